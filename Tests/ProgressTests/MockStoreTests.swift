import Foundation
import GRDB
import Practice
import Questions
import Testing

@testable import Progress

@Suite struct MockStoreTests {
    private let plan = MockPlan(
        phases: [.init(name: "framing", goal: "What for?", budget: 360_000), .init(name: "metrics", budget: 240_000)],
        probes: [.init(at: 180_000, text: "Why?")])

    private func begin(_ store: ProgressStore, _ name: String = "ml-system-design/feed/home") throws -> Mock {
        try store.beginMock(try id(name), plan: plan, fingerprint: .max, at: moment())
    }

    @Test func everythingComesBackAsItWas() throws {
        let folder = try TemporaryFolder()
        let begun = try begin(try ProgressStore(path: folder.file))
        let store = try ProgressStore(path: folder.file)
        try store.note(.init(.started, elapsed: 0, moment: moment(offset: 3600)), in: begun.id)
        try store.keep(MockJournal(mock: begun.id, turn: 1, spent: [400_000, 5000], phase: 1, reached: 1, notes: [0: "one\ntwo \0 é 漢", 1: ""]))
        try store.note(.init(.probe, elapsed: 180_000, moment: moment(), index: 0), in: begun.id)
        try store.keep(MockJournal(mock: begun.id, turn: 1, spent: [400_000, 6000], phase: 1, reached: 1))
        try store.setTicks(.max, of: begun.id)
        let mock = try #require(try ProgressStore(path: folder.file).mock(begun.id))
        #expect(mock.plan == plan && mock.fingerprint == .max && mock.started == moment())
        #expect(mock.clock.spent == [400_000, 6000] && mock.clock.phase == 1 && !mock.clock.isRunning)
        #expect(mock.notes == ["one\ntwo \u{FFFD} é 漢", ""])
        #expect(mock.incidents.map(\.kind) == [.started, .probe] && mock.incidents[1].index == 0 && mock.incidents[0].moment.offset == 3600)
        #expect(mock.ticks == .max && mock.stage == .running && mock.shownProbes == [0])
    }

