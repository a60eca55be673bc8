import Questions

/// Two mock interviews side by side, the earlier one first.
package struct MockComparison: Hashable, Sendable, Codable {
    package struct LevelChange: Hashable, Sendable, Codable {
        package var competency: String
        package var before: Int?
        package var after: Int?
    }

    package struct TimeChange: Hashable, Sendable, Codable {
        package var phase: String
        /// Seconds over the budget, below 0 where less was spent; nil where the phase was not held.
        package var before: Double?
        package var after: Double?
    }

    package var levels: [LevelChange]
    package var times: [TimeChange]
    /// Behaviours of the same rubric that were seen in one of the two alone.
    package var gained: [String]
    package var lost: [String]

    package init(_ old: Mock, _ new: Mock) {
        levels = Competency.all.compactMap { competency in
            let (before, after) = (old.scorecard?.level(competency), new.scorecard?.level(competency))
            return before == nil && after == nil ? nil : LevelChange(competency: competency, before: before, after: after)
        }
        let (first, second) = (old.times, new.times)
        func over(_ times: [Mock.PhaseTime], _ name: String) -> Double? { times.first { $0.name == name }.map { $0.spent - $0.budget } }
        let names = second.map(\.name) + first.map(\.name).filter { name in !second.contains { $0.name == name } }
        times = names.map { TimeChange(phase: $0, before: over(first, $0), after: over(second, $0)) }
        let seen = { (mock: Mock) in
            Set((mock.scorecard?.levels ?? []).flatMap(\.behaviours).filter { $0.isTicked && $0.weight != Rubric.Weight.flag.rawValue }.map(\.text))
        }
        let isSame = old.question == new.question
        gained = isSame ? seen(new).subtracting(seen(old)).sorted() : []
        lost = isSame ? seen(old).subtracting(seen(new)).sorted() : []
    }
}
