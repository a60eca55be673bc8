import Practice
import Questions
import Scheduling
import Testing

@testable import Progress

@Suite struct SessionStoreTests {
    private let names = ["ml-theory/t/a", "coding/p/b", "ml-theory/t/c"]

    private func plan(_ purpose: Session.Purpose = .daily) throws -> Session.Plan {
        let standings: [Standing] = [.failedToday, .due, .new]
        return Session.Plan(
            purpose: purpose, budget: 1500.5,
            entries: try zip(names, standings).map { DailyQueue.Entry(id: try id($0), standing: $1, seconds: 61.25) })
    }

    private func kinds() throws -> [QuestionID: Kind] {
        Dictionary(try names.map { (try id($0), $0.hasPrefix("coding") ? .code : .recall) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func resumedAfterReopeningWhereItWas() throws {
        let folder = try TemporaryFolder()
        var store = try ProgressStore(path: folder.file)
        let number = try store.createSession(plan(), at: moment())
        var lived = Session(id: number, plan: try plan(), kinds: try kinds())
        for (name, grade) in [(names[0], Grade.again), (names[1], .again)] {
            lived.record(try store.record(review(name, grade, session: number), settings: Settings()))
            store = try ProgressStore(path: folder.file)
            let stored = try #require(try store.openSession(today: today, rolloverHour: 4))
            #expect(stored.session(kinds: try kinds()) == lived)
            #expect(stored.startedOn == today)
            #expect(!stored.isEnded)
        }
        // A review beside the session is none of its business.
        _ = try store.record(review(names[2]), settings: Settings())
        #expect(try store.session(number, rolloverHour: 4)?.session(kinds: kinds()) == lived)
    }

    @Test func skippedItemsStaySkipped() throws {
        let folder = try TemporaryFolder()
        var store = try ProgressStore(path: folder.file)
        let number = try store.createSession(plan(), at: moment())
        var session = Session(id: number, plan: try plan(), kinds: try kinds())
        try store.setSkipped([id(names[0]), id(names[2])], in: session)
        store = try ProgressStore(path: folder.file)
        session.skip(try id(names[0]))
        session.skip(try id(names[2]))
        #expect(try store.openSession(today: today, rolloverHour: 4)?.session(kinds: kinds()) == session)
        try store.setSkipped([id(names[2])], in: session)
        #expect(try store.openSession(today: today, rolloverHour: 4)?.skipped == [id(names[2])])
    }

    @Test func endedSessionsAreNotOpenAndUndoReopensThem() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let number = try store.createSession(plan(), at: moment())
        _ = try store.record(review(names[0], session: number), settings: Settings())
        try store.endSession(number, at: moment())
        #expect(try store.openSession(today: today, rolloverHour: 4) == nil)
        #expect(try store.session(number, rolloverHour: 4)?.isEnded == true)
        _ = try store.undo(settings: Settings())
        let open = try #require(try store.openSession(today: today, rolloverHour: 4))
        #expect(open.id == number)
        #expect(open.reviews.isEmpty)
    }

    @Test func onlyTodaysLatestSessionIsOpen() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        #expect(try store.openSession(today: today, rolloverHour: 4) == nil)
        _ = try store.createSession(plan(), at: moment(day - 1))
        #expect(try store.openSession(today: today, rolloverHour: 4) == nil)
        #expect(try store.openSession(today: today + -1, rolloverHour: 4) != nil)
        let first = try store.createSession(plan(), at: moment(hour: 10))
        let second = try store.createSession(plan(.more), at: moment(hour: 11))
        #expect(try store.openSession(today: today, rolloverHour: 4)?.id == second)
        #expect(try store.openSession(today: today, rolloverHour: 4)?.plan == plan(.more))
        try store.endSession(second, at: moment())
        #expect(try store.openSession(today: today, rolloverHour: 4)?.id == first)
        #expect(try store.session(999, rolloverHour: 4) == nil)
    }

    /// Begun before the day rolled over, in another time zone: it belongs to the day it was begun on.
    @Test func theDayOfASessionIsThatOfItsClock() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        _ = try store.createSession(plan(), at: moment(day, hour: 20, offset: 9 * 3600))
        #expect(try store.openSession(today: today, rolloverHour: 4) == nil)
        #expect(try store.openSession(today: today + 1, rolloverHour: 4) != nil)
        #expect(try store.openSession(today: today, rolloverHour: 6) != nil)
    }
}
