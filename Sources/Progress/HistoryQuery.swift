import GRDB
import Practice
import Questions
import Scheduling

/// Reads lines of the log.
enum HistoryQuery {
    static let columns = """
        r.id, i.question, r.at, r.utc_offset, r.duration, r.prediction, r.ticks, r.suggested, r.grade, r.hints, r.seed, r.fingerprint,
        r.answer, r.counts, r.session
        """

    /// Reviews in the order of the log.
    static func reviews(_ db: Database, condition: String, arguments: StatementArguments) throws -> [Review] {
        let sql = "SELECT \(columns) FROM reviews r JOIN items i ON i.id = r.item WHERE \(condition) ORDER BY r.id"
        return try Row.fetchAll(db, sql: sql, arguments: arguments).compactMap(review)
    }

    static func review(_ row: Row) throws -> Review? {
        guard let question = QuestionID(try row.decode(atIndex: 1)), let grade = Grade(rawValue: try row.decode(atIndex: 8)) else {
            return nil
        }
        let prediction: Int? = try row.decode(atIndex: 5)
        let ticks: Int64? = try row.decode(atIndex: 6)
        let suggested: Int? = try row.decode(atIndex: 7)
        return Review(
            id: try row.decode(atIndex: 0), question: question, moment: try row.moment(at: 2), duration: try row.count(at: 4),
            prediction: prediction.flatMap(Prediction.init(rawValue:)), ticks: ticks.map { UInt64(bitPattern: $0) },
            suggested: suggested.flatMap(Grade.init(rawValue:)), grade: grade, hints: try row.decode(atIndex: 9),
            seed: try row.decode(atIndex: 10), fingerprint: UInt64(bitPattern: try row.decode(atIndex: 11)),
            answer: try row.decode(atIndex: 12), counts: try row.decode(atIndex: 13), session: try row.decode(atIndex: 14))
    }
}

extension ProgressStore {
    /// Which part of the log is wanted.
    package struct HistoryFilter: Hashable, Sendable {
        /// Only reviews of this question.
        package var question: QuestionID?
        /// Only reviews at or after this UTC time in milliseconds.
        package var since: Int64?
        /// The last so many.
        package var last: Int?

        package init(question: QuestionID? = nil, since: Int64? = nil, last: Int? = nil) {
            self.question = question
            self.since = since
            self.last = last
        }
    }

    /// Hands each review to `body`, oldest first, without holding them all.
    package func forEachReview(_ filter: HistoryFilter, _ body: (Review) throws -> Void) throws(ProgressError) {
        try read { db in
            var conditions = ["1"]
            var arguments = StatementArguments()
            if let question = filter.question {
                conditions.append("i.question = ?")
                arguments += [question.rawValue]
            }
            if let since = filter.since {
                conditions.append("r.at >= ?")
                arguments += [since]
            }
            let table = "FROM reviews r JOIN items i ON i.id = r.item WHERE \(conditions.joined(separator: " AND "))"
            var sql = "SELECT \(HistoryQuery.columns) \(table)"
            if let last = filter.last {
                sql += " AND r.id IN (SELECT r.id \(table) ORDER BY r.id DESC LIMIT ?)"
                arguments = arguments + arguments + [last]
            }
            let rows = try Row.fetchCursor(db, sql: sql + " ORDER BY r.id", arguments: arguments)
            while let row = try rows.next() {
                if let review = try HistoryQuery.review(row) { try body(review) }
            }
        }
    }

    package func reviews(_ filter: HistoryFilter = HistoryFilter()) throws(ProgressError) -> [Review] {
        var reviews: [Review] = []
        try forEachReview(filter) { reviews.append($0) }
        return reviews
    }

    /// The fingerprint each question had when it was last reviewed.
    package func lastFingerprints() throws(ProgressError) -> [QuestionID: UInt64] {
        try read { db in
            let sql = """
                SELECT i.question, r.fingerprint FROM items i JOIN reviews r ON r.id = (SELECT max(id) FROM reviews WHERE item = i.id)
                """
            var result: [QuestionID: UInt64] = [:]
            let rows = try Row.fetchCursor(db, sql: sql)
            while let row = try rows.next() {
                let fingerprint: Int64 = try row.decode(atIndex: 1)
                if let id = QuestionID(try row.decode(atIndex: 0)) { result[id] = UInt64(bitPattern: fingerprint) }
            }
            return result
        }
    }
}
