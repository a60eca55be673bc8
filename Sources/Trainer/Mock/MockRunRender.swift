import Practice
import Questions
import Screen

extension MockRunView {
    func render(_ painter: inout Painter) {
        let layout = painter.layout
        let place = MockPlace(self, layout)
        painter.header(Line(mock.title, .strong), total)
        renderHead(&painter)
        if let prompt = place.prompt {
            renderPrompt(&painter, rows: prompt)
            rule(&painter, row: prompt.upperBound)
            if promptLines(layout).count > prompt.count {
                let key = layout.keys.name(.wholeQuestion, in: .mock)
                painter.frame.put(Line(" \(key) whole prompt ", .muted), endingAt: layout.right - 2, row: prompt.upperBound)
            }
        }
        if place.head >= 5 { rule(&painter, row: place.head) }
        switch overlay {
        case .paused: renderLines(&painter, pausedLines(layout), place)
        case .ending: renderLines(&painter, endingLines(layout), place)
        case .prompt: renderWholePrompt(&painter, place)
        case nil: renderNotes(&painter, place)
        }
        renderProbe(&painter, place)
        renderFooter(&painter)
    }

    private var total: Line {
        let clock = mock.clock
        let isOver = clock.elapsed > clock.total
        return Line([
            Span(Words.clock(clock.elapsed), isOver ? .warning : .strong),
            Span(" of \(Words.clock(clock.total))\(isOver ? " over" : "")", isOver ? .warning : .muted),
        ])
    }

    private func rule(_ painter: inout Painter, row: Int) {
        painter.frame.put(String(repeating: "─", count: painter.layout.width), .muted, column: painter.layout.margin, row: row)
    }

    /// The phases with their bars, how the one in hand stands, and what it is about.
    private func renderHead(_ painter: inout Painter) {
        let layout = painter.layout
        let phase = mock.plan.phases[mock.clock.phase]
        let goal = Line(phase.goal ?? "", .plain)
        if layout.size.rows >= MockPlace.roomy {
            let bar = PhaseBar(mock, width: layout.width)
            painter.frame.put(bar.names, column: layout.margin, row: 1, limit: layout.width)
            painter.frame.put(bar.bars, column: layout.margin, row: 2, limit: layout.width)
            painter.frame.put(standing, column: layout.margin, row: 3, limit: layout.width)
            painter.frame.put(goal.truncated(to: layout.width), column: layout.margin, row: 4, limit: layout.width)
        } else {
            let number = "\(mock.clock.phase + 1)/\(mock.plan.phases.count) "
            let name = Line([Span(number, .muted), Span(phase.name.uppercased(), .accentStrong)])
            let room = layout.width - phaseTime.width - 1
            painter.frame.put(name.truncated(to: room), column: layout.margin, row: 1, limit: layout.width)
            painter.frame.put(phaseTime, endingAt: layout.right, row: 1)
            painter.frame.put(goal.truncated(to: layout.width), column: layout.margin, row: 2, limit: layout.width)
        }
    }

    private var phaseTime: Line {
        let clock = mock.clock
        let isOver = clock.overrun(clock.phase) > 0
        let text = "\(Words.clock(clock.spent[clock.phase])) of \(Words.clock(clock.budgets[clock.phase]))"
        return Line(isOver ? text + " over" : text, isOver ? .warning : .plain)
    }

    /// `3:12 of 6:00`, and what is missing for the phases to come.
    private var standing: Line {
        let clock = mock.clock
        var line = phaseTime
        let shortfall = clock.shortfall
        if shortfall >= 1000 {
            let next = clock.phase + 1
            let budget = mock.plan.phases.indices.contains(next) ? mock.plan.phases[next] : nil
            let what = budget.map { ": the next keeps \(Words.clock(clock.remaining(next))) of \(Words.clock($0.budget))" } ?? ""
            line.spans.append(Span("   \(Words.clock(shortfall)) too much so far\(what)", .warning))
        }
        return line
    }

    private func renderPrompt(_ painter: inout Painter, rows: Range<Int>) {
        for (offset, line) in promptLines(painter.layout).prefix(rows.count).enumerated() {
            painter.frame.put(line, column: painter.layout.margin, row: rows.lowerBound + offset, limit: painter.layout.width)
        }
    }

    private func renderWholePrompt(_ painter: inout Painter, _ place: MockPlace) {
        let lines = wholePromptLines(painter.layout)
        let top = Scroll.clamped(promptScroll, count: lines.count, rows: place.size.rows)
        renderLines(&painter, Array(lines.dropFirst(top)), place)
    }

