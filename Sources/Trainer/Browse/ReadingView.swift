import Practice
import Questions
import Screen

/// One question open to be read: its text, answer and everything else, and its past reviews.
struct ReadingView: Sendable {
    private(set) var question: Question
    /// Oldest first.
    let trail: [ReviewStep]
    var scroll = 0
    /// Columns that code is moved to the left.
    var shift = 0

    init(question: Question, trail: [ReviewStep]) {
        self.question = question
        self.trail = trail
    }

    mutating func change(_ question: Question) { self.question = question }

    func lines(_ item: BrowseItem, width: Int) -> [Line] { text(item, width: width).lines }

    private func text(_ item: BrowseItem, width: Int) -> (lines: [Line], historyRow: Int) {
        var lines = Line(item.facts.joined(separator: " · "), .muted).wrapped(to: width)
        lines += Line(item.nature.dropFirst(2).joined(separator: " · "), .muted).wrapped(to: width)
        lines.append(Line())
        lines += RevealText(reading: question, width: width).lines
        lines.append(Line())
        let row = lines.count
        lines += HistoryText(trail, of: question, width: width).lines
        return (lines, row)
    }

    /// The view after a command that scrolls.
    func moved(_ command: CommandID, item: BrowseItem, layout: Layout, panel: Int) -> ReadingView {
        let (lines, historyRow) = text(item, width: layout.width)
        let rows = layout.bodyRows(panel: panel)
        var moved = self
        switch command {
        case .first: moved.scroll = 0
        case .last: moved.scroll = Scroll.clamped(.max, count: lines.count, rows: rows)
        case .history: moved.scroll = Scroll.clamped(historyRow, count: lines.count, rows: rows)
        case .scrollLeft, .scrollRight:
            let greatest = Scroll.greatestShift(lines, width: layout.width)
            moved.shift = min(max(0, shift + (command == .scrollRight ? 16 : -16)), greatest)
        default: moved.scroll = Scroll.moved(scroll, command, count: lines.count, rows: rows)
        }
        return moved
    }
}
