import Screen
import TestSupport
import Testing

@Suite struct MathsDisplayTests {
    private func text(_ latex: String, width: Int) -> String {
        latex + "\n\n" + Maths.display(latex, width: width).map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n") + "\n\n"
    }

    @Test func formulasReadAsAMathematicianWouldWriteThem() {
        var text = ""
        for (field, formulas) in MathsSamples.all {
            text += "# \(field)\n\n"
            for latex in formulas { text += self.text(latex, width: 76) }
        }
        expectGolden(text, named: "maths-stacked")
    }

    @Test func whatIsTooWideBreaksWhereAHandWouldBreakIt() {
        let formulas = MathsSamples.all.flatMap(\.formulas)
        let broken = formulas.filter { Maths.display($0, width: 34) != Maths.display($0, width: 76) }
        expectGolden(broken.map { text($0, width: 34) }.joined(), named: "maths-narrow")
    }

    @Test(arguments: [
        #"a"#, #"x^2 + y_1 = e^{-x}"#, #"\sqrt{n} \cdot \sqrt{d_k}"#, #"f(x) = \log(1 + x)"#, #"\hat{y} \in \mathbb{R}^n"#, #"\|w\|_2^2"#,
        #"\left(a + b\right)^2"#, #"\text{if } x > 0"#, #"1 - 0.95^{20} = 64 \%"#, #"A = U \Sigma V^\top, \quad B"#,
    ])
    func aFormulaThatNeedsOneRowStaysOnIt(latex: String) {
        #expect(Maths.display(latex, width: 76) == [Maths.inline(latex)])
    }

