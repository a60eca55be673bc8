import Screen
import Terminal

extension Frame {
    /// What each cell looks like on a terminal: `b` bold, `u` underlined, `r` reversed, `B` bold and underlined, `.` as it comes.
    func looks(_ theme: Theme) -> String {
        (0..<size.rows).map { row in
            var line = (0..<size.columns).map { column in self[column, row] == .blank ? " " : letter(theme.look(of: self[column, row].style)) }
            while line.last == " " { line.removeLast() }
            return String(line)
        }.joined(separator: "\n")
    }

    private func letter(_ look: Look) -> Character {
        if look.attributes.contains(.reverse) { return "r" }
        return switch (look.attributes.contains(.bold), look.attributes.contains(.underline)) {
        case (true, true): "B"
        case (true, false): "b"
        case (false, true): "u"
        case (false, false): "."
        }
    }
}
