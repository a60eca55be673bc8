import Practice
import Screen

/// A table of rows as text: columns as wide as what stands in them, numbers to the right, NULL told from text.
package enum RowTableText {
    private static let gap = 2
    private static let widest = 28

    package static func lines(_ table: RowTable, width: Int) -> [Line] {
        guard !table.columns.isEmpty else { return [Line("no columns", .muted)] }
        let cells = table.rows.map { row in table.columns.indices.map { row.indices.contains($0) ? row[$0] : nil } }
        let texts = cells.map { $0.map { $0.map { $0.expandingTabs.split(whereSeparator: \.isNewline).joined(separator: "⏎") } ?? "NULL" } }
        let widths = table.columns.indices.map { index in
            min(widest, max(table.columns[index].columns, texts.map { $0[index].columns }.max() ?? 0))
        }
        let isNumber = table.columns.indices.map { index in
            cells.contains { $0[index] != nil } && cells.allSatisfy { $0[index].map { Double($0) != nil } ?? true }
        }
        var lines = [row(table.columns.map { Span($0, .accent) }, widths, isNumber)]
        for (line, values) in zip(texts, cells) {
            lines.append(row(zip(line, values).map { Span($0, $1 == nil ? .muted : .plain) }, widths, isNumber))
        }
        if table.count > table.rows.count { lines.append(Line("… \(table.count - table.rows.count) more", .muted)) }
        return lines.map { $0.truncated(to: width) }
    }

    private static func row(_ spans: [Span], _ widths: [Int], _ isNumber: [Bool]) -> Line {
        var line = Line()
        for (index, span) in spans.enumerated() {
            let cut = Line([span]).truncated(to: widths[index])
            let padding = Span(String(repeating: " ", count: max(0, widths[index] - cut.width)))
            let space = Span(String(repeating: " ", count: gap))
            line.spans += (isNumber[index] ? [padding] + cut.spans : cut.spans + [padding]) + [space]
        }
        return line
    }
}

/// Code as the screens show it outside of prose.
enum MarkdownCodeText {
    static func lines(_ code: String, language: String, width: Int) -> [Line] {
        // A fence longer than any in the code, so that nothing in it ends the block.
        let longest = code.split { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        return Markdown.lines("\(fence)\(language)\n\(code)\n\(fence)", width: width)
    }
}

extension StringProtocol {
    /// With tabs as four spaces.
    var expandingTabs: String { split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ") }

    /// At least so many columns wide, at least one space after the text.
    func padded(_ columns: Int) -> String { self + String(repeating: " ", count: Swift.max(1, columns - String(self).columns)) }
}
