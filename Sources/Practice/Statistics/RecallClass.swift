import Scheduling

/// The classes that answers from memory are counted in: how likely recall was, and how well established the memory.
package enum RecallClass {
    /// Bins of equal width from 0 to 1 that predicted recall falls into.
    package static let bins = 20
    /// Days of stability from which on a memory is mature (Anki counts an interval of 21 days so; at a desired retention of 0.9 both agree).
    package static let matureStability = 21.0

    /// The bin of a probability of recall; whatever is no probability falls into the nearest.
    package static func bin(_ recall: Double) -> Int {
        guard recall > 0 else { return 0 }
        return min(bins - 1, Int((min(1, recall) * Double(bins)).rounded(.down)))
    }

    package static func isMature(stability: Double) -> Bool { stability >= matureStability }
}
