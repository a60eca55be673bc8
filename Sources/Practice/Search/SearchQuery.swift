import Questions
import Scheduling

/// What a list of questions is narrowed to: all clauses must hold.
package struct SearchQuery: Hashable, Sendable {
    /// A word for where a question stands, as it is written in a query.
    package enum Condition: String, CaseIterable, Sendable {
        case new, due, learning, review, leech, suspended
    }

    /// One thing to look at; several values are alternatives.
    package enum Term: Hashable, Sendable {
        case tracks(Set<Track>)
        case topics(Set<String>)
        case levels(Set<Level>)
        case kinds(Set<Kind>)
        case tags(Set<String>)
        case conditions(Set<Condition>)
        /// A word or phrase, folded as ``SearchText`` is.
        case text([UInt8])
    }

    package struct Clause: Hashable, Sendable {
        package var term: Term
        /// Whether the term must not hold.
        package var isNegated: Bool

        package init(_ term: Term, isNegated: Bool = false) {
            self.term = term
            self.isNegated = isNegated
        }

        /// Whether it looks into the words of a question.
        package var looksAtText: Bool {
            if case .text = term { true } else { false }
        }
    }

    package var clauses: [Clause]

    package init(_ clauses: [Clause] = []) { self.clauses = clauses }

    package var looksAtText: Bool { clauses.contains(where: \.looksAtText) }

    /// - Parameter text: asked for only where a clause needs it.
    package func matches(_ candidate: Candidate, today: StudyDay, text: () -> SearchText) -> Bool {
        clauses.allSatisfy { Self.holds($0.term, candidate, today, text) != $0.isNegated }
    }

    private static func holds(_ term: Term, _ candidate: Candidate, _ today: StudyDay, _ text: () -> SearchText) -> Bool {
        let summary = candidate.summary
        switch term {
        case .tracks(let tracks): return tracks.contains(summary.track)
        case .topics(let topics): return topics.contains(summary.topic)
        case .levels(let levels): return levels.contains(summary.level)
        case .kinds(let kinds): return kinds.contains(summary.kind)
        case .tags(let tags): return summary.tags.contains { tags.contains($0) }
        case .conditions(let conditions): return conditions.contains { candidate.meets($0, today: today) }
        case .text(let words): return text().contains(words)
        }
    }
}

extension Candidate {
    /// Whether a condition of a query holds; `new`, `learning` and `review` speak of questions that are not suspended.
    package func meets(_ condition: SearchQuery.Condition, today: StudyDay) -> Bool {
        switch condition {
        case .new: stage == .new
        case .learning: stage == .learning
        case .review: stage == .review
        case .suspended: isSuspended
        case .due: isDue(today: today)
        case .leech: isLeech
        }
    }
}
