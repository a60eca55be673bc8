/// A size in columns and rows, at least 0 by 0.
package struct Size: Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A place on screen, counted from the top left corner at 0, 0.
package struct Point: Hashable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// What stands in one column of one row.
package struct Cell: Hashable, Sendable {
    /// One grapheme; empty in the second column of a wide one.
    package var text: String
    package var style: Style

    package static let blank = Cell(text: " ", style: .plain)
}

/// A whole screen as a value: drawn by `render`, compared by tests, painted by the terminal driver.
package struct Frame: Hashable, Sendable {
    package let size: Size
    package private(set) var cells: [Cell]
    /// Where the terminal's cursor stands, or nil where it is hidden.
    package var cursor: Point?
    /// Where a click does what a key does, the later ones above the earlier.
    package private(set) var buttons: [Button] = []

    /// A part of a row that stands for a key.
    package struct Button: Hashable, Sendable {
        package var row: Int
        package var columns: Range<Int>
        package var key: Key
    }

    package init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.columns * size.rows)
    }

    package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

    /// Draws a line from a place to the right, cut at `limit` columns or the frame's edge.
    ///
    /// - Returns: the column after the last one drawn.
    @discardableResult
    package mutating func put(_ line: Line, column: Int, row: Int, limit: Int = .max) -> Int {
        guard row >= 0, row < size.rows, column < size.columns else { return column }
        let (cut, overflow) = column.addingReportingOverflow(max(0, limit))
        let end = overflow ? size.columns : min(size.columns, cut)
        var at = column
        for span in line.spans {
            for grapheme in span.text {
                let width = grapheme.columns
                if width == 0 { continue }
                guard at + width <= end else { return at }
                if at >= 0 {
                    set(grapheme, width: width, style: span.style, column: at, row: row)
                } else if at + width > 0 {
                    // The left half of a wide grapheme lies outside.
                    set(" ", width: 1, style: span.style, column: 0, row: row)
                }
                at += width
            }
        }
        return at
    }

    /// Draws plain text in one style.
    @discardableResult
    package mutating func put(_ text: String, _ style: Style = .plain, column: Int, row: Int, limit: Int = .max) -> Int {
        put(Line(text, style), column: column, row: row, limit: limit)
    }

    /// Draws text so that its last column is the one before `end`.
    package mutating func put(_ line: Line, endingAt end: Int, row: Int) {
        put(line, column: max(0, end - line.width), row: row)
    }

    /// Lets a click on a part of a row do what a key does.
    package mutating func addButton(_ key: Key, row: Int, columns: Range<Int>) {
        buttons.append(Button(row: row, columns: columns, key: key))
    }

    /// The key that a click on a cell stands for.
    package func key(at point: Point) -> Key? {
        buttons.last { $0.row == point.row && $0.columns.contains(point.column) }?.key
    }

    private mutating func set(_ grapheme: Character, width: Int, style: Style, column: Int, row: Int) {
        let index = row * size.columns + column
        // A wide grapheme that is half overwritten leaves a blank, never half a glyph.
        if cells[index].text.isEmpty, column > 0 { cells[index - 1] = .blank }
        cells[index] = Cell(text: grapheme == "\t" ? " " : String(grapheme), style: style)
        if width == 2 { cells[index + 1] = Cell(text: "", style: style) }
        let after = index + width
        if column + width < size.columns, cells[after].text.isEmpty { cells[after] = .blank }
    }
}
