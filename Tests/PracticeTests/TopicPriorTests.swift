import Testing

@testable import Practice

/// The reference values were computed in Python from the formulas in their sources.
@Suite struct TopicPriorTests {
    private func isClose(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-12 }

    @Test func topicIsPulledTowardTheTrack() {
        let topics = [
            FirstTimes(answered: 10, recalled: 9), .init(answered: 12, recalled: 3), .init(answered: 8, recalled: 6),
            .init(answered: 20, recalled: 8),
        ]
        let track = TrackPrior(topics)
        // (26 + 1) / (50 + 2); ρ = 0.2783…
        #expect(isClose(track.mean, 0.5192307692307693))
        #expect(isClose(track.strength, 2.5932246186217776))
        let prior = track.prior(topics[1])
        #expect(isClose(prior.alpha, 4.346482013515153))
        #expect(isClose(prior.beta, 10.246742605106624))
        #expect(isClose(prior.mean, 0.29784246642574097))
        #expect(isClose(prior.variance, 0.01341174367291688))
    }

    @Test func extremesOfStrength() {
        #expect(TrackPrior([FirstTimes]()).strength == TrackPrior.usualStrength)
        #expect(TrackPrior([FirstTimes]()).mean == 0.5)
        // Topics that differ as much as they can.
        let apart = [FirstTimes(answered: 20, recalled: 20), .init(answered: 20), .init(answered: 20, recalled: 20)]
        #expect(TrackPrior(apart).strength == TrackPrior.strengthBounds.lowerBound)
        // Topics that differ less than chance would have them.
        let alike = [FirstTimes(answered: 20, recalled: 10), .init(answered: 20, recalled: 10), .init(answered: 20, recalled: 10)]
        #expect(TrackPrior(alike).strength == TrackPrior.strengthBounds.upperBound)
        // Nothing can be said of how shares scatter where all are 0, all are 1, or each topic has one answer.
        for topics in [
            [FirstTimes(answered: 5), .init(answered: 3), .init(answered: 2)],
            [FirstTimes(answered: 5, recalled: 5), .init(answered: 3, recalled: 3), .init(answered: 2, recalled: 2)],
            [FirstTimes(answered: 1), .init(answered: 1, recalled: 1), .init(answered: 1)], [FirstTimes(answered: 9, recalled: 2)],
        ] {
            #expect(TrackPrior(topics).strength == TrackPrior.usualStrength)
        }
    }

    /// Whatever was answered: between 0 and 1, and one more recalled answer never lowers it.
    @Test func moreRecalledNeverLowersIt() {
        var random = SeededRandom(5)
        for _ in 0..<2000 {
            let topics = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                let answered = Int.random(in: 0...15, using: &random)
                return FirstTimes(answered: answered, recalled: Int.random(in: 0...answered, using: &random))
            }
            let prior = TrackPrior(topics).prior(topics[0])
            #expect(prior.mean > 0 && prior.mean < 1 && prior.variance > 0)
            var better = topics[0]
            better.add(isRecalled: true)
            #expect(TrackPrior(topics).prior(better).mean > prior.mean)
        }
    }

    @Test func readinessOfSeenAndUnseen() {
        // Seen .9 and .7, three unseen with Beta(4, 6).
        let readiness = Readiness(seen: [0.9, 0.7], unseen: 3, prior: UnseenPrior(alpha: 4, beta: 6))
        #expect(isClose(readiness.mean, 0.56))
        #expect(isClose(readiness.variance, 0.04603636363636363))
        #expect(isClose(readiness.low, 0.2850291909985772))
        #expect(isClose(readiness.high, 0.834970809001423))
    }

    @Test func intervalHoldsTheMeanWithinZeroToOne() {
        var random = SeededRandom(6)
        for _ in 0..<2000 {
            let seen = (0..<Int.random(in: 0...12, using: &random)).map { _ in Double.random(in: 0...1, using: &random) }
            let prior = UnseenPrior(alpha: .random(in: 0.01...30, using: &random), beta: .random(in: 0.01...30, using: &random))
            let readiness = Readiness(seen: seen, unseen: Int.random(in: 0...12, using: &random), prior: prior)
            #expect(0 <= readiness.low && readiness.low <= readiness.mean && readiness.mean <= readiness.high && readiness.high <= 1)
        }
    }

    @Test func groupsTogether() throws {
        let (good, bad) = (Readiness(mean: 0.8, variance: 0.01), Readiness(mean: 0.4, variance: 0.04))
        let both = try #require(Readiness.combined([(good, 3), (bad, 1)]))
        #expect(isClose(both.mean, 0.7))
        // 0.75² · 0.01 + 0.25² · 0.04
        #expect(isClose(both.variance, 0.008125))
        #expect(Readiness.combined([]) == nil)
        #expect(Readiness.combined([(good, 0)]) == nil)
    }
}