    @Test func aJudgementIsKeptWithItsDay() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let mock = try begin(store)
        let rubric = Rubric([.init("a", .must, competency: "metrics"), .init("b", .flag, competency: "metrics")])
        try store.judge(mock.id, ticks: 1, Scorecard(rubric, ticks: 1, plan: plan), fingerprint: 8, at: moment(day + 2))
        // Judged once more, it keeps the day of the first time.
        try store.judge(mock.id, ticks: 3, Scorecard(rubric, ticks: 3, plan: plan), fingerprint: 9, at: moment(day + 9))
        let judged = try store.judgedMocks()
        #expect(judged.map(\.moment) == [moment(day + 2)])
        #expect(judged[0].scorecard.level("metrics") == 2)
        #expect(try store.mock(mock.id)?.stage == .done)
        #expect(try store.mock(mock.id)?.fingerprint == 9)
        #expect(try store.mocks().map(\.notes) == [["", ""]])
    }

    /// Two windows with one mock: the one that was opened later has it, and the other one spoils nothing.
    @Test func aMockIsWrittenByOneProgram() throws {
        let folder = try TemporaryFolder()
        let (one, two) = (try ProgressStore(path: folder.file), try ProgressStore(path: folder.file))
        let mock = try begin(one)
        try one.note(.init(.started, elapsed: 0, moment: moment()), in: mock.id)
        try one.keep(MockJournal(mock: mock.id, turn: 1, spent: [1000, 0], phase: 0, reached: 0, notes: [0: "first"]))
        try two.note(.init(.resumed, elapsed: 1000, moment: moment()), in: mock.id)
        try two.keep(MockJournal(mock: mock.id, turn: 2, spent: [2000, 0], phase: 0, reached: 0, notes: [0: "second"]))
        #expect(throws: ProgressError.takenOver) {
            try one.keep(MockJournal(mock: mock.id, turn: 1, spent: [9000, 0], phase: 0, reached: 0, notes: [0: "late"]))
        }
        #expect(try one.mock(mock.id)?.notes[0] == "second")
        #expect(try one.mock(mock.id)?.clock.elapsed == 2000)
    }

    /// Looking at a prompt leaves nothing behind; what was started stays.
    @Test func whatWasNeverStartedMakesRoom() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let first = try begin(store)
        let second = try begin(store)
        #expect(try store.mocks().map(\.id) == [second.id] && second.id > first.id)
        #expect(try store.mock(second.id)?.isHeld == false)
        try store.note(.init(.started, elapsed: 0, moment: moment()), in: second.id)
        let third = try begin(store)
        var loop = try store.beginLoop(.init(coding: [], design: "ml-system-design/feed/home", theory: []), at: moment())
        loop.mock = third.id
        try store.keep(loop)
        let fourth = try begin(store)
        #expect(try store.mocks().map(\.id) == [second.id, third.id, fourth.id], "a loop's own mock stays")
    }

    @Test func mocksFollowAPromptThatMoves() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let mock = try begin(store)
        #expect(try store.follow([(from: try id("ml-system-design/feed/home"), to: try id("ml-system-design/feed/start"))]) == 1)
        #expect(try store.mock(mock.id)?.question == (try id("ml-system-design/feed/start")))
        // One that has mocks of its own makes no room.
        _ = try begin(store)
        #expect(try store.follow([(from: try id("ml-system-design/feed/home"), to: try id("ml-system-design/feed/start"))]) == 0)
    }

    @Test func loopsAreKeptAndFollowTheirQuestions() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let mock = try begin(store)
        let plan = InterviewLoop.Plan(coding: ["coding/a/p"], design: "ml-system-design/feed/home", theory: ["ml-theory/d/s", "ml-theory/d/t"])
        let first = try store.beginLoop(plan, at: moment(offset: 3600))
        var loop = try store.beginLoop(plan, at: moment(day + 1))
        #expect(try store.loops().map(\.isEnded) == [true, false], "one is open at a time")
        let session = try store.createSession(.init(purpose: .selection, budget: 2700, entries: []), at: moment())
        (loop.codingSession, loop.mock) = (session, mock.id)
        try store.keep(loop)
        _ = try store.record(try review("ml-theory/d/s", session: session), settings: Settings())
        #expect(try store.reviews(ofSession: session).count == 1)
        #expect(try store.follow([(from: try id("ml-theory/d/s"), to: try id("ml-theory/e/s"))]) == 1)
        loop = InterviewLoop(
            id: loop.id, started: loop.started, plan: .init(coding: plan.coding, design: plan.design, theory: ["ml-theory/e/s", "ml-theory/d/t"]),
            codingSession: session, mock: mock.id)
        #expect(try store.loops().last == loop && first.started == moment(offset: 3600))
    }

    /// A flipped bit ends in a message, not in a trap.
    @Test(arguments: [
        "UPDATE mocks SET plan = '{'", "UPDATE mocks SET plan = '{\"phases\":[],\"probes\":[],\"isWhole\":true}'", "UPDATE mocks SET spent = '[-1]'",
        "UPDATE mocks SET stage = 'x'", "UPDATE mocks SET scorecard = 'x'", "UPDATE mock_incidents SET kind = 'x'",
        "UPDATE mock_incidents SET elapsed = -1", "UPDATE mocks SET started_at = 9223372036854775807",
        "UPDATE mocks SET plan = '{\"phases\":[{\"name\":\"a\",\"budget\":9223372036854775807}],\"probes\":[],\"isWhole\":true}'",
    ])
    func damageIsTold(_ sql: String) throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let mock = try begin(store)
        try store.note(.init(.started, elapsed: 0, moment: moment()), in: mock.id)
        try store.execute(sql)
        #expect(throws: ProgressError.self) { try store.mocks() }
    }

    @Test func phasesThatMakeNoSenseStillGiveAClock() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let mock = try begin(store)
        try store.execute("UPDATE mocks SET phase = 99, reached = -5")
        try store.execute("INSERT INTO mock_notes VALUES (\(mock.id), 77, 'lost')")
        let read = try #require(try store.mock(mock.id))
        #expect(read.clock.phase == 1 && read.notes == ["", ""])
    }
}
