import Screen
import TestSupport
import Testing

@Suite struct HostileMarkdownTests {
    /// Input that makes naive parsers or layouts quadratic, recursive or endless.
    static let inputs: [(name: String, text: String)] = [
        ("one line of a megabyte", String(repeating: "word ", count: 200_000)),
        ("one word of a megabyte", String(repeating: "w", count: 1_000_000)),
        ("quotes in quotes", String(repeating: "> ", count: 50_000) + "deep"),
        ("lists in lists", (0..<400).map { String(repeating: "  ", count: $0) + "- x" }.joined(separator: "\n")),
        ("lists on one line", String(repeating: "- ", count: 50_000) + "x"),
        ("many items", String(repeating: "- a\n", count: 50_000)),
        ("brackets", String(repeating: "[", count: 100_000)),
        ("images", String(repeating: "![a](", count: 40_000)),
        ("links in links", String(repeating: "[a](b", count: 40_000)),
        ("stars", String(repeating: "*a **b ", count: 30_000)),
        ("underscores", String(repeating: "_a", count: 100_000)),
        ("ticks of growing length", (1..<600).map { String(repeating: "`", count: $0) + "a" }.joined(separator: " ")),
        ("dollars", String(repeating: "$a$$b", count: 40_000)),
        (
            "a wide table of many rows",
            "|" + String(repeating: "a|", count: 20_000) + "\n|" + String(repeating: "---|", count: 20_000) + "\n"
                + String(repeating: "|b\n", count: 20_000)
        ),
        ("a table of one huge cell", "|a|b|\n|---|---|\n|" + String(repeating: "c ", count: 100_000) + "|d|\n"),
        ("unclosed fence", "```python\n" + String(repeating: "\"\"\" x = '\n", count: 30_000)),
        ("a line of code", "```sql\n" + String(repeating: "select '", count: 30_000)),
        ("reference definitions", (0..<20_000).map { "[r\($0)]: /u\n" }.joined()),
        ("soft breaks", String(repeating: "a\n", count: 100_000)),
        ("hard breaks", String(repeating: "a  \n", count: 60_000)),
        ("entities", String(repeating: "&amp;&#x1F600;", count: 20_000)),
        ("maths in maths", "$" + String(repeating: "{", count: 100_000) + "$"),
        ("fractions", "$$" + String(repeating: "\\frac{a", count: 30_000) + "$$"),
        (
            "marks on one letter",
            String(repeating: "e\u{301}\u{301}\u{301}", count: 30_000) + "a" + String(repeating: "\u{301}", count: 60_000)
        ),
        ("controls", String(repeating: "\u{0}\u{1B}\u{202E}\r", count: 50_000)),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: inputs.indices)
    func isLaidOutQuicklyAndWithinItsWidth(index: Int) {
        let (name, text) = Self.inputs[index]
        let width = 24
        var lines: [Line] = []
        let time = ContinuousClock().measure {
            lines = Markdown.lines(text, width: width)
            _ = Markdown.plain(text)
        }
        // A debug build on a busy machine; anything quadratic takes minutes.
        #expect(time < .seconds(20), "\(name): \(time)")
        #expect(lines.allSatisfy { $0.isVerbatim || $0.width <= width }, "\(name)")
    }

    @Test func rowsNeverExceedTheWidth() {
        var random = SeededGenerator(42)
        let pieces = [
            "- ", "1. ", "> ", "# ", "    ", "```\n", "|", "---|", "\n", "\n\n", "**", "*", "`", "$", "$$", "~~", "[x] ", "[a](b)", "漢字",
            "word ",
            "\\frac{a}{b}", "<b>", "&amp;", "  \n", "\t", "👍", "***\n", "| a | b |\n|---|---|\n| c | d |\n",
        ]
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 1...40, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            let width = Int.random(in: -1...50, using: &random)
            let lines = Markdown.lines(text, width: width)
            for line in lines where !line.isVerbatim { #expect(line.width <= max(2, width), "\(text.debugDescription) at \(width): \(line.text)") }
            #expect(lines.first?.spans.isEmpty != true && lines.last?.spans.isEmpty != true, "\(text.debugDescription) at \(width)")
        }
    }

    @Test func whatIsLeftOutIsMarked() {
        let lines = Markdown.lines(String(repeating: "a\n\n", count: 50_000), width: 10)
        #expect(lines.last?.text == "…")
    }
}
