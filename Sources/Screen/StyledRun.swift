/// Styled text that grows at its end and knows its width.
struct StyledRun {
    private(set) var spans: [Span] = []
    private(set) var columns = 0

    var isEmpty: Bool { spans.isEmpty }

    mutating func append(_ grapheme: Character, columns: Int, _ style: Style) {
        if spans.last?.style == style {
            spans[spans.count - 1].text.append(grapheme)
        } else {
            spans.append(Span(String(grapheme), style))
        }
        self.columns += columns
    }

    mutating func append(_ other: StyledRun) {
        for span in other.spans {
            if spans.last?.style == span.style {
                spans[spans.count - 1].text += span.text
            } else {
                spans.append(span)
            }
        }
        columns += other.columns
    }
}
