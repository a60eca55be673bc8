import GRDB
import Practice

extension ProgressStore {
    package func beginLoop(_ plan: InterviewLoop.Plan, at moment: Moment) throws(ProgressError) -> InterviewLoop {
        try write { db in
            try db.execute(sql: "UPDATE loops SET ended = 1 WHERE ended = 0")
            try db.execute(
                sql: "INSERT INTO loops (started_at, utc_offset, plan) VALUES (?, ?, ?)",
                arguments: [moment.milliseconds, moment.offset, try MockText.encode(plan)])
            return InterviewLoop(id: db.lastInsertedRowID, started: moment, plan: plan)
        }
    }

    /// Writes which sessions and which mock are its parts, and whether it is over.
    package func keep(_ loop: InterviewLoop) throws(ProgressError) {
        try write { db in
            try db.execute(
                sql: "UPDATE loops SET coding_session = ?, theory_session = ?, mock = ?, ended = ? WHERE id = ?",
                arguments: [loop.codingSession, loop.theorySession, loop.mock, loop.isEnded, loop.id])
        }
    }

    /// All loops, oldest first.
    package func loops() throws(ProgressError) -> [InterviewLoop] {
        try read { db in
            let sql = "SELECT id, started_at, utc_offset, plan, coding_session, theory_session, mock, ended FROM loops ORDER BY id"
            return try Row.fetchAll(db, sql: sql).map { row in
                InterviewLoop(
                    id: try row.decode(atIndex: 0), started: try row.moment(at: 1),
                    plan: try MockText.decode(InterviewLoop.Plan.self, row.decode(atIndex: 3)), codingSession: try row.decode(atIndex: 4),
                    theorySession: try row.decode(atIndex: 5), mock: try row.decode(atIndex: 6), isEnded: try row.decode(atIndex: 7))
            }
        }
    }

    /// The reviews of a session, in the order of the log.
    package func reviews(ofSession session: Int64) throws(ProgressError) -> [Review] {
        try read { db in try HistoryQuery.reviews(db, condition: "r.session = ?", arguments: [session]) }
    }
}
