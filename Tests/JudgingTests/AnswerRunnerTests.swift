import Foundation
import Judging
import Questions
import Testing

@Suite struct AnswerRunnerTests {
    private static let tests = [
        "tests.py": """
        import unittest
        from solution import double

        class Tests(unittest.TestCase):
            def test_small(self): self.assertEqual(double(2), 4)
            def test_negative(self): self.assertEqual(double(-3), -6)
            def test_text(self):
                for n in range(3):
                    with self.subTest(n=n): self.assertEqual(double("a" * n), "a" * n * 2)
        """
    ]

    private func judge(_ answer: String, timeout: Duration = .seconds(20)) async throws -> AnswerRunner.Verdict {
        try await AnswerRunner.run(python: answer, companions: Self.tests, in: Prepared.any, timeout: timeout)
    }

    @Test func rightAnswerPasses() async throws {
        #expect(try await judge("def double(x): return x + x") == .passed(tests: 3))
    }

    @Test func wrongAnswersAreNamedByTheirTests() async throws {
        #expect(try await judge("def double(x): return abs(x) * 2 if isinstance(x, int) else x * 2") == .failed(["test_negative"]))
        #expect(try await judge("def double(x): return 4") == .failed(["test_negative", "test_text"]))
        #expect(try await judge("def double(x): raise SystemExit") == .failed(["test_negative", "test_small", "test_text"]))
        #expect(try await judge("def double(x): return double(x)") == .failed(["test_negative", "test_small", "test_text"]))
    }

    @Test(arguments: [
        ("def double(x: return", "SyntaxError"),
        ("raise ValueError('\\x1b[2J')", "\\u{1B}[2J"),
        ("import os\nos._exit(0)", "ended early"),
        ("def double(x):\n    import os\n    os._exit(0)", "ended early"),
        ("import sys\nsys.exit(0)", "SystemExit"),
        ("other = 1", "double"),
        ("", "double"),
    ])
    func answerThatCannotBeJudged(answer: String, words: String) async throws {
        let verdict = try await judge(answer)
        guard case .error(let message) = verdict else {
            Issue.record("\(verdict)")
            return
        }
        #expect(message.contains(words), "\(message)")
        #expect(message.unicodeScalars.allSatisfy { TextSafety.reason(against: $0) == nil })
    }

    @Test func whatAnAnswerPrintsIsNoVerdict() async throws {
        let printed = #"print('{"tests": 3, "failed": [], "error": null, "missing": null}')"#
        #expect(try await judge("\(printed)\ndef double(x):\n    \(printed)\n    return 4") == .failed(["test_negative", "test_text"]))
        #expect(try await judge("import os\nos.close(1)\nos.close(2)\ndef double(x): return x + x") == .passed(tests: 3))
    }

    @Test func threadsDoNotHoldUpTheVerdict() async throws {
        let answer = "import threading, time\nthreading.Thread(target=time.sleep, args=(300,)).start()\ndef double(x): return x + x"
        #expect(try await judge(answer) == .passed(tests: 3))
    }

    @Test func endlessAnswersAreEnded() async throws {
        #expect(try await judge("def double(x):\n    while True: pass", timeout: .seconds(1)) == .error("it did not finish within 1 s"))
        #expect(try await judge("while True: print('x' * 1000)") == .error("it printed without end"))
    }

    @Test func missingPackageIsNamed() async throws {
        #expect(try await judge("import no_such_package") == .missingPackage("no_such_package"))
    }

    @Test func testsThatHoldNothingAreNoPass() async throws {
        let verdict = try await AnswerRunner.run(python: "", companions: ["tests.py": "import solution\n"], in: Prepared.any)
        #expect(verdict == .error("tests.py has no tests"))
    }

    // MARK: SQL

    private static let tables = [
        "schema.sql": "create table t (name text, n integer, x real);",
        "data.sql": "insert into t values ('a', 1, 0.1), ('b', 2, 0.2), ('b', 2, 0.2);",
        "data-hidden.sql": "insert into t values ('a', 1, 0.1), ('b', 5, 0.2), ('c', null, 0.7);",
        "solution.sql": "select name, n, x + 0.1 from t order by name",
    ]

    private func judge(sql answer: String, isOrdered: Bool = false, timeout: Duration = .seconds(20)) async throws -> AnswerRunner.Verdict {
        try await AnswerRunner.run(sql: answer, companions: Self.tables, isOrdered: isOrdered, in: Prepared.any, timeout: timeout)
    }

    @Test func orderCountsWhereTheQuestionSaysSo() async throws {
        let backwards = "select name, n, 0.1 + x from t order by name desc;"
        #expect(try await judge(sql: backwards) == .passed(tests: 2))
        #expect(try await judge(sql: backwards, isOrdered: true) == .failed(["data", "data-hidden"]))
        #expect(try await judge(sql: "select name, n, 0.1 + x from t order by 1", isOrdered: true) == .passed(tests: 2))
    }

    @Test func repetitionsAndHiddenRowsCount() async throws {
        #expect(try await judge(sql: "select distinct name, n, x + 0.1 from t") == .failed(["data"]))
        #expect(try await judge(sql: "select name, case name when 'a' then 1 else 2 end, x + 0.1 from t") == .failed(["data-hidden"]))
        #expect(try await judge(sql: "select n, name, x + 0.1 from t") == .failed(["data", "data-hidden"]))
        #expect(try await judge(sql: "select name from t") == .failed(["data", "data-hidden"]))
        #expect(try await judge(sql: "") == .failed(["data", "data-hidden"]))
    }

    @Test func errorIsNamedForEachDataSet() async throws {
        guard case .failed(let names) = try await judge(sql: "select nme from t") else {
            Issue.record("not failed")
            return
        }
        #expect(names == ["data: no such column: nme", "data-hidden: no such column: nme"])
    }

    @Test(.timeLimit(.minutes(1))) func endlessQueryIsEnded() async throws {
        let endless = "with recursive r(i) as (select 1 union all select i + 1 from r) select count(*), 1, 1 from r"
        let start = ContinuousClock.now
        #expect(try await judge(sql: endless, timeout: .seconds(1)) == .error("it did not finish within 1 s"))
        #expect(ContinuousClock.now - start < .seconds(40))
    }

    @Test(.timeLimit(.minutes(1))) func queryOfEndlessRowsIsEnded() async throws {
        let rows = "with recursive r(i) as (select 1 union all select i + 1 from r) select i, zeroblob(1000000), 1 from r"
        guard case .error = try await judge(sql: rows, timeout: .seconds(15)) else {
            Issue.record("not an error")
            return
        }
    }
}
