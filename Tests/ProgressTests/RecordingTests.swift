import Foundation
import Practice
import Questions
import Scheduling
import Testing

@testable import Progress

@Suite struct RecordingTests {
    /// What comes back after reopening is what was handed in, to the last bit.
    @Test func everyFieldSurvivesReopening() throws {
        let folder = try TemporaryFolder()
        var log = RandomLog(1)
        var written: [Review] = []
        var store = try ProgressStore(path: folder.file)
        for round in 0..<60 {
            if round % 10 == 9 { store = try ProgressStore(path: folder.file) }
            var expected = try log.next()
            let recorded = try store.record(expected, settings: Settings())
            expected.id = recorded.id
            #expect(recorded == expected)
            #expect(recorded.id > written.last?.id ?? 0)
            written.append(recorded)
        }
        store = try ProgressStore(path: folder.file)
        #expect(try store.reviews() == written)
    }

    @Test(arguments: ["'; DROP TABLE reviews; --", "\u{1b}[2J", String(repeating: "x", count: 1_000_000), "\u{FFFD}", "é\u{301}"])
    func hostileAnswersAreText(_ answer: String) throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        var hostile = try review()
        hostile.answer = answer
        _ = try store.record(hostile, settings: Settings())
        #expect(try store.reviews().first?.answer.map { Array($0.utf8) } == Array(answer.utf8))
    }

    /// SQLite's text ends at a NUL: the rest of the answer must not be lost with it.
    @Test func aNULIsReplaced() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        var hostile = try review()
        hostile.answer = "a\0b\0"
        let recorded = try store.record(hostile, settings: Settings())
        #expect(recorded.answer == "a\u{FFFD}b\u{FFFD}")
        #expect(try store.reviews() == [recorded])
    }

    @Test func memoryFollowsTheScheduler() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let scheduler = Settings().scheduler
        let question = try id("ml-theory/t/q")
        #expect(try store.memory(of: question) == nil)
        var expected: ItemMemory?
        for (number, grade) in [(day, Grade.again), (day, .good), (day + 3, .hard), (day + 1, .good), (day + 40, .again)] {
            _ = try store.record(review("ml-theory/t/q", grade, at: moment(number)), settings: Settings())
            expected = scheduler.review(expected, item: question.rawValue, grade: grade, on: StudyDay(number: number))
            #expect(try store.memory(of: question) == expected)
        }
        _ = try store.record(review("ml-theory/t/q", .again, at: moment(day + 41), counts: false), settings: Settings())
        #expect(try store.memory(of: question) == expected)
    }

    @Test func snapshotAddsUpTheRollingWeek() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let settings = Settings()
        for (question, number, seconds) in [
            ("coding/a/p", day, 600.0), ("coding/a/p", day - 6, 300), ("coding/a/p", day - 7, 5000), ("ml-theory/t/q", day - 1, 20),
            ("ml-theory/t/q", day + 1, 7000), ("ml-theory/t/z", day, 40),
        ] { _ = try store.record(review(question, at: moment(number), seconds: seconds), settings: settings) }
        try store.suspend(id("ml-theory/t/z"), true, at: moment())
        let snapshot = try store.snapshot(today: today)
        #expect(snapshot.spent == [.coding: 900, .theory: 60])
        #expect(snapshot.studied == Set([0, -6, -7, -1, 1].map { today + $0 }))
        #expect(snapshot.lastDay == today + 1)
        #expect(snapshot.suspended == ["ml-theory/t/z"])
        #expect(Set(snapshot.memories.keys) == ["coding/a/p", "ml-theory/t/q", "ml-theory/t/z"])
        #expect(snapshot.seconds == ["coding/a/p": 600])
        try store.suspend(id("ml-theory/t/z"), false, at: moment())
        #expect(try store.snapshot(today: today).suspended.isEmpty)
    }

    /// The study day ends at the rollover hour of the learner's own clock.
    @Test func daysFollowTheLocalClock() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        var settings = Settings()
        for (hour, offset) in [(3.9, 0), (4.0, 0), (18.5, 9 * 3600 + 3600), (11.9, -8 * 3600)] {
            _ = try store.record(review(at: moment(day, hour: hour, offset: offset)), settings: settings)
        }
        #expect(try store.snapshot(today: today).studied == [today, today + -1, today + 1])
        try settings.set(.rolloverHour, "0")
        try store.use(settings)
        #expect(try store.snapshot(today: today).studied == [today, today + 1])
    }

    @Test func medianOfTheLatestNine() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        for (index, expected) in [nil, nil, 20, 25, 30, 35, 40, 45, 50, 60, 70].enumerated() as EnumeratedSequence<[Double?]> {
            _ = try store.record(review(at: moment(day + index), seconds: Double(index + 1) * 10), settings: Settings())
            #expect(try store.snapshot(today: today).seconds["ml-theory/t/q"] == expected, "after \(index + 1)")
        }
    }

    @Test func aRefusedReviewLeavesNothingBehind() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        _ = try store.record(review(), settings: Settings())
        let before = try store.dump()
        let items = try store.number("SELECT count(*) FROM items")
        #expect(throws: ProgressError.self) {
            _ = try store.record(review("ml-theory/t/other", session: 99), settings: Settings())
        }
        #expect(throws: ProgressError.self) {
            _ = try store.record(review("ml-theory/t/other", seconds: -1), settings: Settings())
        }
        #expect(try store.dump() == before)
        #expect(try store.number("SELECT count(*) FROM items") == items)
    }
}
