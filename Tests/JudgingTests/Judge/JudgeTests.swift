import Foundation
import Judging
import Practice
import Questions
import Synchronization
import Testing

@Suite struct JudgeTests {
    @Test func rightAnswerPassesInTheOrderOfTheFile() async throws {
        for sandbox in try await Prepared.all {
            let judgement = try await Problem.judge("def double(x): return x + x", in: sandbox)
            #expect(judgement.outcome == .pass && judgement.verdicts == [.pass, .pass, .pass], "\(judgement)")
            #expect(judgement.tests.map(\.name) == ["test_small", "test_negative", "test_text"])
            #expect(judgement.tests.map(\.title) == ["small", "Below zero too.", "text"])
            #expect(judgement.notes.isEmpty == (sandbox.bubblewrap != nil), "\(judgement.notes)")
        }
    }

    @Test func wrongAnswerShowsInputExpectedAndGot() async throws {
        let judgement = try await Problem.judge("def double(x): return abs(x) * 2 if isinstance(x, int) else x * 3")
        #expect(judgement.outcome == .fail && judgement.verdicts == [.pass, .wrong, .wrong], "\(judgement)")
        let negative = judgement.tests[1]
        #expect(negative.input == "double(x=-3)" && negative.expected == "-6" && negative.got == "6", "\(negative)")
        #expect(judgement.tests[2].input == "case n=1\ndouble(x='a')" && judgement.tests[2].got == "'aaa'", "\(judgement.tests[2])")
    }

    @Test func whatWasExpectedIsKnownWhicheverSideItStandsOn() async throws {
        let tests = """
            import unittest
            from solution import double
            class Tests(unittest.TestCase):
                def test_first(self): self.assertEqual(double(2), 4)
                def test_second(self): self.assertEqual(4, double(2))
                def test_order(self): self.assertLessEqual(double(2), 4, "too much")
                def test_true(self): self.assertTrue(double(2) == 4, "not four")
                def test_raises(self):
                    with self.assertRaises(ValueError): double(2)
            """
        let judgement = try await Problem.judge("def double(x): return 5", tests: tests)
        #expect(judgement.tests.map(\.expected) == ["4", "4", "at most 4", "a true value", "ValueError raised"], "\(judgement)")
        #expect(judgement.tests.map(\.got) == ["5", "5", "5", "False", "5"], "\(judgement)")
        #expect(judgement.tests[2].message == "too much" && judgement.verdicts.allSatisfy { $0 == .wrong })
    }

    @Test func errorShowsTheAnswersOwnLines() async throws {
        let answer = "def double(x):\n    return helper(x)\n\ndef helper(x):\n    raise KeyError('gone')\n"
        let judgement = try await Problem.judge(answer)
        let message = """
            KeyError: 'gone'
              solution.py:2, in double
                  return helper(x)
              solution.py:5, in helper
                  raise KeyError('gone')
            """
        #expect(judgement.verdicts == [.error, .error, .error] && judgement.tests[0].message == message, "\(judgement.tests[0].message)")
    }

    @Test func seedOfARandomTestIsShown() async throws {
        let tests = """
            import random, unittest
            from solution import double
            class Tests(unittest.TestCase):
                def test_random(self):
                    for seed in range(40, 50):
                        x = random.Random(seed).randrange(100)
                        self.assertEqual(double(x), 2 * x)
            """
        let judgement = try await Problem.judge("def double(x): return 0", tests: tests)
        #expect(judgement.first?.input?.hasPrefix("case seed=40\ndouble(x=") == true, "\(judgement)")
    }

    @Test func syntaxErrorCountsForTheWholeAnswer() async throws {
        let judgement = try await Problem.judge("x = 1\ndef double(x:\n    return x\n")
        #expect(judgement.outcome == .error && judgement.verdicts == [.compile, .compile, .compile], "\(judgement)")
        #expect(judgement.tests[0].message.hasPrefix("solution.py:2: ") && judgement.tests[0].message.hasSuffix("^"), "\(judgement)")
        for odd in ["\u{0}", "def double(x):\nreturn", String(repeating: "(", count: 100_000)] {
            let judgement = try await Problem.judge(odd)
            #expect(judgement.outcome != .pass && judgement.tests.count == 3, "\(judgement)")
        }
    }

    @Test func missingNameIsNamedWithItsKind() async throws {
        let judgement = try await Problem.judge("def triple(x): return 3 * x")
        #expect(judgement.outcome == .fail && judgement.tests.allSatisfy { $0.message == "solution.py has no function «double»." }, "\(judgement)")
    }

    @Test func wrongSignatureIsShown() async throws {
        let none = try await Problem.judge("def double(): return 4")
        #expect(none.first?.message.hasPrefix("«double» takes (), the tests call it with 1 argument.") == true, "\(none)")
        let two = try await Problem.judge("def double(x, times): return x * times")
        #expect(two.first?.message.hasPrefix("«double» takes (x, times), the tests call it with 1 argument.") == true, "\(two)")
        let tests = Problem.doubleTests.replacing("double(2)", with: "double(x=2)")
        let named = try await Problem.judge("def double(y): return 2 * y", tests: tests)
        #expect(named.first?.message.hasPrefix("«double» takes (y), the tests call it with x=.") == true, "\(named)")
    }

