import Foundation
import GRDB
import Practice
import Questions
import Scheduling

/// The log of reviews and what is derived from it, in one SQLite file.
///
/// Every method is one transaction: it happened and is on disk when the method returns, or it did not happen. Two programs may
/// have the same file open; each reads an item's memory within the transaction that changes it.
package final class ProgressStore: Sendable {
    package let path: String
    let queue: DatabaseQueue

    /// Opens or creates the file and brings its tables up to date; makes a backup beside it before changing an older one.
    package convenience init(path: String) throws(ProgressError) {
        try self.init(path: path, migrator: Schema.migrator())
    }

    init(path: String, migrator: DatabaseMigrator) throws(ProgressError) {
        self.path = path
        do {
            // The file's header is looked at before SQLite is, so that a foreign database is not even switched to another journal.
            try Self.refuseForeign(path)
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.foreignKeysEnabled = true
            configuration.label = "progress"
            configuration.prepareDatabase { db in
                // A grade must survive a power cut, not only a crash of the program.
                try db.execute(sql: "PRAGMA synchronous = FULL")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try setUp()
            try migrate(migrator)
            try deriveAnew()
        } catch {
            throw ProgressError(error, path: path)
        }
    }

    /// Makes an empty file ours and switches it to the write-ahead log.
    private func setUp() throws {
        var attempts = 50
        while true {
            do {
                if try !queue.read(Self.isOurs) { try queue.write(Self.makeOurs) }
                // Not by the configuration's journal mode, which lowers `synchronous` to NORMAL after the database was prepared.
                return try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempts > 0 {
                // Two programs that set up one file at once: SQLite does not wait where waiting could be for ever.
                attempts -= 1
                Thread.sleep(forTimeInterval: 0.02)
            }
        }
    }

    private func migrate(_ migrator: DatabaseMigrator) throws {
        let state = try queue.read { db in
            let applied = try Self.applied(migrator, db)
            guard !applied.isEmpty else { return (applied: applied, isNewer: false, isDone: false) }
            return (applied: applied, isNewer: try migrator.hasBeenSuperseded(db), isDone: try migrator.hasCompletedMigrations(db))
        }
        if state.isNewer { throw ProgressError.newer(path: path) }
        guard !state.isDone else { return }
        if let last = state.applied.compactMap(Int.init).max() { try backUp(before: last + 1) }
        while true {
            let before = try queue.read { db in try Self.applied(migrator, db) }
            do {
                return try migrator.migrate(queue)
            } catch {
                // Another program may be doing the same: go on behind it, one migration after the other.
                if try queue.read(migrator.hasCompletedMigrations) { return }
                guard try queue.read({ db in try Self.applied(migrator, db) }) != before else { throw error }
            }
        }
    }

    /// The number of the way in which tables are derived; raised with every change that makes stored ones wrong or incomplete.
    private static let derivation = "1"

    /// Derives all anew where an older version of this program derived less.
    ///
    /// A log that cannot be read is left for `doctor` to name: what was derived before still serves.
    private func deriveAnew() throws {
        guard try queue.read(Self.isOutdated) else { return }
        do {
            try queue.write { db in
                guard try Self.isOutdated(db) else { return }
                if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM reviews)") ?? true {
                    try Derived(db, settings: Self.settings(db)).store(db)
                }
                try db.execute(
                    sql: "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", arguments: [Self.derivationKey, Self.derivation])
            }
        } catch is Damage {}
    }

    private static let derivationKey = "derivation"

    private static func isOutdated(_ db: Database) throws -> Bool {
        try String.fetchOne(db, sql: "SELECT value FROM settings WHERE key = ?", arguments: [derivationKey]) != derivation
    }

    /// Asked here, since the migrator takes any failure to read for a table that is missing, a full disk too.
    private static func applied(_ migrator: DatabaseMigrator, _ db: Database) throws -> Set<String> {
        let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'grdb_migrations')"
        return try Bool.fetchOne(db, sql: sql) ?? false ? migrator.appliedIdentifiers(db) : []
    }

    /// Where a backup made before migration `version` lies.
    private func backUp(before version: Int) throws {
        let backup = path.hasSuffix(".db") ? String(path.dropLast(3)) : path
        let target = try DatabaseQueue(path: "\(backup).before-\(version).db")
        try queue.backup(to: target)
        try target.close()
    }

    private static func refuseForeign(_ path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { return }
        defer { try? file.close() }
        guard let header = try file.read(upToCount: 100), !header.isEmpty else { return }
        guard header.starts(with: Array("SQLite format 3\0".utf8)) else { throw ProgressError.foreign(path: path) }
        // The application id is a big-endian number at byte 68 of the database header.
        guard header.count == 100 else { throw ProgressError.corrupt(path: path, detail: "its header is cut off") }
        let id = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        // Without an id it may be new, if it has at most one page: SQLite is asked then.
        let pages = header[28..<32].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard id == UInt32(bitPattern: Schema.applicationID) || (id == 0 && pages <= 1) else {
            throw ProgressError.foreign(path: path)
        }
    }

    /// Looks again through SQLite, which sees what its log holds: a database without our mark must be empty to become ours.
    private static func isOurs(_ db: Database) throws -> Bool {
        let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard id != Schema.applicationID else { return true }
        let isEmpty = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)") ?? false
        guard id == 0, isEmpty else { throw DatabaseError(resultCode: .SQLITE_NOTADB) }
        return false
    }

    /// Marks an empty database before anything else is written, so that it is known again wherever the program stops.
    private static func makeOurs(_ db: Database) throws {
        if try !isOurs(db) { try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)") }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(ProgressError) -> Value {
        do { return try queue.read(body) } catch { throw ProgressError(error, path: path) }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(ProgressError) -> Value {
        do { return try queue.write(body) } catch { throw ProgressError(error, path: path) }
    }
}

extension Database {
    /// The row of a question, made on first use.
    func item(_ id: QuestionID) throws -> Int64 {
        if let found = try findItem(id) { return found }
        try cachedStatement(sql: "INSERT INTO items (question) VALUES (?)").execute(arguments: [id.rawValue])
        return lastInsertedRowID
    }

    func findItem(_ id: QuestionID) throws -> Int64? {
        try Int64.fetchOne(cachedStatement(sql: "SELECT id FROM items WHERE question = ?"), arguments: [id.rawValue])
    }
}
