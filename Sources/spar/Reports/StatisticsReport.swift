import Practice
import Questions
import Scheduling
import Trainer

/// The JSON of the statistics.
struct StatisticsReport: Encodable {
    struct Day: Encodable {
        var date: String
        var reviews: Int
        var minutes: Double
    }

    struct Share: Encodable {
        var answers: Int
        var recalled: Int

        init(_ share: RecallShare) {
            answers = share.answers
            recalled = share.recalled
        }
    }

    struct Week: Encodable {
        var week: String
        var young: Share
        var mature: Share
    }

    struct Bin: Encodable {
        var low: Double
        var high: Double
        var predicted: Double
        var answers: Int
        var recalled: Int
    }

    struct KindTime: Encodable {
        @Nullable var kind: String?
        var reviews: Int
        var minutes: Double
    }

    struct Leech: Encodable {
        var id: String
        var topic: String
        var lapses: Int
        var minutes: Double
        var suspended: Bool
    }

    struct Streak: Encodable {
        var current: Int
        var longest: Int
    }

    struct Retention: Encodable {
        var young: Share
        var mature: Share
        var weeks: [Week]
    }

    struct Predictions: Encodable {
        var sure: Share
        var unsure: Share
    }

    var date: String
    @Nullable var since: String?
    var days: [Day]
    var streak: Streak
    var retention: Retention
    var calibration: [Bin]
    var predictions: Predictions
    var forecast: [Day]
    var kinds: [KindTime]
    var leeches: [Leech]

    init(_ statistics: Statistics) {
        let totals = statistics.totals
        date = DateText.iso(days: statistics.today.number)
        _since = Nullable(wrappedValue: totals.since.map { DateText.iso(days: $0.number) })
        days = statistics.days.map { Day(date: DateText.iso(days: $0.day.number), reviews: $0.reviews, minutes: rounded($0.seconds / 60)) }
        streak = Streak(current: statistics.streak, longest: statistics.longestStreak)
        retention = Retention(
            young: Share(statistics.young), mature: Share(statistics.mature),
            weeks: totals.weeks.map { Week(week: DateText.iso(days: $0.monday.number), young: Share($0.young), mature: Share($0.mature)) })
        calibration = totals.bins.enumerated().compactMap { index, bin in
            guard let predicted = bin.meanPredicted else { return nil }
            let width = 1 / Double(RecallClass.bins)
            return Bin(
                low: rounded(Double(index) * width), high: rounded(Double(index + 1) * width), predicted: rounded(predicted, 10_000),
                answers: bin.outcome.answers, recalled: bin.outcome.recalled)
        }
        predictions = Predictions(sure: Share(totals.sure), unsure: Share(totals.unsure))
        forecast = statistics.forecast.days.map { Day(date: DateText.iso(days: $0.day.number), reviews: $0.items, minutes: rounded($0.seconds / 60)) }
        kinds = statistics.kinds.map {
            KindTime(kind: Nullable(wrappedValue: $0.kind?.rawValue), reviews: $0.reviews, minutes: rounded($0.seconds / 60))
        }
        leeches = statistics.leeches.map {
            Leech(id: $0.id.rawValue, topic: $0.topic, lapses: $0.lapses, minutes: rounded($0.seconds / 60), suspended: $0.isSuspended)
        }
    }
}
