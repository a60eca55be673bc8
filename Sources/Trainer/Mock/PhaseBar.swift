import Practice
import Screen

/// The phases in a row: their names, and under each how much of its budget was spent.
///
/// The phase in hand stands in capitals; a phase that is over says by how many minutes, one to come how many are taken from it.
struct PhaseBar {
    private(set) var names = Line()
    private(set) var bars = Line()

    private struct Cell {
        var name: Line
        var bar: Line
        var width: Int
    }

    private static let gap = 2

    init(_ mock: Mock, width: Int) {
        // Long names if they fit, else short ones; where even those do not, the row is cut before and behind the phase in hand.
        let current = mock.clock.phase
        for length in [24, 9] {
            let cells = mock.plan.phases.indices.map { Self.cell(mock, $0, nameLength: length) }
            let whole = cells.reduce(0) { $0 + $1.width } + Self.gap * (cells.count - 1)
            guard whole <= width || length == 9 else { continue }
            set(cells, whole <= width ? cells.indices : Self.window(cells, around: current, width: width - 4))
            return
        }
    }

    private mutating func set(_ cells: [Cell], _ range: Range<Int>) {
        if range.lowerBound > 0 {
            names.spans.append(Span("… ", .muted))
            bars.spans.append(Span("  ", .muted))
        }
        for index in range {
            let cell = cells[index]
            let isLast = index + 1 == range.upperBound
            let padding = { (line: Line) in
                line + Line(String(repeating: " ", count: max(0, cell.width - line.width) + (isLast ? 0 : Self.gap)))
            }
            names = names + padding(cell.name)
            bars = bars + padding(cell.bar)
        }
        if range.upperBound < cells.count { names.spans.append(Span(" …", .muted)) }
    }

    private static func cell(_ mock: Mock, _ index: Int, nameLength: Int) -> Cell {
        let clock = mock.clock
        let isCurrent = index == clock.phase
        let full = mock.plan.phases[index].name
        // The name in hand is whole as long as it is of a usual length.
        let name = isCurrent ? full.uppercased().shortened(to: max(nameLength, 18)) : full.shortened(to: nameLength)
        let width = max(name.columns, 5)
        let style: Style = isCurrent ? .accentStrong : clock.spent[index] > 0 ? .plain : .muted
        return Cell(name: Line(name, style), bar: bar(clock, index, isCurrent: isCurrent, width: width), width: width)
    }

    private static func bar(_ clock: MockClock, _ index: Int, isCurrent: Bool, width: Int) -> Line {
        let over = Int((Double(clock.overrun(index)) / 60_000).rounded())
        let taken = Int((Double(clock.taken(from: index)) / 60_000).rounded())
        let mark = over > 0 ? "+\(over)" : taken > 0 && !isCurrent ? "−\(taken)" : ""
        let room = max(1, width - mark.columns)
        let part = clock.budgets[index] > 0 ? Double(clock.spent[index]) / Double(clock.budgets[index]) : clock.spent[index] > 0 ? 1 : 0
        var filled = min(room, Int((part * Double(room)).rounded()))
        if clock.spent[index] > 0, filled == 0 { filled = 1 }
        return Line([
            Span(String(repeating: "━", count: filled), isCurrent ? .accent : .plain),
            Span(String(repeating: "─", count: room - filled), .muted), Span(mark, .warning),
        ])
    }

    /// As many phases around one as fit, more of those to come.
    private static func window(_ cells: [Cell], around current: Int, width: Int) -> Range<Int> {
        var (low, high, used) = (current, current + 1, cells[current].width)
        while true {
            if high < cells.count, used + gap + cells[high].width <= width, high - current <= 2 * (current - low) + 2 || low == 0 {
                used += gap + cells[high].width
                high += 1
            } else if low > 0, used + gap + cells[low - 1].width <= width {
                low -= 1
                used += gap + cells[low].width
            } else if high < cells.count, used + gap + cells[high].width <= width {
                used += gap + cells[high].width
                high += 1
            } else {
                return low..<high
            }
        }
    }
}

extension String {
    /// Words that say nothing at the beginning of a short name.
    fileprivate static let empty: Set<String> = ["from", "the", "a", "an", "how", "to"]
    fileprivate static let short = ["high-level": "overview", "evaluation": "eval", "monitoring": "monitor", "guardrails": "safety"]

    /// The first words that fit, or as much of the first as does.
    fileprivate func shortened(to length: Int) -> String {
        guard columns > length else { return self }
        let words = split(separator: " ").drop { Self.empty.contains($0.lowercased()) }
        var text = ""
        for word in words {
            let next = text.isEmpty ? String(word) : text + " " + word
            guard next.columns <= length else { break }
            text = next
        }
        // A single long word loses its end rather than its meaning.
        if let short = Self.short[String(words.first ?? "")], length < 12 { return short }
        while let last = text.last, last == "," { text.removeLast() }
        for tail in [" and", " or"] where text.lowercased().hasSuffix(tail) { text.removeLast(tail.count) }
        return text.isEmpty ? String(prefix(length)) : text
    }
}
