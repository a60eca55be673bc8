import Practice
import Questions
import Scheduling
import Testing

@testable import Progress

@Suite struct FollowTests {
    private func move(_ from: String, _ to: String) throws -> [(from: QuestionID, to: QuestionID)] { [(from: try id(from), to: try id(to))] }

    /// A moved question keeps its history; derived values are what they would be had it always had its new name.
    @Test(arguments: ["ml-theory/new/q", "coding/t/q"]) func historyFollows(_ target: String) throws {
        let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
        let (store, expected) = (try ProgressStore(path: folder.file), try ProgressStore(path: other.file))
        for number in [0, 3, 9, 30] {
            _ = try store.record(review(at: moment(day + number)), settings: Settings())
            _ = try store.record(review("coding/x/y", at: moment(day + number)), settings: Settings())
            _ = try expected.record(review(target, at: moment(day + number)), settings: Settings())
            _ = try expected.record(review("coding/x/y", at: moment(day + number)), settings: Settings())
        }
        try store.suspend(id("ml-theory/t/q"), true, at: moment())
        try expected.suspend(id(target), true, at: moment())
        #expect(try store.follow(move("ml-theory/t/q", target)) == 1)
        #expect(try store.dump() == expected.dump())
        #expect(try store.rebuild(settings: Settings()).differing.isEmpty)
        for _ in 0..<3 {
            _ = try store.undo(settings: Settings())
            _ = try expected.undo(settings: Settings())
            #expect(try store.dump() == expected.dump())
        }
        #expect(try store.follow(move("ml-theory/t/q", target)) == 0)
    }

    @Test func ownSettingsCountForTheMovedQuestion() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        var settings = Settings()
        try settings.set(.desiredRetention, "0.75")
        try store.use(settings)
        for number in [0, 3, 20] { _ = try store.record(review(at: moment(day + number)), settings: settings) }
        try store.follow(move("ml-theory/t/q", "ml-theory/t/moved"))
        #expect(try store.rebuild(settings: settings).differing.isEmpty)
    }

    @Test func aHistoryUnderBothIDsStaysApart() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        for question in ["ml-theory/t/old", "ml-theory/t/new"] { _ = try store.record(review(question), settings: Settings()) }
        let before = try store.dump()
        #expect(try store.follow(move("ml-theory/t/old", "ml-theory/t/new")) == 0)
        #expect(try store.follow(move("ml-theory/t/unknown", "ml-theory/t/other")) == 0)
        #expect(try store.follow([]) == 0)
        #expect(try store.dump() == before)
    }

    /// A name that holds no history (its only review was undone) is no reason to lose the old one.
    @Test func anEmptyTargetDoesNotStandInTheWay() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let old = try store.record(review("ml-theory/t/old"), settings: Settings())
        _ = try store.record(review("ml-theory/t/new"), settings: Settings())
        _ = try store.undo(settings: Settings())
        #expect(try store.follow(move("ml-theory/t/old", "ml-theory/t/new")) == 1)
        #expect(try store.reviews().map(\.id) == [old.id])
        #expect(try store.reviews().map(\.question.rawValue) == ["ml-theory/t/new"])
    }

    /// A → B and B → C at once: each history goes one step.
    @Test func chainsDoNotMix() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        for question in ["ml-theory/t/a", "ml-theory/t/b"] { _ = try store.record(review(question), settings: Settings()) }
        let moves = try move("ml-theory/t/b", "ml-theory/t/c") + move("ml-theory/t/a", "ml-theory/t/b")
        #expect(try store.follow(moves) == 2)
        #expect(try store.reviews().map(\.question.rawValue) == ["ml-theory/t/b", "ml-theory/t/c"])
    }

    /// A session left open before the bank moved a question still asks it.
    @Test func openSessionsFollowToo() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let entries = try ["ml-theory/t/old", "ml-theory/t/stays"].map { DailyQueue.Entry(id: try id($0), standing: .due, seconds: 60) }
        let session = try store.createSession(.init(purpose: .daily, budget: 600, entries: entries), at: moment())
        _ = try store.record(review("ml-theory/t/old", .again, session: session), settings: Settings())
        try store.follow(move("ml-theory/t/old", "ml-theory/t/new"))
        let stored = try #require(try store.openSession(today: today, rolloverHour: 4))
        #expect(stored.plan.entries.map(\.id.rawValue) == ["ml-theory/t/new", "ml-theory/t/stays"])
        #expect(stored.reviews.map(\.question.rawValue) == ["ml-theory/t/new"])
    }
}
