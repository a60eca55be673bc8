extension Line {
    /// Breaks the line between words so that each row takes at most `width` columns.
    ///
    /// The space at a break is dropped, styles are kept, a word wider than a row is cut, and text in wide (CJK) graphemes
    /// may break anywhere. Only a grapheme that is itself wider than `width` sticks out.
    ///
    /// - Parameters:
    ///   - width: columns; below 1 it is taken as 1.
    ///   - indent: columns of space before every row but the first, at most half the width.
    /// - Returns: at least one row.
    package func wrapped(to width: Int, indent: Int = 0) -> [Line] {
        var wrapper = Wrapper(width: width, indent: indent)
        for span in spans {
            for grapheme in span.text { wrapper.add(grapheme, span.style) }
        }
        return wrapper.finish()
    }

    /// The line itself where it fits, otherwise its beginning with an ellipsis in the last column.
    package func truncated(to width: Int) -> Line {
        guard width > 0 else { return Line() }
        var kept = StyledRun()
        var beforeEllipsis = StyledRun()
        for span in spans {
            for grapheme in span.text {
                let columns = grapheme.columns
                if kept.columns + columns > width {
                    beforeEllipsis.append("…", columns: 1, span.style)
                    return Line(beforeEllipsis.spans)
                }
                kept.append(grapheme, columns: columns, span.style)
                if kept.columns < width { beforeEllipsis = kept }
            }
        }
        return self
    }
}

extension String {
    /// Breaks each line of the text between words so that each row takes at most `width` columns; see ``Line/wrapped(to:indent:)``.
    package func wrapped(to width: Int) -> [String] {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { Line(String($0)).wrapped(to: width).map(\.text) }
    }
}

extension Character {
    /// Whether a row may break here: any white space but the no-break ones.
    var isBreakingSpace: Bool {
        if let byte = onlyByte { return byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
        switch self {
        case "\r\n": return true
        case "\u{A0}", "\u{2007}", "\u{202F}": return false
        // A space that carries a combining mark is ink.
        default: return isWhitespace && unicodeScalars.count == 1
        }
    }
}

/// Greedy line filling: a word is held back until its end is seen, the space before it until the word is placed.
private struct Wrapper {
    private let width: Int
    private let indent: Int
    private var rows: [Line] = []
    private var row = StyledRun()
    private var space = StyledRun()
    private var word = StyledRun()
    private var wordEndsWide = false
    /// Whether the row holds more than its indentation.
    private var isStarted = false

    init(width: Int, indent: Int) {
        self.width = max(1, width)
        // Room for one wide grapheme stays.
        self.indent = max(0, min(indent, self.width / 2, self.width - 2))
    }

    mutating func add(_ grapheme: Character, _ style: Style) {
        if grapheme.isBreakingSpace {
            placeWord()
            space.append(" ", columns: 1, style)
            return
        }
        let columns = grapheme.columns
        if columns == 2 || wordEndsWide, columns > 0 { placeWord() }
        word.append(grapheme, columns: columns, style)
        wordEndsWide = columns == 2
    }

    mutating func finish() -> [Line] {
        placeWord()
        if row.columns + space.columns <= width { row.append(space) }
        rows.append(Line(row.spans))
        return rows
    }

    private mutating func placeWord() {
        wordEndsWide = false
        guard !word.isEmpty else { return }
        defer {
            word = StyledRun()
            space = StyledRun()
        }
        if row.columns + space.columns + word.columns <= width {
            row.append(space)
            row.append(word)
            isStarted = true
            return
        }
        if isStarted { breakRow() }
        if row.columns + word.columns <= width {
            row.append(word)
            isStarted = true
        } else {
            placeOverlongWord()
        }
    }

    private mutating func placeOverlongWord() {
        for span in word.spans {
            for grapheme in span.text {
                let columns = grapheme.columns
                if isStarted, row.columns + columns > width { breakRow() }
                row.append(grapheme, columns: columns, span.style)
                isStarted = true
            }
        }
    }

    private mutating func breakRow() {
        rows.append(Line(row.spans))
        row = StyledRun()
        isStarted = false
        for _ in 0..<indent { row.append(" ", columns: 1, .plain) }
    }
}
