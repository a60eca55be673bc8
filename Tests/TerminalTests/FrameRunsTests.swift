import Screen
import Testing

@testable import Terminal

struct FrameRunsTests {
    /// Runs as "column,row role text".
    private func runs(_ frame: Frame, size: Size? = nil, ascii: Bool = false) -> [String] {
        var walk = FrameRuns(frame: frame, within: size ?? frame.size, ascii: ascii)
        var found: [String] = []
        while let run = walk.next() {
            found.append("\(run.column),\(run.row) \(run.style.role) \(String(decoding: walk.text, as: UTF8.self))")
        }
        return found
    }

    /// A cell by cell frame, so that no width table takes part.
    private func frame(_ rows: [[(String, Style)]]) -> Frame {
        var frame = Frame(size: Size(columns: rows.map(\.count).max() ?? 0, rows: rows.count))
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() { frame.put(cell.0, cell.1, column: column, row: row) }
        }
        return frame
    }

    @Test func `one style is one run`() {
        var frame = Frame(size: Size(columns: 12, rows: 3))
        frame.put(Line([Span("ab", .plain), Span("cd", .accent), Span("ef", .plain)]), column: 1, row: 0)
        frame.put("z", .wrong, column: 0, row: 2)
        #expect(runs(frame) == ["1,0 plain ab", "3,0 accent cd", "5,0 plain ef     ", "0,2 wrong z"])
    }

    @Test func `a blank frame has no runs, blanks that show have`() {
        var frame = Frame(size: Size(columns: 4, rows: 2))
        #expect(runs(frame).isEmpty)
        frame.put("  ", Style(.plain, .selected), column: 1, row: 1)
        #expect(runs(frame) == ["1,1 plain   "])
        #expect(runs(Frame(size: Size(columns: 0, rows: 0))).isEmpty)
    }

    @Test func `what is not ASCII ends its run, so that what follows keeps its column`() {
        #expect(runs(frame([[("a", .muted), ("é", .muted), ("b", .muted)]])) == ["0,0 muted aé", "2,0 muted b"])
    }

    @Test func `wide characters keep their second column`() {
        var frame = Frame(size: Size(columns: 6, rows: 1))
        frame.put("漢x字", .muted, column: 0, row: 0)
        #expect(runs(frame) == ["0,0 muted 漢", "2,0 muted x字"])
        // The terminal ends inside the last one.
        #expect(runs(frame, size: Size(columns: 4, rows: 1)) == ["0,0 muted 漢", "2,0 muted x "])
    }

    @Test func `a larger frame is cut`() {
        var frame = Frame(size: Size(columns: 6, rows: 2))
        frame.put("abcdef", .muted, column: 0, row: 0)
        frame.put("ghijkl", .muted, column: 0, row: 1)
        #expect(runs(frame, size: Size(columns: 3, rows: 1)) == ["0,0 muted abc"])
    }

    @Test func `without Unicode the nearest ASCII of the same width`() {
        var frame = Frame(size: Size(columns: 8, rows: 1))
        frame.put("✓→é漢x", .muted, column: 0, row: 0)
        #expect(runs(frame, ascii: true) == ["0,0 muted +>?? ", "5,0 muted x"])
    }
}
