import GRDB
import Practice
import Scheduling

extension ProgressStore {
    /// What the list of topics needs besides the memories.
    package func topicRecord(today: StudyDay, rolloverHour: Int) throws(ProgressError) -> TopicRecord {
        try read { db in
            var record = TopicRecord(days: TopicRecord.trendDays(before: today))
            let rows = try Row.fetchCursor(db, sql: "SELECT i.question, \(QuestionTally.columns) FROM tallies t JOIN items i ON i.id = t.item")
            while let row = try rows.next() { record.tallies[try row.decode(atIndex: 0)] = try QuestionTally(row, from: 1) }
            try Self.readPast(db, &record, rolloverHour)
            return record
        }
    }

    /// What was remembered on the past days, from the steps of the reviews since: the first after a day tells what stood at its end.
    private static func readPast(_ db: Database, _ record: inout TopicRecord, _ rolloverHour: Int) throws {
        guard let oldest = record.days.first else { return }
        let sql = """
            SELECT i.question, r.at, r.utc_offset, s.stability, s.difficulty, s.last_day
            FROM reviews r JOIN items i ON i.id = r.item LEFT JOIN steps s ON s.review = r.id
            WHERE r.counts AND r.at >= ? ORDER BY +r.id
            """
        // Local days of any time zone, and the hour at which one begins, lie within two days of UTC's.
        let start = Int64(oldest.number - 2) * 86_400_000
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [start])
        while let row = try rows.next() {
            let day = try row.moment(at: 1).day(rolloverHour: rolloverHour)
            guard day > oldest else { continue }
            let question: String = try row.decode(atIndex: 0)
            var before: TopicRecord.PastMemory?
            if row.hasValue(3) {
                let step = try Step(row, from: 3)
                before = TopicRecord.PastMemory(stability: step.stability, lastDay: step.lastDay)
            }
            var past = record.past[question] ?? Array(repeating: .asToday, count: record.days.count)
            // The first review after a day is the one that tells.
            for (index, end) in record.days.enumerated() where day > end && past[index] == .asToday { past[index] = .was(before) }
            record.past[question] = past
        }
    }

    /// The log, added up from what is kept by day and by question.
    ///
    /// - Parameter since: the first study day that counts; nil for all. Times by question are then read from the log itself.
    package func totals(since: StudyDay? = nil, rolloverHour: Int) throws(ProgressError) -> LogTotals {
        try read { db in
            var totals = LogTotals(since: since)
            let first = since?.number ?? .min
            try Self.readDays(db, &totals)
            try Self.readRecalls(db, first, &totals)
            totals.sure = try Self.outcome(db, sure: true, first)
            totals.unsure = try Self.outcome(db, sure: false, first)
            totals.times = try since.map { try Self.times(db, since: $0, rolloverHour) } ?? Self.times(db)
            return totals
        }
    }

    private static func readDays(_ db: Database, _ totals: inout LogTotals) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT day, sum(reviews), sum(duration) FROM days GROUP BY day ORDER BY day")
        while let row = try rows.next() {
            totals.days.append(
                LogTotals.Day(day: try row.day(at: 0), reviews: try row.count(at: 1), seconds: Double(try row.count(at: 2)) / 1000))
        }
    }

    private static func readRecalls(_ db: Database, _ first: Int, _ totals: inout LogTotals) throws {
        let weeks = """
            SELECT day - ((day + 3) % 7 + 7) % 7 AS monday, mature, sum(reviews), sum(recalled) FROM recalls
            WHERE day >= ? GROUP BY monday, mature ORDER BY monday
            """
        let rows = try Row.fetchCursor(db, sql: weeks, arguments: [first])
        while let row = try rows.next() {
            let monday = try row.day(at: 0)
            let share = RecallShare(answers: try row.count(at: 2), recalled: try row.count(at: 3))
            if totals.weeks.last?.monday != monday { totals.weeks.append(LogTotals.Week(monday: monday)) }
            let isMature: Bool = try row.decode(atIndex: 1)
            let index = totals.weeks.count - 1
            if isMature { totals.weeks[index].mature = share } else { totals.weeks[index].young = share }
        }
        let bins = "SELECT bin, sum(reviews), sum(recalled), sum(predicted) FROM recalls WHERE day >= ? GROUP BY bin"
        let lines = try Row.fetchCursor(db, sql: bins, arguments: [first])
        while let row = try lines.next() {
            let bin: Int = try row.decode(atIndex: 0)
            guard totals.bins.indices.contains(bin) else { throw Damage("a count of answers makes no sense") }
            totals.bins[bin] = LogTotals.Bin(
                outcome: RecallShare(answers: try row.count(at: 1), recalled: try row.count(at: 2)),
                predicted: Double(try row.count(at: 3)) / 1_000_000)
        }
    }

    private static func outcome(_ db: Database, sure: Bool, _ first: Int) throws -> RecallShare {
        let sql = "SELECT coalesce(sum(reviews), 0), coalesce(sum(recalled), 0) FROM predictions WHERE sure = ? AND day >= ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [sure, first]) else { return RecallShare() }
        return RecallShare(answers: try row.count(at: 0), recalled: try row.count(at: 1))
    }

    private static func times(_ db: Database) throws -> [String: LogTotals.Time] {
        try times(db, sql: "SELECT i.question, t.reviews, t.duration FROM tallies t JOIN items i ON i.id = t.item", [])
    }

    private static func times(_ db: Database, since: StudyDay, _ rolloverHour: Int) throws -> [String: LogTotals.Time] {
        // The start of the study day by the local clock of each review; the first condition only spares
        // looking at older ones, and the sign keeps SQLite from going through all of the log question by question instead.
        let sql = """
            SELECT i.question, count(*), sum(r.duration) FROM reviews r JOIN items i ON i.id = r.item
            WHERE r.at >= ? AND r.at + (r.utc_offset - ?) * 1000 >= ? GROUP BY +r.item
            """
        let start = Int64(since.number) * 86_400_000
        return try times(db, sql: sql, [start - 2 * 86_400_000, rolloverHour * 3600, start])
    }

    private static func times(_ db: Database, sql: String, _ arguments: StatementArguments) throws -> [String: LogTotals.Time] {
        var times: [String: LogTotals.Time] = [:]
        let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        while let row = try rows.next() {
            times[try row.decode(atIndex: 0)] = LogTotals.Time(reviews: try row.count(at: 1), seconds: Double(try row.count(at: 2)) / 1000)
        }
        return times
    }
}
