import Practice
import Questions
import Scheduling
import Testing

@testable import Progress

@Suite struct SolveStoreTests {
    private let judgement = Judgement(
        outcome: .fail,
        tests: [
            .init(
                name: "test_rows", verdict: .wrong, seconds: 0.25, message: "rows differ\nline 2", input: "f(1)", expected: "2", got: "3",
                expectedRows: RowTable(name: "", columns: ["a"], rows: [["1"], [nil]], count: 9))
        ], notes: ["without bwrap"], seconds: 0.5)

    @Test func everyVersionIsKept() throws {
        let folder = try TemporaryFolder()
        let id = try #require(QuestionID("coding/k-means/x"))
        do {
            let store = try ProgressStore(path: folder.file)
            var solve = try store.beginSolve(id, at: moment(1))
            _ = try store.addAttempt("one\0two", cause: .run, judgement: judgement, to: solve.id, at: moment(2))
            _ = try store.addAttempt("", cause: .reset, judgement: nil, to: solve.id, at: moment(3))
            solve.elapsed = 61_000
            solve.hints = 2
            solve.hasLooked = true
            solve.claim = .init(time: "O(n)", space: "")
            try store.keep(solve)
        }
        let store = try ProgressStore(path: folder.file)
        let solve = try #require(try store.openSolve(id))
        #expect(solve.attempts.map(\.answer) == ["one\u{FFFD}two", ""])
        #expect(solve.attempts.map(\.cause) == [.run, .reset])
        #expect(solve.attempts.first?.judgement == judgement)
        #expect(solve.elapsed == 61_000)
        #expect(solve.hints == 2)
        #expect(solve.hasLooked)
        #expect(solve.claim == .init(time: "O(n)", space: ""))
    }

    /// A graded problem starts from a blank file next time; undoing the grade opens the sitting again.
    @Test func aGradeEndsTheSittingAndUndoOpensIt() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let id = try #require(QuestionID("coding/k-means/x"))
        let solve = try store.beginSolve(id, at: moment(1))
        _ = try store.record(review("coding/k-means/x", .good), settings: Settings(), ending: solve.id)
        #expect(try store.openSolve(id) == nil)
        #expect(try store.solves(id).map(\.isEnded) == [true])
        _ = try store.undo(settings: Settings())
        #expect(try store.openSolve(id)?.id == solve.id)
    }

    @Test func onlyOneSittingIsOpen() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let id = try #require(QuestionID("coding/k-means/x"))
        _ = try store.beginSolve(id, at: moment(1))
        let second = try store.beginSolve(id, at: moment(2))
        #expect(try store.openSolve(id)?.id == second.id)
        #expect(try store.solves(id).map(\.isEnded) == [true, false])
    }

    /// A question that moved brings its versions along, and one with versions is not overwritten by one that moved.
    @Test func versionsFollowAQuestionThatMoves() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let (old, new) = (try #require(QuestionID("coding/old/x")), try #require(QuestionID("coding/new/x")))
        let solve = try store.beginSolve(old, at: moment(1))
        try store.follow([(from: old, to: new)])
        #expect(try store.openSolve(new)?.id == solve.id)
        _ = try store.beginSolve(old, at: moment(2))
        #expect(try store.follow([(from: old, to: new)]) == 0)
    }

    @Test func aDamagedVerdictIsTold() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        let id = try #require(QuestionID("coding/k-means/x"))
        let solve = try store.beginSolve(id, at: moment(1))
        _ = try store.addAttempt("x", cause: .run, judgement: judgement, to: solve.id, at: moment(2))
        try store.execute("UPDATE attempts SET judgement = '{'")
        #expect(throws: ProgressError.self) { try store.openSolve(id) }
    }
}
