import Screen

/// Walks a frame in runs of one style, so that the terminal is called once a run rather than once a cell.
///
/// Everything but plain ASCII starts a new run after it: should the C library's idea of a character's width differ from
/// ours, what follows still stands in its column.
struct FrameRuns {
    struct Run {
        var column: Int
        var row: Int
        var style: Style
    }

    /// The UTF-8 of the run that `next` returned last.
    private(set) var text: [UInt8] = []

    private let frame: Frame
    private let columns: Int
    private let rows: Int
    private let ascii: Bool
    private var column = 0
    private var row = 0

    /// - Parameter ascii: draws the nearest ASCII instead of what the locale cannot print.
    init(frame: Frame, within size: Size, ascii: Bool = false) {
        self.frame = frame
        self.ascii = ascii
        columns = min(frame.size.columns, size.columns)
        rows = min(frame.size.rows, size.rows)
    }

    /// The next run, or nil after the last.
    ///
    /// Blanks in the plain style are passed over: the screen is erased before.
    mutating func next() -> Run? {
        while row < rows {
            while column < columns, frame[column, row] == .blank || frame[column, row].text.isEmpty { column += 1 }
            if column < columns { return gather() }
            column = 0
            row += 1
        }
        return nil
    }

    private mutating func gather() -> Run {
        let style = frame[column, row].style
        let run = Run(column: column, row: row, style: style)
        text.removeAll(keepingCapacity: true)
        while column < columns {
            let cell = frame[column, row]
            guard cell.style == style, !cell.text.isEmpty else { break }
            let isWide = column + 1 < frame.size.columns && frame[column + 1, row].text.isEmpty
            column += 1
            // Cut in two by the terminal's edge: half a glyph cannot be drawn.
            if isWide, column == columns {
                text.append(UInt8(ascii: " "))
                break
            }
            let isASCII = append(cell.text, isWide: isWide)
            if !isASCII { break }
        }
        return run
    }

    /// Adds one cell's text; tells whether it was a single printable ASCII character.
    private mutating func append(_ grapheme: String, isWide: Bool) -> Bool {
        let bytes = grapheme.utf8
        if bytes.count == 1, let byte = bytes.first {
            // A control character would move ncurses' cursor.
            text.append((0x20..<0x7F).contains(byte) ? byte : UInt8(ascii: "?"))
            return true
        }
        if ascii {
            text.append(ASCIIGlyphs.nearest(to: grapheme))
            if isWide { text.append(UInt8(ascii: " ")) }
            return !isWide
        }
        let hasControl = grapheme.unicodeScalars.contains { $0.properties.generalCategory == .control }
        text.append(contentsOf: hasControl ? Array("?".utf8) : Array(bytes))
        return false
    }
}
