import Practice
import Questions
import Scheduling
import Screen

extension SessionView {
    func render(_ painter: inout Painter, now: Int64) {
        guard let item else {
            painter.header(Line("…", .muted), position(now))
            return
        }
        let layout = painter.layout
        let clock = item.solve == nil ? Line(Words.clock(item.clock.elapsed(now)), .muted) : solveClock(item, now)
        let (number, total) = session.position
        let place = layout.width < 60 || item.solve != nil ? Line("\(number)/\(total)  ", .muted) : position(now) + Line("   ")
        let right = place + clock
        painter.header(title(item), right)
        if let editor = item.editor {
            renderEditor(&painter, item, editor)
        } else {
            let (lines, tickRows) = body(item, layout, now)
            let panel = panelRows(item, layout)
            let shift = min(item.shift, Scroll.greatestShift(lines, width: layout.width))
            painter.body(lines, scroll: item.scroll, shift: shift, panel: panel)
            let buttons = zip(tickRows, Commands.tickLetters).map { (rows: $0, key: Key.character($1)) }
            painter.buttons(buttons, lines: lines.count, scroll: item.scroll, panel: panel)
            renderPanel(&painter, item, now)
        }
        painter.footer(footer(item, layout))
    }

    /// Topic and level; a coding problem hides its pattern until it is revealed, since recognising it is the task.
    private func title(_ item: Item) -> Line {
        let question = item.attempt.question
        let hidesTopic = question.code != nil && !item.attempt.isRevealed
        let topic = hidesTopic ? "coding" : question.summary.topic
        var line = Line([Span(topic, .strong), Span(" · " + question.summary.level.rawValue, .muted)])
        if question.kind != .recall { line.spans.append(Span(" · " + question.kind.rawValue, .muted)) }
        if session.isRetry { line.spans.append(Span(" · again", .warning)) }
        if !session.plan.purpose.counts { line.spans.append(Span(" · ahead, does not count", .warning)) }
        return line
    }

    private func position(_ now: Int64) -> Line {
        let (number, total) = session.position
        let current = item.map { Double($0.clock.elapsed(now)) / 1000 } ?? 0
        let left = session.plan.budget - session.seconds - current
        let time = left >= 0 ? "\(Words.minutes(max(60, left))) left" : "\(Words.minutes(-left)) over"
        let chosen = session.plan.purpose == .selection ? " chosen" : ""
        return Line("\(number) of \(total)\(chosen) · \(time)", .muted)
    }

    func bodyLines(_ item: Item, _ layout: Layout, _ now: Int64) -> [Line] { body(item, layout, now).lines }

    /// The text, and the rows of each point or option that can be ticked.
    private func body(_ item: Item, _ layout: Layout, _ now: Int64) -> (lines: [Line], tickRows: [Range<Int>]) {
        if item.attempt.isRevealed {
            let text = RevealText(item, width: layout.width, layout.keys)
            return (text.lines, text.pointRows)
        }
        if let state = item.solve, let solve = item.attempt.solve {
            return (SolveText(item: item, state: state, solve: solve, width: layout.width, now: now).lines, [])
        }
        let text = QuestionText(item, width: layout.width)
        return (text.lines, text.optionRows)
    }

    /// Rows that stay fixed above the notice.
    func panelRows(_ item: Item, _ layout: Layout) -> Int {
        if item.attempt.isRevealed { return layout.isRoomy ? 2 : 1 }
        return item.attempt.question.kind == .numeric || item.solve?.claim != nil || layout.isRoomy ? 1 : 0
    }

    // MARK: The panel

    private func renderPanel(_ painter: inout Painter, _ item: Item, _ now: Int64) {
        let layout = painter.layout
        let top = layout.panelTop(panelRows(item, layout))
        if item.attempt.isRevealed {
            let suggestion = item.attempt.suggestion(seconds: Double(item.clock.elapsed(now)) / 1000)
            if layout.isRoomy {
                painter.frame.put(suggestionLine(item, suggestion, layout), column: layout.margin, row: top, limit: layout.width)
            }
            renderGrades(&painter, item, suggestion, row: layout.isRoomy ? top + 1 : top)
            return
        }
        guard panelRows(item, layout) > 0 else { return }
        if let state = item.solve { return renderSolvePanel(&painter, item, state) }
        if item.attempt.question.kind == .numeric {
            let unit = item.attempt.variant?.unit ?? ""
            let lead = Line([Span("Your number  ", .muted), Span("› ", .accentStrong), Span(item.attempt.typed, .strong)])
            let end = painter.frame.put(lead, column: layout.margin, row: top, limit: layout.width - unit.columns - 2)
            painter.frame.put("  " + unit, .muted, column: end + 1, row: top)
            painter.frame.cursor = Point(column: min(end, layout.right - 1), row: top)
        } else {
            painter.frame.put(prompt(item, layout.keys), column: layout.margin, row: top, limit: layout.width)
        }
        if let prediction = item.attempt.prediction {
            painter.frame.put(Line("you said: \(prediction.name)", .accent), endingAt: layout.right, row: top)
        }
    }

    private func prompt(_ item: Item, _ keys: Keymap) -> Line {
        if !item.attempt.typed.isEmpty { return Line("Your answer is written; turn the card.", .muted) }
        switch item.attempt.question.kind {
        case .choice: return Line("Choose, then check.", .muted)
        case .code, .sql: return Line("Write it in your editor (\(keys.name(.compose, in: .question))) or say how, then turn the card.", .muted)
        case .design: return Line("Sketch it aloud phase by phase, then turn the card.", .muted)
        default: return Line("Say it aloud, then turn the card.", .muted)
        }
    }

