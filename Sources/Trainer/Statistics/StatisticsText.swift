import Practice
import Questions
import Scheduling
import Screen

/// The statistics in sentences, for plain lines.
package enum StatisticsText {
    package static func lines(_ statistics: Statistics) -> [String] {
        habit(statistics) + memory(statistics) + ahead(statistics) + time(statistics) + leeches(statistics)
    }

    private static func habit(_ statistics: Statistics) -> [String] {
        let since = statistics.totals.since.map { " since \(DateText.full($0))" } ?? ""
        guard statistics.reviews > 0 else { return ["No answers\(since.isEmpty ? " yet" : since)."] }
        var lines = [
            "\(Words.count(statistics.reviews, "answer")) in \(Words.duration(statistics.seconds)) on \(Words.count(statistics.days.count, "day"))\(since).",
            "\(Words.count(statistics.streak, "day")) running, the longest run \(Words.count(statistics.longestStreak, "day")).",
            "The last seven days:",
        ]
        let byDay = Dictionary(statistics.days.map { ($0.day, $0) }, uniquingKeysWith: { first, _ in first })
        for offset in (0..<7).reversed() {
            let day = statistics.today + -offset
            let words = byDay[day].map { "\(Words.count($0.reviews, "answer")), \(Words.duration($0.seconds))" } ?? "nothing"
            lines.append("  \(DateText.full(day)): \(words)")
        }
        return lines
    }

    private static func memory(_ statistics: Statistics) -> [String] {
        var lines: [String] = []
        let text = { (share: RecallShare) in share.share.map { "\(Words.percent($0)), \(share.recalled) of \(share.answers)" } ?? "nothing asked" }
        if !statistics.totals.weeks.isEmpty {
            lines.append(
                "Recalled of what was asked again on a later day: young memories \(text(statistics.young)); mature ones \(text(statistics.mature)).")
            lines.append("By week:")
            for week in statistics.totals.weeks.suffix(8) { lines.append("  week of \(DateText.full(week.monday)): \(text(week.all))") }
            lines.append("Predicted recall against what happened:")
            for (index, bin) in statistics.totals.bins.enumerated().reversed() {
                guard let predicted = bin.meanPredicted else { continue }
                let width = 100 / RecallClass.bins
                lines.append("  \(index * width) to \((index + 1) * width) %: predicted \(Words.percent(predicted)), recalled \(text(bin.outcome))")
            }
        }
        for (name, share) in [("sure", statistics.totals.sure), ("unsure", statistics.totals.unsure)] where share.answers > 0 {
            lines.append("When you were \(name): \(text(share)) recalled.")
        }
        return lines
    }

    private static func ahead(_ statistics: Statistics) -> [String] {
        let forecast = statistics.forecast
        guard forecast.items > 0 else { return ["Nothing is due in the coming \(forecast.days.count) days."] }
        let days = forecast.days.prefix(7).map {
            "  \(DateText.full($0.day)): \($0.items == 0 ? "nothing" : "\($0.items) due, \(Words.duration($0.seconds))")"
        }
        return [
            "The coming \(forecast.days.count) days ask for \(Words.count(forecast.items, "answer")), \(Words.duration(forecast.seconds)); new questions come on top."
        ] + days
    }

    private static func time(_ statistics: Statistics) -> [String] {
        guard !statistics.kinds.isEmpty else { return [] }
        return ["Time by kind:"]
            + statistics.kinds.map {
                "  \(TimePicture.name($0)): \(Words.duration($0.seconds)), \(Words.count($0.reviews, "answer")), \(Words.duration($0.seconds / Double(max(1, $0.reviews)))) each"
            }
    }

    private static func leeches(_ statistics: Statistics) -> [String] {
        guard !statistics.leeches.isEmpty else { return [] }
        return ["Forgotten eight times or more; rewrite or suspend them («spar suspend ID»):"]
            + statistics.leeches.map {
                "  \($0.id): \(Words.count($0.lapses, "lapse")), \(Words.duration($0.seconds))\($0.isSuspended ? ", suspended" : "")"
            }
    }
}
