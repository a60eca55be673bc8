import GRDB
import Practice
import Questions
import Scheduling

/// What a rebuild found.
package struct RebuildReport: Hashable, Sendable {
    package var reviews: Int
    package var items: Int
    /// Questions whose stored memory, median or day differed from what the log says.
    package var differing: [String]
}

extension ProgressStore {
    /// Derives every memory state, median and day from the log, compares them with what is stored, and stores them where they differ.
    package func rebuild(settings: Settings) throws(ProgressError) -> RebuildReport {
        try write { db in
            let derived = try Derived(db, settings: settings)
            let report = RebuildReport(
                reviews: derived.reviews, items: derived.items.count { $0.memory != nil }, differing: try derived.differences(db))
            if !report.differing.isEmpty { try derived.store(db) }
            return report
        }
    }

    /// What SQLite itself finds wrong with the file: empty where it is sound.
    package func integrityProblems() throws(ProgressError) -> [String] {
        try read { db in
            let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
            let keys = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in "a row of \(row[0] as String) refers to nothing" }
            return lines + keys
        }
    }
}

/// The derived tables as the log gives them, in memory.
private struct Derived {
    struct Item {
        var question: String
        var track: Int
        var memory: ItemMemory?
        var durations = Ring()
    }

    struct DayKey: Hashable {
        var day: Int
        var track: Int
    }

    struct Day: Equatable {
        var reviews = 0
        var duration = 0
        var newDuration = 0
    }

    /// The latest durations of an item.
    struct Ring {
        private(set) var values: [Int] = []
        mutating func add(_ value: Int) {
            if values.count == Durations.window { values.removeFirst() }
            values.append(value)
        }
    }

    private(set) var reviews = 0
    /// By row id; ids are small and dense.
    private(set) var items: [Item] = []
    private(set) var days: [DayKey: Day] = [:]
    private static let tracks = Track.allCases

    init(_ db: Database, settings: Settings) throws {
        let count = try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM items") ?? 0
        items = Array(repeating: Item(question: "", track: 0), count: count + 1)
        let names = try Row.fetchCursor(db, sql: "SELECT id, question FROM items")
        while let row = try names.next() {
            let question: String = row[1]
            items[row[0]] = Item(question: question, track: QuestionID(question).flatMap { Self.tracks.firstIndex(of: $0.track) } ?? 0)
        }
        let scheduler = settings.scheduler
        let rows = try Row.fetchCursor(db, sql: "SELECT item, at, utc_offset, duration, grade, counts FROM reviews ORDER BY id")
        while let row = try rows.next() {
            let index: Int = row[0]
            guard items.indices.contains(index), let grade = Grade(rawValue: row[4]) else { continue }
            let duration: Int = row[3]
            let counts: Bool = row[5]
            let day = StudyDay(milliseconds: row[1], offset: row[2], rolloverHour: settings.rolloverHour)
            let before = items[index].memory
            if counts {
                items[index].memory = scheduler.review(before, item: items[index].question, grade: grade, on: day)
            }
            items[index].durations.add(duration)
            let isNew = counts && (before == nil || before?.firstDay == day)
            let key = DayKey(day: day.number, track: items[index].track)
            days[key, default: Day()].reviews += 1
            days[key, default: Day()].duration += duration
            if isNew { days[key, default: Day()].newDuration += duration }
            reviews += 1
        }
    }

    func differences(_ db: Database) throws -> [String] {
        var differing: Set<String> = []
        var stored = [ItemMemory?](repeating: nil, count: items.count)
        let rows = try Row.fetchCursor(db, sql: "SELECT item, \(ItemMemory.columns) FROM memory")
        while let row = try rows.next() { stored[row[0]] = ItemMemory(row, from: 1) }
        var medians = [Double?](repeating: nil, count: items.count)
        let lines = try Row.fetchCursor(db, sql: "SELECT item, seconds FROM medians")
        while let row = try lines.next() { medians[row[0]] = row[1] }
        for (index, item) in items.enumerated() where index > 0 {
            if stored[index] != item.memory || medians[index] != Durations.median(item.durations.values) { differing.insert(item.question) }
        }
        var storedDays: [DayKey: Day] = [:]
        let dayRows = try Row.fetchCursor(db, sql: "SELECT day, track, reviews, duration, new_duration FROM days")
        while let row = try dayRows.next() {
            guard let track = Track(rawValue: row[1]).flatMap(Self.tracks.firstIndex) else { continue }
            storedDays[DayKey(day: row[0], track: track)] = Day(reviews: row[2], duration: row[3], newDuration: row[4])
        }
        if storedDays != days { differing.insert("the totals by day") }
        return differing.sorted()
    }

    func store(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM memory; DELETE FROM medians; DELETE FROM days")
        for (index, item) in items.enumerated() {
            try item.memory?.save(db, item: Int64(index))
            guard let seconds = Durations.median(item.durations.values) else { continue }
            try db.cachedStatement(sql: "INSERT INTO medians (item, seconds) VALUES (?, ?)").execute(arguments: [index, seconds])
        }
        for (key, day) in days {
            try db.cachedStatement(sql: "INSERT INTO days (day, track, reviews, duration, new_duration) VALUES (?, ?, ?, ?, ?)")
                .execute(arguments: [key.day, Self.tracks[key.track].rawValue, day.reviews, day.duration, day.newDuration])
        }
    }
}
