import GRDB
import Practice
import Questions
import Scheduling

/// What an undo took back.
package enum Undone: Hashable, Sendable {
    case review(Review)
    case suspension(QuestionID, wasSuspended: Bool)
}

extension ProgressStore {
    /// Whether the log holds neither a review nor a suspension.
    package func isEmpty() throws(ProgressError) -> Bool {
        try read { db in
            try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM reviews) AND NOT EXISTS (SELECT 1 FROM suspensions)") ?? true
        }
    }

    /// Takes back the last review or suspension, whenever it was made; nil where there is none.
    package func undo(settings: Settings) throws(ProgressError) -> Undone? {
        try write { db in
            let last = try HistoryQuery.reviews(db, condition: "r.id = (SELECT max(id) FROM reviews)", arguments: []).first
            if let suspension = try Self.lastSuspension(db), suspension.after >= last?.id ?? 0 {
                try db.execute(sql: "DELETE FROM suspensions WHERE id = ?", arguments: [suspension.id])
                return .suspension(suspension.question, wasSuspended: suspension.isSuspended)
            }
            guard let last, let item = try db.findItem(last.question) else { return nil }
            let memory = try ItemMemory.load(db, item: item)
            let day = last.moment.day(rolloverHour: settings.rolloverHour)
            try Self.uncount(db, last, on: day, settings: settings)
            try db.execute(sql: "DELETE FROM reviews WHERE id = ?", arguments: [last.id])
            try QuestionTally.counted(db, item: item).save(db, item: item)
            try db.execute(sql: "UPDATE solves SET ended = 0, review = NULL WHERE review = ?", arguments: [last.id])
            try Self.addToDay(db, day, last, isNew: last.counts && memory?.firstDay == day, sign: -1)
            try Self.replay(db, item: item, id: last.question, settings: settings)
            try Self.refreshMedian(db, item: item)
            if let session = last.session {
                try db.execute(sql: "UPDATE sessions SET ended_at = NULL WHERE id = ?", arguments: [session])
            }
            return .review(last)
        }
    }

    /// Takes a review out of what statistics are drawn from.
    private static func uncount(_ db: Database, _ review: Review, on day: StudyDay, settings: Settings) throws {
        var outcomes = Outcomes()
        let step = try Step.load(db, review: review.id)
        outcomes.add(review.grade, prediction: review.prediction, step: step, on: day, model: settings.scheduler.model)
        try outcomes.apply(db, sign: -1)
        try db.execute(sql: "DELETE FROM steps WHERE review = ?", arguments: [review.id])
    }

    private struct Suspension {
        var id: Int64
        var question: QuestionID
        var isSuspended: Bool
        var after: Int64
    }

    private static func lastSuspension(_ db: Database) throws -> Suspension? {
        let sql = """
            SELECT s.id, i.question, s.suspended, s.after_review FROM suspensions s JOIN items i ON i.id = s.item
            ORDER BY s.id DESC LIMIT 1
            """
        guard let row = try Row.fetchOne(db, sql: sql), let question = QuestionID(try row.decode(atIndex: 1)) else { return nil }
        return Suspension(
            id: try row.decode(atIndex: 0), question: question, isSuspended: try row.decode(atIndex: 2), after: try row.decode(atIndex: 3))
    }

    /// Derives one item's memory from its log.
    private static func replay(_ db: Database, item: Int64, id: QuestionID, settings: Settings) throws {
        let scheduler = settings.scheduler
        var memory: ItemMemory?
        let sql = "SELECT at, utc_offset, grade FROM reviews WHERE item = ? AND counts ORDER BY id"
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [item])
        while let row = try rows.next() {
            guard let grade = Grade(rawValue: try row.decode(atIndex: 2)) else { continue }
            let day = try row.moment(at: 0).day(rolloverHour: settings.rolloverHour)
            memory = scheduler.review(memory, item: id.rawValue, grade: grade, on: day)
        }
        if let memory {
            try memory.save(db, item: item)
        } else {
            try db.execute(sql: "DELETE FROM memory WHERE item = ?", arguments: [item])
        }
    }
}
