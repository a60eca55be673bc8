/// The time of a mock interview, phase by phase, over readings of a clock that never goes back.
///
/// It has no clock of its own: every event hands it the time. Where nothing was heard for longer than ``patience`` the program did not
/// run, because the machine slept or the process was stopped, and that time does not count.
package struct MockClock: Hashable, Sendable {
    /// Milliseconds planned for each phase.
    package let budgets: [Int64]
    /// Milliseconds spent in each phase.
    package private(set) var spent: [Int64]
    /// The phase in hand.
    package private(set) var phase: Int
    /// The furthest phase that was begun.
    package private(set) var reached: Int
    /// The reading up to which time is counted; nil while the clock stands.
    private var counted: Int64?

    /// Milliseconds without any event after which the program is taken not to have run; while it runs it is woken every second.
    package static let patience: Int64 = 10_000

    /// - Parameters:
    ///   - spent: what was spent before, for a mock that is taken up again; the clock stands until it is started.
    package init(budgets: [Int64], spent: [Int64] = [], phase: Int = 0, reached: Int = 0) {
        let budgets = budgets.isEmpty ? [0] : budgets
        self.budgets = budgets
        self.spent = budgets.indices.map { spent.indices.contains($0) ? max(0, spent[$0]) : 0 }
        self.phase = min(max(0, phase), budgets.count - 1)
        self.reached = min(max(0, reached, self.phase), budgets.count - 1)
    }

    package var isRunning: Bool { counted != nil }

    package mutating func start(at now: Int64) { if counted == nil { counted = now } }

    package mutating func stop(at now: Int64) {
        beat(at: now)
        counted = nil
    }

    /// Counts the time since the last event.
    ///
    /// - Returns: milliseconds in which the program did not run, and which were therefore not counted; usually 0.
    @discardableResult
    package mutating func beat(at now: Int64) -> Int64 {
        guard let last = counted else { return 0 }
        counted = max(last, now)
        let gap = max(0, now - last)
        guard gap <= Self.patience else { return gap }
        spent[phase] += gap
        return 0
    }

    /// Counts the time since the last event however long it was: the user's editor had the terminal.
    package mutating func absorb(until now: Int64) {
        guard let last = counted else { return }
        spent[phase] += max(0, now - last)
        counted = max(last, now)
    }

    /// Goes to another phase; the time up to now belongs to the one before.
    package mutating func move(to next: Int, at now: Int64) {
        beat(at: now)
        guard budgets.indices.contains(next) else { return }
        phase = next
        reached = max(reached, next)
    }

    // MARK: Budget and time

    /// Milliseconds in all.
    package var elapsed: Int64 { spent.reduce(0, +) }
    package var total: Int64 { budgets.reduce(0, +) }

    /// How far a phase is over its budget, in milliseconds.
    package func overrun(_ phase: Int) -> Int64 { max(0, spent[phase] - budgets[phase]) }

    /// What a phase that is not done still may take by its own budget.
    private func left(_ index: Int) -> Int64 { index == phase || index >= reached ? max(0, budgets[index] - spent[index]) : 0 }

    /// Milliseconds that are missing for the budgets of the phases to come, the rest of this one included.
    ///
    /// What was spent too much so far takes it from them; what was left over before is set against it.
    package var shortfall: Int64 {
        let needed = budgets.indices.reduce(0) { $0 + left($1) }
        return max(0, needed - max(0, total - elapsed))
    }

    /// What is left of a phase's budget once the shortfall is shared among the phases to come, each by what it needs.
    package func remaining(_ index: Int) -> Int64 {
        let needed = budgets.indices.reduce(0) { $0 + left($1) }
        guard needed > 0 else { return 0 }
        let available = min(needed, max(0, total - elapsed))
        return Int64((Double(left(index)) / Double(needed) * Double(available)).rounded())
    }

    /// What the overrun so far takes from a phase to come, in milliseconds.
    package func taken(from index: Int) -> Int64 { index > phase || index >= reached ? max(0, left(index) - remaining(index)) : 0 }
}
