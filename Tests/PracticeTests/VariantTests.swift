import Practice
import Questions
import Testing

@Suite struct VariantTests {
    private let variant = Variant(
        seed: 7, values: ["n": "1,024", "p": "{{n}}", "answer": "about 12"], answer: 12.3456, tolerance: 0.5, unit: "ms")

    @Test func fillsEveryTextOfAQuestion() throws {
        let original = try question(
            kind: .numeric, points: [.init("said {{n}}", .must, competency: "metrics")], prompt: "With {{n}} rows and {{ p }}?",
            answer: "{{answer}} {{unit}} ± {{tolerance}}", hints: ["try {{n}}"], followUps: [.init(question: "{{n}}?", answer: "{{n}}!")],
            pitfalls: "not {{n}}")
        let filled = variant.fill(original)
        // A value is not a template itself: what it holds is shown as it is.
        #expect(filled.prompt == "With 1,024 rows and {{n}}?")
        #expect(filled.answer == "about 12 ms ± 0.5")
        #expect(filled.rubric.points == [.init("said 1,024", .must, competency: "metrics")])
        #expect(filled.hints == ["try 1,024"])
        #expect(filled.followUps == [.init(question: "1,024?", answer: "1,024!")])
        #expect(filled.pitfalls == "not 1,024")
        #expect(filled.id == original.id)
    }

    @Test func unknownNamesAndLatexStay() {
        #expect(variant.fill("$x^{{2}}$ {{other}} {{n") == "$x^{{2}}$ {{other}} {{n")
        #expect(variant.fill("$\\frac{{a+b}}{{{n}}}$") == "$\\frac{{a+b}}{1,024}$")
        #expect(variant.fill("") == "")
    }

    @Test func answerIsRoundedWhereNoValueIsNamedSo() {
        var plain = variant
        plain.values = [:]
        #expect(plain.fill("{{answer}}") == "12.35")
    }

    @Test func acceptsWithinTheToleranceOnly() {
        let exact = Variant(seed: 1, values: [:], answer: 0.3, tolerance: 0.1, unit: "")
        // 0.1 + 0.2 and 0.4 miss by the last bit of a Double: no reason to mark an answer wrong.
        #expect(exact.accepts(0.1 + 0.2))
        #expect(exact.accepts(0.4))
        #expect(exact.accepts(0.2))
        #expect(!exact.accepts(0.4001))
        #expect(!exact.accepts(0.1999))
        let nothing = Variant(seed: 1, values: [:], answer: 5, tolerance: 0, unit: "")
        #expect(nothing.accepts(5))
        #expect(!nothing.accepts(5.0001))
        #expect(!exact.accepts(.nan))
    }
}
