import Foundation

/// FSRS-6: how stability, difficulty and the probability of recall change with time and reviews.
///
/// Formulas and their semantics follow fsrs-rs 6.6; all arithmetic is in Double. Times are whole study days.
package struct MemoryModel: Sendable {
    package let parameters: Parameters
    package static let stabilityBounds = 0.001...36_500.0
    package static let difficultyBounds = 1.0...10.0

    /// The exponent of the forgetting curve, −w20.
    package let decay: Double
    /// Chosen so that recall after `stability` days is 0.9.
    package let factor: Double
    private let w: [Double]
    private let easyInitialDifficulty: Double

    package init(_ parameters: Parameters = .standard) {
        self.parameters = parameters
        w = parameters.weights
        decay = -w[20]
        factor = pow(0.9, 1 / decay) - 1
        easyInitialDifficulty = w[4] - exp(w[5] * 3) + 1
    }

    /// The probability of recall `days` after the last review, from 0 to 1.
    package func retrievability(days: Double, stability: Double) -> Double {
        pow(1 + factor * max(0, days) / stability, decay)
    }

    /// Days until the probability of recall falls to `retention`, neither rounded nor clamped.
    package func interval(retention: Double, stability: Double) -> Double {
        stability / factor * (pow(retention, 1 / decay) - 1)
    }

    /// The state after the first review of an item.
    package func initial(_ grade: Grade) -> MemoryState {
        MemoryState(
            stability: w[grade.rawValue - 1].clamped(to: Self.stabilityBounds),
            difficulty: unclampedInitialDifficulty(grade).clamped(to: Self.difficultyBounds))
    }

    /// The state after a review that follows the last one by `elapsedDays`; nil stands for an item never reviewed.
    ///
    /// - Parameter elapsedDays: whole study days, at least 0; on 0 the same-day formula applies.
    package func next(_ state: MemoryState?, grade: Grade, elapsedDays: Int) -> MemoryState {
        guard let state else { return initial(grade) }
        let stability: Double
        if elapsedDays <= 0 {
            stability = sameDay(state.stability, grade)
        } else {
            let recall = retrievability(days: Double(elapsedDays), stability: state.stability)
            stability = grade == .again ? forgotten(state, recall) : recalled(state, recall, grade)
        }
        return MemoryState(
            stability: stability.clamped(to: Self.stabilityBounds),
            difficulty: nextDifficulty(state.difficulty, grade))
    }

    /// The difficulty before mean reversion: a step toward the grade, damped near 10.
    package func steppedDifficulty(_ difficulty: Double, _ grade: Grade) -> Double {
        difficulty - w[6] * Double(grade.rawValue - 3) * (10 - difficulty) / 9
    }

    /// The difficulty after a review, from 1 to 10.
    package func nextDifficulty(_ difficulty: Double, _ grade: Grade) -> Double {
        let reverted = w[7] * easyInitialDifficulty + (1 - w[7]) * steppedDifficulty(difficulty, grade)
        return reverted.clamped(to: Self.difficultyBounds)
    }

    /// Stability after a successful recall on a later day, in days.
    package func recalled(_ state: MemoryState, _ recall: Double, _ grade: Grade) -> Double {
        let growth = exp(w[8]) * (11 - state.difficulty) * pow(state.stability, -w[9]) * (exp((1 - recall) * w[10]) - 1)
        let scale = grade == .hard ? w[15] : grade == .easy ? w[16] : 1
        return state.stability * (1 + growth * scale)
    }

    /// Stability after a lapse on a later day, in days; never above what a same-day Again would leave.
    package func forgotten(_ state: MemoryState, _ recall: Double) -> Double {
        let kept = w[11] * pow(state.difficulty, -w[12]) * (pow(state.stability + 1, w[13]) - 1) * exp((1 - recall) * w[14])
        return min(kept, state.stability / exp(w[17] * w[18]))
    }

    /// Stability after another review on the same study day, in days.
    package func sameDay(_ stability: Double, _ grade: Grade) -> Double {
        let increase = exp(w[17] * (Double(grade.rawValue - 3) + w[18])) * pow(stability, -w[19])
        return stability * (grade >= .hard ? max(increase, 1) : increase)
    }

    private func unclampedInitialDifficulty(_ grade: Grade) -> Double {
        w[4] - exp(w[5] * Double(grade.rawValue - 1)) + 1
    }
}

extension Comparable {
    /// The nearest value within a range.
    package func clamped(to range: ClosedRange<Self>) -> Self {
        min(max(self, range.lowerBound), range.upperBound)
    }
}
