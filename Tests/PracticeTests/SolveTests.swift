import Questions
import Scheduling
import Testing

@testable import Practice

@Suite struct SolveTests {
    private func solve(_ results: [Bool], hints: Int = 0, hasLooked: Bool = false) throws -> Solve {
        let attempts = results.enumerated().map { index, isPass in
            Solve.Attempt(
                id: Int64(index), moment: Moment(milliseconds: 0, offset: 0), cause: .run, answer: "\(index)",
                judgement: Judgement(outcome: isPass ? .pass : .fail, tests: [.init(name: "test_a", verdict: isPass ? .pass : .wrong)]))
        }
        return Solve(
            id: 1, question: try #require(QuestionID("coding/k-means/x")), started: Moment(milliseconds: 0, offset: 0), hints: hints,
            hasLooked: hasLooked, attempts: attempts)
    }

    @Test func theOutcomeIsHonest() throws {
        #expect(try solve([]).outcome == .unsolved)
        #expect(try solve([false]).outcome == .unsolved)
        #expect(try solve([false, true]).outcome == .unaided)
        // A version that broke again does not unsolve the problem.
        #expect(try solve([true, false]).outcome == .unaided)
        #expect(try solve([true], hints: 2).outcome == .hinted(2))
        #expect(try solve([true], hints: 1, hasLooked: true).outcome == .looked)
    }

    @Test(arguments: [
        (SolveOutcome.unsolved, 0.2, 1, Grade.again), (.looked, 0.2, 1, .again), (.hinted(3), 0.2, 1, .again), (.hinted(2), 0.2, 1, .hard),
        (.hinted(1), 2.1, 1, .again), (.unaided, 0.9, 1, .good), (.unaided, 1.0, 4, .good), (.unaided, 1.01, 1, .hard), (.unaided, 2.1, 1, .again),
        (.unaided, 0.5, 1, .easy), (.unaided, 0.5, 2, .good), (.unaided, 0.51, 1, .good),
    ])
    func theGradeFollowsFromOutcomeAndTime(_ outcome: SolveOutcome, _ pace: Double, _ runs: Int, _ grade: Grade) {
        #expect(SuggestedGrade.ofSolve(outcome, pace: pace, runs: runs, prediction: .sure) == grade)
        if grade == .easy { #expect(SuggestedGrade.ofSolve(outcome, pace: pace, runs: runs, prediction: nil) == .good) }
    }

    @Test func withoutALimitTimeSaysNothing() {
        #expect(SuggestedGrade.ofSolve(.unaided, pace: nil, runs: 9, prediction: .sure) == .good)
    }
}
