import GRDB
import Practice
import Testing

@testable import Progress

@Suite struct SchemaTests {
    @Test func tablesAreStrictAndMarkedAsOurs() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let loose = try store.queue.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM pragma_table_list
                    WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                    """)
        }
        #expect(loose.isEmpty)
        #expect(try store.number("PRAGMA application_id") == 0x7370_6172)
        #expect(try store.integrityProblems().isEmpty)
    }

    /// A grade must survive a power cut: full synchronisation on the connection in use, not only in its configuration.
    @Test func connectionIsDurableAndChecksKeys() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        #expect(try store.number("PRAGMA synchronous") == 2)
        #expect(try store.number("PRAGMA foreign_keys") == 1)
        #expect(try store.queue.read { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") } == "wal")
    }

    @Test(arguments: [
        "INSERT INTO reviews (item, at, utc_offset, duration, grade, fingerprint) VALUES (99, 0, 0, 1, 3, 0)",
        "INSERT INTO reviews (item, at, utc_offset, duration, grade, fingerprint) VALUES (1, 0, 0, 1, 5, 0)",
        "INSERT INTO reviews (item, at, utc_offset, duration, grade, fingerprint) VALUES (1, 0, 0, 1, 0, 0)",
        "INSERT INTO reviews (item, at, utc_offset, duration, grade, fingerprint) VALUES (1, 0, 0, -1, 3, 0)",
        "INSERT INTO reviews (item, at, utc_offset, duration, grade, fingerprint) VALUES (1, 'noon', 0, 1, 3, 0)",
        "INSERT INTO reviews (item, session, at, utc_offset, duration, grade, fingerprint) VALUES (1, 99, 0, 0, 1, 3, 0)",
        "INSERT INTO reviews (item, at, utc_offset, duration, grade, fingerprint, counts) VALUES (1, 0, 0, 1, 3, 0, 2)",
        "INSERT INTO reviews (item, at, utc_offset, duration, grade, fingerprint, prediction) VALUES (1, 0, 0, 1, 3, 0, 2)",
        "INSERT INTO memory VALUES (99, 1, 1, 1, 1, 1, 1, 1, 1)", "INSERT INTO medians VALUES (99, 5)", "DELETE FROM items",
        "INSERT INTO items (question) VALUES ('ml-theory/t/q')", "INSERT INTO suspensions (item, at, suspended, after_review) VALUES (1, 0, 2, 0)",
        "INSERT INTO settings (key, value) VALUES ('minutes', NULL)",
    ])
    func whatMakesNoSenseIsRefused(_ sql: String) throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        _ = try store.record(review(), settings: Settings())
        let before = try store.dump()
        #expect(throws: DatabaseError.self) { try store.execute(sql) }
        #expect(try store.dump() == before)
    }
}
