import Foundation
import Scheduling

/// The items of one learner as they stand: what spar believes of each, and what is really in memory.
package struct Learner: Sendable {
    package struct Item: Hashable, Sendable {
        /// Its place in `PlanProblem.classes`.
        package var kind: Int
        /// What the log says, by the assumed model; nil while it was never seen.
        package var believed: MemoryState?
        /// Stability as it really is, in days.
        package var stability: Double
        /// Counted from the first day of the plan.
        package var lastDay: Int
        package var reviews: Int

        package init(kind: Int, believed: MemoryState? = nil, stability: Double = 1, lastDay: Int = 0, reviews: Int = 0) {
            self.kind = kind
            self.believed = believed
            self.stability = stability
            self.lastDay = lastDay
            self.reviews = reviews
        }

        /// As the plan sees it on a day.
        package func planned(on day: Int) -> PlanItem { PlanItem(kind: kind, state: believed, elapsed: max(0, day - lastDay)) }
    }

    package var items: [Item]
    /// Seconds of each pool that were left over or overdrawn on the day before.
    var carry: [Double]

    package init(items: [Item], pools: Int) {
        self.items = items
        carry = [Double](repeating: 0, count: pools)
    }
}

/// How the memory of a simulated learner differs from the assumed one.
package struct TrueMemory: Sendable {
    package var model: MemoryModel
    /// The factor on each item's stability in the forgetting curve.
    package var multipliers: [Double]

    package init(model: MemoryModel = MemoryModel(), multipliers: [Double]) {
        self.model = model
        self.multipliers = multipliers
    }

    func recall(_ index: Int, stability: Double, days: Int) -> Double {
        model.retrievability(days: Double(days), stability: stability * multipliers[index])
    }
}

/// Random numbers that are a hash of what they are for, so that a simulation is the same wherever and in whichever order it runs.
package struct Draws: Sendable {
    private let seed: UInt64

    package init(_ seed: UInt64) { self.seed = StableHash.mixed(seed &+ 0x5851_f42d_4c95_7f2d) }

    /// From 0 to 1.
    package func uniform(_ index: Int, _ count: Int, _ purpose: Int) -> Double {
        let mixed = StableHash.mixed(seed ^ (UInt64(truncatingIfNeeded: index) &* 0x9e37_79b9_7f4a_7c15))
        let place = UInt64(truncatingIfNeeded: count * 8 + purpose) &* 0xd134_2543_de82_ef95
        return Double(StableHash.mixed(mixed &+ place) >> 11) / Double(1 << 53 as UInt64)
    }

    /// Normal with mean 0 and deviation 1, by Box and Muller's transformation.
    package func normal(_ index: Int) -> Double {
        (-2 * log(max(1e-300, uniform(index, 0, 5)))).squareRoot() * cos(2 * .pi * uniform(index, 0, 6))
    }
}
