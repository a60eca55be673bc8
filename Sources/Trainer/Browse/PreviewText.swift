import Practice
import Questions
import Screen

/// What stands beside the list: the question as it is asked and where it stands, not its answer.
struct PreviewText {
    private(set) var lines: [Line] = []

    init(_ question: Question, item: BrowseItem, width: Int) {
        lines += Line(item.nature.joined(separator: " · "), .muted).wrapped(to: width)
        lines += Line(item.facts.joined(separator: " · "), .muted).wrapped(to: width)
        lines.append(Line())
        let shown = question.mappingTexts(Template.bare)
        lines += Markdown.lines(shown.prompt, width: width)
        for (index, option) in shown.options.enumerated() {
            if index == 0 { lines.append(Line()) }
            lines += QuestionText.entry(Line([Span("  \(QuestionText.letter(index)) ", .accent)]), option.text, .plain, width: width)
        }
    }
}
