import Foundation
import Scheduling

/// One setting of the comparison: so many items, days and minutes, and so many learners.
package struct SimulatedCell: Hashable, Sendable {
    package var items: Int
    package var days: Int
    package var minutes: Double
    package var learners: Int
    package var seed: UInt64

    package init(items: Int, days: Int, minutes: Double, learners: Int = 32, seed: UInt64 = 1) {
        self.items = items
        self.days = days
        self.minutes = minutes
        self.learners = learners
        self.seed = seed
    }

    /// How memory really works in the simulated learners.
    package enum Memory: Hashable, Sendable {
        /// Stability times this factor in the forgetting curve; 1 is as assumed.
        case scaled(Double)
        /// A factor for each item, lognormal with this deviation.
        case itemwise(Double)
        /// A factor for each learner, lognormal with this deviation.
        case learnerwise(Double)
        /// Another exponent of the forgetting curve; the assumed one is 0.1542.
        case decay(Double)
    }

    /// Weights 1, 2 and 3, evenly and the most important items first.
    package var kinds: [Int] {
        let draws = Draws(seed &* 7919 &+ UInt64(items))
        return (0..<items).map { min(2, Int(draws.uniform($0, 0, 7) * 3)) }.sorted(by: >)
    }

    /// What there is to plan on a day, before anything is seen.
    ///
    /// - Parameter attendance: the probability that a day to come is studied.
    package func problem(day: Int, attendance: Double, goal: PlanGoal = .recall, cautiousDecay: Double? = nil) -> PlanProblem {
        let seconds = minutes * 60
        var problem = PlanProblem(
            goal: goal, classes: (1...3).map { PlanClass(weight: Double($0)) }, items: kinds.map { PlanItem(kind: $0) },
            budgets: [[Double](repeating: seconds, count: days - day)], attendance: attendance, firstDay: day)
        problem.daysStudied = day
        if let cautiousDecay { problem.cautiousDecay = cautiousDecay }
        return problem
    }

    func truth(_ memory: Memory, learner: Int) -> TrueMemory {
        let draws = Draws(seed &* 104_729 &+ UInt64(learner))
        switch memory {
        case .scaled(let factor): return TrueMemory(multipliers: [Double](repeating: factor, count: items))
        case .itemwise(let deviation):
            return TrueMemory(multipliers: (0..<items).map { exp(deviation * draws.normal($0)) })
        case .learnerwise(let deviation):
            return TrueMemory(multipliers: [Double](repeating: exp(deviation * draws.normal(0)), count: items))
        case .decay(let decay):
            var weights = Parameters.standard.weights
            weights[20] = decay
            let parameters = (try? Parameters(weights)) ?? .standard
            return TrueMemory(model: MemoryModel(parameters), multipliers: [Double](repeating: 1, count: items))
        }
    }

    /// Whether a learner studies on a day, when so many days are missed.
    func attends(_ learner: Int, _ day: Int, missing: Double) -> Bool {
        Draws(seed &* 15_485_863 &+ UInt64(learner)).uniform(day, 0, 4) >= missing
    }
}
