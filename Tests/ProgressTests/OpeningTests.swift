import Foundation
import GRDB
import Practice
import Scheduling
import Testing

@testable import Progress

@Suite struct OpeningTests {
    private func database(_ path: String, _ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
        try queue.close()
    }

    /// Opening fails with the error given, and every file in the folder is as it was.
    private func expectRefused(_ folder: TemporaryFolder, _ expected: (ProgressError) -> Bool, _ comment: Comment) throws {
        let before = try folder.contents()
        do throws(ProgressError) {
            _ = try ProgressStore(path: folder.file)
            Issue.record("opened: \(comment)")
        } catch {
            #expect(expected(error), "\(comment): \(error)")
            #expect(error.description.contains(folder.file))
        }
        #expect(try folder.contents() == before, comment)
    }

    private static func isForeign(_ error: ProgressError) -> Bool { if case .foreign = error { true } else { false } }
    private static func isCorrupt(_ error: ProgressError) -> Bool { if case .corrupt = error { true } else { false } }

    @Test(arguments: [
        "hello", "my notes\n", String(repeating: "x", count: 5000), String(repeating: "\0", count: 8192), "SQLite format 2\0",
        "\u{FEFF}SQLite format 3",
    ])
    func textAndZerosAreForeign(_ text: String) throws {
        let folder = try TemporaryFolder()
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file))
        try expectRefused(folder, Self.isForeign, "\(text.prefix(20))")
    }

    @Test(arguments: [
        "CREATE TABLE t (x)", "CREATE TABLE t (x); PRAGMA application_id = 1", "PRAGMA application_id = 1936744819; CREATE TABLE t (x)",
        "CREATE VIEW v AS SELECT 1",
        "PRAGMA journal_mode = wal; CREATE TABLE t (x)",
        // 257 pages: each byte of the page count is 0 or 1.
        """
        CREATE TABLE t (x);
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 254) INSERT INTO t SELECT zeroblob(4050) FROM n
        """,
    ])
    func otherDatabasesAreForeign(_ sql: String) throws {
        let folder = try TemporaryFolder()
        try database(folder.file, sql)
        try expectRefused(folder, Self.isForeign, "\(sql)")
    }

    /// Another program's database whose tables still lie in its write-ahead log: the file itself is one page without a mark.
    @Test func anotherDatabaseInItsLogIsForeign() throws {
        let folder = try TemporaryFolder()
        let queue = try DatabaseQueue(path: folder.file)
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = wal; CREATE TABLE t (x); INSERT INTO t VALUES (1)") }
        #expect(throws: ProgressError.foreign(path: folder.file)) { _ = try ProgressStore(path: folder.file) }
        #expect(try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM t") } == 1)
        #expect(try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") } == 1)
        try queue.close()
    }

    @Test func anEmptyFileBecomesOurs() throws {
        let folder = try TemporaryFolder()
        try Data().write(to: URL(fileURLWithPath: folder.file))
        let store = try ProgressStore(path: folder.file)
        _ = try store.record(review(), settings: Settings())
        #expect(try ProgressStore(path: folder.file).reviews().count == 1)
    }

    @Test func aFolderOrAMissingFolderIsAnError() throws {
        let folder = try TemporaryFolder()
        #expect(throws: ProgressError.self) { _ = try ProgressStore(path: folder.path) }
        #expect(throws: ProgressError.readOnly(path: folder.path + "/none/progress.db")) {
            _ = try ProgressStore(path: folder.path + "/none/progress.db")
        }
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.path + "/file"))
        #expect(throws: ProgressError.readOnly(path: folder.path + "/file/progress.db")) {
            _ = try ProgressStore(path: folder.path + "/file/progress.db")
        }
        #expect(try folder.contents().keys.sorted() == ["file"])
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind the superuser")) func readOnlyFilesAndFolders() throws {
        let folder = try TemporaryFolder()
        try autoreleased { _ = try ProgressStore(path: folder.file).record(review(), settings: Settings()) }
        for path in [folder.file, folder.path] {
            let mode: Int = path == folder.path ? 0o555 : 0o444
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path) }
            #expect(throws: ProgressError.readOnly(path: folder.file)) {
                _ = try ProgressStore(path: folder.file).record(review(), settings: Settings())
            }
        }
    }

    private func autoreleased(_ body: () throws -> Void) rethrows { try body() }

    /// A file cut off anywhere is refused or, where nothing of it is missing yet, opened; it is never written to.
    @Test func truncatedFiles() throws {
        let folder = try TemporaryFolder()
        try fill(folder.file, count: 200)
        let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file))
        for length in [16, 50, 99, 100, 512, 4095, 4096, 5000, 8192, whole.count / 2, whole.count - 4096] {
            try whole.prefix(length).write(to: URL(fileURLWithPath: folder.file))
            try expectRefused(folder, Self.isCorrupt, "\(length) of \(whole.count) bytes")
        }
    }

    private func fill(_ path: String, count: Int) throws {
        let store = try ProgressStore(path: path)
        var log = RandomLog(31)
        let session = try store.createSession(
            .init(purpose: .daily, budget: 1, entries: [.init(id: id("coding/a/p"), standing: .due, seconds: 1)]), at: moment())
        for _ in 0..<count { _ = try store.record(log.next(session: session), settings: Settings()) }
        try store.suspend(id("coding/b/q"), true, at: moment())
        try store.use(Settings())
        try store.queue.close()
    }

    /// Reads all there is, as the program would; anything may be found wrong, but only as an error.
    private func readEverything(_ path: String) throws -> Bool {
        do {
            let store = try ProgressStore(path: path)
            let problems = try store.integrityProblems()
            _ = try store.settings()
            _ = try store.snapshot(today: today)
            _ = try store.reviews()
            _ = try store.reviews(.init(question: id("coding/a/p"), last: 3))
            _ = try store.lastFingerprints()
            _ = try store.memory(of: id("coding/a/p"))
            _ = try store.openSession(today: today, rolloverHour: 4)
            return problems.isEmpty
        } catch let error as ProgressError {
            if case .other = error { Issue.record("\(error)") }
            return false
        }
    }

    /// Bits flip on every page in turn: errors, if any, are errors of ours, and nothing traps.
    @Test func flippedBits() throws {
        let folder = try TemporaryFolder()
        try fill(folder.file, count: 150)
        let whole = try Data(contentsOf: URL(fileURLWithPath: folder.file))
        var random = SeededRandom(32)
        var noticed = 0
        for round in 0..<250 {
            var damaged = whole
            // The beginnings of pages hold what SQLite itself goes by; everything else is hit too.
            let page = round % (whole.count / 4096) * 4096
            let place = page + (random.chance(0.5) ? Int.random(in: 0..<64, using: &random) : Int.random(in: 0..<4096, using: &random))
            for offset in 0..<random.pick([1, 1, 8]) where place + offset < whole.count {
                damaged[place + offset] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
            }
            try damaged.write(to: URL(fileURLWithPath: folder.file))
            noticed += try readEverything(folder.file) ? 0 : 1
        }
        #expect(noticed > 25)
    }

    /// Values no reading of the log can make sense of are damage to be reported, not a reason to crash.
    @Test(arguments: [
        "UPDATE reviews SET at = 9223372036854775807", "UPDATE reviews SET at = -9223372036854775808",
        "UPDATE reviews SET utc_offset = 9223372036854775807",
        "UPDATE memory SET due_day = -9223372036854775808", "UPDATE memory SET last_day = 9223372036854775807, due_day = 9223372036854775807",
        "UPDATE memory SET stability = 0", "UPDATE memory SET stability = -1e308", "UPDATE memory SET difficulty = 1e999",
        "UPDATE memory SET reviews = 9223372036854775807", "UPDATE days SET day = 9223372036854775807 WHERE day = (SELECT max(day) FROM days)",
        "UPDATE days SET duration = 9223372036854775807",
        "UPDATE reviews SET duration = 9223372036854775807", "UPDATE sessions SET plan = 'nonsense'", "UPDATE sessions SET plan = '{}'",
        "UPDATE sessions SET started_at = 9223372036854775807", "UPDATE sessions SET purpose = 'fun'", "UPDATE items SET question = 'nowhere'||id",
        "UPDATE reviews SET seed = -1, hints = -9, ticks = -1, answer = x'' || char(0)", "UPDATE medians SET seconds = -1e300",
        "DELETE FROM memory", "UPDATE suspensions SET after_review = 9223372036854775807",
    ])
    func absurdValuesDoNotTrap(_ sql: String) throws {
        let folder = try TemporaryFolder()
        try fill(folder.file, count: 12)
        try database(folder.file, sql)
        _ = try readEverything(folder.file)
        let store = try ProgressStore(path: folder.file)
        do throws(ProgressError) {
            let settings = Settings()
            _ = try store.rebuild(settings: settings)
            if let memory = try store.snapshot(today: today).memories["coding/a/p"] {
                _ = settings.scheduler.review(memory, item: "coding/a/p", grade: .good, on: today)
            }
            for _ in 0..<5 { _ = try store.undo(settings: settings) }
        } catch {
            #expect(Self.isCorrupt(error), "\(error)")
        }
    }
}

