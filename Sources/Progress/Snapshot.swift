import GRDB
import Practice
import Questions
import Scheduling

/// Everything the queue needs to know of progress, at one moment.
package struct ProgressSnapshot: Sendable {
    package var memories: [String: ItemMemory] = [:]
    /// The user's median seconds for items answered often enough.
    package var seconds: [String: Double] = [:]
    package var suspended: Set<String> = []
    /// Seconds studied by track in the seven days up to today.
    package var spent: [Track: Double] = [:]
    package var newSecondsToday = 0.0
    /// Seconds studied on each day of the last four weeks, today included.
    package var secondsByDay: [StudyDay: Double] = [:]
    package var studied: Set<StudyDay> = []
    /// The last study day in the log; later than today where the clock was set back.
    package var lastDay: StudyDay?
}

extension ProgressStore {
    package func snapshot(today: StudyDay) throws(ProgressError) -> ProgressSnapshot {
        try read { db in
            var snapshot = ProgressSnapshot()
            let sql = """
                SELECT i.question, d.seconds, m.stability, m.difficulty, m.first_day, m.last_day, m.due_day, m.reviews, m.lapses, m.last_grade
                FROM items i LEFT JOIN medians d ON d.item = i.id LEFT JOIN memory m ON m.item = i.id
                """
            let rows = try Row.fetchCursor(db, sql: sql)
            while let row = try rows.next() {
                let question: String = try row.decode(atIndex: 0)
                if let seconds: Double = try row.decode(atIndex: 1) { snapshot.seconds[question] = seconds }
                if row.hasValue(2) { snapshot.memories[question] = try ItemMemory(row, from: 2) }
            }
            snapshot.suspended = try Set(String.fetchAll(db, sql: Self.suspendedSQL))
            try Self.readDays(db, today, &snapshot)
            return snapshot
        }
    }

    static let suspendedSQL = """
        SELECT i.question FROM items i JOIN suspensions s ON s.id = (SELECT max(id) FROM suspensions WHERE item = i.id) WHERE s.suspended
        """

    private static func readDays(_ db: Database, _ today: StudyDay, _ snapshot: inout ProgressSnapshot) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT day, track, duration, new_duration FROM days")
        while let row = try rows.next() {
            let day = try row.day(at: 0)
            snapshot.studied.insert(day)
            snapshot.lastDay = max(snapshot.lastDay ?? day, day)
            guard let track = Track(rawValue: try row.decode(atIndex: 1)) else { continue }
            let duration: Int = try row.decode(atIndex: 2)
            let newDuration: Int = try row.decode(atIndex: 3)
            if day > today + -7, day <= today { snapshot.spent[track, default: 0] += Double(duration) / 1000 }
            if day > today + -28, day <= today { snapshot.secondsByDay[day, default: 0] += Double(duration) / 1000 }
            if day == today { snapshot.newSecondsToday += Double(newDuration) / 1000 }
        }
    }

    /// The memory of one item as it stands now, another program's reviews included.
    package func memory(of id: QuestionID) throws(ProgressError) -> ItemMemory? {
        try read { db in try db.findItem(id).flatMap { try ItemMemory.load(db, item: $0) } }
    }
}

extension Row {
    /// Whether a column holds anything.
    func hasValue(_ index: Int) -> Bool { (self[index] as DatabaseValue).isNull == false }
}
