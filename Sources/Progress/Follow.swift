import GRDB
import Practice
import Questions

extension ProgressStore {
    /// Lets the history of questions that moved follow them to their new id.
    ///
    /// Due days are spread by the id and days are counted by its track, so what is derived is derived anew.
    /// - Returns: how many followed. A question that has a history under both ids keeps the newer one.
    @discardableResult
    package func follow(_ moves: [(from: QuestionID, to: QuestionID)]) throws(ProgressError) -> Int {
        guard !moves.isEmpty else { return 0 }
        return try write { db in
            var followed: [QuestionID: QuestionID] = [:]
            for move in moves {
                guard try db.findItem(move.from) != nil, try Self.clear(db, move.to) else { continue }
                try db.execute(sql: "UPDATE items SET question = ? WHERE question = ?", arguments: [move.to.rawValue, move.from.rawValue])
                followed[move.from] = move.to
            }
            guard !followed.isEmpty else { return 0 }
            try Self.renameInPlans(db, followed)
            try Self.renameInLoops(db, followed)
            try Derived(db, settings: Self.settings(db)).store(db)
            return followed.count
        }
    }

    /// Whether an id is free; a row that undo left without any history makes room.
    private static func clear(_ db: Database, _ id: QuestionID) throws -> Bool {
        guard let item = try db.findItem(id) else { return true }
        let tables = ["reviews", "suspensions", "solves", "mocks"]
        for table in tables where try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE item = ?)", arguments: [item]) ?? true {
            return false
        }
        try db.execute(sql: "DELETE FROM items WHERE id = ?", arguments: [item])
        return true
    }

    /// An interview loop that is open goes on asking for what it planned.
    private static func renameInLoops(_ db: Database, _ moves: [QuestionID: QuestionID]) throws {
        let names = Dictionary(uniqueKeysWithValues: moves.map { ($0.key.rawValue, $0.value.rawValue) })
        for row in try Row.fetchAll(db, sql: "SELECT id, plan FROM loops WHERE ended = 0") {
            var plan = try MockText.decode(InterviewLoop.Plan.self, row.decode(atIndex: 1))
            plan.coding = plan.coding.map { names[$0] ?? $0 }
            plan.theory = plan.theory.map { names[$0] ?? $0 }
            plan.design = plan.design.map { names[$0] ?? $0 }
            try db.execute(
                sql: "UPDATE loops SET plan = ? WHERE id = ?", arguments: [try MockText.encode(plan), row.decode(Int64.self, atIndex: 0)])
        }
    }

    /// Sessions that may be taken up again, be it through undo, go on asking for what they planned.
    private static func renameInPlans(_ db: Database, _ moves: [QuestionID: QuestionID]) throws {
        let sql = "SELECT id, plan FROM sessions WHERE ended_at IS NULL OR id = (SELECT max(id) FROM sessions)"
        for row in try Row.fetchAll(db, sql: sql) {
            var (entries, skipped) = try PlanText.decode(row.decode(atIndex: 1))
            guard entries.contains(where: { moves[$0.id] != nil }) else { continue }
            for index in entries.indices { entries[index].id = moves[entries[index].id] ?? entries[index].id }
            skipped = Set(skipped.map { moves[$0] ?? $0 })
            let plan = try PlanText.encode(entries, skipped: skipped)
            try db.execute(sql: "UPDATE sessions SET plan = ? WHERE id = ?", arguments: [plan, row.decode(Int64.self, atIndex: 0)])
        }
    }
}
