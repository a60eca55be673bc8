import Practice
import Questions
import Screen

/// After the interview: the behaviours of one competency after the other, to be ticked beside the notes.
package struct MockScoreView: Sendable {
    package var opening: MockOpening
    private let question: Question
    private let parts: [Scorecard.Part]
    /// The competency in hand.
    private(set) var part = 0
    private var scroll = 0

    init(_ opening: MockOpening, _ question: Question) {
        self.opening = opening
        self.question = question
        parts = Scorecard.parts(question.rubric, opening.mock.plan)
    }

    private var mock: Mock { opening.mock }

    private var level: CompetencyLevel? {
        guard parts.indices.contains(part) else { return nil }
        return Scorecard(question.rubric, ticks: mock.ticks, plan: mock.plan).levels.first { $0.competency == parts[part].competency }
    }

    // MARK: Keys

    mutating func perform(_ command: CommandID, _ key: Key, layout: Layout) -> [Effect] {
        switch command {
        case .back, .leave: return [.mock(.list)]
        case .tick: return tick(key)
        case .accept: return next()
        case .previousQuestion:
            part = max(0, part - 1)
            scroll = 0
        default: scroll = Scroll.moved(scroll, command, count: lines(layout.width).count, rows: layout.bodyRows(panel: 1))
        }
        return []
    }

    private mutating func tick(_ key: Key) -> [Effect] {
        guard case .character(let letter) = key, let index = Commands.tickLetters.firstIndex(of: letter), parts.indices.contains(part),
            parts[part].points.indices.contains(index)
        else { return [] }
        opening.mock.ticks ^= 1 << UInt64(parts[part].points[index])
        return [.mock(.keepTicks(mock.id, mock.ticks))]
    }

    private mutating func next() -> [Effect] {
        guard part + 1 >= parts.count else {
            part += 1
            scroll = 0
            return []
        }
        return [.mock(.judge(mock.id, ticks: mock.ticks, Scorecard(question.rubric, ticks: mock.ticks, plan: mock.plan)))]
    }

    // MARK: Drawing

    func render(_ painter: inout Painter) {
        let layout = painter.layout
        guard parts.indices.contains(part) else { return }
        painter.header(
            Line([Span(parts[part].competency, .strong), Span(" · " + mock.title, .muted)]), Line("\(part + 1) of \(parts.count)", .muted))
        let (lines, rows) = body(layout.width)
        painter.body(lines, scroll: scroll, panel: 1)
        let buttons = zip(rows, Commands.tickLetters).map { (rows: $0, key: Key.character($1)) }
        painter.buttons(buttons, lines: lines.count, scroll: scroll, panel: 1)
        if let level {
            let line = Line([Span("level  ", .muted), Span("\(level.level) of 4", level.style.adding(.strong)), Span("   " + level.reason, .muted)])
            painter.frame.put(line.truncated(to: layout.width), column: layout.margin, row: layout.panelTop(1), limit: layout.width)
        }
        var hidden: Set<CommandID> = []
        if part == 0 { hidden.insert(.previousQuestion) }
        let labels: [CommandID: String] = [.accept: part + 1 < parts.count ? "next" : "verdict"]
        painter.footer(
            Footer.line(layout.keys.commands(in: .mockScore), width: layout.width, labels: labels, hiding: hidden, ticks: parts[part].points.count))
    }

    private func lines(_ width: Int) -> [Line] { body(width).lines }

    /// The behaviours with the rows of each, then the notes of the phases in which they would show.
    private func body(_ width: Int) -> (lines: [Line], rows: [Range<Int>]) {
        guard parts.indices.contains(part) else { return ([], []) }
        var lines = [Line("Tick what was said or shown, and the red flags too.", .muted).truncated(to: width)]
        var rows: [Range<Int>] = []
        for (place, index) in parts[part].points.enumerated() {
            let start = lines.count
            let isTicked = mock.ticks & (1 << UInt64(index)) != 0
            lines += BehaviourText.row(question.rubric.points[index], letter: QuestionText.letter(place), isTicked: isTicked, width: width)
            rows.append(start..<lines.count)
        }
        for (phase, text) in zip(mock.plan.phases, mock.notes) where Competency.shows(parts[part].competency, in: phase.name) && !text.isBlank {
            lines.append(Line())
            lines.append(Line([Span("Your notes", .strong), Span(" · " + phase.name, .muted)]))
            lines += NotesText.lines(text, width: width)
        }
        return (lines, rows)
    }
}

extension Competency {
    /// Whether a competency is looked for in a phase's notes; communication would be in all of them, and so says nothing of one.
    static func shows(_ competency: String, in phase: String) -> Bool { of(phase: phase).dropLast().contains(competency) }
}

extension CompetencyLevel {
    /// How a level is coloured; its number always stands there.
    package var style: Style { level >= 3 ? .correct : level == 2 ? .warning : .wrong }

    /// What the level comes from, in a few words.
    package var reason: String {
        func count(_ weight: Rubric.Weight) -> (all: Int, seen: Int) {
            let own = behaviours.filter { $0.weight == weight.rawValue }
            return (own.count, own.count(where: \.isTicked))
        }
        let (musts, strong, flags) = (count(.must), count(.strong), count(.flag))
        var parts = ["\(musts.seen) of \(musts.all) must"]
        if strong.all > 0 { parts.append("\(strong.seen) of \(strong.all) strong") }
        if flags.seen > 0 { parts.append(flags.seen == 1 ? "a red flag" : "\(flags.seen) red flags") }
        return parts.joined(separator: ", ")
    }
}

/// A behaviour with its box and weight.
enum BehaviourText {
    static func row(_ point: Rubric.Point, letter: String, isTicked: Bool, width: Int) -> [Line] {
        let marker = Line([Span(letter + " ", .accentStrong), point.box(isTicked), point.weightSpan])
        return QuestionText.entry(marker, point.text, .plain, width: width)
    }
}

/// Notes as they were written: not Markdown, wrapped by words.
enum NotesText {
    static func lines(_ text: String, width: Int) -> [Line] {
        var rows = text.split(separator: "\n", omittingEmptySubsequences: false)
        while rows.last?.isBlank ?? false { rows.removeLast() }
        return rows.flatMap { row -> [Line] in
            let indent = row.prefix { $0 == " " }.count + (row.drop { $0 == " " }.hasPrefix("- ") ? 2 : 0)
            return row.isBlank ? [Line()] : Line(String(row)).wrapped(to: width, indent: min(indent, width / 2))
        }
    }
}
