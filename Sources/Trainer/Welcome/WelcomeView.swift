import Practice
import Questions
import Scheduling
import Screen

/// The first run: a question to try on one screen, what matters from the start on another.
package struct WelcomeView: Sendable {
    /// The question in hand; nil on the second screen.
    private(set) var item: SessionView.Item?
    private(set) var settings: Settings
    private var scroll = 0

    init(settings: Settings, now: Int64) {
        self.settings = settings
        item = SampleQuestion.presentation().map { SessionView.Item($0, now: now) }
    }

    var context: Context { item.map { $0.attempt.isRevealed ? .welcomeAnswer : .welcome } ?? .welcomeStart }

    mutating func perform(_ command: CommandID, _ key: Key, in layout: Layout) -> [Effect] {
        switch command {
        case .leave: return [.quit]
        case .skipWelcome: return [.loadHome]
        case .reveal:
            item?.attempt.isRevealed = true
            scroll = 0
        case .tick: tick(key)
        case .accept:
            item = nil
            scroll = 0
        case .fewerMinutes, .moreMinutes:
            if let text = settings.stepped(.minutes, by: command == .moreMinutes ? 1 : -1) { try? settings.set(.minutes, text) }
        case .start: return [.choose(path: settings.path, minutes: settings.text(.minutes))]
        default:
            let panel = panelRows(layout)
            scroll = Scroll.moved(scroll, command, count: text(layout).lines.count, rows: layout.bodyRows(panel: panel))
        }
        return []
    }

    private mutating func tick(_ key: Key) {
        guard case .character(let letter) = key, let index = Commands.tickLetters.firstIndex(of: letter) else { return }
        if item != nil {
            item?.attempt.toggle(index)
        } else if WelcomeText.paths.indices.contains(index) {
            try? settings.set(.path, WelcomeText.paths[index].name)
        }
    }

    // MARK: Drawing

    func render(_ painter: inout Painter) {
        let layout = painter.layout
        painter.header(Line("spar", .accentStrong), Line("welcome, \(item == nil ? 2 : 1) of 2", .muted))
        let (lines, tickRows) = text(layout)
        let panel = panelRows(layout)
        painter.body(lines, scroll: scroll, panel: panel)
        let buttons = zip(tickRows, Commands.tickLetters).map { (rows: $0, key: Key.character($1)) }
        painter.buttons(buttons, lines: lines.count, scroll: scroll, panel: panel)
        if panel > 0 { painter.frame.put(suggestion, column: layout.margin, row: layout.panelTop(panel), limit: layout.width) }
        painter.footer(Footer.line(layout.keys.commands(in: context), width: layout.width, ticks: 3))
    }

    private func panelRows(_ layout: Layout) -> Int { item?.attempt.isRevealed == true ? 1 : 0 }

    private func text(_ layout: Layout) -> (lines: [Line], tickRows: [Range<Int>]) {
        guard let item else { return WelcomeText.start(settings, width: layout.width) }
        if item.attempt.isRevealed {
            let text = RevealText(item, width: layout.width, layout.keys)
            return (text.lines, text.pointRows)
        }
        return (WelcomeText.introduction(width: layout.width) + QuestionText(item, width: layout.width).lines, [])
    }

    /// What the ticks amount to, as it is said in a session.
    private var suggestion: Line {
        guard let item, let grade = item.attempt.suggestion(seconds: 60), let days = item.offer.days[grade] else {
            return Line("Tick the points that you said: the grade follows from them.", .muted)
        }
        let when = days == 0 ? "comes back at once" : "comes back in \(GradeOffer.text(days))"
        return Line([Span("suggested  ", .muted), Span(grade.name, .strong), Span("   the question \(when)", .muted)])
    }
}
