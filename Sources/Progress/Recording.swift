import GRDB
import Practice
import Questions
import Scheduling

extension ProgressStore {
    /// Appends a review to the log and moves the item's memory; both are on disk when this returns.
    ///
    /// - Parameter solve: the sitting at a problem that ends with this review.
    /// - Returns: the review with its id.
    package func record(_ review: Review, settings: Settings, ending solve: Int64? = nil) throws(ProgressError) -> Review {
        try write { db in
            let item = try db.item(review.question)
            var recorded = review
            // SQLite's text ends at a NUL: keep what comes after it.
            recorded.answer = review.answer?.replacing("\0", with: "\u{FFFD}")
            try Self.insert(db, recorded, item: item)
            recorded.id = db.lastInsertedRowID
            if let solve { try db.execute(sql: "UPDATE solves SET ended = 1, review = ? WHERE id = ?", arguments: [recorded.id, solve]) }
            let day = review.moment.day(rolloverHour: settings.rolloverHour)
            let before = try ItemMemory.load(db, item: item)
            try Self.count(db, recorded, item: item, before: before, on: day, settings: settings)
            if review.counts {
                let after = settings.scheduler.review(before, item: review.question.rawValue, grade: review.grade, on: day)
                try after.save(db, item: item)
            }
            let isNew = review.counts && (before == nil || before?.firstDay == day)
            try Self.addToDay(db, day, review, isNew: isNew, sign: 1)
            try Self.refreshMedian(db, item: item)
            return recorded
        }
    }

    private static func insert(_ db: Database, _ review: Review, item: Int64) throws {
        let sql = """
            INSERT INTO reviews (item, session, at, utc_offset, duration, prediction, ticks, suggested, grade, hints, seed, fingerprint,
                answer, counts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            item, review.session, review.moment.milliseconds, review.moment.offset, review.duration, review.prediction?.rawValue,
            review.ticks.map { Int64(bitPattern: $0) }, review.suggested?.rawValue, review.grade.rawValue, review.hints, review.seed,
            Int64(bitPattern: review.fingerprint), review.answer, review.counts,
        ])
    }

    /// Takes a review into what statistics are drawn from.
    private static func count(
        _ db: Database, _ review: Review, item: Int64, before: ItemMemory?, on day: StudyDay, settings: Settings
    ) throws {
        let step = review.counts ? before.map(Step.init) : nil
        try step?.save(db, review: review.id)
        var outcomes = Outcomes()
        outcomes.add(review.grade, prediction: review.prediction, step: step, on: day, model: settings.scheduler.model)
        try outcomes.apply(db, sign: 1)
        var tally = try QuestionTally.load(db, item: item) ?? QuestionTally()
        tally.add(review.grade, prediction: review.prediction, duration: review.duration, counts: review.counts)
        try tally.save(db, item: item)
    }

    /// Adds a review to its day's totals, or takes it out again.
    static func addToDay(_ db: Database, _ day: StudyDay, _ review: Review, isNew: Bool, sign: Int) throws {
        let sql = """
            INSERT INTO days (day, track, reviews, duration, new_duration) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (day, track) DO UPDATE SET reviews = reviews + excluded.reviews, duration = duration + excluded.duration,
                new_duration = new_duration + excluded.new_duration
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            day.number, review.question.track.rawValue, sign, sign * review.duration, isNew ? sign * review.duration : 0,
        ])
        if sign < 0 {
            try db.cachedStatement(sql: "DELETE FROM days WHERE day = ? AND reviews = 0").execute(arguments: [day.number])
        }
    }

    static func refreshMedian(_ db: Database, item: Int64) throws {
        let sql = "SELECT duration FROM reviews WHERE item = ? ORDER BY id DESC LIMIT \(Durations.window)"
        let durations = try Int.fetchAll(db.cachedStatement(sql: sql), arguments: [item])
        if let seconds = Durations.median(durations) {
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO medians (item, seconds) VALUES (?, ?)").execute(arguments: [item, seconds])
        } else {
            try db.cachedStatement(sql: "DELETE FROM medians WHERE item = ?").execute(arguments: [item])
        }
    }

    /// Takes a question out of the queue, or puts it back.
    package func suspend(_ id: QuestionID, _ isSuspended: Bool, at moment: Moment) throws(ProgressError) {
        try write { db in
            let item = try db.item(id)
            try db.execute(
                sql: """
                    INSERT INTO suspensions (item, at, suspended, after_review)
                    VALUES (?, ?, ?, (SELECT coalesce(max(id), 0) FROM reviews))
                    """, arguments: [item, moment.milliseconds, isSuspended])
        }
    }
}
