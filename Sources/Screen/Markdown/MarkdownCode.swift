/// Lays out verbatim code: indented, highlighted, long lines cut where the row ends and marked where they go on.
enum MarkdownCode {
    private static let indent = 2
    private static let tabStop = 4
    private static let continuation = Span("↳ ", .muted)

    static func lines(_ code: String, language: String, width: Int) -> [Line] {
        let indent = width > 4 * Self.indent ? Self.indent : 0
        let space = Span(String(repeating: " ", count: indent))
        var lines = Highlighter.lines(expandingTabs(code), language: language)
        while lines.last?.spans.isEmpty == true { lines.removeLast() }
        return lines.flatMap { cut($0, to: width - indent) }.map { line in
            indent == 0 || line.spans.isEmpty ? line : Line([space] + line.spans)
        }
    }

    private static func expandingTabs(_ code: String) -> String {
        guard code.utf8.contains(0x09) else { return code }
        var result = ""
        var column = 0
        for character in code {
            if character == "\t" {
                let step = tabStop - column % tabStop
                result += String(repeating: " ", count: step)
                column += step
            } else {
                result.append(character)
                column = character.isNewline ? 0 : column + character.columns
            }
        }
        return result
    }

    /// Rows of at most `width` columns, ended after a space or a comma where one stands in the last third.
    private static func cut(_ line: Line, to width: Int) -> [Line] {
        guard line.width > width else { return [line] }
        let graphemes = line.spans.flatMap { span in span.text.map { (text: $0, columns: $0.columns, style: span.style) } }
        let mark = width >= 8 ? continuation : Span("")
        var rows: [Line] = []
        var start = 0
        while start < graphemes.count {
            var row = StyledRun()
            if start > 0 { for character in mark.text { row.append(character, columns: 1, mark.style) } }
            var used = row.columns
            var end = start
            while end < graphemes.count, end == start || used + graphemes[end].columns <= width {
                used += graphemes[end].columns
                end += 1
            }
            if end < graphemes.count {
                let third = graphemes[start..<end].suffix((end - start) / 3)
                if let soft = third.lastIndex(where: { $0.text == " " || $0.text == "," }) { end = soft + 1 }
            }
            for grapheme in graphemes[start..<end] { row.append(grapheme.text, columns: grapheme.columns, grapheme.style) }
            rows.append(Line(row.spans))
            start = end
        }
        return rows
    }
}
