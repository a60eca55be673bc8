import Screen
import TestSupport
import Testing

@Suite struct MathsTests {
    @Test func formulasReadAsAMathematicianWouldWriteThemOnOneRow() {
        var text = ""
        for (field, formulas) in MathsSamples.all {
            text += "# \(field)\n\n"
            for latex in formulas { text += "\(latex)\n    \(Maths.inline(latex))\n\n" }
        }
        expectGolden(text, named: "maths")
    }

    @Test func samplesKnowEveryCommand() {
        for latex in MathsSamples.all.flatMap(\.formulas) {
            #expect(Maths.unknownCommands(in: latex).isEmpty, "\(latex)")
        }
    }

    @Test func whatIsNotKnownStaysAndIsListed() {
        #expect(Maths.inline(#"\foo{x} + \bar{y} + \foo z"#) == #"\foo{x} + ȳ + \foo z"#)
        #expect(Maths.unknownCommands(in: #"\foo{\baz} + \foo + \text{$\qux$} + \operatorname{\quux}"#) == ["foo", "baz", "qux", "quux"])
        #expect(Maths.unknownCommands(in: #"\begin{tikzcd} a & b \end{tikzcd}"#) == ["begin{tikzcd}"])
        #expect(Maths.unknownCommands(in: #"x^2 \le y"#).isEmpty)
    }

    @Test func unfinishedInputKeepsItsText() {
        #expect(Maths.inline("") == "")
        #expect(Maths.inline("(a + b") == "(a + b")
        #expect(Maths.inline("[0, 1)") == "[0, 1)")
        #expect(Maths.inline("a)b}c&d") == "a)b}c d")
        #expect(Maths.inline(#"\frac{a"#) == "a/")
        #expect(Maths.inline(#"\left( x"#) == "(x")
        #expect(Maths.inline(#"x^"#) == "x")
        #expect(Maths.inline(#"\"#) == #"\"#)
        #expect(Maths.inline(#"\begin{cases} a & b"#) == "{ a if b }")
    }

    @Test func productsAreNotReadAsApplicationsOrPowers() {
        #expect(Maths.inline(#"\eta \frac{m}{\sqrt{v} + \epsilon}"#) == "η·m/(√v + ε)")
        #expect(Maths.inline(#"\eta \frac{a}{b} x"#) == "η·(a/b)x")
        #expect(Maths.inline(#"\nabla \frac{a}{b}"#) == "∇(a/b)")
        #expect(Maths.inline(#"\frac{\eta \frac{a}{b}}{c}"#) == "(η·a/b)/c")
        #expect(Maths.inline(#"x f(x) + 2 g(x) - \nabla f(x)"#) == "x f(x) + 2g(x) − ∇f(x)")
        #expect(Maths.inline(#"p(x)p(y) k(x, y)"#) == "p(x) p(y) k(x, y)")
        #expect(Maths.inline(#"\overbrace{a + b}^{n}"#) == "(a + b)ₙ")
    }

    @Test func accentsUseOneCodePointWhereThereIsOne() {
        #expect(Maths.inline(#"\hat{y}"#).unicodeScalars.count == 1)
        #expect(Maths.inline(#"\hat{\theta}"#).unicodeScalars.count == 2)
        #expect(Maths.inline(#"\hat{y}_i"#) == "ŷᵢ")
        #expect(Maths.inline(#"\hat{y_i}"#) == "ŷᵢ")
    }

    @Test func anyInputGivesTextWithoutLineBreaks() {
        var random = SeededGenerator(3)
        let pieces = [
            "{", "}", "(", ")", "[", "]", "|", "||", "^", "_", "'", "&", "\\\\", "\\left", "\\right", "\\middle", "\\frac", "\\sqrt",
            "\\hat", "\\text{",
            "\\begin{cases}", "\\end{cases}", "\\begin{", "\\over", "\\bf", "\\not", "\\mathbb", "\\operatorname*", "\\langle", "\\}",
            "\\|", "x", "12", ".5",
            "+", "-", "=", ",", " ", "$", "\\", "\\alpha", "\\sum", "\\max", "漢", "\u{301}", "\\unknown", "\n",
        ]
        for _ in 0..<3_000 {
            let latex = (0..<Int.random(in: 0...25, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            let text = Maths.inline(latex)
            let breaks = text.filter(\.isNewline)
            #expect(breaks.isEmpty, "\(latex)")
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "{", "(", "\\left(", "\\frac{a}{", "\\sqrt", "\\hat", "x^", "x_{", "\\begin{cases}", "\\over ", "\\bf ", "|", "\\text{$",
            "\\operatorname{", "'",
            "[", "\\sqrt[", "\\not", "\\left|", "a & ", "-", "\\substack{",
        ])
    func deepNestingReturns(piece: String) {
        let time = ContinuousClock().measure { _ = Maths.inline(String(repeating: piece, count: 20_000)) }
        #expect(time < .seconds(10), "\(time)")
    }
}
