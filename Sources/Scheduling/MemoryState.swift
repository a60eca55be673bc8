/// What FSRS knows of one item after its last review.
package struct MemoryState: Hashable, Sendable {
    /// Days until the probability of recall falls to 90 %, from 0.001 to 36,500.
    package var stability: Double
    /// How slowly stability grows, from 1 (easy) to 10 (hard).
    package var difficulty: Double

    package init(stability: Double, difficulty: Double) {
        self.stability = stability
        self.difficulty = difficulty
    }
}
