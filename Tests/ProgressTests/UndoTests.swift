import Practice
import Questions
import Scheduling
import Testing

@testable import Progress

@Suite struct UndoTests {
    @Test func nothingToUndo() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        #expect(try store.undo(settings: Settings()) == nil)
    }

    /// Records, suspensions and undos in any order: each undo gives exactly the state before, also after reopening, down to an empty log.
    @Test(arguments: 1...4 as ClosedRange<UInt64>) func restoresExactly(_ seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var log = RandomLog(seed)
        var store = try ProgressStore(path: folder.file)
        var settings = Settings()
        try settings.set(.rolloverHour, "6")
        var states: [[String]] = []
        var undone: [Undone] = []
        func undo() throws {
            let expected = undone.removeLast()
            #expect(try store.undo(settings: settings) == expected)
            #expect(try store.dump() == states.removeLast())
        }
        for _ in 0..<80 {
            if log.chance(0.05) { store = try ProgressStore(path: folder.file) }
            if log.chance(0.3), !states.isEmpty {
                try undo()
                continue
            }
            states.append(try store.dump())
            if log.chance(0.2) {
                let question = try log.question()
                let isSuspended = log.chance(0.6)
                try store.suspend(question, isSuspended, at: moment())
                undone.append(.suspension(question, wasSuspended: isSuspended))
            } else {
                undone.append(.review(try store.record(log.next(), settings: settings)))
            }
        }
        store = try ProgressStore(path: folder.file)
        while !states.isEmpty { try undo() }
        #expect(try store.undo(settings: settings) == nil)
        #expect(try store.dump().isEmpty)
        #expect(try store.snapshot(today: today).studied.isEmpty)
        #expect(try store.integrityProblems().isEmpty)
    }

    /// Undo follows the order of the actions, not the clock.
    @Test func ordersByActionNotByClock() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let first = try store.record(review(at: moment(day + 10)), settings: Settings())
        try store.suspend(id("coding/a/p"), true, at: moment(day + 50))
        let second = try store.record(review("coding/b/q", at: moment(day - 10)), settings: Settings())
        #expect(try store.undo(settings: Settings()) == .review(second))
        #expect(try store.undo(settings: Settings()) == .suspension(id("coding/a/p"), wasSuspended: true))
        #expect(try store.undo(settings: Settings()) == .review(first))
    }

    /// An id is never used twice: a review written after an undo is still the last one, and suspensions keep their place.
    @Test func idsAreNotReused() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let first = try store.record(review(), settings: Settings())
        _ = try store.undo(settings: Settings())
        try store.suspend(id("coding/a/p"), true, at: moment())
        let second = try store.record(review(), settings: Settings())
        #expect(second.id > first.id)
        #expect(try store.undo(settings: Settings()) == .review(second))
        #expect(try store.undo(settings: Settings()) == .suspension(id("coding/a/p"), wasSuspended: true))
    }

    @Test func undoWhileAnotherProgramWrites() throws {
        let folder = try TemporaryFolder()
        let here = try ProgressStore(path: folder.file)
        let there = try ProgressStore(path: folder.file)
        _ = try here.record(review("ml-theory/t/q", .again), settings: Settings())
        let before = try here.dump()
        let other = try there.record(review("ml-theory/t/q", .easy, at: moment(day + 1)), settings: Settings())
        #expect(try here.undo(settings: Settings()) == .review(other))
        #expect(try there.dump() == before)
    }
}
