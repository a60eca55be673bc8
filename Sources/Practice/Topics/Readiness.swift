import Scheduling

/// The expected probability of a good answer to a question drawn from a group, with an 80 % interval; all from 0 to 1.
///
/// A good answer is one that FSRS counts as recalled: Hard or better.
package struct Readiness: Hashable, Sendable {
    package let mean: Double
    /// The variance of the share that would be recalled if every question of the group were asked.
    package let variance: Double

    /// The 0.9 quantile of the normal distribution: one tenth lies beyond it on either side.
    private static let quantile = 1.2815515655446004

    package init(mean: Double, variance: Double) {
        self.mean = mean.clamped(to: 0...1)
        self.variance = max(0, variance)
    }

    /// A group whose questions count alike.
    ///
    /// With `u` of `n` questions unseen and recall probabilities `R` of the others, the share recalled `X` has the mean
    /// `(Σ R + u p) / n` and the variance `(Σ R (1 − R) + u p (1 − p) + u (u − 1) Var p) / n²`: answers are independent, but all unseen
    /// ones hang on the same unknown `p`, whose distribution is the prior (the variance of a beta-binomial count).
    /// - Parameter seen: the probabilities of recall of the questions that were asked before.
    package init(seen: some Collection<Double>, unseen: Int, prior: UnseenPrior) {
        let count = Double(seen.count + unseen)
        guard count > 0 else {
            self.init(mean: prior.mean, variance: prior.variance)
            return
        }
        let (p, u) = (prior.mean, Double(unseen))
        let sum = seen.reduce(u * p, +)
        let scatter = seen.reduce(u * p * (1 - p) + u * (u - 1) * prior.variance) { $0 + $1 * (1 - $1) }
        self.init(mean: sum / count, variance: scatter / (count * count))
    }

    /// The lower and upper end of the interval that holds the share recalled four times in five: `mean ± 1.2816 √variance` within 0 to 1.
    package var low: Double { max(0, mean - Self.quantile * variance.squareRoot()) }
    package var high: Double { min(1, mean + Self.quantile * variance.squareRoot()) }

    /// Groups put together, each with its weight; what happens in one says nothing about the others.
    ///
    /// - Returns: nil where no weight is above 0.
    package static func combined(_ parts: [(readiness: Readiness, weight: Double)]) -> Readiness? {
        let total = parts.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return nil }
        return Readiness(
            mean: parts.reduce(0) { $0 + $1.weight / total * $1.readiness.mean },
            variance: parts.reduce(0) { $0 + ($1.weight / total) * ($1.weight / total) * $1.readiness.variance })
    }
}
