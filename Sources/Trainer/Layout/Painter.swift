import Screen

/// Draws the parts that all screens share.
struct Painter {
    var frame: Frame
    let layout: Layout

    init(_ layout: Layout) {
        frame = Frame(size: layout.size)
        self.layout = layout
    }

    /// The first row: what this is on the left, where one stands on the right.
    mutating func header(_ left: Line, _ right: Line) {
        let room = layout.width - right.width - 2
        let isRightShown = room >= 12
        frame.put(left.truncated(to: isRightShown ? room : layout.width), column: layout.margin, row: 0)
        if isRightShown { frame.put(right, endingAt: layout.right, row: 0) }
    }

    /// Lines from the body's top, scrolled; says how much is hidden.
    ///
    /// - Parameter shift: columns that code is moved to the left.
    mutating func body(_ lines: [Line], scroll: Int, shift: Int = 0, panel: Int) {
        let rows = layout.bodyRows(panel: panel)
        let top = Scroll.clamped(scroll, count: lines.count, rows: rows)
        for (offset, line) in lines.dropFirst(top).prefix(rows).enumerated() {
            put(line, shift: shift, row: layout.bodyTop + offset)
        }
        var position = ""
        if lines.dropFirst(top).prefix(rows).contains(where: { $0.isVerbatim && $0.width > layout.width }) { position = "←→ wide code" }
        if lines.count > rows {
            let below = lines.count - top - rows
            let sign = below > 0 ? (top > 0 ? "↑↓" : "↓") : "↑"
            position += (position.isEmpty ? "" : "   ") + "\(sign) \((top + rows) * 100 / lines.count) %"
        }
        guard !position.isEmpty else { return }
        // On a small screen no row is free below the body, but the notice's is, unless there is one.
        frame.put(Line(position, .muted), endingAt: layout.right, row: layout.isRoomy ? layout.bodyTop + rows : layout.noticeRow)
    }

    /// A line of a text; of a row of code the part that fits, with a sign where it goes on.
    mutating func put(_ line: Line, shift: Int = 0, row: Int) {
        let shift = line.isVerbatim ? shift : 0
        let rest = line.dropping(columns: shift)
        frame.put(rest, column: layout.margin, row: row, limit: layout.width)
        guard line.isVerbatim else { return }
        if rest.width > layout.width { frame.put("›", .accent, column: layout.right - 1, row: row) }
        if shift > 0, line.text.contains(where: { !$0.isWhitespace }) { frame.put("‹", .accent, column: layout.margin, row: row) }
    }

    mutating func notice(_ notice: App.Notice?) {
        guard let notice else { return }
        let (sign, style): (String, Style) =
            switch notice.tone {
            case .plain: ("", .plain)
            case .good: ("✓ ", .correct)
            case .bad: ("✗ ", .wrong)
            }
        let lines = Line(sign + notice.text, style).wrapped(to: layout.width)
        // A long message grows upward over the body rather than being cut: it may say where the user's data is.
        let rows = min(lines.count, max(1, layout.size.rows - layout.bodyTop - 2))
        for (offset, line) in lines.prefix(rows).enumerated() {
            let row = layout.noticeRow - rows + 1 + offset
            clear(row: row)
            frame.put(line, column: layout.margin, row: row)
        }
    }

    mutating func clear(row: Int) { frame.put(String(repeating: " ", count: layout.size.columns), column: 0, row: row) }

    mutating func footer(_ line: FooterLine) {
        var column = layout.margin
        for part in line.parts {
            let end = frame.put(part.line, column: column, row: layout.footerRow, limit: layout.width + 2 * layout.margin - column)
            if let key = part.key { frame.addButton(key, row: layout.footerRow, columns: column..<max(column, end)) }
            column = end + line.gap
        }
    }

    /// Lets clicks on lines of the body press keys.
    mutating func buttons(_ buttons: [(rows: Range<Int>, key: Key)], lines: Int, scroll: Int, panel: Int) {
        let rows = layout.bodyRows(panel: panel)
        let top = Scroll.clamped(scroll, count: lines, rows: rows)
        for button in buttons {
            for row in button.rows where (top..<(top + rows)).contains(row) {
                frame.addButton(button.key, row: layout.bodyTop + row - top, columns: layout.margin..<layout.right)
            }
        }
    }
}

/// Keeps a scroll position within its text.
package enum Scroll {
    package static func clamped(_ scroll: Int, count: Int, rows: Int) -> Int { min(max(0, scroll), max(0, count - rows)) }

    /// The position after a scrolling command; other commands leave it where it is.
    package static func moved(_ scroll: Int, _ command: CommandID, count: Int, rows: Int) -> Int {
        let step =
            switch command {
            case .scrollDown: 1
            case .scrollUp: -1
            case .pageDown: rows
            case .pageUp: -rows
            default: 0
            }
        return clamped(scroll + step, count: count, rows: rows)
    }

    /// How far code can be moved to the left before its longest line ends at the right edge.
    package static func greatestShift(_ lines: [Line], width: Int) -> Int {
        // The sign for what lies left takes the first column.
        let widest = lines.reduce(0) { $1.isVerbatim ? max($0, $1.width) : $0 }
        return widest > width ? widest - width + 1 : 0
    }

    /// The position that shows a line, moved as little as possible.
    package static func showing(_ lines: Range<Int>, scroll: Int, rows: Int) -> Int {
        if lines.lowerBound < scroll { return lines.lowerBound }
        return lines.upperBound > scroll + rows ? lines.upperBound - rows : scroll
    }
}
