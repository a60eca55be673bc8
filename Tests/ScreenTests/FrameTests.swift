import Screen
import TestSupport
import Testing

@Suite struct FrameTests {
    @Test func drawsCutsAndReturnsTheColumnAfter() {
        var frame = Frame(size: Size(columns: 6, rows: 2))
        #expect(frame.put("abc", column: 1, row: 0) == 4)
        #expect(frame.put("abcdefgh", column: 0, row: 1) == 6)
        #expect(frame.put("xyz", .strong, column: 4, row: 0, limit: 1) == 5)
        #expect(frame.rows == [" abcx ", "abcdef"])
        #expect(frame[4, 0].style == .strong)
    }

    @Test func neverLeavesHalfAWideGrapheme() {
        var frame = Frame(size: Size(columns: 6, rows: 1))
        frame.put("漢字漢", column: 0, row: 0)
        frame.put("a", column: 1, row: 0)
        frame.put("b", column: 2, row: 0)
        #expect(frame.rows == [" ab 漢"])
        frame.put("字", column: 3, row: 0)
        #expect(frame.rows == [" ab字 "])
        frame.put("漢", column: 5, row: 0)
        #expect(frame.rows == [" ab字 "], "no room for both halves")
        frame.put("漢z", column: -1, row: 0)
        #expect(frame.rows == [" zb字 "])
    }

    @Test func endsWhereAsked() {
        var frame = Frame(size: Size(columns: 6, rows: 1))
        frame.put(Line("ab"), endingAt: 6, row: 0)
        #expect(frame.rows == ["    ab"])
    }

    @Test func writesNothingOutsideAndNoControlCharacter() {
        var random = SeededGenerator(7)
        let places = [Int.min, -100, -3, -1, 0, 1, 2, 5, 100, Int.max]
        for _ in 0..<3_000 {
            let size = Size(columns: Int.random(in: 0...8, using: &random), rows: Int.random(in: 0...3, using: &random))
            var frame = Frame(size: size)
            for _ in 0..<4 {
                let text = String((0..<12).compactMap { _ in graphemes.randomElement(using: &random) })
                frame.put(
                    text, column: places.randomElement(using: &random) ?? 0, row: places.randomElement(using: &random) ?? 0,
                    limit: places.randomElement(using: &random) ?? 0)
            }
            #expect(frame.cells.count == size.columns * size.rows)
            #expect(frame.isWhole)
        }
    }
}

extension Frame {
    fileprivate var rows: [String] {
        (0..<size.rows).map { row in (0..<size.columns).map { self[$0, row].text }.joined() }
    }

    /// Whether each wide grapheme is followed by its empty half, and only those are, and no cell holds a control character.
    fileprivate var isWhole: Bool {
        for row in 0..<size.rows {
            var column = 0
            while column < size.columns {
                let cell = self[column, row]
                let width = cell.text.columns
                guard cell.text.count == 1, cell.text != "\t", width == 1 || width == 2, column + width <= size.columns else {
                    return false
                }
                if width == 2, !self[column + 1, row].text.isEmpty { return false }
                column += width
            }
        }
        return true
    }
}
