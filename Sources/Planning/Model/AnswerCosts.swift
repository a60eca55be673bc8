/// The seconds that an answer takes, by how it goes.
package struct AnswerCosts: Hashable, Sendable {
    package var recalled: Double
    /// Forgotten, with what it takes to learn it again the same day.
    package var failed: Double
    /// The first time it is met.
    package var first: Double

    package init(recalled: Double = 25, failed: Double = 45, first: Double = 70) {
        self.recalled = recalled
        self.failed = failed
        self.first = first
    }

    /// Expected seconds of a review at this probability of recall.
    package func expected(_ recall: Double) -> Double { recalled * recall + failed * (1 - recall) }
}
