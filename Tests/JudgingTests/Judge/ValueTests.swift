import Foundation
import Judging
import Practice
import Testing

/// Values that are easily judged wrongly, and what an answer does to those that it is given.
@Suite struct ValueTests {
    private func tests(_ body: String) -> String {
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
        return "import math, unittest\nfrom solution import f\nclass Tests(unittest.TestCase):\n\(lines)\n"
    }

    @Test func notANumberIsNoNumber() async throws {
        let body = """
            def test_equal(self): self.assertEqual(f(4.0), 4.0)
            def test_close(self): self.assertAlmostEqual(f(4.0), 4.0)
            def test_list(self): self.assertEqual([f(4.0)], [4.0])
            def test_below(self): self.assertLess(f(4.0), 5.0)
            def test_is_nan(self): self.assertTrue(math.isnan(f(4.0)))
            """
        let judgement = try await Problem.judge("def f(x): return float('nan')", tests: tests(body))
        #expect(judgement.verdicts == [.wrong, .wrong, .wrong, .wrong, .pass], "\(judgement)")
        #expect(judgement.tests[0].expected == "4.0" && judgement.tests[0].got == "nan", "\(judgement)")
        let right = try await Problem.judge("def f(x): return x", tests: tests(body))
        #expect(right.verdicts == [.pass, .pass, .pass, .pass, .wrong], "\(right)")
    }

    @Test func signOfZeroReachesTheTests() async throws {
        let body = """
            def test_equal(self): self.assertEqual(f(0.0), 0.0)
            def test_sign(self): self.assertEqual(math.copysign(1, f(0.0)), 1)
            def test_given(self): self.assertEqual(math.copysign(1, f(-0.0)), -1)
            """
        #expect(try await Problem.judge("def f(x): return x", tests: tests(body)).outcome == .pass)
        #expect(try await Problem.judge("def f(x): return -x", tests: tests(body)).verdicts == [.pass, .wrong, .wrong])
        #expect(try await Problem.judge("def f(x): return 0.0", tests: tests(body)).verdicts == [.pass, .pass, .wrong])
    }

    @Test func orderCountsWhereTheTestSaysSo() async throws {
        let body = """
            def test_count(self): self.assertCountEqual(f([3, 1, 3]), [1, 3, 3])
            def test_equal(self): self.assertEqual(f([3, 1, 3]), [3, 3, 1])
            def test_nested(self): self.assertCountEqual(f([[1], [2]]), [[1], [2]])
            """
        let judgement = try await Problem.judge("def f(xs): return xs[::-1]", tests: tests(body))
        #expect(judgement.verdicts == [.pass, .wrong, .pass], "\(judgement)")
        #expect(judgement.tests[1].expected == "[3, 3, 1]" && judgement.tests[1].got == "[3, 1, 3]", "\(judgement)")
        let less = try await Problem.judge("def f(xs): return xs[:1]", tests: tests(body))
        #expect(less.verdicts == [.wrong, .wrong, .wrong], "\(less)")
    }

    @Test func mutationOfTheInputsIsSeenByTheTests() async throws {
        let body = """
            def test_list(self):
                xs = [3, 1, 2]
                self.assertEqual(f(xs), [1, 2, 3])
                self.assertEqual(xs, [3, 1, 2], "the input was changed")
            def test_nested(self):
                inner = [2, 1]
                rows = {"a": inner}
                f(rows["a"])
                self.assertEqual(rows, {"a": [2, 1]})
                self.assertIs(rows["a"], inner)
            """
        let changing = try await Problem.judge("def f(xs):\n    xs.sort()\n    return xs\n", tests: tests(body))
        #expect(changing.verdicts == [.wrong, .wrong], "\(changing)")
        let first = changing.tests[0]
        #expect(first.message.contains("the input was changed") && first.got == "[1, 2, 3]", "\(first)")
        #expect(try await Problem.judge("def f(xs): return sorted(xs)", tests: tests(body)).outcome == .pass)
    }

    @Test func mutationThatIsAskedForPasses() async throws {
        let body = """
            def test_list(self):
                xs = [3, 1, 2]
                alias = xs
                f(xs)
                self.assertEqual(alias, [1, 2, 3])
            def test_deep(self):
                rows = [[2, 1], [4, 3]]
                f(rows[1])
                self.assertEqual(rows, [[2, 1], [3, 4]])
            """
        #expect(try await Problem.judge("def f(xs): xs.sort()", tests: tests(body)).outcome == .pass)
        #expect(try await Problem.judge("def f(xs): sorted(xs)", tests: tests(body)).verdicts == [.wrong, .wrong])
    }

    // MARK: What is missing on this machine

    @Test func wordsSayThatNoWallsProtect() async throws {
        let bare = try #require(try await Prepared.all.last)
        #expect(bare.bubblewrap == nil)
        let judgement = try await Problem.judge("def double(x): return x + x", in: bare)
        #expect(judgement.outcome == .pass)
        #expect(judgement.notes.contains { $0.contains("bubblewrap is missing") && $0.contains("apt install bubblewrap") }, "\(judgement)")
    }

    /// An interpreter that knows the standard library alone.
    @Test func numpyThatIsNotThereIsNamed() async throws {
        let python = try await Python.find(path: Prepared.path)
        let folder = try TemporaryFolder()
        let shim = folder.path + "/python3"
        let lines = [shim] + [python.prefixes[0], python.prefixes[0], python.version]
        let script = """
            #!/bin/sh
            if [ "$1" = -S ]; then printf '%s\\n' \(lines.map { "'\($0)'" }.joined(separator: " ")); exit; fi
            shift 3
            exec '\(python.executable)' -I -B -S -c 'import runpy, site, sys
            site.main = lambda: None
            sys.argv = sys.argv[1:]
            runpy.run_path(sys.argv[0], run_name="__main__")' "$@"
            """
        try script.write(toFile: shim, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: shim)
        let sandbox = try await Sandbox.prepare(path: folder.path, cache: folder.path)
        #expect(sandbox.python.executable == shim)
        let judgement = try await Problem.judge("def double(x): return x + x", header: "needs: [numpy]\n", in: sandbox)
        #expect(judgement.outcome == .error && judgement.tests.isEmpty && judgement.missingPackage == "numpy", "\(judgement)")
        #expect(judgement.notes.first?.contains("apt install python3-numpy") == true, "\(judgement)")
        #expect(try await Problem.judge("def double(x): return x + x", in: sandbox).outcome == .pass)
    }
}
