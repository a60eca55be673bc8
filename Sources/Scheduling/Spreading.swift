/// Moves an interval a little, so that items learned together do not stay together.
///
/// The half-widths are Anki's: none below 2.5 days; then 1 day, plus 15 % of the days between 2.5 and 7, 10 % of those between 7 and 20,
/// 5 % of those above 20. The place within the range is a hash of the item and its review count: the same on every
/// machine, after a rebuild and in a preview.
package struct Spreading: Sendable {
    package init() {}

    /// Whole days, at least 1.
    ///
    /// - Parameters:
    ///   - interval: days as the memory model gives them.
    ///   - item: the question's id.
    ///   - reviews: how many reviews the item has had, this one included.
    package func days(_ interval: Double, item: String, reviews: Int, maximum: Int) -> Int {
        let rounded = Int(interval.rounded()).clamped(to: 1...maximum)
        guard interval >= 2.5 else { return rounded }
        let half = Self.halfWidth(interval)
        let low = max(2, Int((interval - half).rounded()))
        let high = min(maximum, Int((interval + half).rounded()))
        guard low < high else { return rounded }
        // The same fraction of every range, so that a longer interval never comes out shorter than a shorter one.
        let fraction = Double(StableHash.hash(item, reviews) >> 11) / Double(1 << 53 as UInt64)
        return low + Int(fraction * Double(high - low + 1))
    }

    /// Days on either side of an interval.
    package static func halfWidth(_ interval: Double) -> Double {
        guard interval >= 2.5 else { return 0 }
        let first = min(interval, 7) - 2.5
        let second = max(0, min(interval, 20) - 7)
        let third = max(0, interval - 20)
        return 1 + 0.15 * first + 0.1 * second + 0.05 * third
    }
}

/// A hash that is the same in every process, unlike `Hasher`.
package enum StableHash {
    /// FNV-1a over the text and a number, then SplitMix64's finaliser, whose low bits are fit for a remainder.
    package static func hash(_ text: String, _ number: Int = 0) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return mixed(hash &+ UInt64(bitPattern: Int64(number)) &* 0x9e37_79b9_7f4a_7c15)
    }

    /// SplitMix64's finaliser (Steele, Lea and Flood 2014).
    package static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
