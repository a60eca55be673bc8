/// Finds what somebody meant who mistyped a name.
enum NearestName {
    /// The name with the fewest edits to the given one, or nil where none is close.
    static func find(_ text: String, among names: [String]) -> String? {
        let wanted = Array(text.lowercased().prefix(60).replacing("_", with: "-"))
        let limit = max(1, wanted.count / 3)
        let nearest = names.map { (name: $0, edits: edits(wanted, Array($0.lowercased()))) }.min { $0.edits < $1.edits }
        return nearest.flatMap { $0.edits <= limit ? $0.name : nil }
    }

    /// How many letters must be added, dropped, changed or swapped with their neighbour (Damerau 1964, adjacent swaps once).
    static func edits(_ left: [Character], _ right: [Character]) -> Int {
        var rows = [Array(0...right.count)]
        for (row, letter) in left.enumerated() {
            var next = [row + 1]
            for (column, other) in right.enumerated() {
                var least = min(rows[row][column + 1] + 1, next[column] + 1, rows[row][column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other { least = min(least, rows[row - 1][column - 1] + 1) }
                next.append(least)
            }
            rows.append(next)
        }
        return rows[left.count][right.count]
    }
}
