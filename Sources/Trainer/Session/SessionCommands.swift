import Practice
import Questions
import Scheduling
import Screen

extension SessionView {
    /// Carries out a command of the table.
    mutating func perform(
        _ command: CommandID, _ key: Key, now: Int64, layout: Layout, notice: inout App.Notice?
    ) -> [Effect] {
        guard !isWaiting else { return [] }
        if isMenuOpen { return performInMenu(command) }
        switch command {
        case .back where item?.solve.map { $0.pane != .problem && $0.pane != .results } ?? false && item?.attempt.isRevealed == false: break
        case .back, .leave: return leave(now)
        case .undo: return [.undo]
        default: break
        }
        guard var current = item else { return [] }
        current.clock.touch(now)
        let effects =
            performSolve(command, on: &current, now: now, layout: layout, notice: &notice)
            ?? perform(command, key, on: &current, now: now, layout: layout, notice: &notice)
        item = current
        return effects
    }

    /// Leaves for home; what a problem took so far is kept.
    private func leave(_ now: Int64) -> [Effect] {
        guard let item, !item.attempt.isRevealed, let solve = timed(item, now) else { return [.loadHome] }
        return [.keepSolve(solve), .loadHome]
    }

    private mutating func performInMenu(_ command: CommandID) -> [Effect] {
        isMenuOpen = false
        guard let id = item?.attempt.question.id else { return [] }
        switch command {
        case .skip:
            isWaiting = true
            return [.skip(id, in: session)]
        case .suspend:
            isWaiting = true
            return [.suspend(id, in: session)]
        default: return []
        }
    }

    private mutating func perform(
        _ command: CommandID, _ key: Key, on current: inout Item, now: Int64, layout: Layout, notice: inout App.Notice?
    ) -> [Effect] {
        switch command {
        case .reveal, .check: reveal(&current, command, layout.keys, notice: &notice)
        case .type: current.editor = TextArea(text: current.attempt.typed)
        case .compose: return [.compose(current.attempt.typed)]
        case .sure: current.attempt.prediction = current.attempt.prediction == .sure ? nil : .sure
        case .unsure: current.attempt.prediction = current.attempt.prediction == .unsure ? nil : .unsure
        case .hint: openHint(&current, notice: &notice)
        case .erase: if !current.attempt.typed.isEmpty { current.attempt.typed.removeLast() }
        case .menu: isMenuOpen = true
        case .edit: return [.edit(current.attempt.question.id, counts: session.plan.purpose.counts)]
        case .tick: tick(key, &current, layout)
        case .nextPoint: movePoint(1, &current, layout)
        case .previousPoint: movePoint(-1, &current, layout)
        case .toggle: if let point = current.point { current.attempt.toggle(point) }
        case .followUp: openFollowUp(&current, layout)
        case .wholeQuestion:
            current.showsQuestion.toggle()
            current.scroll = 0
        case .again: return grade(.again, current, now)
        case .hard: return grade(.hard, current, now)
        case .good: return grade(.good, current, now)
        case .easy: return grade(.easy, current, now)
        case .accept:
            if let suggestion = current.attempt.suggestion(seconds: Double(current.clock.elapsed(now)) / 1000) {
                return grade(suggestion, current, now)
            }
            notice = App.Notice(text: "Tick what you said, or grade it: \(gradeKeys(layout.keys)).", tone: .plain)
        case .scrollLeft, .scrollRight:
            let greatest = Scroll.greatestShift(bodyLines(current, layout, now), width: layout.width)
            current.shift = min(max(0, current.shift + (command == .scrollRight ? 16 : -16)), greatest)
        default:
            let rows = layout.bodyRows(panel: panelRows(current, layout))
            current.scroll = Scroll.moved(current.scroll, command, count: bodyLines(current, layout, now).count, rows: rows)
        }
        return []
    }

    private mutating func grade(_ grade: Grade, _ current: Item, _ now: Int64) -> [Effect] {
        isWaiting = true
        return [.record(current.attempt, grade, milliseconds: Int(current.clock.elapsed(now)), in: session)]
    }

    private func reveal(_ current: inout Item, _ command: CommandID, _ keys: Keymap, notice: inout App.Notice?) {
        let attempt = current.attempt
        if attempt.question.kind == .choice, attempt.ticks == 0 {
            notice = App.Notice(text: "Choose an option first; a guess is an answer too.", tone: .plain)
            return
        }
        if attempt.question.kind == .numeric, attempt.typed.isEmpty, command == .check {
            notice = App.Notice(text: "Type your number first; \(keys.name(.reveal, in: .numeric)) turns the card without one.", tone: .plain)
            return
        }
        if attempt.question.kind == .numeric, !attempt.typed.isEmpty, attempt.isRight == nil {
            notice = App.Notice(text: "«\(attempt.typed)» is not a number I can read; write 0.25, 25%, 1/4, 1,000 or 3e5.", tone: .bad)
            return
        }
        current.attempt.isRevealed = true
        current.scroll = 0
        current.shift = 0
    }

    private func gradeKeys(_ keys: Keymap) -> String {
        Grade.allCases.map { "\(keys.name($0.command, in: .reveal)) \($0.name)" }.joined(separator: ", ")
    }

    func openHint(_ current: inout Item, notice: inout App.Notice?) {
        let count = current.attempt.question.hints.count
        guard current.attempt.hints < count else {
            notice = App.Notice(text: count == 0 ? "This question has no hints." : "That was the last hint.", tone: .plain)
            return
        }
        current.attempt.hints += 1
    }

    private func tick(_ key: Key, _ current: inout Item, _ layout: Layout) {
        guard case .character(let letter) = key, let index = Commands.tickLetters.firstIndex(of: letter),
            index < current.attempt.tickCount
        else { return }
        current.attempt.toggle(index)
        if current.attempt.isRevealed {
            current.point = index
            show(point: index, &current, layout)
        }
    }

    private func movePoint(_ step: Int, _ current: inout Item, _ layout: Layout) {
        let count = current.attempt.question.rubric.points.count
        guard count > 0 else { return }
        let next = current.point.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
        current.point = next
        show(point: next, &current, layout)
    }

    private func openFollowUp(_ current: inout Item, _ layout: Layout) {
        let limit = 2 * current.attempt.question.followUps.count
        guard current.attempt.followUpSteps < limit else { return }
        current.attempt.followUpSteps += 1
        let text = RevealText(current, width: layout.width, layout.keys)
        if let last = text.followUpRows.last { show(last, text, &current, layout) }
    }

    /// Scrolls to the point one is at, which another size may have moved off the screen.
    mutating func keepPointVisible(_ layout: Layout) {
        guard var current = item, current.attempt.isRevealed, let point = current.point, !layout.isTooSmall else { return }
        show(point: point, &current, layout)
        item = current
    }

    private func show(point: Int, _ current: inout Item, _ layout: Layout) {
        let text = RevealText(current, width: layout.width, layout.keys)
        if text.pointRows.indices.contains(point) { show(text.pointRows[point], text, &current, layout) }
    }

    private func show(_ rows: Range<Int>, _ text: RevealText, _ current: inout Item, _ layout: Layout) {
        let visible = layout.bodyRows(panel: panelRows(current, layout))
        current.scroll = Scroll.clamped(
            Scroll.showing(rows, scroll: current.scroll, rows: visible), count: text.lines.count, rows: visible)
    }
}
