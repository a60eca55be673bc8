import Practice
import Questions
import Screen

/// A full interview on screen: its parts, to be held in one sitting or over days, and what they come to.
package struct LoopView: Sendable {
    package var state: LoopState
    private var selection: Int
    private var scroll = 0
    /// Another loop was asked for once.
    private var isRestarting = false

    package init(_ state: LoopState) {
        self.state = state
        selection = state.next.flatMap { state.loop.parts.firstIndex(of: $0) } ?? 0
    }

    private var selected: InterviewLoop.Part? {
        state.loop.parts.indices.contains(selection) ? state.loop.parts[selection] : nil
    }

    mutating func perform(_ command: CommandID, layout: Layout, notice: inout App.Notice?) -> [Effect] {
        let wasRestarting = isRestarting
        isRestarting = false
        switch command {
        case .back, .leave: return [.loadHome]
        case .start:
            if state.next == nil { return [.loadHome] }
            guard let selected, !(state.progress[selected]?.isDone ?? false) else { return [] }
            return [.loop(.hold(selected))]
        case .another:
            if state.next == nil || wasRestarting { return [.loop(.begin)] }
            isRestarting = true
            let key = layout.keys.name(.another, in: .loop)
            notice = App.Notice(text: "\(key) once more begins another loop; what was done of this one stays in the log.", tone: .plain)
        case .scrollDown where state.next != nil: selection = min(selection + 1, state.loop.parts.count - 1)
        case .scrollUp where state.next != nil: selection = max(selection - 1, 0)
        default: scroll = Scroll.moved(scroll, command, count: lines(layout).count, rows: layout.bodyRows(panel: 0))
        }
        return []
    }

    private func lines(_ layout: Layout) -> [Line] {
        let isDone = state.next == nil
        var lines = LoopText.lines(state, width: layout.width, selected: isDone ? nil : selected)
        if !isDone {
            lines.append(Line())
            lines += Line("Hold the parts in one sitting or over days, in any order; each is kept where you leave it.", .muted).wrapped(
                to: layout.width)
        }
        return lines
    }

    func render(_ painter: inout Painter) {
        let layout = painter.layout
        painter.header(Line("Interview loop", .strong), Line("begun \(DateText.short(state.loop.started))", .muted))
        painter.body(lines(layout), scroll: scroll, panel: 0)
        let isBegun = selected.flatMap { state.progress[$0]?.isBegun } ?? false
        let isHeld = selected.flatMap { state.progress[$0]?.isDone } ?? false
        let labels: [CommandID: String] = [.start: state.next == nil ? "done" : isBegun ? "go on" : "start"]
        painter.footer(
            Footer.line(layout.keys.commands(in: .loop), width: layout.width, labels: labels, hiding: isHeld && state.next != nil ? [.start] : []))
    }
}
