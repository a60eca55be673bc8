import Foundation
import Testing

/// `spar solve ID --answer FILE`: an answer judged without a screen.
@Suite struct JudgeAnswerTests {
    /// The names of a test's fields, whatever its verdict.
    private static let fields: Set = [
        "name", "verdict", "seconds", "message", "input", "expected", "got", "expectedRows", "gotRows",
    ]

    private func judge(
        _ program: Program, _ answer: String, _ options: String..., id: String = SmallProblem.id, path: String? = nil
    ) throws -> Program.Result {
        let file = program.folder.appendingPathComponent("answer.txt")
        try Data(answer.utf8).write(to: file)
        return try program.run(["solve", id, "--answer", file.path] + options, environment: path.map { ["PATH": $0] } ?? [:])
    }

    private func tests(_ result: Program.Result) throws -> [[String: Any]] {
        let json = try result.json()
        #expect(Set(json.keys) == ["id", "outcome", "seconds", "notes", "tests"])
        let tests = try #require(json["tests"] as? [[String: Any]])
        for test in tests {
            #expect(Set(test.keys) == Self.fields, "\(test)")
            #expect(test["seconds"] is Double && test["message"] is String)
        }
        return tests
    }

    private func verdicts(_ tests: [[String: Any]]) -> [String] {
        tests.map { "\($0["name"] ?? "")" + ": " + "\($0["verdict"] ?? "")" }
    }

    @Test func right() throws {
        let program = try SmallProblem.program()
        defer { program.remove() }
        let result = try judge(program, SmallProblem.right, "--json")
        let tests = try tests(result)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result)")
        let json = try result.json()
        #expect(json["id"] as? String == SmallProblem.id && json["outcome"] as? String == "pass")
        #expect(verdicts(tests) == ["test_small: pass", "test_large: pass"])
        #expect(tests.allSatisfy { $0["input"] is NSNull && $0["expected"] is NSNull && $0["gotRows"] is NSNull })
        #expect(try program.reviews().isEmpty, "judging a file is no review")
    }

    @Test func wrong() throws {
        let program = try SmallProblem.program()
        defer { program.remove() }
        let result = try judge(program, SmallProblem.wrong, "--json")
        let tests = try tests(result)
        #expect(result.status == 1, "\(result)")
        #expect(try result.json()["outcome"] as? String == "fail")
        #expect(verdicts(tests) == ["test_small: pass", "test_large: wrong"])
        let last = try #require(tests.last)
        #expect(last["input"] as? String == "twice(x=10)" && last["expected"] as? String == "20" && last["got"] as? String == "100", "\(last)")
        let plain = try judge(program, SmallProblem.wrong)
        #expect(plain.status == 1 && plain.output.contains("✗ 1   of 2 tests") && plain.output.contains("got       100"), "\(plain)")
    }

    @Test func notCompiled() throws {
        let program = try SmallProblem.program()
        defer { program.remove() }
        let result = try judge(program, "def twice(x:\n", "--json")
        let tests = try tests(result)
        #expect(result.status == 65, "\(result)")
        #expect(try result.json()["outcome"] as? String == "error")
        #expect(verdicts(tests) == ["test_small: compile", "test_large: compile"])
        #expect((tests.first?["message"] as? String)?.hasPrefix("solution.py:1: ") == true)
    }

    @Test func otherVerdicts() throws {
        let program = try SmallProblem.program()
        defer { program.remove() }
        let deeds = [
            ("return 1 / 0", "error"), ("return bytearray(8 << 30)", "memory"),
            ("for _ in range(1000): print('y' * 1_000_000)", "output"),
        ]
        for (deed, verdict) in deeds {
            let result = try judge(program, "def twice(x):\n    \(deed)\n", "--json")
            #expect(result.status == 1, "\(result)")
            #expect(try tests(result).allSatisfy { $0["verdict"] as? String == verdict }, "\(result)")
        }
    }

    @Test func whatCannotBeJudgedIsSaid() throws {
        let program = try SmallProblem.program()
        defer { program.remove() }
        let missing = try program.run("solve", SmallProblem.id, "--answer", "nowhere.py", "--json")
        #expect(missing.status == 66 && missing.errors.contains("nowhere.py") && missing.output.isEmpty, "\(missing)")
        let unknown = try judge(program, SmallProblem.right, "--json", id: "coding/no/thing")
        #expect(unknown.status == 66 && unknown.errors.contains("coding/no/thing"), "\(unknown)")
        #expect(try judge(program, SmallProblem.right, "--json", id: "ml-theory/first/alpha").status == 64)
        #expect(try judge(program, SmallProblem.right, "--try").status == 64)
        #expect(try judge(program, String(repeating: "#", count: 1_000_001)).status == 65)
        let bare = try judge(program, SmallProblem.right, "--json", path: "/nowhere")
        #expect(bare.status == 69 && bare.errors.contains("install it"), "\(bare)")
        let path = "bank/" + SmallProblem.id + "/question.md"
        let url = program.folder.appendingPathComponent(path)
        let text = try String(contentsOf: url, encoding: .utf8)
        try Data(text.replacing("minutes: 10\n", with: "minutes: 10\nneeds: [no_such_package]\n").utf8).write(to: url)
        let needs = try judge(program, SmallProblem.right, "--json")
        #expect(needs.status == 69, "\(needs)")
        #expect(try tests(needs).isEmpty)
        #expect((try needs.json()["notes"] as? [String])?.first?.contains("no_such_package") == true)
    }
}
