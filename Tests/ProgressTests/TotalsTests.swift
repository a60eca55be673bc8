import Practice
import Questions
import Scheduling
import Testing

@testable import Progress

@Suite struct TotalsTests {
    /// What is read from the tables equals what a walk through the log gives.
    @Test(arguments: 1...3 as ClosedRange<UInt64>) func equalTheLog(_ seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        var log = RandomLog(seed)
        for _ in 0..<120 { _ = try store.record(log.next(), settings: Settings()) }
        for _ in 0..<20 { _ = try store.undo(settings: Settings()) }
        let reviews = try store.reviews()
        for since in [nil, reviews[40].moment.day(rolloverHour: 4)] {
            let totals = try store.totals(since: since, rolloverHour: 4)
            let expected = walked(reviews, since: since)
            #expect(totals.days == expected.days)
            #expect(totals.weeks == expected.weeks)
            #expect(totals.bins.map(\.outcome) == expected.bins.map(\.outcome))
            for (one, other) in zip(totals.bins, expected.bins) { #expect(abs(one.predicted - other.predicted) < 1e-4) }
            #expect((totals.sure, totals.unsure) == (expected.sure, expected.unsure))
            #expect(totals.times == expected.times)
        }
    }

    private func walked(_ reviews: [Review], since: StudyDay?) -> LogTotals {
        var totals = LogTotals(since: since)
        let scheduler = Scheduler()
        var memories: [QuestionID: ItemMemory] = [:]
        var days: [StudyDay: LogTotals.Day] = [:]
        var weeks: [StudyDay: LogTotals.Week] = [:]
        for review in reviews {
            let day = review.moment.day(rolloverHour: 4)
            let before = memories[review.question]
            days[day, default: .init(day: day, reviews: 0, seconds: 0)].reviews += 1
            days[day]?.seconds += Double(review.duration) / 1000
            if review.counts {
                memories[review.question] = scheduler.review(before, item: review.question.rawValue, grade: review.grade, on: day)
            }
            guard since.map({ day >= $0 }) ?? true else { continue }
            let share = RecallShare(answers: 1, recalled: review.grade.isRecalled ? 1 : 0)
            totals.times[review.question.rawValue, default: .init()].reviews += 1
            totals.times[review.question.rawValue]?.seconds += Double(review.duration) / 1000
            if review.prediction == .sure { totals.sure = totals.sure + share }
            if review.prediction == .unsure { totals.unsure = totals.unsure + share }
            guard review.counts, let before, day > before.lastDay else { continue }
            let recall = before.retrievability(on: day, model: scheduler.model)
            var week = weeks[day.monday] ?? .init(monday: day.monday)
            if before.state.stability >= 21 { week.mature = week.mature + share } else { week.young = week.young + share }
            weeks[day.monday] = week
            let bin = min(19, Int(recall * 20))
            totals.bins[bin].outcome = totals.bins[bin].outcome + share
            totals.bins[bin].predicted += recall
        }
        totals.days = days.values.sorted { $0.day < $1.day }.map {
            .init(day: $0.day, reviews: $0.reviews, seconds: ($0.seconds * 1000).rounded() / 1000)
        }
        totals.weeks = weeks.values.sorted { $0.monday < $1.monday }
        totals.times = totals.times.mapValues { .init(reviews: $0.reviews, seconds: ($0.seconds * 1000).rounded() / 1000) }
        return totals
    }

    @Test func pastMemoriesAreThoseOfThatDay() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let scheduler = Scheduler()
        var memory: ItemMemory?
        var standing: [Int: ItemMemory] = [:]
        for offset in [-40, -30, -20, -19, -8, -3] {
            _ = try store.record(review("ml-theory/t/q", .good, at: moment(day + offset)), settings: Settings())
            memory = scheduler.review(memory, item: "ml-theory/t/q", grade: .good, on: today + offset)
            standing[offset] = memory
        }
        _ = try store.record(review("ml-theory/t/late", at: moment(day - 10)), settings: Settings())
        _ = try store.record(review("ml-theory/t/old", at: moment(day - 90)), settings: Settings())
        let record = try store.topicRecord(today: today, rolloverHour: 4)
        #expect(record.days.map { $0 - today } == [-28, -21, -14, -7])
        let past = try #require(record.past["ml-theory/t/q"])
        for (found, offset) in zip(past, [-30, -30, -19, -8]) {
            let expected = try #require(standing[offset])
            #expect(found == .was(.init(stability: expected.state.stability, lastDay: expected.lastDay)))
        }
        // Met ten days ago: unknown before, and since then as it is today.
        #expect(record.past["ml-theory/t/late"] == [.was(nil), .was(nil), .was(nil), .asToday])
        #expect(record.past["ml-theory/t/old"] == nil)
        #expect(record.tallies["ml-theory/t/q"]?.reviews == 6)
        #expect(record.tallies["ml-theory/t/q"]?.first == .good)
    }

    /// A file of an earlier version has the log alone; what is drawn from it is there after opening.
    @Test func derivedForAnOlderFile() throws {
        let folder = try TemporaryFolder()
        let before: [String]
        do {
            let store = try ProgressStore(path: folder.file)
            var log = RandomLog(5)
            for _ in 0..<40 { _ = try store.record(log.next(), settings: Settings()) }
            before = try store.dump()
            try store.execute("DELETE FROM steps; DELETE FROM recalls; DELETE FROM predictions; DELETE FROM tallies; DELETE FROM settings")
        }
        let store = try ProgressStore(path: folder.file)
        #expect(try store.dump() == before)
        #expect(try store.rebuild(settings: Settings()).differing.isEmpty)
    }

    /// Where the log cannot be read the file opens all the same, so that `doctor` can say what is wrong.
    @Test func aDamagedLogStillOpens() throws {
        let folder = try TemporaryFolder()
        do {
            let store = try ProgressStore(path: folder.file)
            _ = try store.record(review(), settings: Settings())
            try store.execute("UPDATE reviews SET at = \(Int64.max); DELETE FROM settings")
        }
        let store = try ProgressStore(path: folder.file)
        #expect(throws: ProgressError.self) { _ = try store.rebuild(settings: Settings()) }
        #expect(try store.totals(rolloverHour: 4).days.count == 1)
    }

    @Test(arguments: [
        "UPDATE recalls SET bin = 20", "UPDATE recalls SET reviews = -5", "UPDATE days SET duration = -1", "UPDATE tallies SET reviews = -1",
        "UPDATE recalls SET day = \(Int64.max)",
    ])
    func nonsenseInTheTablesIsAnError(_ sql: String) throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        _ = try store.record(review(at: moment(day - 5)), settings: Settings())
        _ = try store.record(review(), settings: Settings())
        try store.execute(sql)
        #expect(throws: ProgressError.self) { _ = try store.totals(rolloverHour: 4) }
    }

    @Test(arguments: ["UPDATE steps SET last_day = \(Int64.max)", "UPDATE steps SET stability = -1", "UPDATE tallies SET sure = -1"])
    func nonsenseInATopicsRecordIsAnError(_ sql: String) throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        _ = try store.record(review(at: moment(day - 5)), settings: Settings())
        _ = try store.record(review(), settings: Settings())
        try store.execute(sql)
        #expect(throws: ProgressError.self) { _ = try store.topicRecord(today: today, rolloverHour: 4) }
    }

    @Test func anEmptyLog() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        #expect(try store.totals(rolloverHour: 4) == LogTotals())
        let record = try store.topicRecord(today: today, rolloverHour: 4)
        #expect(record.tallies.isEmpty && record.past.isEmpty)
    }
}
