/// The lines that two texts share and those that only one of them has, in the order in which they are read.
package struct LineDiff: Hashable, Sendable {
    package enum Change: Hashable, Sendable { case same, removed, added }

    package struct Row: Hashable, Sendable {
        package var change: Change
        package var text: String
        /// Its number in the text it comes from, the new one where both have it; from 1.
        package var number: Int
    }

    package private(set) var rows: [Row] = []

    /// Texts beyond this many lines are not compared line by line: the old one is shown as removed, the new one as added.
    package static let longest = 3000

    package init(from old: String, to new: String) {
        let (old, new) = (Self.lines(old), Self.lines(new))
        guard old.count <= Self.longest, new.count <= Self.longest else {
            rows = old.enumerated().map { Row(change: .removed, text: $1, number: $0 + 1) }
            rows += new.enumerated().map { Row(change: .added, text: $1, number: $0 + 1) }
            return
        }
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if removed.contains(left), left < old.count {
                rows.append(Row(change: .removed, text: old[left], number: left + 1))
                left += 1
            } else if added.contains(right), right < new.count {
                rows.append(Row(change: .added, text: new[right], number: right + 1))
                right += 1
            } else {
                rows.append(Row(change: .same, text: new[right], number: right + 1))
                left += 1
                right += 1
            }
        }
    }

    package var isEmpty: Bool { rows.allSatisfy { $0.change == .same } }
    package var added: Int { rows.count { $0.change == .added } }
    package var removed: Int { rows.count { $0.change == .removed } }

    /// Only what changed, with so many unchanged rows around it; nil stands for rows left out.
    package func hunks(context: Int = 3) -> [Row?] {
        let changed = rows.indices.filter { rows[$0].change != .same }
        var shown = Set<Int>()
        for index in changed { shown.formUnion(max(0, index - context)...min(rows.count - 1, index + context)) }
        var result: [Row?] = []
        var last = -1
        for index in shown.sorted() {
            if index != last + 1 { result.append(nil) }
            result.append(rows[index])
            last = index
        }
        if last != rows.count - 1, !result.isEmpty { result.append(nil) }
        return result
    }

    private static func lines(_ text: String) -> [String] {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
