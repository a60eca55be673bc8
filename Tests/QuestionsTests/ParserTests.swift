import Questions
import Testing

@Suite struct ParserTests {
    @Test func recall() throws {
        let parsed = try parse(Sample.recall)
        expectClean(parsed)
        let question = try #require(parsed.question)
        #expect(question.kind == .recall)
        #expect(question.prompt == "Why does L1 regularization give weights of exactly zero?")
        #expect(question.answer == "Its ball has corners.")
        #expect(question.rubric.points.map(\.weight) == [.must, .plain])
        #expect(question.rubric.points[0].text == "The constraint set has corners on the axes")
        #expect(question.followUps == [.init(question: "And in high dimensions?", answer: "Even more so.")])
        #expect(question.pitfalls == "Saying that L2 does the same.")
        #expect(question.summary.title == question.prompt && question.summary.level == .senior && question.summary.minutes == 3)
    }

    @Test func choice() throws {
        let parsed = try parse(Sample.choice)
        expectClean(parsed)
        let question = try #require(parsed.question)
        #expect(question.kind == .choice && question.prompt == "Which penalty gives exact zeros?")
        #expect(question.options.map(\.isRight) == [true, false, false])
        #expect(question.options.map(\.text) == ["L1", "The square", "None"])
        #expect(question.options[1].reason == "it only shrinks.")
    }

    @Test func numeric() throws {
        let parsed = try parse(Sample.numeric, companions: Sample.numericFiles)
        expectClean(parsed)
        #expect(parsed.question?.kind == .numeric && parsed.question?.code == nil)
    }

    @Test func code() throws {
        let parsed = try parse(Sample.code.replacing("minutes: 3", with: "minutes: 25\nlimit: 30"), companions: Sample.codeFiles)
        expectClean(parsed)
        let question = try #require(parsed.question)
        #expect(question.kind == .code && question.answer == "Linear time." && question.summary.limit == 30)
        #expect(question.hints == ["Look at neighbours.", "Keep two indices.", "Move the right one."])
        #expect(question.code?.language == "python" && question.code?.solution == Sample.codeFiles["solution.py"])
    }

    @Test(arguments: [(nil, false), ("true", true), ("false", false)] as [(String?, Bool)])
    func sql(header: String?, isOrdered: Bool) throws {
        let text = Sample.code.replacing("minutes: 3", with: "minutes: 25" + (header.map { "\nordered: \($0)" } ?? ""))
        let parsed = try parse(text, companions: Sample.sqlFiles)
        expectClean(parsed)
        #expect(parsed.question?.kind == .sql && parsed.question?.code?.isOrdered == isOrdered)
        #expect(parsed.question?.code?.schema == "create table t (a);")
    }

    @Test func design() throws {
        let parsed = try parse(Sample.design)
        expectClean(parsed)
        let question = try #require(parsed.question)
        #expect(question.kind == .design)
        #expect(question.phases.map(\.name) == ["framing", "data and features", "metrics and baseline"])
        #expect(question.phases.map(\.minutes) == [6, 10.5, 28.5])
        #expect(question.phases.map(\.goal) == [nil, "What goes in: and from where?", nil])
        #expect(question.phases[0].shownGoal?.isEmpty == false)
        #expect(question.answerParts.map(\.phase) == ["framing", "data and features", "metrics and baseline"])
        #expect(question.answerParts.map(\.text) == ["A goal.", "Labels are late.", "One number."])
        #expect(question.additions[0].items.map(\.phase) == ["data and features", nil])
        #expect(question.additions[0].items.map(\.text) == ["Sees the delay.", "Sees: the whole."])
        #expect(question.probes.map(\.minute) == [12, 20] && question.probes[1].text == "And if it doubles: what breaks?")
        #expect(question.rubric.points.map(\.competency) == ["problem framing", "problem framing", "metrics", "metrics"])
        #expect(question.rubric.points.map(\.weight) == [.must, .strong, .flag, .must])
        #expect(question.additions.map(\.level) == [.senior, .staff])
        #expect(question.answer.hasPrefix("### Framing"))
    }

    @Test func fragment() throws {
        #expect(try parse(Sample.recall, isFragment: true).question?.kind == .fragment)
    }

