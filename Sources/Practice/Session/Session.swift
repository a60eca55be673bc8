import Questions
import Scheduling

/// One sitting: a queue that is worked off, where a failed short item waits at the end until it is recalled once.
///
/// The value is rebuilt from its plan and the log at any time, so that nothing of it can be lost: `replay` gives the same session
/// as living through it.
package struct Session: Hashable, Sendable {
    /// Whether the answers move the schedule.
    package enum Purpose: String, Sendable {
        /// What the day asks for.
        case daily
        /// More than the day asks for: due and new items beyond the minutes and the limit of new ones. They count.
        case more
        /// Items before their day, for practice alone; the schedule stays as it is.
        case ahead
        /// Questions that the learner chose, due or not. They count.
        case selection

        package var counts: Bool { self != .ahead }
    }

    /// What is fixed when the session begins.
    package struct Plan: Hashable, Sendable {
        package var purpose: Purpose
        package var budget: Double
        package var entries: [DailyQueue.Entry]

        package init(purpose: Purpose, budget: Double, entries: [DailyQueue.Entry]) {
            self.purpose = purpose
            self.budget = budget
            self.entries = entries
        }
    }

    package let id: Int64
    package let plan: Plan
    /// Reviews so far, in order.
    package private(set) var reviews: [Review] = []
    /// Left out for this session.
    package private(set) var skipped: Set<QuestionID>
    private var queue: [DailyQueue.Entry]
    private let kinds: [QuestionID: Kind]

    /// - Parameter kinds: of the planned questions that are in the bank; others are left out.
    package init(id: Int64, plan: Plan, kinds: [QuestionID: Kind], skipped: Set<QuestionID> = []) {
        self.id = id
        self.plan = plan
        self.kinds = kinds
        self.skipped = skipped
        queue = plan.entries.filter { kinds[$0.id] != nil && !skipped.contains($0.id) }
    }

    /// The session as it stands after these reviews.
    package static func replay(
        id: Int64, plan: Plan, kinds: [QuestionID: Kind], skipped: Set<QuestionID>, reviews: [Review]
    ) -> Session {
        var session = Session(id: id, plan: plan, kinds: kinds, skipped: skipped)
        for review in reviews { session.record(review) }
        return session
    }

    /// What is asked now; nil at the end.
    package var current: DailyQueue.Entry? { queue.first }
    /// What would be asked after the current item, if that one is recalled.
    package var following: DailyQueue.Entry? { queue.dropFirst().first }
    package var isFinished: Bool { queue.isEmpty }
    package var remaining: [DailyQueue.Entry] { queue }

    /// Whether the current item failed earlier in this session.
    package var isRetry: Bool { current.map { entry in reviews.contains { $0.question == entry.id } } ?? false }

    /// Takes a written review in: a recalled item leaves, a failed short one goes to the end, a failed long one waits for another day.
    package mutating func record(_ review: Review) {
        reviews.append(review)
        guard let index = queue.firstIndex(where: { $0.id == review.question }) else { return }
        let entry = queue.remove(at: index)
        if review.grade == .again, kinds[review.question]?.isShort ?? false { queue.append(entry) }
    }

    /// Leaves an item out for the rest of the session.
    package mutating func skip(_ id: QuestionID) {
        skipped.insert(id)
        queue.removeAll { $0.id == id }
    }

    /// Takes out of the queue what was recalled in another session meanwhile; it counts as done here too.
    package mutating func leaveOut(recalledElsewhere ids: Set<QuestionID>) { queue.removeAll { ids.contains($0.id) } }

    /// Items answered at least once and out of the queue, and items in all.
    package var progress: (done: Int, total: Int) {
        let planned = plan.entries.count { kinds[$0.id] != nil && !skipped.contains($0.id) }
        return (planned - queue.count, planned)
    }

    /// The number of the item in hand among those met so far, itself included, and items in all.
    package var position: (number: Int, total: Int) {
        let met = Set(reviews.map(\.question))
        let isNew = current.map { !met.contains($0.id) } ?? false
        let total = progress.total
        return (min(total, met.count + (isNew ? 1 : 0)), total)
    }

    /// Seconds studied so far.
    package var seconds: Double { reviews.reduce(0) { $0 + Double($1.duration) / 1000 } }

    /// Seconds that the items still waiting are expected to take.
    package var secondsLeft: Double { queue.reduce(0) { $0 + $1.seconds } }
}