    private func renderLines(_ painter: inout Painter, _ lines: [Line], _ place: MockPlace) {
        for (offset, line) in lines.prefix(place.size.rows).enumerated() {
            painter.frame.put(line, column: painter.layout.margin, row: place.top + offset, limit: painter.layout.width)
        }
    }

    private func renderNotes(_ painter: inout Painter, _ place: MockPlace) {
        let layout = painter.layout
        let (lines, cursor) = editor.layout(width: place.size.columns, height: place.size.rows)
        if editor.isEmpty { painter.frame.put("Your notes", .muted, column: layout.margin, row: place.top, limit: layout.width) }
        for (offset, line) in lines.prefix(place.size.rows).enumerated() where !line.isEmpty {
            painter.frame.put(line, column: layout.margin, row: place.top + offset, limit: layout.width)
        }
        painter.frame.cursor = Point(column: layout.margin + cursor.column, row: place.top + cursor.row)
    }

    /// `Interviewer: …`, wrapped.
    static func probeLines(_ text: String, _ width: Int) -> [Line] {
        Line([Span("Interviewer ", .accentStrong), Span(text, .plain)]).wrapped(to: width, indent: width >= 60 ? 12 : 2)
    }

    private func renderProbe(_ painter: inout Painter, _ place: MockPlace) {
        guard let probe, mock.plan.probes.indices.contains(probe), !place.probe.isEmpty else { return }
        let layout = painter.layout
        if place.head >= 5 { rule(&painter, row: place.probe.lowerBound - 1) }
        var lines = Self.probeLines(mock.plan.probes[probe].text, layout.width)
        if lines.count > place.probe.count {
            // The rest stands below the whole prompt.
            lines = Array(lines.prefix(place.probe.count))
            let key = " … \(layout.keys.name(.wholeQuestion, in: .mock))"
            lines[lines.count - 1] = lines[lines.count - 1].truncated(to: layout.width - key.columns) + Line(key, .muted)
        }
        for (offset, line) in lines.enumerated() {
            painter.frame.put(line, column: layout.margin, row: place.probe.lowerBound + offset, limit: layout.width)
        }
    }

    private func pausedLines(_ layout: Layout) -> [Line] {
        let keys = layout.keys
        let go = keys.name(.start, in: .mockPaused)
        let minutes = Words.duration(Double(mock.clock.total) / 1000)
        var lines: [Line] = []
        if isFresh {
            let count = Words.count(mock.plan.phases.count, "phase")
            lines += Line([Span(go, .accentStrong), Span(" starts the clock: \(count) in \(minutes).", .plain)]).wrapped(to: layout.width)
            lines.append(Line())
            let next = keys.name(.nextPhase, in: .mock)
            lines += Line(
                "Speak as you would, and write down what you would draw on a board. \(next) goes on to the next phase; the interviewer asks at times.",
                .muted
            )
            .wrapped(to: layout.width)
        } else {
            lines += Line([Span("Paused. ", .strong), Span(go, .accentStrong), Span(" goes on; the clock stands until then.", .plain)]).wrapped(
                to: layout.width)
            lines.append(Line())
            lines += Line("Leaving keeps everything: notes and clock are as you left them.", .muted).wrapped(to: layout.width)
        }
        return lines
    }

    private func endingLines(_ layout: Layout) -> [Line] {
        let keys = layout.keys
        var lines = Line([
            Span(keys.name(.accept, in: .mockEnding), .accentStrong), Span(" ends the interview and goes on to the scoring. ", .plain),
            Span(keys.name(.back, in: .mockEnding), .accentStrong), Span(" goes back to the notes.", .plain),
        ]).wrapped(to: layout.width)
        let left = mock.clock.total - mock.clock.elapsed
        if left > 0 {
            lines.append(Line())
            lines.append(Line("\(Words.clock(left)) are left.", .muted))
        }
        return lines
    }

    private func renderFooter(_ painter: inout Painter) {
        let layout = painter.layout
        var hidden: Set<CommandID> = [.help]
        if mock.nextProbe(asked: true) == nil { hidden.insert(.probe) }
        var labels: [CommandID: String] = [:]
        if mock.clock.phase + 1 == mock.plan.phases.count { labels[.nextPhase] = "end" }
        if context == .mockPaused {
            hidden = isFresh ? [.finish, .leave] : [.leave]
            labels[.start] = isFresh ? "start" : "go on"
        }
        if context == .mockPrompt { hidden = [] }
        painter.footer(Footer.line(layout.keys.commands(in: context), width: layout.width, labels: labels, hiding: hidden))
    }
}
