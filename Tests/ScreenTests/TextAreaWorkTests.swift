import Testing

@testable import Screen

@Suite struct TextAreaWorkTests {
    /// The work of a key and of a drawing is the lines in sight, whatever the length of the text.
    @Test(arguments: [10, 200, 20_000]) func onlyTheLinesInSightAreWrapped(_ count: Int) {
        var area = TextArea(
            text: String(repeating: "a line that is longer than the window is wide\n", count: count), size: Size(columns: 20, rows: 8))
        for key in [Key.pageUp, .up, .character("x"), .enter, .backspace, .alt("b"), .control("w"), .control("_"), .home, .pageDown] {
            area.handle(key)
            var rows = TextAreaRows(area, width: 20)
            let top = rows.top(height: 8)
            _ = rows.text(from: top, height: 8)
            _ = rows.place(of: area.cursor, below: top)
            #expect(rows.wrappedLines <= 2 * 8 + 2, "\(key) wrapped \(rows.wrappedLines) of \(count) lines")
        }
    }
}
