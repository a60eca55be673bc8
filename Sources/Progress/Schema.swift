import GRDB

/// The tables, migration by migration; a migration that was released is never edited.
///
/// `items`, `reviews`, `suspensions`, `sessions`, `solves`, `attempts`, `mocks` with its parts, `loops` and `settings` are the truth; all other tables are derived from it and can be rebuilt.
enum Schema {
    /// Marks the file as ours: «spar» in ASCII.
    static let applicationID: Int32 = 0x7370_6172

    static func migrator() -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            try db.execute(sql: version1)
        }
        migrator.registerMigration("2") { db in try db.execute(sql: version2) }
        migrator.registerMigration("3") { db in try db.execute(sql: version3) }
        migrator.registerMigration("4") { db in try db.execute(sql: version4) }
        migrator.registerMigration("5") { db in try db.execute(sql: version5) }
        return migrator
    }

    private static let version1 = """
        CREATE TABLE items (
            id INTEGER PRIMARY KEY,
            question TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE sessions (
            id INTEGER PRIMARY KEY,
            started_at INTEGER NOT NULL,           -- UTC milliseconds
            utc_offset INTEGER NOT NULL,           -- seconds east of UTC
            purpose TEXT NOT NULL,
            budget REAL NOT NULL,                  -- seconds
            ended_at INTEGER,
            plan TEXT NOT NULL                     -- JSON: entries and skipped
        ) STRICT;

        CREATE TABLE reviews (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            item INTEGER NOT NULL REFERENCES items (id),
            session INTEGER REFERENCES sessions (id),
            at INTEGER NOT NULL,                   -- UTC milliseconds
            utc_offset INTEGER NOT NULL,           -- seconds east of UTC
            duration INTEGER NOT NULL CHECK (duration >= 0),  -- milliseconds
            prediction INTEGER CHECK (prediction IN (0, 1)),
            ticks INTEGER,                         -- bit n: point or option n
            suggested INTEGER CHECK (suggested BETWEEN 1 AND 4),
            grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),
            hints INTEGER NOT NULL DEFAULT 0,
            seed INTEGER,
            fingerprint INTEGER NOT NULL,
            answer TEXT,
            counts INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1))
        ) STRICT;
        CREATE INDEX reviews_by_item ON reviews (item, id);
        CREATE INDEX reviews_by_session ON reviews (session) WHERE session IS NOT NULL;

        CREATE TABLE suspensions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            item INTEGER NOT NULL REFERENCES items (id),
            at INTEGER NOT NULL,
            suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
            after_review INTEGER NOT NULL          -- the last review's id at the time, so that undo knows which came last
        ) STRICT;
        CREATE INDEX suspensions_by_item ON suspensions (item, id);

        CREATE TABLE settings (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT;

        CREATE TABLE memory (
            item INTEGER PRIMARY KEY REFERENCES items (id),
            stability REAL NOT NULL,
            difficulty REAL NOT NULL,
            first_day INTEGER NOT NULL,
            last_day INTEGER NOT NULL,
            due_day INTEGER NOT NULL,
            reviews INTEGER NOT NULL,
            lapses INTEGER NOT NULL,
            last_grade INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE days (
            day INTEGER NOT NULL,
            track TEXT NOT NULL,
            reviews INTEGER NOT NULL,
            duration INTEGER NOT NULL,             -- milliseconds
            new_duration INTEGER NOT NULL,         -- of items first met on that day
            PRIMARY KEY (day, track)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE medians (
            item INTEGER PRIMARY KEY REFERENCES items (id),
            seconds REAL NOT NULL                  -- of the latest reviews, once there are enough
        ) STRICT;
        """

    /// Sittings at coding and SQL problems, and every version of an answer that was run or put away.
    private static let version2 = """
        CREATE TABLE solves (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            item INTEGER NOT NULL REFERENCES items (id),
            started_at INTEGER NOT NULL,           -- UTC milliseconds
            utc_offset INTEGER NOT NULL,           -- seconds east of UTC
            elapsed INTEGER NOT NULL DEFAULT 0 CHECK (elapsed >= 0),  -- active milliseconds
            hints INTEGER NOT NULL DEFAULT 0,
            looked INTEGER NOT NULL DEFAULT 0 CHECK (looked IN (0, 1)),
            claimed_time TEXT,
            claimed_space TEXT,
            ended INTEGER NOT NULL DEFAULT 0 CHECK (ended IN (0, 1)),
            review INTEGER                         -- the review it ended with, so that undo opens it again
        ) STRICT;
        CREATE INDEX solves_by_item ON solves (item, id);

        CREATE TABLE attempts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            solve INTEGER NOT NULL REFERENCES solves (id),
            at INTEGER NOT NULL,                   -- UTC milliseconds
            utc_offset INTEGER NOT NULL,           -- seconds east of UTC
            cause TEXT NOT NULL,
            answer TEXT NOT NULL,
            judgement TEXT                         -- JSON; NULL where it was not run
        ) STRICT;
        CREATE INDEX attempts_by_solve ON attempts (solve, id);
        """

    /// Mock interviews: their clock and notes, written every second while they run, their time line and their judgement.
    private static let version3 = """
        CREATE TABLE mocks (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            item INTEGER NOT NULL REFERENCES items (id),
            started_at INTEGER NOT NULL,           -- UTC milliseconds
            utc_offset INTEGER NOT NULL,           -- seconds east of UTC
            fingerprint INTEGER NOT NULL,
            plan TEXT NOT NULL,                    -- JSON: phases with budgets, probes
            stage TEXT NOT NULL,                   -- running, scoring, done or dropped
            spent TEXT NOT NULL,                   -- JSON: milliseconds in each phase
            phase INTEGER NOT NULL DEFAULT 0,
            reached INTEGER NOT NULL DEFAULT 0,
            ticks INTEGER NOT NULL DEFAULT 0,      -- bit n: behaviour n of the rubric
            scorecard TEXT,                        -- JSON: levels with their behaviours, verdict
            judged_at INTEGER,
            judged_offset INTEGER,
            recording TEXT                         -- path of the recorder's last file
        ) STRICT;
        CREATE INDEX mocks_by_item ON mocks (item, id);

        CREATE TABLE mock_notes (
            mock INTEGER NOT NULL REFERENCES mocks (id),
            phase INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (mock, phase)
        ) STRICT;

        CREATE TABLE mock_incidents (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            mock INTEGER NOT NULL REFERENCES mocks (id),
            at INTEGER NOT NULL,                   -- UTC milliseconds
            utc_offset INTEGER NOT NULL,
            elapsed INTEGER NOT NULL,              -- milliseconds of the mock's clock
            kind TEXT NOT NULL,
            place INTEGER                          -- the phase or probe
        ) STRICT;
        CREATE INDEX mock_incidents_by_mock ON mock_incidents (mock, id);
        """

    /// Full interviews: what is asked, and the sessions and the mock that are its parts.
    private static let version4 = """
        CREATE TABLE loops (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            started_at INTEGER NOT NULL,           -- UTC milliseconds
            utc_offset INTEGER NOT NULL,           -- seconds east of UTC
            plan TEXT NOT NULL,                    -- JSON: ids by part
            coding_session INTEGER REFERENCES sessions (id),
            theory_session INTEGER REFERENCES sessions (id),
            mock INTEGER REFERENCES mocks (id),
            ended INTEGER NOT NULL DEFAULT 0 CHECK (ended IN (0, 1))
        ) STRICT;
        """

    /// What statistics need of a long log, derived: memories before reviews, and counts by day and by question.
    private static let version5 = """
        CREATE INDEX reviews_by_time ON reviews (at);

        CREATE TABLE steps (                       -- the memory just before a review that counted
            review INTEGER PRIMARY KEY REFERENCES reviews (id),
            stability REAL NOT NULL,
            difficulty REAL NOT NULL,
            last_day INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE recalls (                     -- answers on a later day than the one before
            day INTEGER NOT NULL,
            mature INTEGER NOT NULL CHECK (mature IN (0, 1)),
            bin INTEGER NOT NULL,                  -- of predicted recall
            reviews INTEGER NOT NULL,
            recalled INTEGER NOT NULL,
            predicted INTEGER NOT NULL,            -- probabilities added up, in millionths
            PRIMARY KEY (day, mature, bin)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE predictions (                 -- answers that the learner was sure or unsure of
            day INTEGER NOT NULL,
            sure INTEGER NOT NULL CHECK (sure IN (0, 1)),
            reviews INTEGER NOT NULL,
            recalled INTEGER NOT NULL,
            PRIMARY KEY (day, sure)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE tallies (
            item INTEGER PRIMARY KEY REFERENCES items (id),
            first_grade INTEGER,                   -- of the first answer that counted
            sure INTEGER NOT NULL,
            sure_failed INTEGER NOT NULL,
            unsure INTEGER NOT NULL,
            unsure_failed INTEGER NOT NULL,
            reviews INTEGER NOT NULL,
            duration INTEGER NOT NULL              -- milliseconds
        ) STRICT;
        """
}
