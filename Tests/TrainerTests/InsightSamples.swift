import Practice
import Questions
import Scheduling
import Screen
import Testing

@testable import Trainer

extension Samples {
    private static let insightDay = StudyDay(number: 20_781)

    private static func candidate(_ name: String, _ kind: Kind = .recall, stability: Double? = nil, last: Int = -4, due: Int = 3, lapses: Int = 0)
        throws
        -> Candidate
    {
        let question = try id(name)
        let topic = name.split(separator: "/")[1]
        let summary = QuestionSummary(
            id: question, topic: String(topic), kind: kind, level: .mid, minutes: kind == .code ? 20 : 2,
            title: "Why does \(question.name) matter so much?")
        let memory = stability.map {
            ItemMemory(
                state: MemoryState(stability: $0, difficulty: 5), firstDay: insightDay + -60, lastDay: insightDay + last, dueDay: insightDay + due,
                reviews: 6,
                lapses: lapses, lastGrade: .good)
        }
        return Candidate(summary: summary, memory: memory, seconds: name.contains("slow") ? 260 : nil)
    }

    private static func candidates() throws -> [Candidate] {
        var all: [Candidate] = []
        for index in 0..<4 { all.append(try candidate("ml-theory/calibration/q\(index)", stability: 0.6, due: -1, lapses: index)) }
        for index in 0..<5 { all.append(try candidate("ml-theory/leakage-validation/slow\(index)", stability: 3, last: -2, due: 1)) }
        for index in 0..<6 { all.append(try candidate("ml-theory/regularization/q\(index)", stability: index < 4 ? 40 : nil, last: -19, due: 21)) }
        for index in 0..<3 { all.append(try candidate("coding/k-means/q\(index)", .code, stability: index < 1 ? 9 : nil)) }
        for index in 0..<3 { all.append(try candidate("ml-system-design/feature-store-skew/q\(index)", .fragment)) }
        for index in 0..<20 { all.append(try candidate("coding/topic-\(index)/q", .code)) }
        all.append(try candidate("ml-theory/calibration/leech", stability: 1, lapses: 8))
        all.append(try candidate("ml-theory/regularization/hopeless", stability: 1, lapses: 14))
        return all
    }

    private static func request() throws -> DailyQueue.Request {
        DailyQueue.Request(candidates: try candidates(), curricula: [:], settings: Settings(), today: insightDay, budget: 1500)
    }

    static func topics(isEmpty: Bool = false) throws -> TopicOverview {
        var request = try request()
        if isEmpty { request.candidates = [] }
        var record = TopicRecord(days: TopicRecord.trendDays(before: insightDay))
        for candidate in request.candidates where candidate.memory != nil {
            var tally = QuestionTally()
            let isWeak = candidate.summary.topic == "calibration"
            for number in 0..<4 {
                tally.add(isWeak && number > 1 ? .again : .good, prediction: number == 3 ? .sure : nil, duration: 90_000, counts: true)
            }
            record.tallies[candidate.id.rawValue] = tally
            if candidate.summary.topic == "leakage-validation" {
                record.past[candidate.id.rawValue] = [
                    .was(nil), .was(.init(stability: 0.5, lastDay: insightDay + -24)), .was(.init(stability: 1, lastDay: insightDay + -15)), .asToday,
                ]
            }
        }
        return TopicOverview(request, record: record, mockLevels: ["regularization": 2.5])
    }

    static func statistics(isEmpty: Bool = false) throws -> Statistics {
        var totals = LogTotals()
        guard !isEmpty else { return Statistics(totals, candidates: [], today: insightDay, scheduler: Scheduler()) }
        for back in (0..<380).reversed() where back % 9 != 4 && !(100..<120).contains(back) {
            let minutes = Double((back * 37) % 61)
            totals.days.append(.init(day: insightDay + -back, reviews: 1 + (back * 7) % 23, seconds: minutes * 60))
        }
        for week in (0..<40).reversed() where week != 20 {
            totals.weeks.append(
                .init(
                    monday: insightDay.monday + -7 * week, young: RecallShare(answers: 30, recalled: 20 + week % 7),
                    mature: RecallShare(answers: 12, recalled: 11)))
        }
        for bin in 8..<20 where bin != 9 {
            let answers = (bin - 7) * 20
            totals.bins[bin] = .init(
                outcome: RecallShare(answers: answers, recalled: answers * (bin + 1) / 22), predicted: Double(answers) * (Double(bin) + 0.5) / 20)
        }
        totals.sure = RecallShare(answers: 120, recalled: 96)
        totals.unsure = RecallShare(answers: 40, recalled: 18)
        for candidate in try candidates() where candidate.memory != nil {
            totals.times[candidate.id.rawValue] = .init(reviews: 6, seconds: candidate.summary.minutes * 300)
        }
        totals.times["ml-theory/gone/q"] = .init(reviews: 2, seconds: 240)
        return Statistics(totals, candidates: try candidates(), today: insightDay, scheduler: Scheduler())
    }
}

/// The screens of weak topics and statistics, for snapshots.
enum InsightScreens {
    static let all: [(name: String, app: @Sendable (Size) throws -> App)] =
        [
            ("topics", { @Sendable size in topics(size, try Samples.topics(), .down) }),
            ("topics-empty", { @Sendable size in topics(size, try Samples.topics(isEmpty: true)) }),
            ("statistics-empty", { @Sendable size in statistics(size, try Samples.statistics(isEmpty: true), .tab) }),
            (
                "statistics-suspended",
                { @Sendable size in
                    var app = statistics(size, try Samples.statistics(), .backTab)
                    let leech = try Samples.id("ml-theory/regularization/hopeless")
                    _ = app.update(.suspensionSet(leech, true), at: 0)
                    return app
                }
            ),
        ]
        + StatisticsPage.allCases.map { page in
            (
                "statistics-\(page.name)",
                { @Sendable size in
                    let keys = Array(repeating: Key.tab, count: page.rawValue) + [.left, .down]
                    var app = statistics(size, try Samples.statistics())
                    for key in keys { _ = app.update(.key(key), at: 0) }
                    return app
                }
            )
        }

    private static func topics(_ size: Size, _ overview: TopicOverview, _ keys: Key...) -> App {
        var app = App(size: size)
        for event in [.topics(overview)] + keys.map(Event.key) { _ = app.update(event, at: 0) }
        return app
    }

    private static func statistics(_ size: Size, _ statistics: Statistics, _ keys: Key...) -> App {
        var app = App(size: size)
        for event in [.statistics(statistics)] + keys.map(Event.key) { _ = app.update(event, at: 0) }
        return app
    }
}
