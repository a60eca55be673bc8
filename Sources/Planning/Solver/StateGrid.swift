import Foundation
import Scheduling

/// The points of memory at which values are tabulated: days since the last review, stability and difficulty.
///
/// Between points values are interpolated: linearly in days, the logarithm of stability, and difficulty.
package struct StateGrid: Hashable, Sendable {
    /// Days since the last review, from 1, each once up to some point and then in growing steps.
    package let elapsed: [Int]
    package let stabilityCount: Int
    package let difficultyCount: Int
    private let lowest: Double
    private let step: Double

    /// - Parameters:
    ///   - reach: the greatest number of days that must be told apart.
    ///   - dense: up to how many days every day is a point.
    ///   - growth: by how much the steps grow after that.
    package init(reach: Int, dense: Int = 8, growth: Double = 1.2, stabilities: Int = 24, difficulties: Int = 5) {
        var points = Array(1...max(2, min(dense, reach)))
        while let last = points.last, last < reach { points.append(min(max(last + 1, Int(Double(last) * growth)), max(reach, last + 1))) }
        elapsed = points
        stabilityCount = stabilities
        difficultyCount = difficulties
        lowest = log(0.03)
        step = (log(2000) - log(0.03)) / Double(stabilities - 1)
    }

    package var stabilities: [Double] { (0..<stabilityCount).map { exp(lowest + step * Double($0)) } }
    package var difficulties: [Double] { (0..<difficultyCount).map { 1 + 9 * Double($0) / Double(difficultyCount - 1) } }
    /// Points of stability and difficulty together.
    package var stateCount: Int { stabilityCount * difficultyCount }

    /// A place between two neighbouring points.
    package struct Place: Hashable, Sendable {
        /// The point below.
        package var index: Int
        /// How far it is to the next one, from 0 to 1.
        package var fraction: Double
    }

    package func place(stability: Double) -> Place { Self.place((log(stability) - lowest) / step, count: stabilityCount) }

    package func place(difficulty: Double) -> Place {
        Self.place((difficulty - 1) / 9 * Double(difficultyCount - 1), count: difficultyCount)
    }

    package func place(elapsed days: Int) -> Place {
        guard days > elapsed[0] else { return Place(index: 0, fraction: 0) }
        var low = 0
        var high = elapsed.count - 1
        if days >= elapsed[high] { return Place(index: high - 1, fraction: 1) }
        while high - low > 1 {
            let middle = (low + high) / 2
            if elapsed[middle] <= days { low = middle } else { high = middle }
        }
        return Place(index: low, fraction: Double(days - elapsed[low]) / Double(elapsed[high] - elapsed[low]))
    }

    private static func place(_ position: Double, count: Int) -> Place {
        let clamped = min(max(position, 0), Double(count - 1))
        let index = min(Int(clamped), count - 2)
        return Place(index: index, fraction: clamped - Double(index))
    }
}