    @Test func headingsInCodeAreNoSections() throws {
        for mark in ["```", "~~~", "````"] {
            let text = Sample.recall.replacing("Its ball has corners.", with: "So:\n\n\(mark)python\n## Key points\n```x\n\(mark)\n\nCorners.")
            let parsed = try parse(mark == "```" ? text.replacing("```x\n", with: "") : text)
            expectClean(parsed)
            #expect(parsed.document?.sections.map(\.title) == ["Answer", "Key points", "Follow-ups", "Pitfalls"])
            #expect(parsed.question?.answer.contains("## Key points") == true)
        }
    }

    @Test func inlineCodeOfThreeBackticksOpensNoBlock() throws {
        expectClean(try parse(Sample.recall.replacing("Its ball has corners.", with: "```L1``` has corners.")))
    }

    @Test func blockThatNeverEndsIsFoundWhereItBegins() throws {
        let marked = Marked(Sample.recall.replacing("Its ball has corners.", with: "Thus:\n\n<<1>>```python\nx = 1"))
        let findings = try parse(marked.text).findings
        #expect(findings.contains { $0.place == marked.places[0] && $0.message.contains("never ends") })
    }

    @Test func itemsJoinTheirContinuationLines() throws {
        let text = Sample.recall.replacing(
            "- The gradient of the penalty does not fade near zero",
            with: "* The gradient\n  of the penalty\ndoes not fade\n\n  near zero")
        #expect(try parse(text).question?.rubric.points.last?.text == "The gradient of the penalty does not fade near zero")
    }

    @Test func codeInAnItemKeepsItsLines() throws {
        let text = Sample.code.replacing(
            "2. Keep two indices.", with: "2. Keep two:\n\n   ```python\n   while x:\n\n       x -= 1\n   ```\n   Then stop.")
        let parsed = try parse(text.replacing("minutes: 3", with: "minutes: 20"), companions: Sample.codeFiles)
        expectClean(parsed)
        #expect(parsed.question?.hints[1] == "Keep two:\n```python\nwhile x:\n\n    x -= 1\n```\nThen stop.")
    }

    @Test func textOutsideOfItemsIsFound() throws {
        try expectFinding("options", Marked(Sample.choice.replacing("\n## Answer", with: "\n<<1>>Think first.\n\n## Answer")))
        try expectFinding("key-points", Marked(Sample.recall.replacing("- [must]", with: "<<1>>Tick these:\n\n- [must]")))
        try expectFinding("follow-ups", Marked(Sample.recall.replacing("\n## Pitfalls", with: "\n<<1>>That is all.\n\n## Pitfalls")))
    }

    @Test(arguments: [
        ("L1 — corners", "L1", "corners"),
        ("`a — b` — code", "`a — b`", "code"),
        ("``a ` — b`` — two", "``a ` — b``", "two"),
        ("$a — b$ — maths", "$a — b$", "maths"),
        ("It costs $5 — cheap for $3", "It costs $5", "cheap for $3"),
        ("a ` stray — reason", "a ` stray", "reason"),
        ("one — two — three", "one", "two — three"),
        ("no—space — but here", "no—space", "but here"),
    ])
    func dashesInCodeAndFormulasDoNotDivide(line: String, text: String, reason: String) throws {
        let question = try parse(Sample.choice.replacing("L1 — its ball has corners.", with: line)).question
        #expect(question?.options[0].text == text)
        #expect(question?.options[0].reason == reason)
    }

    @Test func followUpWithoutAnswerIsFound() throws {
        try expectFinding("follow-ups", Marked(Sample.recall.replacing("- And in high dimensions? — Even more so.", with: "- <<1>>And then?")))
    }

    @Test func phasesAndProbesNeedTheirMinutes() throws {
        try expectFinding("phases", Marked(Sample.design.replacing("- framing 6", with: "- <<1>>framing")))
        try expectFinding("phases", Marked(Sample.design.replacing("- framing 6", with: "- <<1>>framing nan")))
        try expectFinding("probes", Marked(Sample.design.replacing("- 12: Where", with: "- <<1>>Where")))
    }

    @Test func topicComesFromTheFolderWhereNoneIsStated() throws {
        let parsed = try parse(Sample.recall.replacing("topic: regularization\n", with: ""))
        expectClean(parsed)
        #expect(parsed.question?.summary.topic == "regularization")
    }

    @Test func idsKnowTheirTrack() {
        #expect(QuestionID("ml-theory/a/b")?.name == "b" && QuestionID("ml-theory/a/b")?.parent == "ml-theory/a")
        #expect(QuestionID("nowhere/a") == nil && QuestionID("coding") == nil && QuestionID("") == nil)
    }
}
