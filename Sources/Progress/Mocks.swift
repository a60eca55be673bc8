import Foundation
import GRDB
import Practice
import Questions

extension ProgressStore {
    package func beginMock(
        _ question: QuestionID, plan: MockPlan, fingerprint: UInt64, at moment: Moment
    ) throws(ProgressError) -> Mock {
        try write { db in
            let item = try db.item(question)
            // Those that were looked at and never started are in nobody's way.
            let unheld = """
                DELETE FROM mocks WHERE item = ? AND stage = 'running' AND id NOT IN (SELECT mock FROM mock_incidents UNION SELECT mock FROM mock_notes)
                    AND id NOT IN (SELECT mock FROM loops WHERE mock IS NOT NULL)
                """
            try db.execute(sql: unheld, arguments: [item])
            let clock = MockClock(budgets: plan.phases.map(\.budget))
            try db.execute(
                sql: "INSERT INTO mocks (item, started_at, utc_offset, fingerprint, plan, stage, spent) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    item, moment.milliseconds, moment.offset, Int64(bitPattern: fingerprint), try MockText.encode(plan),
                    Mock.Stage.running.rawValue, try MockText.encode(clock.spent),
                ])
            return Mock(id: db.lastInsertedRowID, question: question, plan: plan, started: moment, fingerprint: fingerprint)
        }
    }

    /// Writes how far the clock is, and the notes of the phases that changed.
    ///
    /// - Throws: `takenOver` where another program has gone on with the mock since; nothing is written then.
    package func keep(_ journal: MockJournal) throws(ProgressError) {
        try write { db in
            let sql = "SELECT count(*) FROM mock_incidents WHERE mock = ? AND kind IN ('started', 'resumed')"
            guard try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [journal.mock]) ?? 0 <= journal.turn else {
                throw ProgressError.takenOver
            }
            try db.cachedStatement(sql: "UPDATE mocks SET spent = ?, phase = ?, reached = ? WHERE id = ?").execute(arguments: [
                try MockText.encode(journal.spent), journal.phase, journal.reached, journal.mock,
            ])
            for (phase, text) in journal.notes {
                // SQLite's text ends at a NUL: keep what comes after it.
                try db.cachedStatement(sql: "INSERT OR REPLACE INTO mock_notes (mock, phase, text) VALUES (?, ?, ?)").execute(arguments: [
                    journal.mock, phase, text.replacing("\0", with: "\u{FFFD}"),
                ])
            }
        }
    }

    /// Appends to the mock's time line.
    package func note(_ incident: Mock.Incident, in mock: Int64) throws(ProgressError) {
        try write { db in
            try db.execute(
                sql: "INSERT INTO mock_incidents (mock, at, utc_offset, elapsed, kind, place) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    mock, incident.moment.milliseconds, incident.moment.offset, incident.elapsed, incident.kind.rawValue, incident.index,
                ])
        }
    }

    package func setStage(_ stage: Mock.Stage, of mock: Int64) throws(ProgressError) {
        try write { db in try db.execute(sql: "UPDATE mocks SET stage = ? WHERE id = ?", arguments: [stage.rawValue, mock]) }
    }

    package func setTicks(_ ticks: UInt64, of mock: Int64) throws(ProgressError) {
        try write { db in try db.execute(sql: "UPDATE mocks SET ticks = ? WHERE id = ?", arguments: [Int64(bitPattern: ticks), mock]) }
    }

    package func setRecording(_ path: String, of mock: Int64) throws(ProgressError) {
        try write { db in try db.execute(sql: "UPDATE mocks SET recording = ? WHERE id = ?", arguments: [path, mock]) }
    }

    /// Keeps the judgement; a mock that is judged once more has the new one.
    ///
    /// - Parameter fingerprint: of the prompt whose rubric was ticked.
    package func judge(
        _ mock: Int64, ticks: UInt64, _ scorecard: Scorecard, fingerprint: UInt64, at moment: Moment
    ) throws(ProgressError) {
        try write { db in
            try db.execute(
                sql: """
                    UPDATE mocks SET stage = 'done', ticks = ?, scorecard = ?, fingerprint = ?, judged_at = coalesce(judged_at, ?),
                        judged_offset = coalesce(judged_offset, ?) WHERE id = ?
                    """,
                arguments: [
                    Int64(bitPattern: ticks), try MockText.encode(scorecard), Int64(bitPattern: fingerprint), moment.milliseconds, moment.offset,
                    mock,
                ])
        }
    }

    /// Every mock in the order in which they were begun, or those of one prompt.
    ///
    /// - Parameter withNotes: whether notes are wanted, which lists do not need.
    package func mocks(_ question: QuestionID? = nil, withNotes: Bool = false) throws(ProgressError) -> [Mock] {
        try read { db in
            guard let question else { return try Self.mocks(db, "1", [], withNotes) }
            return try Self.mocks(db, "i.question = ?", [question.rawValue], withNotes)
        }
    }

    package func mock(_ id: Int64) throws(ProgressError) -> Mock? {
        try read { db in try Self.mocks(db, "m.id = ?", [id], true).first }
    }

    /// When each judged mock was judged, with its levels.
    package func judgedMocks() throws(ProgressError) -> [(moment: Moment, scorecard: Scorecard)] {
        try read { db in
            let sql = "SELECT judged_at, judged_offset, scorecard FROM mocks WHERE stage = 'done' AND judged_at IS NOT NULL ORDER BY id"
            return try Row.fetchAll(db, sql: sql).map { row in
                (try row.moment(at: 0), try MockText.decode(Scorecard.self, row.decode(atIndex: 2)))
            }
        }
    }

    private static func mocks(_ db: Database, _ condition: String, _ arguments: StatementArguments, _ withNotes: Bool) throws -> [Mock] {
        let sql = """
            SELECT m.id, i.question, m.started_at, m.utc_offset, m.fingerprint, m.plan, m.stage, m.spent, m.phase, m.reached, m.ticks,
                m.scorecard, m.recording FROM mocks m JOIN items i ON i.id = m.item WHERE \(condition) ORDER BY m.id
            """
        return try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap { row -> Mock? in
            guard let question = QuestionID(try row.decode(atIndex: 1)) else { return nil }
            guard let stage = Mock.Stage(rawValue: try row.decode(atIndex: 6)) else { throw Damage("the stage of a mock makes no sense") }
            let id: Int64 = try row.decode(atIndex: 0)
            let plan = try MockText.decode(MockPlan.self, row.decode(atIndex: 5))
            let spent = try MockText.decode([Int64].self, row.decode(atIndex: 7))
            guard !plan.phases.isEmpty, plan.phases.allSatisfy({ 0...86_400_000 ~= $0.budget }), spent.allSatisfy({ 0...1_000_000_000_000 ~= $0 })
            else {
                throw Damage("the time of a mock makes no sense")
            }
            let scorecard: String? = try row.decode(atIndex: 11)
            return Mock(
                id: id, question: question, plan: plan, started: try row.moment(at: 2), fingerprint: UInt64(bitPattern: try row.decode(atIndex: 4)),
                stage: stage,
                clock: MockClock(
                    budgets: plan.phases.map(\.budget), spent: spent, phase: try row.decode(atIndex: 8), reached: try row.decode(atIndex: 9)),
                notes: withNotes ? try notes(db, of: id, count: plan.phases.count) : [], incidents: try incidents(db, of: id),
                ticks: UInt64(bitPattern: try row.decode(atIndex: 10)), scorecard: try scorecard.map { try MockText.decode(Scorecard.self, $0) },
                recording: try row.decode(atIndex: 12))
        }
    }

    private static func notes(_ db: Database, of mock: Int64, count: Int) throws -> [String] {
        var notes = [String](repeating: "", count: count)
        for row in try Row.fetchAll(db.cachedStatement(sql: "SELECT phase, text FROM mock_notes WHERE mock = ?"), arguments: [mock]) {
            let phase: Int = try row.decode(atIndex: 0)
            if notes.indices.contains(phase) { notes[phase] = try row.decode(atIndex: 1) }
        }
        return notes
    }

    private static func incidents(_ db: Database, of mock: Int64) throws -> [Mock.Incident] {
        let sql = "SELECT kind, elapsed, at, utc_offset, place FROM mock_incidents WHERE mock = ? ORDER BY id"
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [mock]).map { row in
            guard let kind = Mock.Incident.Kind(rawValue: try row.decode(atIndex: 0)) else { throw Damage("an incident of a mock makes no sense") }
            return Mock.Incident(kind, elapsed: Int64(try row.count(at: 1)), moment: try row.moment(at: 2), index: try row.decode(atIndex: 4))
        }
    }
}

/// Parts of a mock as JSON text.
enum MockText {
    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        guard let value = try? JSONDecoder().decode(type, from: Data(text.utf8)) else { throw Damage("a part of a mock cannot be read") }
        return value
    }
}
