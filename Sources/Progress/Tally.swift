import GRDB
import Practice
import Scheduling

extension QuestionTally {
    static let columns = "first_grade, sure, sure_failed, unsure, unsure_failed, reviews, duration"

    init(_ row: Row, from start: Int) throws {
        self.init()
        let grade: Int? = try row.decode(atIndex: start)
        first = grade.flatMap(Grade.init(rawValue:))
        sure = try row.count(at: start + 1)
        sureFailed = try row.count(at: start + 2)
        unsure = try row.count(at: start + 3)
        unsureFailed = try row.count(at: start + 4)
        reviews = try row.count(at: start + 5)
        duration = try row.count(at: start + 6)
    }

    static func load(_ db: Database, item: Int64) throws -> QuestionTally? {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM tallies WHERE item = ?")
        return try Row.fetchOne(statement, arguments: [item]).map { try QuestionTally($0, from: 0) }
    }

    /// Adds up an item's reviews.
    static func counted(_ db: Database, item: Int64) throws -> QuestionTally {
        var tally = QuestionTally()
        let sql = "SELECT grade, prediction, duration, counts FROM reviews WHERE item = ? ORDER BY id"
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [item])
        while let row = try rows.next() {
            guard let grade = Grade(rawValue: try row.decode(atIndex: 0)) else { continue }
            let prediction: Int? = try row.decode(atIndex: 1)
            tally.add(
                grade, prediction: prediction.flatMap(Prediction.init(rawValue:)), duration: try row.count(at: 2),
                counts: try row.decode(atIndex: 3))
        }
        return tally
    }

    /// Stores it; one without any review leaves no row.
    func save(_ db: Database, item: Int64) throws {
        guard reviews > 0 else {
            try db.cachedStatement(sql: "DELETE FROM tallies WHERE item = ?").execute(arguments: [item])
            return
        }
        let sql = "INSERT OR REPLACE INTO tallies (item, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        try db.cachedStatement(sql: sql).execute(arguments: [
            item, first?.rawValue, sure, sureFailed, unsure, unsureFailed, reviews, duration,
        ])
    }
}
