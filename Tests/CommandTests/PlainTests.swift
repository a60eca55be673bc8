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
        let result = try program.run("today", "--plain", "--minutes", "6", input: "u\n\n1\n2\nq\n")
        #expect(result.output.contains("Took back Easy"))
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
        let option = try #require(right.output.firstMatch(of: /(\d) right\n/)).1
        let chosen = try program.run("today", "--plain", input: "\(option)\n\n\n")
        #expect(chosen.output.contains("Right."))
        #expect(try program.reviews().last?["ticks"] as? [Int] == [1])
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
}
