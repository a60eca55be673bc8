/// Follows code blocks from line to line, as CommonMark delimits them.
///
/// A block opened by four backticks is not closed by three, a closing line holds nothing else, and a line such as
/// `` ```x``` is code `` opens nothing.
package struct Fence: Sendable {
    private var opening: (mark: Character, count: Int)?

    package init() {}

    package var isOpen: Bool { opening != nil }

    /// Reads the next line.
    ///
    /// - Returns: whether the line belongs to a code block, its first and last line included.
    package mutating func read(_ line: some StringProtocol) -> Bool {
        let wasOpen = isOpen
        guard let (mark, count, rest) = Self.marks(line) else { return wasOpen }
        if let opening {
            if mark == opening.mark, count >= opening.count, rest.isBlank { self.opening = nil }
        } else if mark == "~" || !rest.contains("`") {
            opening = (mark, count)
        }
        return wasOpen || isOpen
    }

    private static func marks<Line: StringProtocol>(_ line: Line) -> (mark: Character, count: Int, rest: Line.SubSequence)? {
        let text = line.drop { $0 == " " }
        guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
        let count = text.prefix { $0 == mark }.count
        return count >= 3 ? (mark, count, text.dropFirst(count)) : nil
    }
}
