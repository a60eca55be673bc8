import GRDB
import Practice
import Questions
import Scheduling
import Testing

@testable import Progress

@Suite struct RebuildTests {
    private func filled(_ path: String, seed: UInt64, count: Int = 80) throws -> ProgressStore {
        let store = try ProgressStore(path: path)
        var log = RandomLog(seed)
        for _ in 0..<count { _ = try store.record(log.next(), settings: Settings()) }
        return store
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>) func equalsWhatRecordingDerived(_ seed: UInt64) throws {
        let folder = try TemporaryFolder()
        let store = try filled(folder.file, seed: seed)
        for _ in 0..<Int(seed) * 5 { _ = try store.undo(settings: Settings()) }
        let before = try store.dump()
        let report = try store.rebuild(settings: Settings())
        #expect(report.differing.isEmpty)
        #expect(report.reviews == 80 - Int(seed) * 5)
        #expect(try report.items == store.number("SELECT count(*) FROM memory"))
        #expect(try store.dump() == before)
    }

    @Test(arguments: [
        ("UPDATE memory SET stability = stability * 2 WHERE item = 1", 1), ("UPDATE memory SET due_day = due_day + 1 WHERE item = 2", 1),
        ("UPDATE memory SET last_grade = 9 WHERE item = 1", 1), ("UPDATE memory SET lapses = 77", 6), ("DELETE FROM memory WHERE item = 1", 1),
        ("UPDATE medians SET seconds = 1e9 WHERE item = 1", 1), ("DELETE FROM medians", 6), ("UPDATE days SET duration = 0", 1),
        ("DELETE FROM days", 1),
        ("INSERT INTO days VALUES (1, 'coding', 1, 1, 1)", 1), ("INSERT INTO days VALUES (1, 'dancing', 1, 1, 1)", 1),
        ("INSERT INTO items (id, question) VALUES (50, 'ml-theory/x/y'); INSERT INTO memory VALUES (50, 1, 1, 1, 1, 1, 1, 1, 1)", 1),
        ("INSERT INTO items (id, question) VALUES (50, 'ml-theory/x/y'); INSERT INTO memory VALUES (50, 1, 1, 1, 1, 1, 1, 1, 9)", 1),
        ("INSERT INTO items (id, question) VALUES (9000000000000000000, 'ml-theory/x/y'); INSERT INTO medians VALUES (9000000000000000000, 1)", 1),
        ("INSERT INTO items (id, question) VALUES (-3, 'ml-theory/x/y'); INSERT INTO medians VALUES (-3, 1)", 1),
        ("DELETE FROM steps", 1), ("UPDATE steps SET stability = 1e-9", 1), ("DELETE FROM recalls", 1), ("UPDATE recalls SET predicted = 0", 1),
        ("INSERT INTO recalls VALUES (1, 0, 99, 1, 1, 1)", 1), ("DELETE FROM predictions", 1), ("UPDATE predictions SET recalled = 0", 1),
        ("DELETE FROM tallies", 6), ("UPDATE tallies SET first_grade = 9 WHERE item = 1", 1), ("UPDATE tallies SET sure = -1 WHERE item = 2", 1),
        ("INSERT INTO items (id, question) VALUES (50, 'ml-theory/x/y'); INSERT INTO tallies VALUES (50, 1, 1, 1, 1, 1, 1, 1)", 1),
        // What another program can do, in which foreign keys are not checked unless it asks.
        ("PRAGMA foreign_keys = OFF; INSERT INTO memory VALUES (777, 1, 1, 1, 1, 1, 1, 1, 1)", 1),
        ("PRAGMA foreign_keys = OFF; INSERT INTO medians VALUES (-7, 1)", 1),
    ])
    func findsAndMends(_ sql: String, _ differing: Int) throws {
        let folder = try TemporaryFolder()
        let store = try filled(folder.file, seed: 9)
        let before = try store.dump()
        try store.execute(sql)
        let report = try store.rebuild(settings: Settings())
        #expect(report.differing.count == differing, "\(report.differing)")
        #expect(try store.dump() == before)
        #expect(try store.rebuild(settings: Settings()).differing.isEmpty)
        #expect(try store.integrityProblems().isEmpty)
    }

    @Test func settingsThatMoveDueDaysAreAppliedToAll() throws {
        let folder = try TemporaryFolder()
        let store = try filled(folder.file, seed: 11)
        let before = try store.dump()
        var settings = Settings()
        for (key, value) in [(Settings.Key.desiredRetention, "0.8"), (.maximumInterval, "3"), (.rolloverHour, "0")] {
            try settings.set(key, value)
            try store.use(settings)
            #expect(try store.rebuild(settings: settings).differing.isEmpty)
            #expect(try store.settings() == settings)
        }
        #expect(try store.dump() != before)
        #expect(try store.number("SELECT count(*) FROM memory WHERE due_day > last_day + 3") == 0)
        for key in [Settings.Key.desiredRetention, .maximumInterval, .rolloverHour] {
            try settings.set(key, Settings().text(key))
            try store.use(settings)
        }
        #expect(try store.dump() == before)
    }

    /// An undo after a change of settings still gives what a rebuild gives.
    @Test func undoAfterAChangeOfSettings() throws {
        let folder = try TemporaryFolder()
        let store = try filled(folder.file, seed: 12)
        var settings = Settings()
        try settings.set(.rolloverHour, "9")
        try store.use(settings)
        for _ in 0..<40 { _ = try store.undo(settings: settings) }
        #expect(try store.rebuild(settings: settings).differing.isEmpty)
    }

    @Test func integrityNamesRowsThatReferToNothing() throws {
        let folder = try TemporaryFolder()
        let store = try filled(folder.file, seed: 13, count: 3)
        #expect(try store.integrityProblems().isEmpty)
        try store.execute("PRAGMA foreign_keys = OFF; INSERT INTO memory VALUES (777, 1, 1, 1, 1, 1, 1, 1, 1)")
        #expect(try store.integrityProblems() == ["a row of memory refers to nothing"])
    }
}
