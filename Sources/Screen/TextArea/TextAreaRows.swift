/// The rows that an editor's lines take at a width; each line is wrapped at most once, when it is first asked for.
///
/// A row ends after the last space that fits. Every grapheme is in exactly one row: spaces that do not fit any more hang at the end
/// of theirs, out of sight. One column stays free, so that the cursor has a place after a full row.
struct TextAreaRows {
    private let area: TextArea
    /// Columns for text.
    private let width: Int
    private let lastColumn: Int
    /// Offsets at which a line's rows begin.
    private var starts: [Int: [Int]] = [:]

    init(_ area: TextArea, width: Int) {
        self.area = area
        self.width = max(1, width - 1)
        lastColumn = max(0, width - 1)
    }

    /// How many lines were wrapped: the work of a layout.
    var wrappedLines: Int { starts.count }

    // MARK: - Places

    /// The start of the row that a place is in.
    mutating func start(of position: TextArea.Position) -> TextArea.Position {
        let starts = self.starts(of: position.line)
        return TextArea.Position(line: position.line, offset: starts[row(of: position)])
    }

    /// The end of the row that a place is in: the last place that is still shown in it.
    mutating func end(of position: TextArea.Position) -> TextArea.Position {
        let starts = self.starts(of: position.line)
        let row = self.row(of: position)
        let end = row + 1 < starts.count ? starts[row + 1] - 1 : area.lines[position.line].count
        return TextArea.Position(line: position.line, offset: end)
    }

    /// Columns before a place in its row.
    mutating func column(of position: TextArea.Position) -> Int {
        let start = self.start(of: position).offset
        let columns = area.lines[position.line][start..<position.offset].reduce(0) { $0 + $1.columns }
        return min(columns, lastColumn)
    }

    /// The place some rows further down, or up, and as near to a column as there is one.
    mutating func position(rows: Int, from position: TextArea.Position, column: Int) -> TextArea.Position {
        var target = start(of: position)
        for _ in 0..<abs(rows) {
            guard let next = rows < 0 ? rowAbove(target) : rowBelow(target) else {
                // Beyond the first or last row lies the start or end of the text.
                let last = area.lines.count - 1
                return rows < 0 ? TextArea.Position(line: 0, offset: 0) : TextArea.Position(line: last, offset: area.lines[last].count)
            }
            target = next
        }
        let end = self.end(of: target).offset
        let line = area.lines[target.line]
        var at = 0
        while target.offset < end, at + line[target.offset].columns <= column {
            at += line[target.offset].columns
            target.offset += 1
        }
        return target
    }

    // MARK: - Scrolling

    /// The first row to show in a window of `height` rows: the editor's own, unless the cursor would not be seen.
    mutating func top(height: Int) -> TextArea.Position {
        let line = min(area.top.line, area.lines.count - 1)
        let first = start(of: TextArea.Position(line: line, offset: min(area.top.offset, area.lines[line].count)))
        var lowest = start(of: area.cursor)
        if lowest < first { return lowest }
        for _ in 1..<max(2, height) where height > 1 {
            guard let above = rowAbove(lowest) else { break }
            lowest = above
        }
        return withoutEmptyRows(below: max(first, lowest), height: height)
    }

    /// The row to show first so that none is left empty below the text while there is text above.
    private mutating func withoutEmptyRows(below first: TextArea.Position, height: Int) -> TextArea.Position {
        var top = first
        var last: TextArea.Position? = first
        for _ in 0..<height {
            if let row = last {
                last = rowBelow(row)
            } else if let above = rowAbove(top) {
                top = above
            } else {
                break
            }
        }
        return top
    }

    /// The rows from one on.
    mutating func text(from first: TextArea.Position, height: Int) -> [String] {
        var rows: [String] = []
        var next: TextArea.Position? = first
        while rows.count < height, let row = next {
            let line = area.lines[row.line]
            next = rowBelow(row)
            let end = next.map { $0.line == row.line ? $0.offset : line.count } ?? line.count
            rows.append(shown(line[row.offset..<end]))
        }
        return rows
    }

    /// Where a place is on screen, if the row given is the first.
    mutating func place(of position: TextArea.Position, below first: TextArea.Position) -> Point {
        let target = start(of: position)
        var at = first
        var row = 0
        while at < target, let next = rowBelow(at) {
            at = next
            row += 1
        }
        return Point(column: column(of: position), row: row)
    }

    // MARK: - Rows

    private mutating func rowAbove(_ start: TextArea.Position) -> TextArea.Position? {
        let row = self.row(of: start)
        if row > 0 { return TextArea.Position(line: start.line, offset: starts(of: start.line)[row - 1]) }
        guard start.line > 0 else { return nil }
        return TextArea.Position(line: start.line - 1, offset: starts(of: start.line - 1).last ?? 0)
    }

    private mutating func rowBelow(_ start: TextArea.Position) -> TextArea.Position? {
        let row = self.row(of: start)
        let starts = self.starts(of: start.line)
        if row + 1 < starts.count { return TextArea.Position(line: start.line, offset: starts[row + 1]) }
        guard start.line + 1 < area.lines.count else { return nil }
        return TextArea.Position(line: start.line + 1, offset: 0)
    }

    /// The row of its line that a place is in, by binary search; one between two rows is in the second.
    private mutating func row(of position: TextArea.Position) -> Int {
        let starts = self.starts(of: position.line)
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= position.offset { low = middle } else { high = middle }
        }
        return low
    }

    private mutating func starts(of line: Int) -> [Int] {
        if let known = starts[line] { return known }
        let graphemes = area.lines[line]
        var result = [0]
        var columns = 0
        /// The place after the last space of the row, and the columns since.
        var breakPlace = 0
        var columnsSinceBreak = 0
        for (index, grapheme) in graphemes.enumerated() {
            let added = grapheme.columns
            let isSpace = grapheme.isBreakingSpace
            if columns + added > width, !isSpace, index > result[result.count - 1] {
                let start = breakPlace > result[result.count - 1] ? breakPlace : index
                columns = start == index ? 0 : columnsSinceBreak
                result.append(start)
            }
            columns += added
            columnsSinceBreak += added
            if isSpace {
                breakPlace = index + 1
                columnsSinceBreak = 0
            }
        }
        starts[line] = result
        return result
    }

    /// The row's text without what hangs over its end.
    private func shown(_ row: ArraySlice<Character>) -> String {
        var result = ""
        var columns = 0
        for grapheme in row {
            columns += grapheme.columns
            if columns > width, grapheme.isBreakingSpace { break }
            result.append(grapheme)
        }
        return result
    }
}
