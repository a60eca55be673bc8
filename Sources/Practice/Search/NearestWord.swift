/// Finds what a mistyped word was meant to be.
package enum NearestWord {
    /// Words longer than this are not compared letter by letter.
    private static let longest = 64

    /// The known word that the given one begins, or else the one with the fewest letters to change; nil where all are far off.
    ///
    /// Up to a third of the letters may differ, one at least.
    package static func find(_ word: String, among known: [String]) -> String? {
        if word.count >= 2, let longer = known.first(where: { $0.hasPrefix(word) }) { return longer }
        let letters = Array(word)
        guard !letters.isEmpty, letters.count <= longest else { return nil }
        let allowed = max(1, letters.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in known where abs(candidate.count - letters.count) <= allowed {
            let distance = distance(letters, Array(candidate))
            if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// Letters to insert, delete, replace or exchange with their neighbour (optimal string alignment).
    package static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var row = [i + 1]
            row.reserveCapacity(right.count + 1)
            for (j, other) in right.enumerated() {
                var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (letter == other ? 0 : 1))
                if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[right.count]
    }
}
