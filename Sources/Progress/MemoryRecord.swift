import GRDB
import Scheduling

extension ItemMemory {
    static let columns = "stability, difficulty, first_day, last_day, due_day, reviews, lapses, last_grade"

    /// Reads the columns from a position on; throws where no review could have left such a memory.
    init(_ row: Row, from first: Int) throws {
        let state = MemoryState(stability: try row.decode(atIndex: first), difficulty: try row.decode(atIndex: first + 1))
        guard let grade = Grade(rawValue: try row.decode(atIndex: first + 7)), MemoryModel.stabilityBounds.contains(state.stability),
            MemoryModel.difficultyBounds.contains(state.difficulty)
        else { throw Damage("the memory of a question makes no sense") }
        self.init(
            state: state, firstDay: try row.day(at: first + 2), lastDay: try row.day(at: first + 3), dueDay: try row.day(at: first + 4),
            reviews: try row.count(at: first + 5), lapses: try row.count(at: first + 6), lastGrade: grade)
    }

    func save(_ db: Database, item: Int64) throws {
        let sql = "INSERT OR REPLACE INTO memory (item, \(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        try db.cachedStatement(sql: sql).execute(arguments: [
            item, state.stability, state.difficulty, firstDay.number, lastDay.number, dueDay.number, reviews, lapses, lastGrade.rawValue,
        ])
    }

    static func load(_ db: Database, item: Int64) throws -> ItemMemory? {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM memory WHERE item = ?")
        return try Row.fetchOne(statement, arguments: [item]).map { try ItemMemory($0, from: 0) }
    }
}
