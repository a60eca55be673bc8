import Foundation
import GRDB
import Practice
import Questions

extension ProgressStore {
    /// The sitting at a problem that was begun and not ended; nil where the next one starts from a blank file.
    package func openSolve(_ question: QuestionID) throws(ProgressError) -> Solve? {
        try read { db in try Self.solves(db, "i.question = ? AND s.ended = 0 ORDER BY s.id DESC LIMIT 1", [question.rawValue]).first }
    }

    package func beginSolve(_ question: QuestionID, at moment: Moment) throws(ProgressError) -> Solve {
        try write { db in
            // One at a time: whatever was left open elsewhere has ended with this.
            let item = try db.item(question)
            try db.execute(sql: "UPDATE solves SET ended = 1 WHERE item = ? AND ended = 0", arguments: [item])
            try db.execute(
                sql: "INSERT INTO solves (item, started_at, utc_offset) VALUES (?, ?, ?)",
                arguments: [item, moment.milliseconds, moment.offset])
            return Solve(id: db.lastInsertedRowID, question: question, started: moment)
        }
    }

    /// Writes what may change of a sitting: time, hints, look and claim.
    package func keep(_ solve: Solve) throws(ProgressError) {
        try write { db in
            try db.execute(
                sql: "UPDATE solves SET elapsed = ?, hints = ?, looked = ?, claimed_time = ?, claimed_space = ? WHERE id = ?",
                arguments: [max(0, solve.elapsed), solve.hints, solve.hasLooked, solve.claim?.time, solve.claim?.space, solve.id])
        }
    }

    /// Keeps a version of an answer for good.
    package func addAttempt(
        _ answer: String, cause: Solve.Attempt.Cause, judgement: Judgement?, to solve: Int64, at moment: Moment
    ) throws(ProgressError) -> Solve.Attempt {
        try write { db in
            let text = try judgement.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
            // SQLite's text ends at a NUL: keep what comes after it.
            let whole = answer.replacing("\0", with: "\u{FFFD}")
            try db.execute(
                sql: "INSERT INTO attempts (solve, at, utc_offset, cause, answer, judgement) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [solve, moment.milliseconds, moment.offset, cause.rawValue, whole, text])
            return Solve.Attempt(id: db.lastInsertedRowID, moment: moment, cause: cause, answer: whole, judgement: judgement)
        }
    }

    /// Ends a sitting without a grade, for instance where it is begun anew.
    package func endSolve(_ id: Int64) throws(ProgressError) {
        try write { db in try db.execute(sql: "UPDATE solves SET ended = 1 WHERE id = ?", arguments: [id]) }
    }

    /// Every sitting at a problem, or at all problems, oldest first.
    package func solves(_ question: QuestionID? = nil) throws(ProgressError) -> [Solve] {
        try read { db in
            guard let question else { return try Self.solves(db, "1 ORDER BY s.id", []) }
            return try Self.solves(db, "i.question = ? ORDER BY s.id", [question.rawValue])
        }
    }

    private static func solves(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws -> [Solve] {
        let sql = """
            SELECT s.id, i.question, s.started_at, s.utc_offset, s.elapsed, s.hints, s.looked, s.claimed_time, s.claimed_space, s.ended
            FROM solves s JOIN items i ON i.id = s.item WHERE \(condition)
            """
        return try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap { row in
            guard let question = QuestionID(try row.decode(atIndex: 1)) else { return nil }
            let id: Int64 = try row.decode(atIndex: 0)
            let time: String? = try row.decode(atIndex: 7)
            let space: String? = try row.decode(atIndex: 8)
            let claim = time != nil || space != nil ? Question.Complexity(time: time ?? "", space: space ?? "") : nil
            return Solve(
                id: id, question: question, started: try row.moment(at: 2), elapsed: try row.count(at: 4),
                hints: try row.count(at: 5), hasLooked: try row.decode(atIndex: 6), claim: claim, isEnded: try row.decode(atIndex: 9),
                attempts: try attempts(db, of: id))
        }
    }

    private static func attempts(_ db: Database, of solve: Int64) throws -> [Solve.Attempt] {
        let sql = "SELECT id, at, utc_offset, cause, answer, judgement FROM attempts WHERE solve = ? ORDER BY id"
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [solve]).map { row in
            let name: String = try row.decode(atIndex: 3)
            guard let cause = Solve.Attempt.Cause(rawValue: name) else { throw Damage("the cause of an attempt makes no sense") }
            let text: String? = try row.decode(atIndex: 5)
            let judgement = try text.map { text in
                guard let judgement = try? JSONDecoder().decode(Judgement.self, from: Data(text.utf8)) else {
                    throw Damage("the verdict on an attempt cannot be read")
                }
                return judgement
            }
            return Solve.Attempt(
                id: try row.decode(atIndex: 0), moment: try row.moment(at: 1), cause: cause, answer: try row.decode(atIndex: 4),
                judgement: judgement)
        }
    }
}
