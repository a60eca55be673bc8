import Questions

/// How many of today's minutes each track may claim, so that every track keeps its share over a rolling week.
///
/// A track's credit is its share of all time studied in the last seven days, today's session included, less what it has had. Long
/// items save up: a track of short items runs at its share every day, one of twenty-minute problems takes its turn when its credit allows.
package struct TrackShares: Sendable {
    /// Seconds a track may still take, at least 0.
    package private(set) var credit: [Track: Double]

    /// - Parameters:
    ///   - shares: by track, not negative.
    ///   - spent: seconds studied in the last seven days, today's so far included.
    ///   - budget: seconds of the session to come.
    ///   - available: tracks that have anything to practise; the others' shares go to these.
    package init(shares: [Track: Double], spent: [Track: Double], budget: Double, available: Set<Track>) {
        let sum = available.reduce(0) { $0 + max(0, shares[$1] ?? 0) }
        let total = budget + available.reduce(0) { $0 + (spent[$1] ?? 0) }
        credit = [:]
        for track in available {
            let share = sum > 0 ? max(0, shares[track] ?? 0) / sum : 1 / Double(available.count)
            credit[track] = max(0, share * total - (spent[track] ?? 0))
        }
    }

    /// Whether an item fits a track's credit, rounded to the nearest whole item so that the share is met on average.
    package func allows(_ track: Track, _ seconds: Double) -> Bool { (credit[track] ?? 0) >= seconds / 2 && (credit[track] ?? 0) > 0 }

    package mutating func take(_ track: Track, _ seconds: Double) { credit[track, default: 0] -= seconds }
}