    private func suggestionLine(_ item: Item, _ suggestion: Grade?, _ layout: Layout) -> Line {
        let left =
            suggestion.map { Line([Span("suggested  ", .muted), Span($0.name, $0.style.adding(.strong))]) }
            ?? Line("tick what you said", .muted)
        let prediction = item.attempt.prediction.map { ", predicted \($0.name)" } ?? ""
        let reason = Line(item.reason + prediction, .muted)
        let gap = layout.width - left.width - reason.width
        return gap >= 3 ? left + Line(String(repeating: " ", count: gap)) + reason : left
    }

    private func renderGrades(_ painter: inout Painter, _ item: Item, _ suggestion: Grade?, row: Int) {
        let layout = painter.layout
        let isWide = layout.width >= 60
        var column = layout.margin
        for grade in Grade.allCases {
            let isSuggested = grade == suggestion
            var days = item.offer.days[grade].map(GradeOffer.text) ?? ""
            if !isWide { days.removeAll { $0 == " " } }
            let line = Line([
                // Where there is no room to repeat the suggestion in words, a sign points at it.
                Span(!isWide && isSuggested ? "›" : isWide ? "" : " ", .accentStrong),
                Span("\(layout.keys.name(grade.command, in: .reveal)) ", .accentStrong),
                Span(isWide ? grade.name : String(grade.name.prefix(2)), isSuggested ? .strong : .plain),
                Span((isWide ? "  " : " ") + days, .muted),
            ])
            let end = painter.frame.put(line, column: column, row: row, limit: layout.right - column)
            if let key = layout.keys.key(grade.command, in: .reveal) {
                painter.frame.addButton(key, row: row, columns: column..<max(column, end))
            }
            column = end + (isWide ? 3 : 1)
        }
        guard let suggestion, isWide else { return }
        let accept = Line([Span(layout.keys.name(.accept, in: .reveal) + " ", .accentStrong), Span(suggestion.name, .strong)])
        let start = layout.right - accept.width
        guard start >= column else { return }
        painter.frame.put(accept, column: start, row: row)
        if let key = layout.keys.key(.accept, in: .reveal) { painter.frame.addButton(key, row: row, columns: start..<layout.right) }
    }

    // MARK: Writing an answer

    private func renderEditor(_ painter: inout Painter, _ item: Item, _ editor: TextArea) {
        let layout = painter.layout
        let place = EditorPlace(item, layout)
        for (offset, line) in place.question.enumerated() {
            painter.put(line, row: layout.bodyTop + offset)
        }
        painter.frame.put(String(repeating: "─", count: layout.width), .muted, column: layout.margin, row: place.top - 1)
        let (lines, cursor) = editor.layout(width: place.size.columns, height: place.size.rows)
        for (offset, line) in lines.prefix(place.size.rows).enumerated() {
            painter.frame.put(line, column: layout.margin, row: place.top + offset, limit: layout.width)
        }
        painter.frame.cursor = Point(column: layout.margin + cursor.column, row: place.top + cursor.row)
    }

    private func footer(_ item: Item, _ layout: Layout) -> FooterLine {
        if let state = item.solve, !item.attempt.isRevealed, !isMenuOpen { return solveFooter(item, state, layout) }
        var hidden: Set<CommandID> = []
        var labels: [CommandID: String] = [:]
        let question = item.attempt.question
        if question.hints.count <= item.attempt.hints { hidden.insert(.hint) }
        if session.reviews.isEmpty { hidden.insert(.undo) }
        if item.attempt.tickCount == 0 || (question.kind == .choice && item.attempt.isRevealed) { hidden.insert(.tick) }
        if item.attempt.followUpSteps >= 2 * question.followUps.count { hidden.insert(.followUp) }
        if question.kind == .numeric, item.attempt.typed.isEmpty { hidden.insert(.check) }
        // Once a number is begun, letters belong to it.
        if context == .numeric, !item.attempt.typed.isEmpty {
            hidden = Set(layout.keys.commands(in: .numeric).map(\.id)).subtracting([.check, .erase])
            labels[.erase] = "erase"
        }
        if question.rubric.isEmpty || isEveryPointVisible(item, layout) { hidden.insert(.nextPoint) }
        if isMenuOpen { labels[.back] = "back" }
        return Footer.line(
            layout.keys.commands(in: context), width: layout.width, labels: labels, hiding: hidden, ticks: item.attempt.tickCount)
    }

    /// Whether no point to tick lies below or above what is on screen.
    private func isEveryPointVisible(_ item: Item, _ layout: Layout) -> Bool {
        guard item.attempt.isRevealed else { return true }
        let text = RevealText(item, width: layout.width, layout.keys)
        let rows = layout.bodyRows(panel: panelRows(item, layout))
        // The text may have become shorter since it was scrolled: the window was enlarged.
        let top = Scroll.clamped(item.scroll, count: text.lines.count, rows: rows)
        let visible = top..<(top + rows)
        return text.pointRows.allSatisfy { visible.contains($0.lowerBound) && visible.contains($0.upperBound - 1) }
    }
}

/// Where a typed answer is written: under the question, which keeps at most half of the screen.
struct EditorPlace {
    /// The part of the question that stays visible.
    let question: [Line]
    /// The first row of the text.
    let top: Int
    let size: Size

    init(_ item: SessionView.Item, _ layout: Layout) {
        let lines = QuestionText(item, width: layout.width).lines
        let available = layout.footerRow - layout.bodyTop - 1
        question = Array(lines.prefix(min(lines.count, max(1, available / 2))))
        top = layout.bodyTop + question.count + 1
        size = Size(columns: layout.width, rows: max(1, layout.footerRow - top))
    }
}
