/// A run of text in one style.
package struct Span: Hashable, Sendable {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// One row of styled text, without a line break in it.
package struct Line: Hashable, Sendable, ExpressibleByStringLiteral {
    package var spans: [Span]
    /// A row of code: kept whole where it is wider than the screen, which then shows a part of it.
    package var isVerbatim = false

    package init(_ spans: [Span] = [], isVerbatim: Bool = false) {
        self.spans = spans
        self.isVerbatim = isVerbatim
    }
    package init(_ text: String, _ style: Style = .plain) { spans = text.isEmpty ? [] : [Span(text, style)] }
    package init(stringLiteral value: String) { self.init(value) }

    /// The number of terminal columns that the row takes.
    package var width: Int { spans.reduce(0) { $0 + $1.text.columns } }
    /// The text without its styles.
    package var text: String { spans.map(\.text).joined() }

    package static func + (left: Line, right: Line) -> Line {
        Line(left.spans + right.spans, isVerbatim: left.isVerbatim || right.isVerbatim)
    }

    /// The line without its first columns; half of a wide grapheme that is cut becomes a blank.
    package func dropping(columns: Int) -> Line {
        guard columns > 0 else { return self }
        var left = columns
        var kept = StyledRun()
        for span in spans {
            for grapheme in span.text {
                let width = grapheme.columns
                if left <= 0 {
                    // Marks belong to what was cut, until something with a width follows.
                    if width > 0 || !kept.isEmpty { kept.append(grapheme, columns: width, span.style) }
                } else {
                    if width > left { kept.append(" ", columns: 1, span.style) }
                    left -= width
                }
            }
        }
        return Line(kept.spans, isVerbatim: isVerbatim)
    }
}
