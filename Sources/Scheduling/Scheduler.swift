/// Turns a grade into the next memory state and the day the item is due again.
package struct Scheduler: Sendable {
    package let model: MemoryModel
    /// The probability of recall at which an item falls due, from 0.7 to 0.97.
    package let desiredRetention: Double
    /// The longest interval, in days.
    package let maximumInterval: Int
    private let spreading = Spreading()

    package static let retentionBounds = 0.7...0.97

    package init(model: MemoryModel = MemoryModel(), desiredRetention: Double = 0.9, maximumInterval: Int = 36_500) {
        self.model = model
        self.desiredRetention = desiredRetention.clamped(to: Self.retentionBounds)
        self.maximumInterval = maximumInterval
    }

    /// Days until an item of this stability falls due, whole and at least 1, without spreading.
    package func plainInterval(stability: Double) -> Int {
        Int(model.interval(retention: desiredRetention, stability: stability).rounded().clamped(to: 1...Double(maximumInterval)))
    }

    /// The memory of an item after one more review.
    ///
    /// A clock that was set back counts as the same day: time never runs backwards for memory.
    package func review(_ memory: ItemMemory?, item: String, grade: Grade, on day: StudyDay) -> ItemMemory {
        let elapsed = memory.map { max(0, day - $0.lastDay) } ?? 0
        let state = model.next(memory?.state, grade: grade, elapsedDays: elapsed)
        let reviews = (memory?.reviews ?? 0) + 1
        let last = memory.map { max($0.lastDay, day) } ?? day
        let days = spreading.days(
            model.interval(retention: desiredRetention, stability: state.stability), item: item, reviews: reviews, maximum: maximumInterval)
        let lapsed = grade == .again && elapsed > 0
        return ItemMemory(
            state: state, firstDay: memory?.firstDay ?? day, lastDay: last, dueDay: last + days, reviews: reviews,
            lapses: (memory?.lapses ?? 0) + (lapsed ? 1 : 0), lastGrade: grade)
    }
}

/// What is derived from the log for one item: its memory and when it is due.
package struct ItemMemory: Hashable, Sendable {
    package var state: MemoryState
    package var firstDay: StudyDay
    package var lastDay: StudyDay
    package var dueDay: StudyDay
    package var reviews: Int
    /// How often it was forgotten on a day after it had been learned.
    package var lapses: Int
    package var lastGrade: Grade

    package init(
        state: MemoryState, firstDay: StudyDay, lastDay: StudyDay, dueDay: StudyDay, reviews: Int, lapses: Int, lastGrade: Grade
    ) {
        self.state = state
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.dueDay = dueDay
        self.reviews = reviews
        self.lapses = lapses
        self.lastGrade = lastGrade
    }

    /// Whether the last answer failed and was not recalled since.
    package var isUnrecalled: Bool { lastGrade == .again }

    /// The probability of recall on a day, from 0 to 1.
    package func retrievability(on day: StudyDay, model: MemoryModel) -> Double {
        model.retrievability(days: Double(max(0, day - lastDay)), stability: state.stability)
    }
}
