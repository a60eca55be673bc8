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
            configuration.journalMode = .wal
            configuration.busyMode = .timeout(5)
            configuration.foreignKeysEnabled = true
            configuration.label = "progress"
            configuration.prepareDatabase { db in
                // A grade must survive a power cut, not only a crash of the program.
                try db.execute(sql: "PRAGMA synchronous = FULL")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let state = try queue.read { db in
                (
                    applied: try migrator.appliedIdentifiers(db), isNewer: try migrator.hasBeenSuperseded(db),
                    isDone: try migrator.hasCompletedMigrations(db)
                )
            }
            if state.isNewer { throw ProgressError.newer(path: path) }
            if !state.isDone {
                if let last = state.applied.compactMap(Int.init).max() { try backUp(before: last + 1) }
                try migrator.migrate(queue)
            }
        } catch {
            throw ProgressError(error, path: path)
        }
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
        // A file whose first migration still lies in the write-ahead log has no id yet.
        guard id == UInt32(bitPattern: Schema.applicationID) || (id == 0 && header[28..<32].allSatisfy { $0 == 0 || $0 == 1 }) else {
            throw ProgressError.foreign(path: path)
        }
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
