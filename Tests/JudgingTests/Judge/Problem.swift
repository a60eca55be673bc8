import Foundation
import Judging
import Practice
import Questions
import Testing

/// Problems to be judged in tests.
enum Problem {
    static func parse(
        _ companions: [String: String], id: String = "coding/topic/sample", header: String = ""
    ) throws -> ParsedQuestion {
        let text = """
            ---
            level: mid
            minutes: 20
            \(header)---
            Write it.

            ## Hints
            1. Add.

            ## Discussion
            Simple.

            ## Key points
            - [must] One
            - Two
            """
        let parsed = QuestionParser.parse(
            QuestionSource(id: try #require(QuestionID(id)), path: "sample/question.md", text: text, companions: companions))
        #expect(parsed.question != nil, "\(parsed.findings)")
        return parsed
    }

    static let doubleTests = """
        import unittest
        from solution import double

        class Tests(unittest.TestCase):
            def test_small(self): self.assertEqual(double(2), 4)
            def test_negative(self):
                \"\"\"Below zero too.\"\"\"
                self.assertEqual(double(-3), -6)
            def test_text(self):
                for n in range(3):
                    with self.subTest(n=n): self.assertEqual(double("a" * n), "a" * n * 2)
        """

    /// Judges an answer to «double», or to the tests that are given.
    static func judge(
        _ answer: String, tests: String = doubleTests, files: [String: String] = [:], header: String = "", seconds: Double = 20,
        in sandbox: Sandbox? = nil
    ) async throws -> Judgement {
        var companions = ["tests.py": tests, "solution.py": "def double(x): return x + x\n", "starter.py": "def double(x):\n    ...\n"]
        companions.merge(files) { _, new in new }
        let parsed = try parse(companions, header: header)
        var limits = Judge.Limits()
        limits.load = seconds
        limits.test = seconds
        let prepared: Sandbox
        if let sandbox { prepared = sandbox } else { prepared = try await Prepared.any }
        let judge = Judge(sandbox: prepared, limits: limits)
        return await judge.run(try #require(parsed.question), answer: answer, companions: parsed.source.companions)
    }

    static let tables = [
        "schema.sql": "create table t (name text, n integer, x real);",
        "data.sql": "insert into t values ('a', 1, 0.1), ('b', 2, 0.2), ('b', 2, 0.2);",
        "data-hidden.sql": "insert into t values ('a', 1, 0.1), ('b', 5, 0.2), ('c', null, 0.7);",
        "solution.sql": "select name, n, x + 0.1 from t order by name",
    ]

    static func judge(sql answer: String, _ tables: [String: String] = tables, isOrdered: Bool = false, seconds: Double = 20) async throws
        -> Judgement
    {
        let parsed = try parse(tables, header: isOrdered ? "ordered: true\n" : "")
        var limits = Judge.Limits()
        limits.test = seconds
        return await Judge(sandbox: try await Prepared.any, limits: limits).run(
            try #require(parsed.question), answer: answer, companions: parsed.source.companions)
    }
}

extension Judgement {
    /// The verdicts in the order of the file.
    var verdicts: [Verdict] { tests.map(\.verdict) }
    /// The one that did not pass first.
    var first: Test? { failed.first }
}
