import Questions

/// Keeps coding problems of one pattern apart, so that the pattern has to be recognised (Rohrer 2014).
package enum Interleaving {
    /// The same items, reordered so that no two coding items in a row share a topic where that is possible.
    ///
    /// Other tracks keep their places.
    package static func patternsApart(_ candidates: [Candidate]) -> [Candidate] {
        let places = candidates.indices.filter { candidates[$0].summary.track == .coding }
        guard places.count > 2 else { return candidates }
        var waiting = places.map { candidates[$0] }
        var result = candidates
        var last: String?
        for place in places {
            // The most frequent remaining pattern must not be left to the end, where nothing could part it.
            let counts = Dictionary(grouping: waiting, by: \.summary.topic).mapValues(\.count)
            let most = counts.filter { $0.key != last }.max { left, right in
                left.value != right.value ? left.value < right.value : left.key > right.key
            }
            let isPressing = (most?.value ?? 0) * 2 > waiting.count
            let index =
                waiting.firstIndex { isPressing ? $0.summary.topic == most?.key : $0.summary.topic != last } ?? waiting.startIndex
            let next = waiting.remove(at: index)
            last = next.summary.topic
            result[place] = next
        }
        return result
    }
}
