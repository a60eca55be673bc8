import Foundation

/// A distribution of outcomes over an unknown factor: normal for each value of it, weighted by how likely that value is.
///
/// The nine values are too coarse once hundreds of reviews have narrowed the factor down, so that the logarithm of the posterior and the
/// means are interpolated between them, by parabolas.
struct Mixture {
    private var weights: [Double] = []
    private var means: [Double] = []
    private let variance: Double
    private static let parts = 12

    /// - Parameter means: nil where a value is too unlikely to matter.
    init(logPosterior: [Double], means known: [Double?], variance: Double) {
        self.variance = variance
        let filled = Self.filled(known)
        for low in 0..<logPosterior.count - 1 {
            for part in 0..<Self.parts {
                let x = (Double(part) + 0.5) / Double(Self.parts)
                weights.append(exp(min(5, Self.interpolated(logPosterior, low, x))))
                means.append(min(1, max(0, Self.interpolated(filled, low, x))))
            }
        }
        let sum = weights.reduce(0, +)
        weights = weights.map { $0 / sum }
    }

    var mean: Double { zip(weights, means).reduce(0) { $0 + $1.0 * $1.1 } }

    /// The value that is not exceeded with this probability.
    ///
    /// - Parameter questions: adds the luck of so many questions; nil for none.
    func quantile(_ probability: Double, questions: Double? = nil) -> Double {
        var (low, high) = (0.0, 1.0)
        for _ in 0..<40 {
            let middle = (low + high) / 2
            let below = zip(weights, means).reduce(0) { sum, part in
                let luck = questions.map { part.1 * (1 - part.1) / $0 } ?? 0
                let deviation = max(1e-6, (variance + luck).squareRoot())
                return sum + part.0 * 0.5 * erfc((part.1 - middle) / deviation / 2.0.squareRoot())
            }
            if below < probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// Between two neighbours: the mean of the parabolas through these two and the one before, and the one behind.
    private static func interpolated(_ values: [Double], _ low: Int, _ x: Double) -> Double {
        let (a, b) = (values[low], values[low + 1])
        let line = a + (b - a) * x
        let bends = [low > 0 ? values[low - 1] - 2 * a + b : nil, low + 2 < values.count ? a - 2 * b + values[low + 2] : nil]
            .compactMap { $0 }
        guard !bends.isEmpty else { return line }
        return line + bends.reduce(0, +) / Double(bends.count) / 2 * x * (x - 1)
    }

    /// Gaps get the nearest known value.
    private static func filled(_ values: [Double?]) -> [Double] {
        values.indices.map { index in
            let nearest = values.indices.filter { values[$0] != nil }.min { abs($0 - index) < abs($1 - index) }
            return nearest.flatMap { values[$0] } ?? 0
        }
    }
}
