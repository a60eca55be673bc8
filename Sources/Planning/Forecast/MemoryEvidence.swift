import Foundation
import Scheduling

/// What the reviews so far say about how fast this learner really forgets.
///
/// The forgetting curve is R(t, c·S) with one unknown factor c for the learner, lognormal around 1. Nine values are carried along; each
/// keeps its own stability of every item, since a stability grows with the recall at which it was reviewed.
package struct MemoryEvidence: Sendable {
    package static let multipliers: [Double] = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4]
    /// Standard deviation of log c before any review.
    package static let deviation = 0.5

    private let model: MemoryModel
    /// Logarithm of the likelihood of all reviews, by multiplier.
    package private(set) var logLikelihood = multipliers.map { _ in 0.0 }
    /// By item and multiplier.
    private var stabilities: [Double]

    package init(model: MemoryModel, items: Int) {
        self.model = model
        stabilities = [Double](repeating: 1, count: items * Self.multipliers.count)
    }

    /// The stability that an item has if the multiplier is the one at this place.
    package func stability(of item: Int, multiplier: Int) -> Double { stabilities[item * Self.multipliers.count + multiplier] }

    /// Takes a stability as known, whatever the multiplier is.
    package mutating func set(_ item: Int, stability: Double) {
        for place in Self.multipliers.indices { stabilities[item * Self.multipliers.count + place] = stability }
    }

    /// Takes in the first answer to an item.
    package mutating func meet(_ item: Int, grade: Grade) {
        set(item, stability: model.initial(grade).stability)
    }

    /// Takes in a review on a later day.
    ///
    /// - Parameter difficulty: before the review.
    package mutating func review(_ item: Int, grade: Grade, elapsed: Int, difficulty: Double) {
        for (place, multiplier) in Self.multipliers.enumerated() {
            let index = item * Self.multipliers.count + place
            let state = MemoryState(stability: stabilities[index], difficulty: difficulty)
            guard elapsed > 0 else {
                // Within a day nothing is forgotten that could tell one memory from another.
                stabilities[index] = model.sameDay(state.stability, grade).clamped(to: MemoryModel.stabilityBounds)
                continue
            }
            let recall = model.retrievability(days: Double(elapsed), stability: state.stability * multiplier)
            logLikelihood[place] += log(max(1e-12, grade.isRecalled ? recall : 1 - recall))
            let next = grade == .again ? model.forgotten(state, recall) : model.recalled(state, recall, grade)
            stabilities[index] = next.clamped(to: MemoryModel.stabilityBounds)
        }
    }

    mutating func observe(_ answer: Study.Answer) {
        guard let before = answer.before else { return meet(answer.item, grade: answer.grade) }
        review(answer.item, grade: answer.grade, elapsed: answer.elapsed, difficulty: before.difficulty)
    }

    /// Logarithm of prior times likelihood, by multiplier, the greatest 0.
    package var logPosterior: [Double] {
        let sums = zip(Self.multipliers, logLikelihood).map { multiplier, likelihood in
            likelihood - 0.5 * pow(log(multiplier) / Self.deviation, 2)
        }
        let greatest = sums.max() ?? 0
        return sums.map { $0 - greatest }
    }
}
