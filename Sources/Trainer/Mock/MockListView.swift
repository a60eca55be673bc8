import Practice
import Questions
import Screen

/// The prompts to choose from, or all attempts.
package struct MockListView: Sendable {
    package var contents: MockContents
    var selection = 0
    var scroll = 0
    /// Only prompts of this topic; nil for all.
    var topic: String?
    var level: Level?
    /// Minutes of the next mock; nil for each prompt's own.
    var minutes: Int?
    var showsAttempts = false

    package init(_ contents: MockContents) {
        self.contents = contents
        minutes = contents.minutes
        // What was left is gone on with first.
        let wanted = contents.prompts.firstIndex { $0.open != nil } ?? contents.prompts.firstIndex { $0.summary.id == contents.most?.summary.id }
        selection = wanted ?? 0
    }

    var context: Context { showsAttempts ? .mockAttempts : .mocks }

    var prompts: [MockContents.Prompt] {
        contents.prompts.filter { (topic == nil || $0.summary.topic == topic) && (level == nil || $0.summary.level == level) }
    }

    /// Mocks that were judged or left, the newest first.
    var attempts: [Mock] { contents.attempts.reversed() }

    private var count: Int { showsAttempts ? attempts.count : prompts.count }

    private var selected: MockContents.Prompt? { prompts.indices.contains(selection) ? prompts[selection] : nil }

    // MARK: Keys

    mutating func perform(_ command: CommandID, layout: Layout) -> [Effect] {
        switch command {
        case .back where showsAttempts, .attempts: toggleAttempts()
        case .back, .leave: return [.loadHome]
        case .start: return start()
        case .openAttempt: return attempts.indices.contains(selection) ? [.mock(.open(attempts[selection].id))] : []
        case .needed:
            (topic, level) = (nil, nil)
            selection = contents.prompts.firstIndex { $0.summary.id == contents.most?.summary.id } ?? 0
        case .nextTopic: cycle(\.topic, among: contents.prompts.map(\.summary.topic))
        case .nextLevel: cycle(\.level, among: contents.prompts.map(\.summary.level))
        case .increase: step(1)
        case .decrease: step(-1)
        default: move(command, layout)
        }
        selection = min(max(0, selection), max(0, count - 1))
        return []
    }

    private func start() -> [Effect] {
        guard let selected else { return [] }
        if let open = selected.open { return [.mock(.open(open.id))] }
        return [.mock(.begin(selected.summary.id, minutes: minutes.map(Double.init)))]
    }

    private mutating func toggleAttempts() {
        showsAttempts.toggle()
        (selection, scroll) = (0, 0)
    }

    /// All, then each value in order.
    private mutating func cycle<Value: Hashable & Comparable>(_ part: WritableKeyPath<MockListView, Value?>, among values: [Value]) {
        let known = Set(values).sorted()
        guard let current = self[keyPath: part], let place = known.firstIndex(of: current) else {
            self[keyPath: part] = known.first
            selection = 0
            return
        }
        self[keyPath: part] = place + 1 < known.count ? known[place + 1] : nil
        selection = 0
    }

    /// The prompt's own minutes, then the usual lengths.
    private mutating func step(_ by: Int) {
        let choices: [Int?] = [nil] + Set(MockPlan.usualMinutes + [contents.minutes].compactMap { $0 }).sorted().map { $0 }
        let place = choices.firstIndex { $0 == minutes } ?? 0
        minutes = choices[(place + by + choices.count) % choices.count]
    }

    private mutating func move(_ command: CommandID, _ layout: Layout) {
        let rows = listRows(layout)
        switch command {
        case .scrollDown: selection += 1
        case .scrollUp: selection -= 1
        case .pageDown: selection += rows
        case .pageUp: selection -= rows
        default: return
        }
        selection = min(max(0, selection), max(0, count - 1))
        scroll = Scroll.clamped(Scroll.showing(selection..<(selection + 1), scroll: scroll, rows: rows), count: count, rows: rows)
    }

    // MARK: Drawing

    /// Rows below the list that say more of the chosen prompt.
    private func panelRows(_ layout: Layout) -> Int { showsAttempts ? 0 : layout.isRoomy ? 7 : 1 }

    private func listRows(_ layout: Layout) -> Int { layout.bodyRows(panel: panelRows(layout)) }

    func render(_ painter: inout Painter) {
        let layout = painter.layout
        painter.header(Line(showsAttempts ? "Mock interviews held" : "Mock interviews", .strong), headerRight)
        let lines = showsAttempts ? attemptLines(layout.width) : promptLines(layout.width)
        painter.body(lines, scroll: Scroll.showing(selection..<(selection + 1), scroll: scroll, rows: listRows(layout)), panel: panelRows(layout))
        if !showsAttempts { renderPanel(&painter) }
        var hidden: Set<CommandID> = []
        if contents.attempts.isEmpty { hidden.insert(.attempts) }
        if Set(contents.prompts.map(\.summary.topic)).count < 2 { hidden.insert(.nextTopic) }
        if Set(contents.prompts.map(\.summary.level)).count < 2 { hidden.insert(.nextLevel) }
        if contents.prompts.count < 2 { hidden.insert(.needed) }
        let labels: [CommandID: String] = [.start: selected?.open == nil ? "start" : "go on"]
        painter.footer(Footer.line(layout.keys.commands(in: context), width: layout.width, labels: labels, hiding: hidden))
    }

    private var headerRight: Line {
        if showsAttempts { return Line(Words.count(attempts.count, "mock"), .muted) }
        let filter = [topic, level?.rawValue].compactMap { $0 }.joined(separator: ", ")
        let count = Words.count(prompts.count, "prompt") + (filter.isEmpty ? "" : " of " + filter)
        return Line([Span(count, .muted), Span(" · \(minutes.map { "\($0) minutes" } ?? "their own minutes")", .muted)])
    }

    private func promptLines(_ width: Int) -> [Line] {
        guard !prompts.isEmpty else { return Line("There is no design prompt: «spar doctor» shows where spar looks for banks.").wrapped(to: width) }
        return prompts.indices.map { index in
            let prompt = prompts[index]
            let isSelected = index == selection
            let lead = Line([
                Span(isSelected ? "› " : "  ", .accentStrong),
                Span(Mock.title(prompt.summary.id).filled(to: width >= 70 ? 30 : 22), isSelected ? .strong : .plain),
            ])
            let middle = width >= 70 ? Line("\(prompt.summary.topic.filled(to: 18))\(prompt.summary.level.rawValue.filled(to: 8))", .muted) : Line()
            return (lead + middle + Self.standing(prompt, width)).truncated(to: width)
        }
    }

    private static func standing(_ prompt: MockContents.Prompt, _ width: Int) -> Line {
        if let open = prompt.open {
            let text = open.stage == .scoring ? "to be scored" : "left at \(Words.clock(open.clock.elapsed))"
            return Line(text, .accent)
        }
        guard let verdict = prompt.judged.last?.scorecard?.verdict, let days = prompt.days else {
            return Line(prompt.judged.isEmpty ? "never held" : "held in part", .muted)
        }
        var line = Line(verdict.rawValue, verdict.style)
        if width >= 60 { line.spans.append(Span(" · " + Words.daysAgo(days), .muted)) }
        return line
    }

    private func renderPanel(_ painter: inout Painter) {
        let layout = painter.layout
        let top = layout.panelTop(panelRows(layout))
        guard let selected else { return }
        for (offset, line) in details(selected, layout).prefix(panelRows(layout)).enumerated() {
            painter.frame.put(line, column: layout.margin, row: top + offset, limit: layout.width)
        }
    }

    /// What the chosen prompt is, how it went so far, and why it may be needed.
    private func details(_ prompt: MockContents.Prompt, _ layout: Layout) -> [Line] {
        let past = prompt.judged.suffix(5).compactMap { mock in
            mock.scorecard?.verdict.map { "\(DateText.short(mock.started)) \($0.rawValue)" }
        }
        let isMost = contents.prompts.count > 1 && prompt.summary.id == contents.most?.summary.id
        guard layout.isRoomy else { return isMost ? [Line("needed most", .accent)] : past.last.map { [Line($0, .muted)] } ?? [] }
        var lines = Array(Line(prompt.summary.title, .plain).wrapped(to: layout.width).prefix(3))
        lines.append(Line())
        if !past.isEmpty { lines += Line("so far   " + past.joined(separator: " · "), .muted).wrapped(to: layout.width, indent: 9).prefix(2) }
        if isMost { lines.append(Line([Span("needed most", .accentStrong), Span("   " + Self.reason(prompt), .muted)])) }
        return lines
    }

    private static func reason(_ prompt: MockContents.Prompt) -> String {
        guard let verdict = prompt.judged.last?.scorecard?.verdict, let days = prompt.days else { return "it was never held, and its topic counts" }
        return "it went «\(verdict.rawValue)» \(Words.daysAgo(days)), and its topic counts"
    }

    private func attemptLines(_ width: Int) -> [Line] {
        guard !attempts.isEmpty else { return [Line("None was held yet.", .muted)] }
        return attempts.enumerated().map { index, mock in
            let isSelected = index == selection
            var line = Line([
                Span(isSelected ? "› " : "  ", .accentStrong), Span(DateText.short(mock.started).filled(to: 13), .muted),
                Span(mock.title.filled(to: width >= 70 ? 30 : 22), isSelected ? .strong : .plain),
            ])
            let standing = mock.isOpen ? mock.stage == .scoring ? "to be scored" : "left" : "in part"
            line.spans.append(
                mock.isOpen
                    ? Span(standing.filled(to: 13), .accent)
                    : mock.scorecard?.verdict.map { Span($0.rawValue.filled(to: 13), $0.style) } ?? Span(standing.filled(to: 13), .muted))
            if let mean = mock.scorecard?.mean { line.spans.append(Span("mean \((mean * 10).rounded() / 10)   ", .muted)) }
            let total = width >= 84 ? " of \(Words.clock(mock.clock.total))" : ""
            line.spans.append(Span(Words.clock(mock.clock.elapsed) + total, .muted))
            return line.truncated(to: width)
        }
    }
}

extension Verdict {
    /// How a verdict is coloured; its name always stands there.
    package var style: Style {
        switch self {
        case .strongNo: .wrong
        case .leanNo: .warning
        case .leanHire, .strongHire: .correct
        }
    }
}

extension Words {
    /// `today`, `yesterday`, `12 days ago`.
    package static func daysAgo(_ days: Int) -> String { days <= 0 ? "today" : days == 1 ? "yesterday" : "\(days) days ago" }
}
