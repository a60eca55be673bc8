import Practice
import Questions
import Screen

extension SessionView {
    /// The row above the notice while a problem is in work: how it stands with the file, or what the answer costs.
    func renderSolvePanel(_ painter: inout Painter, _ item: Item, _ state: SolveState) {
        let layout = painter.layout
        let top = layout.panelTop(panelRows(item, layout))
        if let claim = state.claim {
            let what = claim.time == nil ? "time" : "space"
            let lead = Line([Span("Your answer's \(what)  ", .muted), Span("› ", .accentStrong), Span(claim.text, .strong)])
            let end = painter.frame.put(lead, column: layout.margin, row: top, limit: layout.width)
            if claim.text.isEmpty { painter.frame.put("  as in O(n log n)", .muted, column: end + 1, row: top) }
            painter.frame.cursor = Point(column: min(end, layout.right - 1), row: top)
            return
        }
        painter.frame.put(
            Self.standing(item, state, layout.width - (item.attempt.prediction == nil ? 0 : 19)), column: layout.margin, row: top, limit: layout.width
        )
        if let prediction = item.attempt.prediction, layout.width >= 60 {
            painter.frame.put(Line("you said: \(prediction.name)", .accent), endingAt: layout.right, row: top)
        }
    }

    private static func standing(_ item: Item, _ state: SolveState, _ width: Int) -> Line {
        if let solve = item.attempt.solve, solve.lastPassing != nil, state.run == nil {
            let isStill = solve.runs.last?.isPass ?? false
            return Line([Span(isStill ? "✓ solved" : "✓ solved before", .correct), Span(" · Space goes on to the reference", .muted)])
        }
        if let saved = state.savedAt { return Line("saved \(saved), run on save", .muted) }
        let lead = "run when saved: "
        return Line(lead + Words.middleCut(state.path, to: width - lead.count), .muted)
    }

    /// `17:20 of 30:00`, with a sign once the limit is over.
    func solveClock(_ item: Item, _ now: Int64) -> Line {
        let elapsed = item.clock.elapsed(now)
        guard let limit = item.attempt.question.summary.limit else { return Line(Words.clock(elapsed), .muted) }
        let isOver = Double(elapsed) > limit * 60_000
        let text = "\(Words.clock(elapsed)) of \(Words.clock(Int64(limit * 60_000)))"
        return Line(isOver ? text + " over" : text, isOver ? .warning : .muted)
    }

    func solveFooter(_ item: Item, _ state: SolveState, _ layout: Layout) -> FooterLine {
        let isSolved = item.attempt.solve?.lastPassing != nil
        var hidden: Set<CommandID> = []
        var labels: [CommandID: String] = [.pane: state.pane == .problem ? "results" : "problem"]
        let question = item.attempt.question
        if question.hints.count <= item.attempt.hints {
            hidden.insert(.hint)
        } else {
            labels[.hint] = "hint \(item.attempt.hints + 1)/\(question.hints.count)"
        }
        if isSolved { hidden.formUnion([.giveUp, .hint]) } else { hidden.insert(.finish) }
        if question.kind != .sql { hidden.insert(.tryOut) }
        if item.attempt.solve.flatMap(state.lastPassing) == nil { hidden.insert(.diff) }
        if case .diff = state.pane { labels[.diff] = "close" }
        if case .version = state.pane { labels[.openAttempt] = "close" }
        return Footer.line(layout.keys.commands(in: context), width: layout.width, labels: labels, hiding: hidden)
    }
}
