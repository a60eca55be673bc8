import Foundation
import Practice
import Screen

/// A judgement as plain lines.
enum JudgementText {
    static func lines(_ judgement: Judgement) -> [String] {
        var lines: [String] = []
        for test in judgement.tests {
            let time = test.seconds >= 0.1 ? String(format: " (%.1f s)", test.seconds) : ""
            lines.append("\(test.verdict == .pass ? "✓" : "✗") \(test.name)\(test.verdict == .pass ? "" : ": \(test.verdict.rawValue)")\(time)")
            guard test.verdict != .pass else { continue }
            lines += labelled("input", test.input) + labelled("expected", test.expected) + labelled("got", test.got)
            lines += test.message.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }
            if let expected = test.expectedRows, let got = test.gotRows {
                lines += ["    expected (\(expected.count) in all)"] + TableText.lines(expected).map { "      " + $0 }
                lines += ["    got (\(got.count) in all)"] + TableText.lines(got).map { "      " + $0 }
            }
        }
        lines += judgement.notes
        if !judgement.tests.isEmpty {
            lines.append("\(judgement.passed) of \(judgement.tests.count) passed in \(String(format: "%.1f", judgement.seconds)) s.")
        }
        return lines
    }

    private static func labelled(_ name: String, _ text: String?) -> [String] {
        guard let text else { return [] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { "    \($0.offset == 0 ? name.padding(to: 9) : "         ") \($0.element)" }
    }
}

/// A table of rows as plain, aligned lines.
enum TableText {
    static func lines(_ table: RowTable) -> [String] {
        let cells = [table.columns] + table.rows.map { $0.map { ($0 ?? "NULL").split(whereSeparator: \.isNewline).joined(separator: " ") } }
        let widths = table.columns.indices.map { column in cells.map { $0[column].columns }.max() ?? 0 }
        func line(_ row: [String]) -> String {
            let padded = zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.columns)) }.joined(separator: "  ")
            return String(padded.reversed().drop { $0 == " " }.reversed())
        }
        var lines = [line(cells[0]), widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")]
        lines += cells.dropFirst().map(line)
        if table.count > table.rows.count { lines.append("… and \(table.count - table.rows.count) more") }
        return lines
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