    @Test func errorWhileImportingIsShown() async throws {
        let judgement = try await Problem.judge("def double(x): return 2 * x\n1 / 0\n")
        #expect(judgement.verdicts == [.error, .error, .error], "\(judgement)")
        #expect(judgement.first?.message.contains("ZeroDivisionError") == true && judgement.first?.message.contains("solution.py:2") == true)
    }

    @Test func resultThatCannotBeUsedIsWrong() async throws {
        let tests = """
            import unittest
            from solution import double
            class Tests(unittest.TestCase):
                def test_pair(self):
                    a, b = double(1)
            """
        let judgement = try await Problem.judge("def double(x): pass", tests: tests)
        #expect(judgement.verdicts == [.wrong] && judgement.first?.got == "None", "\(judgement)")
        #expect(judgement.first?.message.contains("tests.py:5: a, b = double(1)") == true, "\(judgement)")
    }

    @Test func progressComesTestByTest() async throws {
        let seen = Mutex<[[Int]]>([])
        let parsed = try Problem.parse(["tests.py": Problem.doubleTests, "solution.py": "", "starter.py": ""])
        let judge = Judge(sandbox: try await Prepared.any)
        _ = await judge.run(try #require(parsed.question), answer: "def double(x): return 2 * x", companions: parsed.source.companions) {
            tests, all in
            seen.withLock { $0.append([tests.count, all ?? -1]) }
        }
        #expect(seen.withLock { $0 } == [[0, 3], [1, 3], [2, 3], [3, 3]])
    }

    @Test(.timeLimit(.minutes(1))) func cancellingEndsEverything() async throws {
        let mark = "spar-cancelled-\(ProcessInfo.processInfo.processIdentifier)"
        let answer = """
            import subprocess, sys, time
            subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)", "\(mark)"])
            def double(x): time.sleep(300)
            """
        let task = Task { try await Problem.judge(answer, seconds: 50) }
        while !runningCommands().contains(where: { $0.contains(mark) }) { try await Task.sleep(for: .milliseconds(20)) }
        task.cancel()
        let judgement = try await task.value
        #expect(judgement.outcome == .error && judgement.notes.contains { $0.contains("stopped") }, "\(judgement)")
        #expect(try await isGone(mark))
    }

    @Test func packageThatIsMissingIsNamed() async throws {
        let judgement = try await Problem.judge("def double(x): return 2 * x", header: "needs: [no_such_package]\n")
        #expect(judgement.outcome == .error && judgement.tests.isEmpty && judgement.missingPackage == "no_such_package", "\(judgement)")
        #expect(judgement.notes.first?.contains("no_such_package") == true)
    }

    @Test func bankFromElsewhereIsRefusedWithoutWalls() async throws {
        let parsed = try Problem.parse(["tests.py": Problem.doubleTests, "solution.py": "", "starter.py": ""])
        let question = try #require(parsed.question)
        for sandbox in try await Prepared.all {
            let judge = Judge(sandbox: sandbox)
            func run(_ trust: Judge.Trust) async -> Judgement {
                await judge.run(question, answer: "def double(x): return 2 * x", companions: parsed.source.companions, trust: trust)
            }
            #expect(await run(.shipped).outcome == .pass)
            #expect(await run(.allowed).outcome == .pass)
            let foreign = await run(.foreign)
            #expect(foreign.outcome == (sandbox.bubblewrap == nil ? .error : .pass))
            #expect(sandbox.bubblewrap != nil || foreign.notes.first?.contains("allow") == true)
        }
    }

    @Test func testsThatHoldNothingOrCannotBeReadAreNoPass() async throws {
        #expect(try await Problem.judge("", tests: "import solution\n").notes == ["tests.py has no tests."])
        let broken = try await Problem.judge("def double(x): return 1", tests: "import no_such\n")
        #expect(broken.outcome == .error && broken.tests.isEmpty)
        let syntax = try await Problem.judge("def double(x): return 1", tests: "import (\n")
        #expect(syntax.outcome == .error && syntax.notes.first?.contains("tests.py cannot be imported") == true, "\(syntax)")
    }

    @Test func limitOfATestIsItsOwn() async throws {
        let tests = """
            import unittest
            from solution import double
            class Tests(unittest.TestCase):
                def test_slow(self): double(1)
                test_slow.limit_seconds = 0.3
            """
        let judgement = try await Problem.judge("import time\ndef double(x): time.sleep(300)", tests: tests)
        #expect(judgement.verdicts == [.timeout] && judgement.first?.message == "It did not finish within 0.3 s.", "\(judgement)")
    }
}
