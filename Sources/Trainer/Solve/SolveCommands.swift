import Practice
import Questions
import Screen

extension SessionView {
    /// Carries out a command on a problem whose answer is run; nil where the command means here what it means elsewhere.
    mutating func performSolve(
        _ command: CommandID, on current: inout Item, now: Int64, layout: Layout, notice: inout App.Notice?
    ) -> [Effect]? {
        guard var state = current.solve, let solve = timed(current, now), !current.attempt.isRevealed else { return nil }
        current.attempt.solve = solve
        let effects = perform(command, on: &state, solve, &current, now: now, layout: layout, notice: &notice)
        current.solve = state
        return effects
    }

    private func perform(
        _ command: CommandID, on state: inout SolveState, _ solve: Solve, _ current: inout Item, now: Int64, layout: Layout,
        notice: inout App.Notice?
    ) -> [Effect]? {
        let isGivingUp = state.isGivingUp
        state.isGivingUp = false
        switch command {
        case .write: return [.writeAnswer(solve)]
        case .run:
            state.run = SolveState.Run(started: now)
            state.trouble = nil
            show(.results, in: &state, &current)
            return [.runAnswer(solve)]
        case .tryOut:
            guard current.attempt.question.kind == .sql else {
                notice = App.Notice(text: "Only a query can be tried; \(layout.keys.name(.run, in: .code)) runs the tests.", tone: .plain)
                return []
            }
            state.tried = nil
            show(.rows, in: &state, &current)
            return [.tryAnswer(solve)]
        case .resetAnswer: return [.resetAnswer(solve)]
        case .pane: show(state.pane == .problem ? .results : .problem, in: &state, &current)
        case .diff: diff(&state, solve, &current, &notice)
        case .attempts:
            if state.versions(solve).isEmpty {
                notice = App.Notice(text: "Nothing was run yet; every version that is run will be kept.", tone: .plain)
            } else {
                state.selection = min(state.selection, state.versions(solve).count - 1)
                show(.attempts, in: &state, &current)
            }
        case .openAttempt: openVersion(&state, &current)
        case .back where state.pane != .problem && state.pane != .results:
            if case .version = state.pane { show(.attempts, in: &state, &current) } else { show(.problem, in: &state, &current) }
        case .scrollDown where state.pane == .attempts: select(state.selection + 1, &state, solve, &current, layout)
        case .scrollUp where state.pane == .attempts: select(state.selection - 1, &state, solve, &current, layout)
        case .finish:
            guard solve.lastPassing != nil else {
                let keys = [CommandID.run, .hint, .giveUp].map { layout.keys.name($0, in: .code) }
                let text = "Not solved yet: \(keys[0]) runs it, \(keys[1]) opens a hint, \(keys[2]) gives up and shows the reference."
                notice = App.Notice(text: text, tone: .plain)
                return []
            }
            return finish(&state, solve, &current)
        case .giveUp where !isGivingUp && solve.lastPassing == nil:
            state.isGivingUp = true
            let text = "Give up and see the reference? \(layout.keys.name(.giveUp, in: .code)) once more does it, any other key goes on."
            notice = App.Notice(text: text, tone: .plain)
        case .giveUp: return giveUp(solve, &current)
        case .hint:
            openHint(&current, notice: &notice)
            guard var solve = current.attempt.solve, solve.hints != current.attempt.hints else { return [] }
            solve.hints = current.attempt.hints
            current.attempt.solve = solve
            if state.pane != .problem { show(.problem, in: &state, &current) }
            let rows = QuestionText(current, width: layout.width).hintRows
            if let last = rows.last {
                current.scroll = Scroll.showing(last, scroll: current.scroll, rows: layout.bodyRows(panel: panelRows(current, layout)))
            }
            return [.keepSolve(solve)]
        default: return nil
        }
        return []
    }

    /// The sitting with the time spent up to now.
    func timed(_ item: Item, _ now: Int64) -> Solve? {
        guard var solve = item.attempt.solve else { return nil }
        solve.elapsed = Int(item.clock.elapsed(now))
        return solve
    }

    private func show(_ pane: SolveState.Pane, in state: inout SolveState, _ current: inout Item) {
        state.pane = pane
        current.scroll = 0
    }

    private func diff(_ state: inout SolveState, _ solve: Solve, _ current: inout Item, _ notice: inout App.Notice?) {
        switch state.pane {
        case .diff: show(.results, in: &state, &current)
        case .attempts: show(.diff(state.selection), in: &state, &current)
        case .version(let index): show(.diff(index), in: &state, &current)
        default:
            guard state.lastPassing(solve) != nil else {
                notice = App.Notice(text: "No version has passed yet; a lists all versions, d there compares one.", tone: .plain)
                return
            }
            show(.diff(nil), in: &state, &current)
        }
    }

    private func openVersion(_ state: inout SolveState, _ current: inout Item) {
        if case .version = state.pane { show(.attempts, in: &state, &current) } else { show(.version(state.selection), in: &state, &current) }
    }

    private func select(_ index: Int, _ state: inout SolveState, _ solve: Solve, _ current: inout Item, _ layout: Layout) {
        let count = state.versions(solve).count
        state.selection = min(max(0, index), max(0, count - 1))
        let rows = layout.bodyRows(panel: panelRows(current, layout))
        let line = state.selection + SolveText.versionsHeading
        current.scroll = Scroll.showing(line..<line + 1, scroll: current.scroll, rows: rows)
    }

    /// Asks what the answer costs before the reference says it, then turns the card.
    private func finish(_ state: inout SolveState, _ solve: Solve, _ current: inout Item) -> [Effect] {
        if current.attempt.question.code?.complexity != nil, solve.claim == nil {
            state.claim = SolveState.ClaimEntry()
            return []
        }
        turn(&current)
        return [.keepSolve(solve)]
    }

    private func giveUp(_ solve: Solve, _ current: inout Item) -> [Effect] {
        var solve = solve
        solve.hasLooked = solve.hasLooked || solve.lastPassing == nil
        current.attempt.solve = solve
        turn(&current)
        return [.giveUp(solve)]
    }

    private func turn(_ current: inout Item) {
        current.attempt.isRevealed = true
        current.scroll = 0
    }

    // MARK: The claim

    /// Takes a key while the costs are asked for.
    mutating func typeClaim(_ key: Key, now: Int64, _ keys: Keymap) -> [Effect]? {
        guard var current = item, var state = current.solve, var claim = state.claim, var solve = timed(current, now) else { return nil }
        var effects: [Effect] = []
        switch (keys.command(for: key, in: .claim), key) {
        case (nil, .character(let character)): claim.text.append(character)
        case (nil, .backspace): if !claim.text.isEmpty { claim.text.removeLast() }
        case (.accept, _):
            if let time = claim.time {
                solve.claim = Question.Complexity(time: time, space: claim.text)
                state.claim = nil
                current.attempt.solve = solve
                current.solve = state
                turn(&current)
                item = current
                return [.keepSolve(solve)]
            }
            claim.time = claim.text
            claim.text = ""
        case (.back, _):
            state.claim = nil
            current.solve = state
            item = current
            return []
        default: return nil
        }
        claim.text = String(claim.text.prefix(60))
        state.claim = claim
        current.solve = state
        current.clock.touch(now)
        item = current
        effects = []
        return effects
    }
}