@Suite struct MigrationTests {
    private static func extended(_ body: @escaping @Sendable (Database) throws -> Void) -> DatabaseMigrator {
        var migrator = Schema.migrator()
        migrator.registerMigration(String(next), migrate: body)
        return migrator
    }

    /// The number of the migration that does not exist yet.
    private static var next: Int { (Schema.migrator().migrations.compactMap(Int.init).max() ?? 0) + 1 }

    private struct Failed: Error {}

    @Test func aNewerFileIsRefusedAndUnchanged() throws {
        let folder = try TemporaryFolder()
        do {
            let store = try ProgressStore(path: folder.file, migrator: Self.extended { db in try db.execute(sql: "CREATE TABLE extra (x)") })
            _ = try store.record(review(), settings: Settings())
            try store.queue.close()
        }
        let before = try folder.contents()
        #expect(throws: ProgressError.newer(path: folder.file)) { _ = try ProgressStore(path: folder.file) }
        #expect(try folder.contents() == before)
    }

    @Test func anOlderFileIsBackedUpFirst() throws {
        let folder = try TemporaryFolder()
        var store = try ProgressStore(path: folder.file)
        var log = RandomLog(41)
        for _ in 0..<30 { _ = try store.record(log.next(), settings: Settings()) }
        let before = try store.dump()
        #expect(try folder.contents().keys.allSatisfy { !$0.contains("before") })
        // The old connection stays open, so that part of the data still lies in the write-ahead log.
        let newer = try ProgressStore(
            path: folder.file, migrator: Self.extended { db in try db.execute(sql: "CREATE TABLE extra (x INTEGER) STRICT") })
        #expect(try newer.dump() == before)
        #expect(try newer.number("SELECT count(*) FROM extra") == 0)
        store = try ProgressStore(path: folder.path + "/progress.before-\(Self.next).db")
        #expect(try store.dump() == before)
        #expect(try store.integrityProblems().isEmpty)
    }

    /// A migration that fails changes nothing, and the older program can still be used.
    @Test func aFailedMigrationLeavesTheFileAsItWas() throws {
        let folder = try TemporaryFolder()
        do {
            let store = try ProgressStore(path: folder.file)
            _ = try store.record(review(), settings: Settings())
        }
        let migrator = Self.extended { db in
            try db.execute(sql: "DROP TABLE days; DROP TABLE medians")
            throw Failed()
        }
        #expect(throws: ProgressError.self) { _ = try ProgressStore(path: folder.file, migrator: migrator) }
        let store = try ProgressStore(path: folder.file)
        #expect(try store.reviews().count == 1)
        #expect(try store.rebuild(settings: Settings()).differing.isEmpty)
    }
}
