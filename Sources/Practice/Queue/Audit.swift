import Questions
import Scheduling

/// A random check of what seems mastered: one in ten each week, and at least one.
///
/// An item that is not due for months is never seen, and a memory model that is wrong about it would never be found out. Which items are checked, and from which
/// day of the week on, is a hash of the item and the week, so that every start of the program agrees.
package enum Audit {
    /// Stability in days from which an item counts as mastered.
    package static let mastery = 30.0

    /// Short mastered items to be checked today, in an order that does not change within the week.
    package static func due(_ candidates: [Candidate], today: StudyDay) -> [Candidate] {
        let week = today + -today.weekday
        let mastered = candidates.filter { candidate in
            guard let memory = candidate.memory, candidate.summary.kind.isShort, candidate.standing(today: today) == nil,
                !candidate.isSuspended
            else { return false }
            return memory.state.stability >= mastery
        }
        let hashed = mastered.map { (candidate: $0, hash: StableHash.hash($0.id.rawValue, week.number)) }.sorted { $0.hash < $1.hash }
        var chosen = hashed.filter { $0.hash % 10 == 0 }
        if chosen.isEmpty { chosen = Array(hashed.prefix(1)) }
        return chosen.filter { item in
            guard let last = item.candidate.memory?.lastDay else { return false }
            return last < week && Int(item.hash / 10 % 7) <= today.weekday
        }.map(\.candidate)
    }
}