    @Test func nothingGivesNoRows() {
        for latex in ["", " ", "{}", #"\,"#, #"\\"#, #"\\ \\"#] { #expect(Maths.display(latex, width: 20) == [], "\(latex)") }
    }

    @Test func signsAndBracketsKeepTheirMeaning() {
        // A minus before a rule must not seem to lengthen it.
        #expect(Maths.display(#"-\frac{a}{b}"#, width: 20) == ["  a", "− ─", "  b"])
        // An exponent of something two rows tall stands above the line, not on it.
        #expect(Maths.display(#"\left(\sum_i x\right)^{1/p}"#, width: 20) == ["     1/p", "⎛∑ x⎞", "⎝i  ⎠"])
        // Brackets cover fractions, not exponents.
        #expect(Maths.display(#"(1 + e^{z_i})"#, width: 20) == ["      zᵢ", "(1 + e  )"])
        #expect(Maths.display(#"\left(\frac{a}{b}\right)^2"#, width: 20) == ["⎛ a ⎞²", "⎜ ─ ⎟", "⎝ b ⎠"])
        // A limit does not run into a denominator or another limit.
        #expect(Maths.display(#"\frac{1}{n}\sum_i x"#, width: 20) == ["1", "─  ∑ x", "n  i"])
        #expect(Maths.display(#"\sum_{ij}\sum_{kl} x"#, width: 20) == ["∑  ∑  x", "ij kl"])
        // The sign of a continued right side is no sign of the number after it.
        #expect(Maths.display(#"\begin{aligned} a &= b \\ &+ c \end{aligned}"#, width: 20) == ["a = b", "  + c"])
        #expect(Maths.display(#"\begin{aligned} \text{s.t.} \quad & x > 0 \end{aligned}"#, width: 20) == ["s.t.  x > 0"])
    }

    @Test func aWideFormulaThatCannotBreakIsWrittenOnOneRowAndWrapped() {
        #expect(Maths.display(#"\frac{aaaa + bbbb}{c}"#, width: 8) == ["(aaaa +", "  bbbb)/", "  c"])
        #expect(Maths.display(#"\frac{a}{b} + \frac{c}{d}"#, width: 3) == ["a/b", " +", " c/", " d"])
    }

    @Test func anyInputFitsAndHasNoLineBreaks() {
        var random = SeededGenerator(11)
        let pieces = [
            "{", "}", "(", ")", "[", "]", "|", "||", "^", "_", "'", "&", "\\\\", "\\left(", "\\right)", "\\left.", "\\right|", "\\frac",
            "\\sqrt", "\\sqrt[3]", "\\hat", "\\bar", "\\vec", "\\underline", "\\text{", "\\begin{cases}", "\\end{cases}",
            "\\begin{pmatrix}", "\\end{pmatrix}", "\\begin{aligned}", "\\end{aligned}", "\\over ", "\\bf ", "\\binom", "\\langle", "\\}",
            "\\|", "\\underbrace", "\\overset", "\\substack", "\\sum", "\\max", "\\int", "\\xrightarrow", "x", "y", "12", ".5", "+", "-",
            "=", ",", "\\quad", " ", "$", "\\", "\\alpha", "漢", "\u{301}", "\\unknown", "\n", "{a + b}", "_{i=1}", "^{z_i}",
        ]
        for _ in 0..<4_000 {
            let latex = (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
            let width = Int.random(in: 2...80, using: &random)
            for row in Maths.display(latex, width: width) {
                let isSound = row.columns <= width && !row.contains(where: \.isNewline) && row.last != " "
                #expect(isSound, "\(latex.debugDescription) at \(width): \(row)")
            }
        }
    }

    @Test func everyGlyphIsInTheFontThatTerminalsHave() {
        // Ranges beyond ASCII of `fc-query --format='%{charset}' DejaVuSansMono.ttf` that formulas use.
        let charset: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0xA0...0x1C3, 0x2B0...0x2B9, 0x2E0...0x2E9, 0x300...0x33F, 0x370...0x3FF, 0x1D2C...0x1D2E,
            0x1D30...0x1D3C, 0x1D3E...0x1D5B, 0x1D62...0x1D65, 0x1D9B...0x1DB7, 0x1DB9...0x1DBF, 0x1E00...0x1EF9, 0x2010...0x2023,
            0x2026...0x2026, 0x202F...0x2037, 0x203C...0x203F, 0x2070...0x2071, 0x2074...0x208E, 0x2090...0x209C, 0x2102...0x2102,
            0x210D...0x210F, 0x2115...0x2117, 0x2119...0x211A, 0x211D...0x211D, 0x2124...0x2124, 0x2190...0x2213, 0x2215...0x2215,
            0x2217...0x2220, 0x2223...0x2223, 0x2227...0x222D, 0x2234...0x223D, 0x2241...0x2269, 0x226D...0x228B, 0x228D...0x22A5,
            0x22C2...0x22C6, 0x22EF...0x22EF, 0x2300...0x2306, 0x2308...0x2315, 0x239B...0x23AE, 0x2500...0x262F, 0x27E6...0x27EB,
            0x2C7C...0x2C7D,
        ]
        for latex in MathsSamples.all.flatMap(\.formulas) + [#"\ell \ll \vdots \mathcal{L} \vec{v} \parallel \beta^\gamma_\phi"#] {
            for scalar in (Maths.display(latex, width: 76).joined() + Maths.inline(latex)).unicodeScalars {
                #expect(charset.contains { $0.contains(scalar.value) }, "\(scalar) in \(latex)")
            }
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "{", "\\left(", "\\frac{a}{", "\\frac{", "\\sqrt{", "\\hat{x_", "x^{", "\\begin{cases}", "\\begin{pmatrix} a & b \\\\",
            "\\over ", "\\underbrace{", "\\overset{a}{", "\\binom{a}{", "\\sum_{", "a & ", "a \\\\ ", "a = ", "a + \\quad ", "\\substack{",
            "\\bf ", "\\left\\langle\\frac{a}{b}", "\\sum_{i=1}^n \\frac{a}{b} + ",
        ])
    func hostileNestingStaysSmall(piece: String) {
        var rows: [String] = []
        let time = ContinuousClock().measure { rows = Maths.display(String(repeating: piece, count: 20_000), width: 60) }
        #expect(time < .seconds(10), "\(time)")
        #expect(rows.count < 10_000)
        #expect(rows.allSatisfy { $0.columns <= 60 })
    }

    @Test(.timeLimit(.minutes(1)))
    func gridsOfManyCellsStaySmall() {
        let wide = String(repeating: "a&", count: 1_500) + String(repeating: "\\\\", count: 1_500)
        let deep = String(repeating: #"\begin{pmatrix}\frac{a}{b}&"#, count: 20) + String(repeating: #"\\c\end{pmatrix}"#, count: 20)
        for latex in [#"\begin{matrix}"# + wide + #"\end{matrix}"#, #"\begin{aligned}"# + wide + #"\end{aligned}"#, deep] {
            let time = ContinuousClock().measure { _ = Maths.display(latex, width: 60) }
            #expect(time < .seconds(10), "\(time)")
        }
    }

    @Test func marksInMarksTakeNoTimeByTwos() {
        let latex = String(repeating: #"\hat{"#, count: 22) + "x" + String(repeating: "_i}", count: 22)
        let time = ContinuousClock().measure { _ = Maths.display(latex, width: 60) + [Maths.inline(latex)] }
        #expect(time < .seconds(2), "\(time)")
    }
}
