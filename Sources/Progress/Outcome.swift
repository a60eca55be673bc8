import GRDB
import Practice
import Questions
import Scheduling

/// What an item's memory was just before a review that counted, where it had one.
struct Step: Hashable {
    var stability: Double
    var difficulty: Double
    var lastDay: StudyDay

    init(_ memory: ItemMemory) {
        stability = memory.state.stability
        difficulty = memory.state.difficulty
        lastDay = memory.lastDay
    }

    init(_ row: Row, from first: Int) throws {
        stability = try row.decode(atIndex: first)
        difficulty = try row.decode(atIndex: first + 1)
        lastDay = try row.day(at: first + 2)
        guard MemoryModel.stabilityBounds.contains(stability), MemoryModel.difficultyBounds.contains(difficulty) else {
            throw Damage("the memory of a question makes no sense")
        }
    }

    static func load(_ db: Database, review: Int64) throws -> Step? {
        let statement = try db.cachedStatement(sql: "SELECT stability, difficulty, last_day FROM steps WHERE review = ?")
        return try Row.fetchOne(statement, arguments: [review]).map { try Step($0, from: 0) }
    }

    func save(_ db: Database, review: Int64) throws {
        let sql = "INSERT INTO steps (review, stability, difficulty, last_day) VALUES (?, ?, ?, ?)"
        try db.cachedStatement(sql: sql).execute(arguments: [review, stability, difficulty, lastDay.number])
    }
}

/// The outcomes of answers, counted by day: recall against what was predicted, and the learner's own predictions.
struct Outcomes: Equatable {
    struct RecallKey: Hashable {
        var day: Int
        var isMature: Bool
        var bin: Int
    }

    struct PredictionKey: Hashable {
        var day: Int
        var isSure: Bool
    }

    struct Count: Equatable {
        var reviews = 0
        var recalled = 0
        /// Predicted probabilities added up, in millionths: whole numbers, so that undo takes away exactly what was added.
        var predicted = 0
    }

    private(set) var recalls: [RecallKey: Count] = [:]
    private(set) var predictions: [PredictionKey: Count] = [:]

    /// - Parameter step: what was remembered before; nil where nothing was, or where the review does not count.
    mutating func add(_ grade: Grade, prediction: Prediction?, step: Step?, on day: StudyDay, model: MemoryModel) {
        let recalled = grade.isRecalled ? 1 : 0
        if let step, day > step.lastDay {
            let recall = model.retrievability(days: Double(day - step.lastDay), stability: step.stability)
            let key = RecallKey(
                day: day.number, isMature: RecallClass.isMature(stability: step.stability), bin: RecallClass.bin(recall))
            recalls[key, default: Count()].reviews += 1
            recalls[key, default: Count()].recalled += recalled
            recalls[key, default: Count()].predicted += Int((recall * 1_000_000).rounded())
        }
        if let prediction {
            let key = PredictionKey(day: day.number, isSure: prediction == .sure)
            predictions[key, default: Count()].reviews += 1
            predictions[key, default: Count()].recalled += recalled
        }
    }

    // MARK: Tables

    /// Adds these to what is stored, or takes them away.
    func apply(_ db: Database, sign: Int) throws {
        for (key, count) in recalls {
            try db.cachedStatement(
                sql: """
                    INSERT INTO recalls (day, mature, bin, reviews, recalled, predicted) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (day, mature, bin) DO UPDATE SET reviews = reviews + excluded.reviews,
                        recalled = recalled + excluded.recalled, predicted = predicted + excluded.predicted
                    """
            ).execute(arguments: [key.day, key.isMature, key.bin, sign * count.reviews, sign * count.recalled, sign * count.predicted])
            if sign < 0 { try db.cachedStatement(sql: "DELETE FROM recalls WHERE day = ? AND reviews = 0").execute(arguments: [key.day]) }
        }
        for (key, count) in predictions {
            try db.cachedStatement(
                sql: """
                    INSERT INTO predictions (day, sure, reviews, recalled) VALUES (?, ?, ?, ?)
                    ON CONFLICT (day, sure) DO UPDATE SET reviews = reviews + excluded.reviews, recalled = recalled + excluded.recalled
                    """
            ).execute(arguments: [key.day, key.isSure, sign * count.reviews, sign * count.recalled])
            if sign < 0 { try db.cachedStatement(sql: "DELETE FROM predictions WHERE day = ? AND reviews = 0").execute(arguments: [key.day]) }
        }
    }

    /// What is stored.
    init(_ db: Database) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT day, mature, bin, reviews, recalled, predicted FROM recalls")
        while let row = try rows.next() {
            let key = RecallKey(day: try row.decode(atIndex: 0), isMature: try row.decode(atIndex: 1), bin: try row.decode(atIndex: 2))
            recalls[key] = Count(
                reviews: try row.decode(atIndex: 3), recalled: try row.decode(atIndex: 4), predicted: try row.decode(atIndex: 5))
        }
        let lines = try Row.fetchCursor(db, sql: "SELECT day, sure, reviews, recalled FROM predictions")
        while let row = try lines.next() {
            let key = PredictionKey(day: try row.decode(atIndex: 0), isSure: try row.decode(atIndex: 1))
            predictions[key] = Count(reviews: try row.decode(atIndex: 2), recalled: try row.decode(atIndex: 3))
        }
    }

    init() {}
}
