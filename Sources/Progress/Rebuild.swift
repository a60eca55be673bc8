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
    /// Derives every memory state, median, day and count from the log, compares them with what is stored, and stores them where they differ.
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
            let keys = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
                "a row of \(try row.decode(String.self, atIndex: 0)) refers to nothing"
            }
            return lines + keys
        }
    }
}

/// The derived tables as the log gives them, in memory.
struct Derived {
    struct Item {
        var id: Int64
        var question: String
        var track: Int
        var memory: ItemMemory?
        var durations = Ring()
        var tally = QuestionTally()
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
    private(set) var items: [Item] = []
    /// Places in `items` by row id.
    private var places: [Int64: Int] = [:]
    private(set) var days: [DayKey: Day] = [:]
    private var outcomes = Outcomes()
    /// By review, in the order of the log.
    private var steps: [(review: Int64, step: Step)] = []
    private static let tracks = Track.allCases

    init(_ db: Database, settings: Settings) throws {
        let names = try Row.fetchCursor(db, sql: "SELECT id, question FROM items")
        while let row = try names.next() {
            let id: Int64 = try row.decode(atIndex: 0)
            let question: String = try row.decode(atIndex: 1)
            let track = QuestionID(question).flatMap { Self.tracks.firstIndex(of: $0.track) } ?? 0
            places[id] = items.count
            items.append(Item(id: id, question: question, track: track))
        }
        let scheduler = settings.scheduler
        let rows = try Row.fetchCursor(db, sql: "SELECT item, at, utc_offset, duration, grade, counts, id, prediction FROM reviews ORDER BY id")
        while let row = try rows.next() {
            guard let index = places[try row.decode(atIndex: 0)], let grade = Grade(rawValue: try row.decode(atIndex: 4)) else { continue }
            let duration = try row.count(at: 3)
            let counts: Bool = try row.decode(atIndex: 5)
            let day = try row.moment(at: 1).day(rolloverHour: settings.rolloverHour)
            let before = items[index].memory
            let prediction: Int? = try row.decode(atIndex: 7)
            count(
                grade, prediction: prediction.flatMap(Prediction.init(rawValue:)), duration: duration, counts: counts,
                review: try row.decode(atIndex: 6), item: index, on: day, model: scheduler.model)
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

    /// Takes a review into what statistics are drawn from.
    private mutating func count(
        _ grade: Grade, prediction: Prediction?, duration: Int, counts: Bool, review: Int64, item: Int, on day: StudyDay, model: MemoryModel
    ) {
        let step = counts ? items[item].memory.map(Step.init) : nil
        if let step { steps.append((review, step)) }
        outcomes.add(grade, prediction: prediction, step: step, on: day, model: model)
        items[item].tally.add(grade, prediction: prediction, duration: duration, counts: counts)
    }

    /// What is stored otherwise than derived: questions by name, the totals by day, and rows that belong to nothing.
    func differences(_ db: Database) throws -> [String] {
        var differing: Set<String> = []
        var isUnseen = [Bool](repeating: true, count: items.count)
        let rows = try Row.fetchCursor(db, sql: "SELECT item, \(ItemMemory.columns) FROM memory")
        while let row = try rows.next() {
            guard let place = places[try row.decode(atIndex: 0)] else {
                differing.insert(Self.unknownItem)
                continue
            }
            isUnseen[place] = false
            let stored = try? ItemMemory(row, from: 1)
            if stored == nil || stored != items[place].memory { differing.insert(items[place].question) }
        }
        for (item, isUnseen) in zip(items, isUnseen) where isUnseen && item.memory != nil { differing.insert(item.question) }
        var medians: [Int64: Double] = [:]
        let lines = try Row.fetchCursor(db, sql: "SELECT item, seconds FROM medians")
        while let row = try lines.next() { medians[try row.decode(atIndex: 0)] = try row.decode(atIndex: 1) }
        for item in items where medians.removeValue(forKey: item.id) != Durations.median(item.durations.values) {
            differing.insert(item.question)
        }
        if !medians.isEmpty { differing.insert(Self.unknownItem) }
        try compareTallies(db, &differing)
        if try storedDays(db) != days { differing.insert("the totals by day") }
        if try Outcomes(db) != outcomes { differing.insert("the counts of outcomes by day") }
        if try !hasSteps(db) { differing.insert("the memories before reviews") }
        return differing.sorted()
    }

    private func compareTallies(_ db: Database, _ differing: inout Set<String>) throws {
        var stored: [Int64: QuestionTally] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT item, \(QuestionTally.columns) FROM tallies")
        while let row = try rows.next() { stored[try row.decode(atIndex: 0)] = (try? QuestionTally(row, from: 1)) ?? QuestionTally() }
        for item in items {
            let tally = stored.removeValue(forKey: item.id)
            if tally != (item.tally.reviews > 0 ? item.tally : nil) { differing.insert(item.question) }
        }
        if !stored.isEmpty { differing.insert(Self.unknownItem) }
    }

    /// Whether the memories before all reviews are stored as derived.
    private func hasSteps(_ db: Database) throws -> Bool {
        var number = 0
        let rows = try Row.fetchCursor(db, sql: "SELECT review, stability, difficulty, last_day FROM steps ORDER BY review")
        while let row = try rows.next() {
            guard number < steps.count, try row.decode(atIndex: 0) == steps[number].review, (try? Step(row, from: 1)) == steps[number].step else {
                return false
            }
            number += 1
        }
        return number == steps.count
    }

    private static let unknownItem = "a question that is not in the log"

    /// The totals by day as stored; nil where there are some of no track.
    private func storedDays(_ db: Database) throws -> [DayKey: Day]? {
        var stored: [DayKey: Day] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT day, track, reviews, duration, new_duration FROM days")
        while let row = try rows.next() {
            guard let track = Track(rawValue: try row.decode(atIndex: 1)).flatMap(Self.tracks.firstIndex) else { return nil }
            stored[DayKey(day: try row.decode(atIndex: 0), track: track)] = Day(
                reviews: try row.decode(atIndex: 2), duration: try row.decode(atIndex: 3), newDuration: try row.decode(atIndex: 4))
        }
        return stored
    }

    func store(_ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM memory; DELETE FROM medians; DELETE FROM days; DELETE FROM recalls; DELETE FROM predictions; DELETE FROM tallies")
        for item in items {
            try item.memory?.save(db, item: item.id)
            if item.tally.reviews > 0 { try item.tally.save(db, item: item.id) }
            guard let seconds = Durations.median(item.durations.values) else { continue }
            try db.cachedStatement(sql: "INSERT INTO medians (item, seconds) VALUES (?, ?)").execute(arguments: [item.id, seconds])
        }
        for (key, day) in days {
            try db.cachedStatement(sql: "INSERT INTO days (day, track, reviews, duration, new_duration) VALUES (?, ?, ?, ?, ?)")
                .execute(arguments: [key.day, Self.tracks[key.track].rawValue, day.reviews, day.duration, day.newDuration])
        }
        try outcomes.apply(db, sign: 1)
        // One row for each review: written only where they differ, which most changes of settings do not bring about.
        if try !hasSteps(db) {
            try db.execute(sql: "DELETE FROM steps")
            for (review, step) in steps { try step.save(db, review: review) }
        }
    }
}
