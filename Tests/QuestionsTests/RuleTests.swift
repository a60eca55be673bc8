import Questions
import Testing

/// Each rule with a text that breaks it; the samples themselves break none.
@Suite struct RuleTests {
    private func recall(_ old: String, _ new: String) -> Marked { Marked(Sample.recall.replacing(old, with: new)) }
    private func choice(_ old: String, _ new: String) -> Marked { Marked(Sample.choice.replacing(old, with: new)) }
    private func design(_ old: String, _ new: String) -> Marked { Marked(Sample.design.replacing(old, with: new)) }

    @Test func sections() throws {
        let answer = "## Answer\n### Framing\nA goal.\n\n### Data and features\nLabels are late.\n\n### Metrics and baseline\nOne number.\n"
        try expectFinding("sections", recall("## Pitfalls", "<<1>>## Pitfals"), saying: "«Pitfals» is not a section")
        try expectFinding("sections", recall("Saying that L2 does the same.", "").movedTo("## Pitfalls"), saying: "is empty")
        try expectFinding("sections", recall("## Pitfalls", "## Follow-ups\n- A? — B.\n\n## Pitfalls").movedTo("## Follow-ups\n- A"), saying: "twice")
        try expectFinding("sections", recall("## Answer\nIts ball has corners.\n", ""), saying: "«## Answer» is missing")
        try expectFinding("sections", design(answer, ""), saying: "«## Answer» is missing")
        try expectFinding("sections", choice("## Answer\nOnly L1 does.\n", ""), saying: "«## Answer» is missing")
        for title in ["Hints", "Discussion", "Key points"] {
            let cut = Sample.code.replacing("## \(title)\n", with: "").replacing("minutes: 3", with: "minutes: 20")
            let findings = try parse(cut, companions: Sample.codeFiles).findings
            #expect(findings.contains { $0.rule == "sections" && $0.message.contains("## \(title)") })
        }
    }

    @Test func prompt() throws {
        try expectFinding("prompt", recall("Why does L1 regularization give weights of exactly zero?", "").movedTo(line: 6), saying: "is missing")
        let long = Array(repeating: "word", count: 330).joined(separator: " ")
        try expectFinding("prompt", recall("Its ball has corners.", long).movedTo("## Answer"), severity: .warning, saying: "330 words")
    }

    @Test func keyPoints() throws {
        let second = "- The gradient of the penalty does not fade near zero\n"
        try expectFinding("key-points", recall(second, "").movedTo("## Key points"), saying: "there is 1 key point")
        let many = (1...7).map { "- Point \($0)\n" }.joined()
        try expectFinding("key-points", recall(second, many).movedTo("## Key points"), saying: "there are 8 key points")
        try expectFinding("key-points", recall("[must] ", "").movedTo("## Key points"), severity: .warning, saying: "no key point is marked")
        try expectFinding("key-points", recall(second, "- <<1>>" + String(repeating: "long ", count: 26) + "\n"), severity: .warning, saying: "129")
        try expectFinding("key-points", recall(second, "- <<1>>[flag] Says accuracy\n"), saying: "[flag] belongs into a design rubric")
        try expectFinding("key-points", recall(second, "- <<1>>[strong] Says more\n"), saying: "[strong]")
        try expectFinding("key-points", recall(second, "- <<1>>[Must] Says more\n"), saying: "«[Must]» is not a mark")
        try expectFinding("key-points", recall(second, "- <<1>>[must]\n"), saying: "is empty")
        expectClean(try parse(recall(second, "- [Broder](https://example.org) shows why\n").text))
        expectClean(try parse(recall(second, "- [0, 1] is the range\n").text))
    }

    @Test func options() throws {
        try expectFinding(
            "options", choice("- [ ] The square — it only shrinks.\n- [ ] None — no penalty, no zeros.\n", "").movedTo("[x]"), saying: "1 options")
        try expectFinding("options", choice("[x]", "[ ]").movedTo("[ ] L1"), saying: "no option is right")
        try expectFinding("options", choice("[ ] None — no penalty, no zeros.", "<<1>>[ ] None"), saying: "no reason")
        try expectFinding("options", choice("[ ] None — no penalty, no zeros.", "<<1>>[ ] None —"), saying: "no reason")
        try expectFinding("options", choice("[x] L1 —", "<<1>>[x] The sum of absolute values —"), severity: .warning, saying: "longest")
        let many = (1...7).map { "- [ ] Other \($0) — no.\n" }.joined()
        try expectFinding("options", choice("- [ ] None", many + "- [ ] None").movedTo("[x]"), saying: "10 options")
        let numeric = Sample.numeric.replacing("\n\n## Answer", with: "\n\n- [x] A — yes.\n\n## Answer")
        try expectFinding("options", Marked(numeric).movedTo("[x]"), saying: "only a choice question", companions: Sample.numericFiles)
    }

    @Test func ladder() throws {
        try expectFinding("ladder", recall("level: senior", "level: senior\n<<1>>tags: [ladder]"), saying: "a ladder has 3 follow-ups")
        let one = "- And in high dimensions? — Even more so.\n"
        let more = one + "- And why is that? — It is.\n- And then? — No more.\n"
        let whole = recall(one, more).text.replacing("level: senior", with: "level: senior\ntags: [ladder]")
        #expect(try parse(whole).findings.allSatisfy { $0.rule != "ladder" })
    }

    @Test func minutes() throws {
        try expectFinding("minutes", recall("minutes: 3", "<<1>>minutes: 12.5"), severity: .warning, saying: "12.5 minutes")
        try expectFinding("minutes", choice("minutes: 3", "<<1>>minutes: 6"), severity: .warning, saying: "0.25 to 5")
        try expectFinding("minutes", design("minutes: 45", "<<1>>minutes: 5"), severity: .warning, saying: "15 to 90")
        let short = Marked(Sample.code.replacing("minutes: 3", with: "<<1>>minutes: 2"))
        try expectFinding("minutes", short, severity: .warning, saying: "3 to 60", companions: Sample.codeFiles)
        try expectFinding("minutes", recall("minutes: 3", "<<1>>\"minutes\": 1e300"), severity: .warning)
    }

