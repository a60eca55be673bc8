import Foundation
import GRDB
import Practice
import Questions
import Scheduling

/// A session as it was planned, with what has been answered since.
package struct StoredSession: Sendable {
    package var id: Int64
    package var plan: Session.Plan
    package var skipped: Set<QuestionID>
    package var startedOn: StudyDay
    package var reviews: [Review]
    package var isEnded: Bool

    /// The session as it stands, for the questions that are still in the bank.
    package func session(kinds: [QuestionID: Kind]) -> Session {
        Session.replay(id: id, plan: plan, kinds: kinds, skipped: skipped, reviews: reviews)
    }
}

extension ProgressStore {
    package func createSession(_ plan: Session.Plan, at moment: Moment) throws(ProgressError) -> Int64 {
        try write { db in
            try db.execute(
                sql: "INSERT INTO sessions (started_at, utc_offset, purpose, budget, plan) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    moment.milliseconds, moment.offset, plan.purpose.rawValue, plan.budget, try PlanText.encode(plan.entries, skipped: []),
                ])
            return db.lastInsertedRowID
        }
    }

    package func endSession(_ id: Int64, at moment: Moment) throws(ProgressError) {
        try write { db in
            try db.execute(sql: "UPDATE sessions SET ended_at = ? WHERE id = ?", arguments: [moment.milliseconds, id])
        }
    }

    package func setSkipped(_ skipped: Set<QuestionID>, in session: Session) throws(ProgressError) {
        try write { db in
            try db.execute(
                sql: "UPDATE sessions SET plan = ? WHERE id = ?",
                arguments: [try PlanText.encode(session.plan.entries, skipped: skipped), session.id])
        }
    }

    /// The latest session that was begun today and not ended.
    package func openSession(today: StudyDay, rolloverHour: Int) throws(ProgressError) -> StoredSession? {
        let last = try session(where: "ended_at IS NULL ORDER BY id DESC LIMIT 1", [], rolloverHour: rolloverHour)
        return last.flatMap { $0.startedOn == today ? $0 : nil }
    }

    package func session(_ id: Int64, rolloverHour: Int) throws(ProgressError) -> StoredSession? {
        try session(where: "id = ?", [id], rolloverHour: rolloverHour)
    }

    private func session(
        where condition: String, _ arguments: StatementArguments, rolloverHour: Int
    ) throws(ProgressError) -> StoredSession? {
        try read { db in
            let sql = "SELECT id, started_at, utc_offset, purpose, budget, ended_at, plan FROM sessions WHERE \(condition)"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: arguments),
                let purpose = Session.Purpose(rawValue: try row.decode(atIndex: 3))
            else { return nil }
            let id: Int64 = try row.decode(atIndex: 0)
            let ended: Int64? = try row.decode(atIndex: 5)
            let (entries, skipped) = try PlanText.decode(row.decode(atIndex: 6))
            let reviews = try HistoryQuery.reviews(db, condition: "r.session = ?", arguments: [id])
            return StoredSession(
                id: id, plan: Session.Plan(purpose: purpose, budget: try row.decode(atIndex: 4), entries: entries), skipped: skipped,
                startedOn: try row.moment(at: 1).day(rolloverHour: rolloverHour), reviews: reviews,
                isEnded: ended != nil)
        }
    }
}

/// A session's plan as JSON text.
enum PlanText {
    private struct Stored: Codable {
        struct Entry: Codable {
            var id: String
            var standing: Int
            var seconds: Double
        }
        var entries: [Entry]
        var skipped: [String]
    }

    static func encode(_ entries: [DailyQueue.Entry], skipped: Set<QuestionID>) throws -> String {
        let stored = Stored(
            entries: entries.map { .init(id: $0.id.rawValue, standing: $0.standing.rawValue, seconds: $0.seconds) },
            skipped: skipped.map(\.rawValue).sorted())
        return String(decoding: try JSONEncoder().encode(stored), as: UTF8.self)
    }

    static func decode(_ text: String) throws -> (entries: [DailyQueue.Entry], skipped: Set<QuestionID>) {
        guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(text.utf8)) else {
            throw Damage("the plan of a session cannot be read")
        }
        let entries = stored.entries.compactMap { entry -> DailyQueue.Entry? in
            guard let id = QuestionID(entry.id), let standing = Standing(rawValue: entry.standing) else { return nil }
            return DailyQueue.Entry(id: id, standing: standing, seconds: entry.seconds)
        }
        return (entries, Set(stored.skipped.compactMap(QuestionID.init)))
    }
}
