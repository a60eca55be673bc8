import Practice
import Screen

/// The words of the welcome; the linear mode says the same.
package enum WelcomeText {
    package static let introduction = """
        A little every day for machine-learning interviews: coding, system design, theory. You read a question, say the answer aloud, \
        turn the card and tick what you said. From the ticks follows a grade, from the grade the day on which it comes again.
        """

    /// The learning paths in the order of their letters, with what they mean.
    package static let paths: [(name: String, meaning: String)] = [
        ("software-engineering", "strong in code, newer to machine learning"),
        ("data-science", "strong in statistics, newer to production"),
        ("from-scratch", "most of this is new"),
    ]

    package static let pathQuestion = "Where do you come from? It decides the order of new questions; all of them come in time."
    package static let minutesQuestion = "How many minutes a day?"

    static func introduction(width: Int) -> [Line] { Line(introduction).wrapped(to: width) + [Line(), Line("Try one:", .strong), Line()] }

    /// The second screen, and the rows of each path.
    static func start(_ settings: Settings, width: Int) -> (lines: [Line], tickRows: [Range<Int>]) {
        var lines = Line(pathQuestion, .strong).wrapped(to: width) + [Line()]
        var rows: [Range<Int>] = []
        for (index, path) in paths.enumerated() {
            let isChosen = path.name == settings.path
            let marker = Line([
                Span("  \(QuestionText.letter(index)) ", .accentStrong), Span(isChosen ? "(•) " : "( ) ", isChosen ? .strong : .muted),
            ])
            let start = lines.count
            let name = path.name.replacing("-", with: " ") + String(repeating: " ", count: max(2, 22 - path.name.count))
            let body = Line([Span(name, isChosen ? .strong : .plain), Span(path.meaning, .muted)])
            for (row, line) in body.wrapped(to: max(1, width - marker.width)).enumerated() {
                lines.append((row == 0 ? marker : Line(String(repeating: " ", count: marker.width))) + line)
            }
            rows.append(start..<lines.count)
        }
        lines.append(Line())
        lines.append(
            Line([Span(minutesQuestion, .strong), Span("   ← ", .accentStrong), Span(settings.text(.minutes), .strong), Span(" →", .accentStrong)]))
        lines.append(Line())
        lines += Line("Both can be changed at any time with «spar settings», or «,» on home.", .muted).wrapped(to: width)
        return (lines, rows)
    }
}
