/// Lays out verbatim code: indented, highlighted, every line whole, since a break changes what Python and a shell make of it.
enum MarkdownCode {
    private static let indent = 2
    private static let tabStop = 4

    static func lines(_ code: String, language: String, width: Int) -> [Line] {
        let indent = width > 4 * Self.indent ? Self.indent : 0
        let space = Span(String(repeating: " ", count: indent))
        var lines = Highlighter.lines(expandingTabs(code), language: language)
        while lines.last?.spans.isEmpty == true { lines.removeLast() }
        return lines.map { line in
            Line(indent == 0 || line.spans.isEmpty ? line.spans : [space] + line.spans, isVerbatim: true)
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
}
