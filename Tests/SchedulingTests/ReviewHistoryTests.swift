import Testing

@testable import Scheduling

@Suite struct ReviewHistoryTests {
    @Test func readsStepsAndOffersIntervals() throws {
        let history = try ReviewHistory(parsing: "1@0, 3@0,3@1 ,3@3")
        #expect(history.steps.map(\.grade) == [.again, .good, .good, .good])
        #expect(history.steps.map(\.elapsedDays) == [0, 0, 1, 3])
        let outcomes = history.outcomes(Scheduler())
        #expect(outcomes[0].retrievability == nil)
        #expect(outcomes[1].retrievability == 1)
        #expect(outcomes[0].intervals == [.again: 1, .hard: 1, .good: 2, .easy: 8])
        for outcome in outcomes {
            #expect(outcome.intervals[outcome.step.grade] == Scheduler().plainInterval(stability: outcome.state.stability))
        }
    }

    @Test(arguments: [
        ("", ReviewHistory.Problem.empty), ("  , ", .empty), ("3", .step("3")), ("3@1,", .step("")), ("5@0", .grade("5@0")),
        ("0@0", .grade("0@0")), ("x@0", .grade("x@0")), ("3@-1", .days("3@-1")), ("3@1.5", .days("3@1.5")), ("3@99999", .days("3@99999")),
        ("3@1@2", .step("3@1@2")),
    ])
    func namesWhatIsWrong(text: String, problem: ReviewHistory.Problem) {
        #expect(throws: problem) { try ReviewHistory(parsing: text) }
    }

    @Test func parametersAreChecked() {
        #expect(throws: Parameters.Problem.count(3)) { try Parameters([1, 2, 3]) }
        var weights = Parameters.standard.weights
        weights[20] = 3
        #expect(throws: Parameters.Problem.outOfBounds(index: 20, value: 3, bounds: 0.1...0.8)) { try Parameters(weights) }
        weights[20] = .nan
        #expect(throws: Parameters.Problem.notFinite(index: 20)) { try Parameters(weights, bounded: false) }
    }
}
