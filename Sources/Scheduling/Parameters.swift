/// The 21 weights of FSRS-6, each within its published bounds.
package struct Parameters: Hashable, Sendable {
    package let weights: [Double]

    /// Why a list of numbers cannot serve as weights.
    package enum Problem: Error, Equatable, CustomStringConvertible {
        case count(Int)
        case notFinite(index: Int)
        case outOfBounds(index: Int, value: Double, bounds: ClosedRange<Double>)

        package var description: String {
            switch self {
            case .count(let count): "FSRS-6 takes 21 parameters, w0 to w20; \(count) were given"
            case .notFinite(let index): "parameter w\(index) is not a finite number"
            case .outOfBounds(let index, let value, let bounds):
                "parameter w\(index) = \(value) lies outside \(bounds.lowerBound) … \(bounds.upperBound)"
            }
        }
    }

    /// Checks the count and, unless told otherwise, the bounds.
    ///
    /// - Parameter bounded: false lets weights through that the optimiser would never give, such as the zeros of the published vectors.
    package init(_ weights: [Double], bounded: Bool = true) throws(Problem) {
        guard weights.count == Self.bounds.count else { throw .count(weights.count) }
        for (index, weight) in weights.enumerated() {
            guard weight.isFinite else { throw .notFinite(index: index) }
            if bounded, !Self.bounds[index].contains(weight) {
                throw .outOfBounds(index: index, value: weight, bounds: Self.bounds[index])
            }
        }
        self.weights = weights
    }

    private init(checked: [Double]) { weights = checked }

    /// The defaults published with FSRS-6 (fsrs-rs 6.6, py-fsrs 6.3).
    package static let standard = Parameters(checked: [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ])

    package static let bounds: [ClosedRange<Double>] = [
        0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5, 0...0.8, 0.001...3.5,
        0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0.01...0.8, 0.1...0.8,
    ]
}
