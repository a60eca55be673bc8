import Practice
import Screen

/// Verdicts as rows: what failed first, with what was put in and what came out.
package enum JudgementText {
    /// How many tests passed and failed, as in `✓ 7   ✗ 2   of 9 tests in 0.4 s`.
    package static func summary(_ judgement: Judgement) -> Line {
        let failed = judgement.failed.count
        var line = Line()
        if judgement.passed > 0 { line.spans.append(Span("✓ \(judgement.passed)   ", .correct)) }
        if failed > 0 { line.spans.append(Span("✗ \(failed)   ", .wrong)) }
        let count = "of \(Words.count(judgement.tests.count, "test"))"
        line.spans.append(Span("\(failed == 0 ? "all passed, \(count.dropFirst(3))" : count) in \(tenths(judgement.seconds)) s", .muted))
        return line
    }

    package static func lines(_ judgement: Judgement, width: Int) -> [Line] {
        var lines: [Line] = []
        var rest = judgement.failed[...]
        while let test = rest.popFirst() {
            lines.append(Line())
            lines += failure(test, width: width)
            // What stops every test alike, such as a syntax error, is told once.
            let alike = rest.prefix { saysTheSame($0, test) }
            guard !alike.isEmpty else { continue }
            rest = rest.dropFirst(alike.count)
            lines.append(Line([Span("  and \(Words.count(alike.count, "more test")) in the same way", .muted)]))
        }
        let passed = judgement.tests.filter { $0.verdict == .pass }
        guard !passed.isEmpty else { return lines }
        lines.append(Line())
        for test in passed { lines.append(Line([Span("✓ ", .correct), Span(name(test), .muted)]).truncated(to: width)) }
        return lines
    }

    private static func saysTheSame(_ one: Judgement.Test, _ other: Judgement.Test) -> Bool {
        var renamed = one
        (renamed.name, renamed.title, renamed.seconds) = (other.name, other.title, other.seconds)
        return renamed == other && one.verdict != .wrong && one.input == nil
    }

    /// A test's name as words; data sets are called by their titles.
    static func name(_ test: Judgement.Test) -> String {
        if !test.name.hasPrefix("test"), let title = test.title { return title }
        let bare = test.name.hasPrefix("test_") ? String(test.name.dropFirst(5)) : test.name
        return bare.replacing("_", with: " ")
    }

    private static func failure(_ test: Judgement.Test, width: Int) -> [Line] {
        var head = Line([Span("✗ ", .wrong), Span(name(test), .strong)])
        if test.verdict != .wrong { head.spans.append(Span("   " + word(test.verdict), .wrong)) }
        var lines = head.wrapped(to: width, indent: 2)
        lines += field("input", test.input, width)
        lines += field("expected", test.expected, width)
        lines += field("got", test.got, width)
        if test.gotRows == nil, test.expectedRows == nil || !test.message.isEmpty { lines += message(test, width) }
        if let expected = test.expectedRows { lines += table("expected", expected, width) }
        if let got = test.gotRows { lines += table("got", got, width) }
        return lines
    }

    /// What a verdict means, in words.
    static func word(_ verdict: Judgement.Verdict) -> String {
        switch verdict {
        case .pass: "passed"
        case .wrong: "wrong"
        case .error: "raised an error"
        case .timeout: "took too long"
        case .memory: "used too much memory"
        case .output: "printed too much"
        case .compile: "syntax error"
        }
    }

    private static let lead = 4
    private static let column = 10

    private static func field(_ name: String, _ text: String?, _ width: Int) -> [Line] {
        guard let text, !text.isEmpty else { return [] }
        let label = String(repeating: " ", count: lead) + name + String(repeating: " ", count: max(1, column - name.count))
        var lines: [Line] = []
        for (index, row) in text.split(separator: "\n", omittingEmptySubsequences: false).prefix(12).enumerated() {
            let start = index == 0 ? Line([Span(label, .muted)]) : Line(String(repeating: " ", count: label.count))
            lines += (start + Line(row.expandingTabs, .plain)).wrapped(to: width, indent: label.count)
        }
        return lines
    }

    private static func message(_ test: Judgement.Test, _ width: Int) -> [Line] {
        guard !test.message.isEmpty else { return [] }
        let indent = String(repeating: " ", count: lead)
        return test.message.split(separator: "\n", omittingEmptySubsequences: false).prefix(40).flatMap { row in
            Line(indent + row.expandingTabs, test.verdict == .wrong ? .plain : .code).wrapped(to: width, indent: lead + 2)
        }
    }

    private static func table(_ name: String, _ table: RowTable, _ width: Int) -> [Line] {
        let label = Line([Span(String(repeating: " ", count: lead) + name, .muted), Span("   \(Words.count(table.count, "row"))", .muted)])
        let indent = Line(String(repeating: " ", count: lead))
        return [label] + RowTableText.lines(table, width: max(1, width - lead)).map { indent + $0 }
    }

    private static func tenths(_ seconds: Double) -> String {
        let tenths = Int((seconds * 10).rounded())
        return tenths == 0 ? "under 0.1" : "\(tenths / 10).\(tenths % 10)"
    }
}
