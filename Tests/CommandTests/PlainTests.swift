import Foundation
import Testing

/// The linear mode, driven through a pipe.
@Suite struct PlainTests {
    @Test func aSessionFromFirstQuestionToSummary() throws {
        let program = try Program()
        defer { program.remove() }
        // alpha: sure, both points; beta: fails, comes back; gamma good; beta again.
        let input = "sure\n\n1 2\n\n\n\n1\n\n1\n\n\n1\n\n\n"
        let result = try program.run("today", "--plain", "--minutes", "6", input: input)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("Question 1 of 3"))
        #expect(result.output.contains("Suggested: Easy, Enter takes it."))
        #expect(result.output.contains("comes back in this session"))
        #expect(result.output.contains("Question 2 of 3: first, junior, recall."))
        #expect(result.output.contains("recall, again."))
        #expect(result.output.contains("Done for now: 4 answers"))
        let reviews = try program.reviews()
        #expect(
            reviews.compactMap { $0["question"] as? String }.map { $0.split(separator: "/").last.map(String.init) } == [
                "alpha", "beta", "gamma", "beta",
            ])
        #expect(reviews.compactMap { $0["grade"] as? Int } == [4, 1, 3, 2] || reviews.compactMap { $0["grade"] as? Int } == [4, 1, 3, 3])
        #expect(reviews[0]["prediction"] as? String == "sure")
        #expect(reviews[0]["at"] as? String == "2026-11-23T09:00:00.000+00:00")
        #expect(reviews[0]["ticks"] as? [Int] == [0, 1])
    }

    @Test func leavingKeepsTheSession() throws {
        let program = try Program()
        defer { program.remove() }
        _ = try program.run("today", "--plain", "--minutes", "6", input: "\n1\n3\nq\n")
        let again = try program.run("today", "--plain", "--minutes", "6", input: "")
        #expect(again.output.contains("Going on with the session you left: 1 of 3 done"))
        let nextDay = try program.run("today", "--plain", "--minutes", "6", input: "", environment: ["SPAR_NOW": "2026-11-24T09:00:00Z"])
        #expect(!nextDay.output.contains("Going on"))
    }

    @Test func undoTakesBackAlsoAfterARestart() throws {
        let program = try Program()
        defer { program.remove() }
        _ = try program.run("today", "--plain", "--minutes", "6", input: "\n1\n4\nq\n")
        #expect(try program.reviews().count == 1)
        let result = try program.run("today", "--plain", "--minutes", "6", input: "u\n2\nq\n")
        #expect(result.output.contains("Took back Easy"))
        #expect(result.output.contains("1. (must) one (ticked)"), "what was judged is put back")
        #expect(try program.reviews().compactMap { $0["grade"] as? Int } == [2])
    }

    @Test func choicesAndNumbersAreChecked() throws {
        let program = try Program()
        defer { program.remove() }
        try FileManager.default.removeItem(atPath: program.bank + "/ml-theory/first")
        let numeric = try program.run("today", "--plain", input: "nonsense\n\nq\n")
        #expect(numeric.output.contains("is not a number I can read"))
        #expect(numeric.output.contains("Type your number first"))
        let shown = try #require(numeric.output.firstMatch(of: /What is (\d+) times two/))
        let number = try #require(Int(shown.1))
        let right = try program.run("today", "--plain", input: "\(number * 2)\n\n")
        #expect(right.output.contains("Right. You: \(number * 2)."))
        let review = try #require(try program.reviews().last)
        #expect(review["answer"] as? String == "\(number * 2)")
        #expect(review["seed"] is Int)
        // Options change places, so the right one's number is read off.
        let option = try #require(right.output.firstMatch(of: /(\d)\. right\n/)).1
        let chosen = try program.run("today", "--plain", input: "\(option)\n\n\n")
        #expect(chosen.output.contains("Right."))
        #expect(try program.reviews().last?["ticks"] as? [Int] == [1])
    }

    /// Everything that home does on screen: start, leave, go on, undo, help.
    @Test func homeByNumbers() throws {
        let program = try Program()
        defer { program.remove() }
        try program.welcome()
        let result = try program.run("--plain", input: "9\nnonsense\n1\n1\n1\n3\n0\n2\n0\n")
        #expect(result.status == 0, "\(result.errors)")
        let parts = [
            "spar, Mon 23 Nov.", "theory: nothing due; 5 new", "Enter starts 5 items", "1 start, 2 undo the last grade",
            "typed as their number",
            "«nonsense» is not one of these", "Question 1 of 5", "Because of alpha.", "comes back in", "Question 2 of 5", "Left.",
            "Enter goes on with the session you left: 1 of 5 done", "Took back Good on «Why is alpha so?»", "theory: nothing due; 5 new",
        ]
        var rest = result.output[...]
        for part in parts {
            guard let found = rest.firstRange(of: part) else {
                Issue.record("«\(part)» does not follow in:\n\(rest)")
                return
            }
            rest = rest[found.upperBound...]
        }
        #expect(try program.reviews().isEmpty)
    }

    @Test func theWelcomeComesOnce() throws {
        let program = try Program()
        defer { program.remove() }
        let first = try program.run("--plain", input: "\n\n7\n2\nmany\n40\n0\n")
        for part in [
            "Welcome to spar.", "fraud filter", "1. (must) A filter that flags nothing", "«7» is not a number from 1 to 3",
            "«many» cannot serve as minutes", "1 start, 2 undo",
        ] {
            #expect(first.output.contains(part), "\(part)")
        }
        #expect(try program.run("settings", "path").output == "path = data-science\n")
        #expect(try program.run("settings", "minutes").output == "minutes = 40\n")
        #expect(try !program.run("--plain", input: "0\n").output.contains("Welcome"))
    }

    @Test func theWelcomeIsSkippedByOneLine() throws {
        let program = try Program()
        defer { program.remove() }
        let skipped = try program.run("--plain", input: "s\n0\n")
        #expect(!skipped.output.contains("flags nothing"))
        #expect(skipped.output.contains("1 start, 2 undo"))
    }

    /// The commands of a question: prediction, hint, typed answer, editor, question again, follow-up, edit, suspend.
    @Test func everyCommandOfAQuestion() throws {
        let editor = "/bin/sh -c 'printf \"by editor\" >> \"$0\"'"
        let program = try Program(environment: ["VISUAL": editor])
        defer { program.remove() }
        let path = program.bank + "/ml-theory/first/alpha.md"
        var text = try String(contentsOfFile: path, encoding: .utf8)
        let hints = "\n\n## Hints\n1. Look at $\\frac{a}{b}$.\n\n## Answer"
        text = text.replacingOccurrences(of: "\n\n## Answer", with: hints) + "\n## Follow-ups\n- And then? — Nothing.\n"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let input = "unsure\n4\nhint\n5\ntyped\ntwice\n\n6\n\no\nf\nf\nf\n1 2\nt\n2\ne\n3\nx\nu\nq\n"
        let result = try program.run("today", "--plain", "--minutes", "6", input: input)
        let parts = [
            "Noted: unsure.", "Hint 1 of 1: Look at a/b.", "That was the last hint.", "an empty line ends it", "Because of alpha.",
            "Why is alpha so?",
            "Follow-up: And then?", "Nothing.", "There are no more follow-ups.", "Suggested: ", "Type the numbers of the points", "Changed: ",
            "Question 2 of 3", "Suspended.", "«Why is beta so?» is back.", "Why is beta so?",
        ]
        var rest = result.output[...]
        for part in parts {
            guard let found = rest.firstRange(of: part) else {
                Issue.record("«\(part)» does not follow in:\n\(rest)\n\(result.errors)")
                return
            }
            rest = rest[found.upperBound...]
        }
        let review = try #require(try program.reviews().first)
        #expect(review["answer"] as? String == "typed\ntwiceby editor")
        #expect(review["prediction"] as? String == "unsure")
        #expect(review["hints"] as? Int == 1)
        #expect(review["ticks"] as? [Int] == [1])
    }

    /// What a screen reader would spell out: boxes, bars, rules, formulas over several rows.
    @Test func nothingIsDrawn() throws {
        let program = try Program()
        defer { program.remove() }
        let answer = "$$\\frac{a}{b}$$\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n---\n\n> said"
        try SampleBank.question("Why is alpha so?", answer: answer)
            .write(toFile: program.bank + "/ml-theory/first/alpha.md", atomically: true, encoding: .utf8)
        let result = try program.run("today", "--plain", "--minutes", "2", input: "1\n1\n3\n\n")
        #expect(result.output.contains("a/b\n"))
        #expect(result.output.contains("x: 1\ny: 2"))
        #expect(result.output.contains("Quote:\nsaid"))
        #expect(result.output.contains("Done for now"))
        #expect(!result.output.unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) }, "\(result.output)")
    }

    @Test func withoutPythonTheRestGoesOn() throws {
        let program = try Program(environment: ["PATH": "/nowhere"])
        defer { program.remove() }
        try FileManager.default.removeItem(atPath: program.bank + "/ml-theory/first")
        let result = try program.run("today", "--plain", input: "2\n\n\n")
        #expect(result.output.contains("python3 was not found"))
        #expect(result.output.contains("Which one?"))
    }

    /// Nothing but printable text and newlines: fit for a screen reader and for a dumb terminal.
    @Test func printsNoControlCharacters() throws {
        let program = try Program()
        defer { program.remove() }
        let result = try program.run("today", "--plain", input: "h\n?\nt\nmy \u{1B}[31manswer\n\n\n1\nf\n\n\n1\n3\n", environment: ["TERM": "dumb"])
        #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    // MARK: Browsing

    @Test func browsingReadsSuspendsAndPractises() throws {
        let program = try Program()
        defer { program.remove() }
        let input = "/topic:first\n2\nx\nn\nm\n\n/alpha\nm 1\np\n\n\n1\n3\n\n1\n3\n\nq\n"
        let result = try program.run("browse", "--plain", "new", input: input)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.hasPrefix("5 questions.\n1 Why is alpha so? (theory, first, recall, junior, new)\n"))
        #expect(result.output.contains("3 of 5 questions."))
        #expect(result.output.contains("Question 2 of 3: first, recall, junior, 2 min."))
        #expect(result.output.contains("Because of beta."))
        #expect(result.output.contains("No reviews yet."))
        #expect(result.output.contains("Suspended: it is in no session until x brings it back."))
        #expect(result.output.contains("2 questions marked."))
        #expect(result.output.contains("Practise the 2 questions that you marked?"))
        #expect(result.output.contains("Answers count: the schedule changes."))
        #expect(result.output.contains("Question 2 of 2"))
        #expect(result.output.contains("Enter goes to the list."))
        #expect(try Set(program.reviews().compactMap { $0["question"] as? String }) == ["ml-theory/first/alpha", "ml-theory/first/gamma"])
        #expect(try program.run("suspend").output.contains("first/beta"))
        let again = try program.run("browse", "--plain", "alpha", input: "1\n")
        #expect(again.output.contains("1 review, the latest first:\n2026-11-23: Good, to come back in 2 days, took"))
    }

    /// What was recalled in a choice of one's own is not asked again in the session of the day that was left before.
    @Test func aChoiceAndTheDayGoTogether() throws {
        let program = try Program()
        defer { program.remove() }
        _ = try program.run("today", "--plain", "--minutes", "6", input: "\n1\n3\nq\n")
        _ = try program.run("browse", "--plain", "beta", input: "p\n\n\n1\n3\n\nq\n")
        let day = try program.run("today", "--plain", "--minutes", "6", input: "q\n")
        #expect(day.output.contains("Going on with the session you left: 2 of 3 done"))
        #expect(day.output.contains("Why is gamma so?"))
        // One that was left is gone on with, unless other minutes are asked for.
        _ = try program.run("browse", "--plain", "kind:recall", input: "p\n\n\n1\n3\nq\nq\n")
        let left = try program.run("today", "--plain", input: "q\n")
        #expect(left.output.contains("Going on with the questions you chose: 1 of 3 done"))
        let instead = try program.run("today", "--plain", "--minutes", "9", input: "q\n")
        #expect(!instead.output.contains("you chose"))
    }

    @Test func browsingSaysWhatIsWrong() throws {
        let program = try Program()
        defer { program.remove() }
        let typo = try program.run("browse", "--plain", "levle:mid")
        #expect(typo.status == 64)
        #expect(typo.errors.contains("did you mean level:?"))
        let result = try program.run("browse", "--plain", input: "9\nm 9\nm\nnonsense\n/kind:essay\n/nothing\np\n1\n")
        #expect(result.output.contains("«9» is not a number from 1 to 5."))
        #expect(result.output.contains("Nothing is marked"))
        #expect(result.output.contains("as in /nonsense"))
        #expect(result.output.contains("«essay» is not a kind"))
        #expect(result.output.contains("0 of 5 questions."))
        #expect(result.output.contains("There is nothing to practise."))
        #expect(result.output.contains("Nothing is listed."))
        #expect(!result.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    /// Numbers are drawn ahead of time; a session that is left meanwhile says nothing of that.
    @Test func leavingWhileNumbersAreDrawnIsQuiet() throws {
        let program = try Program()
        defer { program.remove() }
        for index in 0..<60 {
            let result = try program.run("today", "--plain", "--minutes", "\(20 + index)", input: "")
            #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        }
    }
}
