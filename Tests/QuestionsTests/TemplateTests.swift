import Questions
import Testing

@Suite struct TemplateTests {
    @Test(arguments: [
        ("{{n}} of {{ p }}", "5 of 0.1"),
        ("$10^{{{n}}}$", "$10^{5}$"),
        ("{{unknown}} {{n}}", "{{unknown}} 5"),
        ("$\\frac{{a b}}{{{x + 1}}}$ {{n", "$\\frac{{a b}}{{{x + 1}}}$ {{n"),
        ("{{}} {{ }} {{n}", "{{}} {{ }} {{n}"),
        ("{{{{n}}}}", "{{5}}"),
        ("{{n\n}}", "{{n\n}}"),
        ("é{{n}}é", "é5é"),
    ])
    func fillsKnownNames(text: String, filled: String) {
        #expect(Template.fill(text, ["n": "5", "p": "0.1", "a b": "no"]) == filled)
    }

    @Test func filledTextIsNotFilledAgain() {
        #expect(Template.fill("{{a}}", ["a": "{{b}}", "b": "x"]) == "{{b}}")
    }

    @Test func namesStandInOrderAndOnce() {
        #expect(Template.names(in: "{{b}} {{a}} {{b}} {{a_1}} {{é}} {{a b}}") == ["b", "a", "a_1"])
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["{{", "{", "{{a", "{{ "])
    func hostileTextTakesLinearTime(piece: String) {
        let text = String(repeating: piece, count: 300_000 / piece.count) + "}}"
        let time = ContinuousClock().measure { _ = Template.names(in: text) }
        #expect(time < .seconds(8), "\(piece): \(time)")
    }

    @Test(.timeLimit(.minutes(1))) func manyNamesTakeLinearTime() {
        let text = (0..<30_000).map { "{{n\($0)}}" }.joined()
        let time = ContinuousClock().measure { #expect(Template.names(in: text).count == 30_000) }
        #expect(time < .seconds(8), "\(time)")
    }
}

@Suite struct FingerprintTests {
    private func fingerprint(_ text: String, _ companions: [String: String] = [:]) throws -> UInt64 {
        try #require(try parse(text, companions: companions).question).summary.fingerprint
    }

    @Test func isTheSameInEveryProcess() {
        var fingerprint = Fingerprint()
        fingerprint.add(" a\n  b\t")
        #expect(fingerprint.value == 0xc149_b782_aaf9_2016)
    }

    @Test func wrappingAndHeaderDoNotChangeIt() throws {
        let plain = try fingerprint(Sample.recall)
        #expect(try fingerprint(Sample.recall.replacing("give weights", with: "give\n  weights")) == plain)
        #expect(try fingerprint(Sample.recall.replacing("minutes: 3", with: "minutes: 4\ntags: [x]")) == plain)
        #expect(try fingerprint(Sample.recall.replacing("Even more so.", with: "Yes.")) == plain)
    }

    @Test(arguments: [("zero?", "one?"), ("corners.", "edges."), ("[must] ", ""), ("near zero", "near one"), ("give weights", "giveweights")])
    func aWordChangesIt(old: String, new: String) throws {
        #expect(try fingerprint(Sample.recall.replacing(old, with: new)) != fingerprint(Sample.recall))
    }

    @Test func whatIsRightChangesIt() throws {
        let other = Sample.choice.replacing("[ ] None", with: "[x] None")
        #expect(try fingerprint(other) != fingerprint(Sample.choice))
    }

    @Test func indentationOfAProgramChangesIt() throws {
        let text = Sample.numeric
        let one = ["generate.py": "for i in x:\n    a()\n    b()\n"]
        let two = ["generate.py": "for i in x:\n    a()\nb()\n"]
        #expect(try fingerprint(text, one) != fingerprint(text, two))
    }

    @Test func titlesAreAbridgedAndTextsShowTheirNames() {
        #expect(Template.abridged("With {{n}} users at {{ rate }}, how many?") == "With … users at …, how many?")
        #expect(Template.abridged("The outcomes are {{…") == "The outcomes are …")
        #expect(Template.abridged("The outcomes are {{outc…") == "The outcomes are …")
        #expect(Template.abridged("In $\\frac{{a}}{b}$ we see…") == "In $\\frac…{b}$ we see…")
        #expect(Template.bare("10^{{{n}}} of {{n}}") == "10^{n} of n")
    }
}
