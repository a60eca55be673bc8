/// How long one item takes this user.
package enum Durations {
    /// Reviews after which the user's own median replaces the question's minutes.
    package static let enough = 3
    /// Reviews that the median is taken over, the latest ones.
    package static let window = 9

    /// The median in seconds, or nil while there are too few.
    ///
    /// - Parameter milliseconds: of the item's latest reviews, at most `window`.
    package static func median(_ milliseconds: [Int]) -> Double? {
        guard milliseconds.count >= enough else { return nil }
        let sorted = milliseconds.sorted()
        let middle = sorted.count / 2
        let median = sorted.count.isMultiple(of: 2) ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
        // A grade given in passing must not make an item look free.
        return max(5, median / 1000)
    }
}
