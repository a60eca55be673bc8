import Foundation

/// What the plan makes as large as it can on the day.
package enum PlanGoal: String, CaseIterable, Hashable, Sendable {
    /// The weighted expected recall over all items.
    case recall
    /// How many items are nearly certain, that is, recalled with 90 % or more.
    case solid

    /// What an item of weight 1 is worth on the day, from 0 to 1, given its probability of recall.
    ///
    /// «Solid» is a soft step at 90 %: a hard one gives no reason to move an item that is far below it, and one that stands
    /// just above would fall with the first day it is not asked.
    package func worth(_ recall: Double) -> Double {
        switch self {
        case .recall: recall
        case .solid: 0.25 * recall + 0.75 / (1 + exp(-(recall - 0.9) / 0.02))
        }
    }
}
