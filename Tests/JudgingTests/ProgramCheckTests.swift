import Foundation
import Judging
import Questions
import Testing

@Suite struct ProgramCheckTests {
    private func parse(_ body: String, _ companions: [String: String], minutes: Int = 20) throws -> ParsedQuestion {
        let id = try #require(QuestionID("coding/topic/sample"))
        let text = "---\nlevel: mid\nminutes: \(minutes)\n---\n\(body)"
        let parsed = QuestionParser.parse(QuestionSource(id: id, path: "sample/question.md", text: text, companions: companions))
        #expect(!parsed.isBroken, "\(parsed.findings)")
        return parsed
    }

    private func findings(_ parsed: ParsedQuestion) async throws -> [Finding] {
        try await ProgramCheck.findings(parsed, judge: Judge(sandbox: Prepared.any))
    }

    // MARK: Numbers

    private static let numericBody =
        "How many are {{n}} and {{n}}?\n\n## Answer\n{{answer}}\n\n## Key points\n- [must] Doubles {{n}}\n- Gets {{answer}} {{unit}}\n"
    private static let generator = """
        def variant(rng):
            n = rng.randrange(1000)
            return {"values": {"n": n}, "answer": 2 * n, "tolerance": 0.5, "unit": "x"}
        def check(values): return values["n"] + values["n"]
        """

    @Test(arguments: [
        ("", "", ""),
        ("2 * n,", "2 * n + (n % 3 == 0),", "but check(values) gives"),
        ("0.5", "0", "the tolerance is 0.0"),
        ("def check", "def chek", "there is no check(values)"),
        ("rng.randrange(1000)", "5", "fewer than 5 different"),
        ("\"n\": n", "\"m\": n", "KeyError"),
        ("return values[\"n\"] + values[\"n\"]", "raise ValueError('odd')", "ValueError: odd"),
    ])
    func numeric(old: String, new: String, words: String) async throws {
        let generator = old.isEmpty ? Self.generator : Self.generator.replacing(old, with: new)
        let found = try await findings(parse(Self.numericBody, ["generate.py": generator], minutes: 3))
        guard !words.isEmpty else {
            #expect(found.isEmpty, "\(found)")
            return
        }
        #expect(found.count == 1 && found[0].message.contains(words) && found[0].path == "sample/generate.py", "\(found)")
    }

    @Test func placeholdersHaveValuesAndHideTheAnswer() async throws {
        let body = Self.numericBody.replacing("Doubles {{n}}", with: "Doubles {{m}}").replacing("and {{n}}", with: "and {{answer}}")
        let messages = try await findings(parse(body, ["generate.py": Self.generator], minutes: 3)).map(\.message)
        #expect(messages.count == 2 && messages[0].contains("«{{m}}»") && messages[1].contains("shows its own answer"), "\(messages)")
    }

    // MARK: Answers

    private static let codeBody = "Write `double`.\n\n## Hints\n1. Add.\n\n## Discussion\nSimple.\n\n## Key points\n- [must] One\n- Two\n"
    private static let code = [
        "starter.py": "def double(x):\n    ...\n", "solution.py": "def double(x): return x + x\n",
        "tests.py":
            "import unittest\nfrom solution import double\nclass T(unittest.TestCase):\n    def test_two(self): self.assertEqual(double(2), 4)\n"
            + "    def test_three(self): self.assertEqual(double(3), 6)\n",
        "wrong/square.py": "# Squares instead; fails: test_three\ndef double(x): return x * x\n",
    ]

    @Test(arguments: [
        ("", "", "", ""),
        ("solution.py", "def double(x): return 4", "the reference solution fails test_three", "solution.py"),
        ("solution.py", "1 / 0", "While it was imported: ZeroDivisionError", "solution.py"),
        ("starter.py", "def double(x): return 2 * x", "the starter passes", "starter.py"),
        ("wrong/square.py", "# fails: test_three\ndef double(x): return 2 * x", "passes all tests", "wrong/square.py"),
        ("wrong/square.py", "# fails: test_two\ndef double(x): return x * x", "names «test_two»", "wrong/square.py"),
        ("wrong/square.py", "# Squares instead\ndef double(x): return x * x", "name the test that rejects it", "wrong/square.py"),
    ])
    func code(name: String, text: String, words: String, path: String) async throws {
        var files = Self.code
        if !name.isEmpty { files[name] = text }
        let found = try await findings(parse(Self.codeBody, files))
        guard !words.isEmpty else {
            #expect(found.isEmpty, "\(found)")
            return
        }
        #expect(found.count == 1 && found[0].message.contains(words) && found[0].path == "sample/" + path, "\(found)")
    }

    @Test func missingPackageIsAWarningWhereTheHeaderNamesIt() async throws {
        var files = Self.code
        files["solution.py"] = "import no_such_package\n"
        var parsed = try parse(Self.codeBody, files)
        #expect(try await findings(parsed).map(\.severity) == [.error])
        parsed.question?.summary.needs = ["no_such_package"]
        #expect(try await findings(parsed).map(\.severity) == [.warning])
    }

    // MARK: The bank that is shipped

    @Test(arguments: [
        ("ml-theory/ab-testing-power/users-per-arm", ["generate.py"]),
        ("coding/binary-search/largest-batch", ["starter.py", "solution.py", "tests.py", "wrong/powers_only.py"]),
        ("coding/dedup-latest/current-price", ["schema.sql", "data.sql", "data-hidden.sql", "solution.sql", "wrong/two_maxima.sql"]),
    ])
    func shipped(id: String, names: [String]) async throws {
        var folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        folders.removeLast(3)
        let folder = folders.joined(separator: "/") + "/QuestionBanks/\(id)/"
        func text(_ name: String) throws -> String { try String(contentsOfFile: folder + name, encoding: .utf8) }
        var companions: [String: String] = [:]
        for name in names { companions[name] = try text(name) }
        let questionID = try #require(QuestionID(id))
        let parsed = QuestionParser.parse(
            QuestionSource(id: questionID, path: folder + "question.md", text: try text("question.md"), companions: companions))
        #expect(parsed.question.map(ProgramCheck.concerns) == true)
        let found = try await findings(parsed)
        #expect(found.isEmpty, "\(found)")
    }
}
