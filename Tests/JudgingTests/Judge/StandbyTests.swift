import Judging
import Practice
import Questions
import Testing

/// A process that waits for an answer gives the verdicts that a fresh one gives, and leaves nothing behind.
@Suite struct StandbyTests {
    private static let companions = [
        "tests.py":
            "import unittest\nfrom solution import double\nclass T(unittest.TestCase):\n    def test_two(self): self.assertEqual(double(2), 4)\n",
        "starter.py": "def double(x): ...\n", "solution.py": "def double(x): return 2 * x\n",
    ]

    @Test func waitingProcessGivesTheSameVerdicts() async throws {
        for sandbox in try await Prepared.all {
            let judge = Judge(sandbox: sandbox)
            let parsed = try Problem.parse(Self.companions)
            let question = try #require(parsed.question)
            for answer in ["def double(x): return 2 * x", "def double(x): return x + 3", "def double(x) return", "1 / 0"] {
                let standby = try #require(judge.standby(for: question, trust: .shipped))
                try await Task.sleep(for: .milliseconds(300))
                var waited = await judge.run(question, answer: answer, companions: Self.companions, standby: standby)
                var fresh = await judge.run(question, answer: answer, companions: Self.companions)
                for index in waited.tests.indices { waited.tests[index].seconds = 0 }
                for index in fresh.tests.indices { fresh.tests[index].seconds = 0 }
                (waited.seconds, fresh.seconds) = (0, 0)
                #expect(waited == fresh, "\(answer)")
            }
        }
    }

    @Test func processThatIsGoneOrUsedUpIsMadeUpFor() async throws {
        let judge = Judge(sandbox: try await Prepared.any)
        let question = try #require(try Problem.parse(Self.companions).question)
        let standby = try #require(judge.standby(for: question, trust: .shipped))
        let answer = "def double(x): return 2 * x"
        #expect(await judge.run(question, answer: answer, companions: Self.companions, standby: standby).outcome == .pass)
        #expect(await judge.run(question, answer: answer, companions: Self.companions, standby: standby).outcome == .pass)
    }

    @Test(.timeLimit(.minutes(1))) func waitingProcessEndsWithItsValue() async throws {
        // Its arguments name it: no other test asks for this package.
        let judge = Judge(sandbox: try await Prepared.any)
        var question = try #require(try Problem.parse(Self.companions).question)
        question.summary.needs = ["colorsys"]
        var standby = judge.standby(for: question, trust: .shipped)
        #expect(standby != nil)
        for _ in 0..<100 where !runningCommands().contains(where: { $0.contains("colorsys") }) { try await Task.sleep(for: .milliseconds(50)) }
        #expect(runningCommands().contains { $0.contains("colorsys") })
        standby = nil
        #expect(try await isGone("colorsys"))
    }

    @Test(.timeLimit(.minutes(1))) func waitingLongCostsTheAnswerNoTime() async throws {
        var limits = Judge.Limits()
        limits.load = 2
        limits.test = 2
        limits.whole = 2
        let judge = Judge(sandbox: try await Prepared.any, limits: limits)
        let question = try #require(try Problem.parse(Self.companions).question)
        let standby = try #require(judge.standby(for: question, trust: .shipped))
        try await Task.sleep(for: .seconds(4))
        #expect(await judge.run(question, answer: "def double(x): return 2 * x", companions: Self.companions, standby: standby).outcome == .pass)
    }
}
