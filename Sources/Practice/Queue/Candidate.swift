import Questions
import Scheduling

/// A question as the queue sees it: what it is, what is remembered of it and how long it takes.
package struct Candidate: Sendable {
    package var summary: QuestionSummary
    /// Nil while it was never reviewed.
    package var memory: ItemMemory?
    /// The user's median once it is known, the question's own minutes before.
    package var seconds: Double
    package var isSuspended: Bool
    /// The weight of its topic.
    package var weight: Double
    /// Whether a mock interview showed its topic to be weak: it comes before its turn then.
    package var isRaised: Bool

    package init(
        summary: QuestionSummary, memory: ItemMemory? = nil, seconds: Double? = nil, isSuspended: Bool = false, weight: Double = 1,
        isRaised: Bool = false
    ) {
        self.summary = summary
        self.memory = memory
        self.seconds = seconds ?? summary.minutes * 60
        self.isSuspended = isSuspended
        self.weight = weight
        self.isRaised = isRaised
    }

    package var id: QuestionID { summary.id }

    /// Why an item may be shown today; nil where it is not its day.
    package func standing(today: StudyDay) -> Standing? {
        guard !isSuspended else { return nil }
        guard let memory else { return .new }
        if memory.isUnrecalled {
            // A failed problem or prompt comes back on another day; a short item at once.
            if summary.kind.isShort { return memory.lastDay >= today ? .failedToday : .due }
            return memory.dueDay <= today && memory.lastDay < today ? .due : nil
        }
        return memory.dueDay <= today ? .due : nil
    }

    /// The weighted probability that the answer is gone today: what is lost if the item is not asked.
    package func expectedLoss(today: StudyDay, model: MemoryModel) -> Double {
        guard let memory else { return 0 }
        return weight * (1 - memory.retrievability(on: today, model: model))
    }
}

/// Why an item is in the queue, in the order of urgency; the numbers are kept in the plans of sessions.
package enum Standing: Int, Comparable, Sendable {
    case failedToday, due, new
    /// Not due and thought mastered: asked to see whether that is so.
    case audit

    package var name: String {
        switch self {
        case .failedToday: "failed"
        case .due: "due"
        case .new: "new"
        case .audit: "audit"
        }
    }

    package static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
}
