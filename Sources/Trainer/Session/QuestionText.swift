import Practice
import Questions
import Screen

/// What stands on screen before the reveal: the question, its options, opened hints.
struct QuestionText {
    private(set) var lines: [Line] = []
    /// Where each option stands.
    private(set) var optionRows: [Range<Int>] = []
    /// Where each opened hint stands.
    private(set) var hintRows: [Range<Int>] = []

    init(_ item: SessionView.Item, width: Int) {
        let attempt = item.attempt
        lines = Markdown.lines(attempt.question.prompt, width: width)
        if attempt.question.kind == .choice {
            lines.append(Line())
            for (index, option) in attempt.question.options.enumerated() {
                let start = lines.count
                let isChosen = attempt.isTicked(index)
                let marker = Line([Span("  \(Self.letter(index)) ", .accentStrong), Span(isChosen ? "(•) " : "( ) ", isChosen ? .strong : .muted)])
                lines += Self.entry(marker, option.text, isChosen ? .strong : .plain, width: width)
                optionRows.append(start..<lines.count)
            }
        }
        if let schema = attempt.question.code?.schema, !attempt.isRevealed {
            lines.append(Line())
            lines += Markdown.lines("```sql\n\(schema)\n```", width: width)
        }
        for (index, hint) in attempt.question.hints.prefix(attempt.hints).enumerated() {
            lines.append(Line())
            let start = lines.count
            let marker = Line("Hint \(index + 1)  ", .warning)
            lines += Self.entry(marker, hint, .plain, width: width)
            hintRows.append(start..<lines.count)
        }
    }

    /// The letter that ticks a point or chooses an option; a space where there are more than letters.
    static func letter(_ index: Int) -> String {
        Commands.tickLetters.indices.contains(index) ? String(Commands.tickLetters[index]) : " "
    }

    /// Markdown behind a marker, wrapped under itself.
    static func entry(_ marker: Line, _ markdown: String, _ style: Style, width: Int) -> [Line] {
        let indent = marker.width
        let body = Markdown.lines(markdown, width: max(1, width - indent))
        return body.enumerated().map { index, line in
            let lead = index == 0 ? marker : Line(String(repeating: " ", count: indent))
            var styled = line
            styled.spans = line.spans.map { Span($0.text, $0.style == .plain ? style : $0.style.adding(style.traits)) }
            return lead + styled
        }
    }
}