    @Test func placeholders() throws {
        let plain = "<<1>>A form is filled by many."
        let prompt = "A form is filled by {{n}} people with probability {{p}} each. How many are expected?"
        try expectFinding(
            "placeholders", Marked(Sample.numeric.replacing(prompt, with: plain)), saying: "shows no value", companions: Sample.numericFiles)
        try expectFinding("placeholders", recall("Why does L1", "<<1>>Why does {{ n }} L1"), saying: "«{{n}}» needs a generate.py")
        expectClean(try parse(recall("Why does L1", "Why does $\\frac{{a b}}{{c + d}}$ L1").text))
    }

    @Test func files() throws {
        let code = Marked(Sample.code.replacing("minutes: 3", with: "minutes: 20"))
        for (files, needed) in [
            (Sample.codeFiles, ["starter.py", "solution.py", "tests.py"]),
            (Sample.sqlFiles, ["schema.sql", "data.sql", "data-hidden.sql", "solution.sql"]),
        ] {
            for name in needed {
                try expectFinding("files", code, saying: "no \(name)", companions: files.filter { $0.key != name })
            }
            try expectFinding("files", code, severity: .warning, saying: "no wrong/ answer", companions: files.filter { !$0.key.hasPrefix("wrong") })
        }
    }

    @Test func interview() throws {
        try expectFinding("interview", design("framing 6", "framing 9").movedTo("## Phases"), severity: .warning, saying: "add up to 48")
        try expectFinding("interview", design("- metrics and baseline 28.5", "- <<1>>framing 28.5"), saying: "stands twice")
        try expectFinding(
            "interview", design(" 10.5: What goes in: and from where?", " 10.5").movedTo("data and features 10.5"), severity: .warning,
            saying: "write its goal")
        try expectFinding(
            "interview", design("### Data and features\nLabels are late.", "").movedTo("## Answer"), severity: .warning,
            saying: "no ### heading for «data and features»")
        try expectFinding(
            "interview", design("### Metrics and baseline", "### Metrics and baseline\n### Cost").movedTo("## Answer"), severity: .warning,
            saying: "«cost» is no phase")
        try expectFinding("interview", design("- 20:", "- <<1>>45:"), saying: "after the last phase")
        try expectFinding("interview", design("- 20:", "- <<1>>11:"), severity: .warning, saying: "before the one above")
        try expectFinding("interview", design("- [must] Names one\n", "").movedTo("## Rubric"), severity: .warning, saying: "no [must] for «metrics»")
        let probes = "## Probes\n- 12: Where do labels come from?\n- 20: And if it doubles: what breaks?\n"
        try expectFinding("interview", design(probes, ""), severity: .warning, saying: "no ## Probes")
        try expectFinding("interview", design("## Staff\n- framing: Sees the cost.\n", ""), severity: .warning, saying: "no ## Staff")
    }

    /// A prompt without phases of its own has a preset's; the tag chooses which.
    @Test func presets() throws {
        let own = "## Phases\n- framing 6\n- data and features 10.5: What goes in: and from where?\n- metrics and baseline 28.5\n"
        let plain = try #require(try parse(Sample.design.replacing(own, with: "")).question)
        #expect(plain.interviewPhases == Question.Phase.standard)
        let tagged = Sample.design.replacing(own, with: "").replacing("level: senior", with: "level: senior\ntags: [generative]")
        #expect(try #require(try parse(tagged).question).interviewPhases == Question.Phase.generative)
        for preset in [Question.Phase.standard, Question.Phase.generative] {
            #expect(preset.reduce(0) { $0 + $1.minutes } == 45)
            #expect(preset.allSatisfy { $0.shownGoal != nil })
        }
    }

    @Test func rubric() throws {
        try expectFinding(
            "rubric", design("### Metrics\n- [flag]", "### Charm\n- <<1>>[flag]").cut("- [must] Names one\n"), saying: "«charm» is not a competency")
        try expectFinding(
            "rubric", design("### Problem framing\n- [must] Names", "- <<1>>[must] Names").cut("- [strong] Asks for the budget\n"),
            saying: "under no competency")
        try expectFinding("rubric", design("[flag]", "<<1>>[fleg]"), saying: "neither [must]")
        try expectFinding("rubric", design("- [flag] Reports accuracy only", "- <<1>>[flag]"), saying: "is empty")
        try expectFinding("rubric", design("[must]", "[strong]").movedTo("## Rubric"), saying: "has no [must]")
        let many = (1...60).map { "- [strong] Point \($0)\n" }.joined()
        try expectFinding("rubric", design("- [strong]", many + "- [strong]").movedTo("## Rubric"), saying: "more than 60")
    }
}

extension Marked {
    /// The same text with the place of a piece of it as the only mark; of its last occurrence.
    func movedTo(_ piece: String) -> Marked {
        var found: Range<String.Index>?
        for range in text.ranges(of: piece) { found = range }
        guard let found else { return self }
        return Marked(text.replacingCharacters(in: found, with: "<<1>>" + piece))
    }

    /// The same text with the beginning of a line as the only mark.
    func movedTo(line: Int) -> Marked {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[line - 1] = "<<1>>" + lines[line - 1]
        return Marked(lines.joined(separator: "\n"))
    }

    /// The same text without a piece that lies behind the mark.
    func cut(_ piece: String) -> Marked {
        var copy = self
        copy.remove(piece)
        return copy
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
