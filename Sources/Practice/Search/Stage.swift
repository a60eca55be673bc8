import Questions
import Scheduling

/// How far a question has come with this learner; every question is at exactly one stage.
package enum Stage: String, CaseIterable, Sendable {
    /// Never answered in a way that counts.
    case new
    /// Answered, and either failed last time or given fewer than ``shortestReviewInterval`` days to its next review.
    case learning
    /// Recalled last time, with at least ``shortestReviewInterval`` days from that review to the next.
    case review
    /// Taken out of all sessions, however far it had come.
    case suspended

    /// Days from one review to the next from which on a question counts as learned.
    package static let shortestReviewInterval = 7
}

extension Candidate {
    package var stage: Stage {
        if isSuspended { return .suspended }
        guard let memory else { return .new }
        let isLearned = !memory.isUnrecalled && memory.dueDay - memory.lastDay >= Stage.shortestReviewInterval
        return isLearned ? .review : .learning
    }

    /// Whether its day has come, as home and the queue count it: never for a new or a suspended question.
    package func isDue(today: StudyDay) -> Bool {
        switch standing(today: today) {
        case .failedToday, .due: true
        case .new, .audit, nil: false
        }
    }

    /// Lapses from which on a question is a leech: it takes more time than it is worth as it stands (Anki's default).
    package static let leechLapses = 8

    /// Whether it was forgotten again and again; suspending it does not change that.
    package var isLeech: Bool { (memory?.lapses ?? 0) >= Self.leechLapses }

    /// Every word of a query that holds of it, its stage first.
    package func states(today: StudyDay) -> [String] {
        [stage.rawValue] + (isDue(today: today) ? ["due"] : []) + (isLeech ? ["leech"] : [])
    }
}
