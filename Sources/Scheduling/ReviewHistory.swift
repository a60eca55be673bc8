/// A made-up run of reviews, written `grade@days` with commas, for the `schedule` command.
package struct ReviewHistory: Hashable, Sendable {
    /// One review: its grade and the whole days since the one before.
    package struct Step: Hashable, Sendable {
        package let grade: Grade
        package let elapsedDays: Int
    }

    /// What a step did to the memory state.
    package struct Outcome: Hashable, Sendable {
        package let step: Step
        package let state: MemoryState
        /// The probability of recall just before the review; nil before the first.
        package let retrievability: Double?
        /// Days until the item would be due after each grade, as offered at this review.
        package let intervals: [Grade: Int]
    }

    /// Why a text is not a history.
    package enum Problem: Error, Equatable, CustomStringConvertible {
        case empty
        case step(String)
        case grade(String)
        case days(String)

        package var description: String {
            switch self {
            case .empty: "the history is empty; write for instance 1@0,3@0,3@1"
            case .step(let text): "«\(text)» is not grade@days; write for instance 3@1"
            case .grade(let text): "«\(text)» has no grade from 1 (Again) to 4 (Easy)"
            case .days(let text): "«\(text)» has no whole number of days from 0 to 36500"
            }
        }
    }

    package let steps: [Step]

    package init(parsing text: String) throws(Problem) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingSpaces }
        guard parts.contains(where: { !$0.isEmpty }) else { throw .empty }
        var steps: [Step] = []
        for part in parts {
            let sides = part.split(separator: "@", omittingEmptySubsequences: false).map(\.trimmingSpaces)
            guard sides.count == 2 else { throw .step(part) }
            guard let number = Int(sides[0]), let grade = Grade(rawValue: number) else { throw .grade(part) }
            guard let days = Int(sides[1]), (0...36_500).contains(days) else { throw .days(part) }
            steps.append(Step(grade: grade, elapsedDays: days))
        }
        self.steps = steps
    }

    /// Runs the reviews through the memory model, without spreading.
    package func outcomes(_ scheduler: Scheduler) -> [Outcome] {
        var state: MemoryState?
        return steps.map { step in
            let before = state
            var intervals: [Grade: Int] = [:]
            for grade in Grade.allCases {
                let after = scheduler.model.next(before, grade: grade, elapsedDays: step.elapsedDays)
                intervals[grade] = scheduler.plainInterval(stability: after.stability)
            }
            let next = scheduler.model.next(before, grade: step.grade, elapsedDays: step.elapsedDays)
            state = next
            let recall = before.map { scheduler.model.retrievability(days: Double(step.elapsedDays), stability: $0.stability) }
            return Outcome(step: step, state: next, retrievability: recall, intervals: intervals)
        }
    }
}

extension StringProtocol {
    fileprivate var trimmingSpaces: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
