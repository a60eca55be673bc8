import GRDB
import Scheduling

extension ItemMemory {
    static let columns = "stability, difficulty, first_day, last_day, due_day, reviews, lapses, last_grade"

    /// Reads the columns from a position on.
    init?(_ row: Row, from first: Int) {
        guard let grade = Grade(rawValue: row[first + 7]) else { return nil }
        self.init(
            state: MemoryState(stability: row[first], difficulty: row[first + 1]), firstDay: StudyDay(number: row[first + 2]),
            lastDay: StudyDay(number: row[first + 3]), dueDay: StudyDay(number: row[first + 4]), reviews: row[first + 5],
            lapses: row[first + 6], lastGrade: grade)
    }

    func save(_ db: Database, item: Int64) throws {
        let sql = "INSERT OR REPLACE INTO memory (item, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        try db.cachedStatement(sql: sql).execute(arguments: [
            item, state.stability, state.difficulty, firstDay.number, lastDay.number, dueDay.number, reviews, lapses, lastGrade.rawValue,
        ])
    }

    static func load(_ db: Database, item: Int64) throws -> ItemMemory? {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM memory WHERE item = ?")
        return try Row.fetchOne(statement, arguments: [item]).flatMap { ItemMemory($0, from: 0) }
    }
}
