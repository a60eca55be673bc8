import Scheduling

/// The probability that a question which was never asked would be recalled, as a beta distribution.
package struct UnseenPrior: Hashable, Sendable {
    package let alpha: Double
    package let beta: Double

    /// The expected probability, between 0 and 1.
    package var mean: Double { alpha / (alpha + beta) }
    package var variance: Double { mean * (1 - mean) / (alpha + beta + 1) }
}

/// What the first answers of a whole track say about any topic of it: the beta-binomial model.
///
/// With `k` of `n` questions recalled at first sight in a topic, the track's mean `m` and its strength `s`, a question of that topic
/// that was never asked is recalled with the probability `p ~ Beta(s m + k, s (1 − m) + n − k)`: the topic's own share is pulled toward
/// the track's, as if `s` more questions had gone as the track does (Gelman and others, Bayesian Data Analysis, 3rd edition, 5.3).
package struct TrackPrior: Hashable, Sendable {
    /// `m = (K + 1) / (N + 2)` over all topics: Laplace's rule, which is 0.5 where nothing was answered.
    package let mean: Double
    /// Questions that the track's mean weighs, within ``strengthBounds``.
    package let strength: Double

    package static let strengthBounds = 2.0...64.0
    /// The strength while fewer than three topics have first answers.
    package static let usualStrength = 8.0

    /// - Parameter topics: the first answers of each topic, in any order.
    package init(_ topics: some Collection<FirstTimes>) {
        let all = topics.reduce(FirstTimes(), +)
        mean = Double(all.recalled + 1) / Double(all.answered + 2)
        strength = Self.strength(topics.filter { $0.answered > 0 })
    }

    package func prior(_ topic: FirstTimes) -> UnseenPrior {
        UnseenPrior(
            alpha: strength * mean + Double(topic.recalled), beta: strength * (1 - mean) + Double(topic.answered - topic.recalled))
    }

    /// The strength by the method of moments (Kleinman 1973, JASA 68, 46–54).
    ///
    /// With weights `w_i = n_i / N` the topics' shares scatter by `S = Σ w_i (p_i − p)²`, of which chance alone gives
    /// `p (1 − p) Σ w_i (1 − w_i) / n_i`. What is left over, per `p (1 − p) Σ w_i (1 − w_i)(1 − 1 / n_i)`, is the correlation `ρ` within a
    /// topic, and `s = 1 / ρ − 1`.
    private static func strength(_ topics: [FirstTimes]) -> Double {
        let total = Double(topics.reduce(0) { $0 + $1.answered })
        guard topics.count >= 3 else { return usualStrength }
        let share = Double(topics.reduce(0) { $0 + $1.recalled }) / total
        var (scatter, chance, rest) = (0.0, 0.0, 0.0)
        for topic in topics {
            let count = Double(topic.answered)
            let weight = count / total
            let deviation = Double(topic.recalled) / count - share
            scatter += weight * deviation * deviation
            chance += weight * (1 - weight) / count
            rest += weight * (1 - weight) * (1 - 1 / count)
        }
        let spread = share * (1 - share)
        guard spread > 0, rest > 0 else { return usualStrength }
        let correlation = (scatter / spread - chance) / rest
        guard correlation > 0 else { return strengthBounds.upperBound }
        return (1 / correlation - 1).clamped(to: strengthBounds)
    }
}
