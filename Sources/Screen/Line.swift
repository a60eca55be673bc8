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

    package init(_ spans: [Span] = []) { self.spans = spans }
    package init(_ text: String, _ style: Style = .plain) { spans = text.isEmpty ? [] : [Span(text, style)] }
    package init(stringLiteral value: String) { self.init(value) }

    /// The number of terminal columns that the row takes.
    package var width: Int { spans.reduce(0) { $0 + $1.text.columns } }
    /// The text without its styles.
    package var text: String { spans.map(\.text).joined() }

    package static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }
}
