import Screen

extension Frame {
    /// What golden files hold of a frame: the glyph plane, then the style plane, a letter a column.
    package var snapshot: String {
        let glyphs = (0..<size.rows).map { row in
            trimmed((0..<size.columns).map { self[$0, row].text }.joined())
        }
        let styles = (0..<size.rows).map { row in
            (0..<size.columns).map { column in self[column, row] == .blank ? " " : self[column, row].style.letter }.joined()
        }
        let cursor = cursor.map { "cursor \($0.column),\($0.row)" } ?? "no cursor"
        let rule = String(repeating: "=", count: max(1, size.columns))
        return ([rule] + glyphs + [rule] + styles.map(trimmed) + [rule, cursor]).joined(separator: "\n") + "\n"
    }

    /// The rows as text, blanks at their ends dropped.
    package var text: String {
        (0..<size.rows).map { row in trimmed((0..<size.columns).map { self[$0, row].text }.joined()) }.joined(separator: "\n")
    }

    private func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Style {
    /// `.` plain, `m` muted and so on; upper case for strong, `_` for emphasis in plain text, `%` for selected.
    package var letter: String {
        if traits.contains(.selected) { return "%" }
        let base =
            switch role {
            case .plain: traits.contains(.emphasis) ? "_" : "."
            case .muted: "m"
            case .accent: "a"
            case .correct: "g"
            case .wrong: "r"
            case .warning: "w"
            case .code: "c"
            case .keyword: "k"
            case .string: "s"
            case .comment: "#"
            case .number: "n"
            }
        if traits.contains(.strong) { return base == "." ? "*" : base.uppercased() }
        return base
    }
}
