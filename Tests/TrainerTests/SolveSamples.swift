import Practice
import Scheduling
import Screen

@testable import Questions
@testable import Trainer

/// Problems in work, with versions and verdicts.
extension Samples {
    static func opening(_ id: QuestionID, answer: String, earlier: [Solve] = []) -> SolveOpening {
        SolveOpening(
            solve: Solve(id: 9, question: id, started: .init(milliseconds: 0, offset: 0)), path: "~/.local/share/spar/answers/\(id)/solution.py",
            answer: answer, earlier: earlier)
    }

    static func attempt(_ number: Int, _ answer: String, _ judgement: Judgement?) -> Solve.Attempt {
        Solve.Attempt(
            id: Int64(number), moment: .init(milliseconds: 0, offset: 0), cause: judgement == nil ? .reset : .run, answer: answer,
            judgement: judgement)
    }

    static let failing = Judgement(
        outcome: .fail,
        tests: [
            .init(name: "test_example", verdict: .pass),
            .init(
                name: "test_empty_cluster_keeps_its_centre", verdict: .wrong, message: "centres differ",
                input: "kmeans(points=[[0, 0], [0, 1]], k=3, seed=7)", expected: "3 centres, all finite", got: "[[0.0, 0.5], [nan, nan]]"),
            .init(
                name: "test_no_points", verdict: .error,
                message: "solution.py:31   centres[j] = mean(members)\nZeroDivisionError: division by zero"),
            .init(name: "test_many_points", verdict: .timeout, message: "no answer within 2 s"),
        ], seconds: 0.42)

    static let failingRows = Judgement(
        outcome: .fail,
        tests: [
            .init(name: "data", verdict: .pass),
            .init(
                name: "data-hidden", verdict: .wrong,
                expectedRows: RowTable(name: "expected", columns: ["item", "price"], rows: [["lamp", "2200"], ["desk", nil]], count: 7),
                gotRows: RowTable(name: "got", columns: ["item", "price"], rows: [["lamp", "2500"], ["desk", "90"]], count: 8)),
        ], seconds: 0.03)
}
