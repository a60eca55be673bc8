import Judging
import Practice
import Progress
import QuestionBank
import Questions
import Scheduling
import Trainer

extension Desk {
    var workroom: Workroom { Workroom(root: folders.data + "/answers") }

    /// Takes up the sitting at a problem, or begins one with a blank file.
    ///
    /// A sitting that was left without a grade is gone on with on the same day and on the next; after that the file starts blank again.
    func openSolve(_ question: Question) throws -> SolveOpening {
        let earlier = try store.solves(question.id)
        if let open = earlier.last(where: { !$0.isEnded }) {
            let last = (open.attempts.last?.moment ?? open.started).day(rolloverHour: settings.rolloverHour)
            if today - last <= 1 { return try resume(open, question, earlier) }
            try putAway(question, in: open)
            try store.endSolve(open.id)
        } else if let last = earlier.last {
            try putAway(question, in: last)
        }
        let solve = try store.beginSolve(question.id, at: clock.now())
        let starter = Workroom.starter(question)
        try workroom.write(starter, question)
        return SolveOpening(solve: solve, path: shownPath(question), answer: starter, earlier: try store.solves(question.id).filter(\.isEnded))
    }

    private func resume(_ solve: Solve, _ question: Question, _ all: [Solve]) throws -> SolveOpening {
        var answer = try workroom.read(question)
        if answer == nil {
            answer = solve.attempts.last?.answer ?? Workroom.starter(question)
            try workroom.write(answer ?? "", question)
        }
        return SolveOpening(solve: solve, path: shownPath(question), answer: answer ?? "", earlier: all.filter { $0.id != solve.id })
    }

    private func shownPath(_ question: Question) -> String { Workroom.shown(workroom.path(question), environment: environment) }

    /// Keeps what stands in the file, unless it is kept already or nothing was written.
    @discardableResult
    func putAway(_ question: Question, in solve: Solve, cause: Solve.Attempt.Cause = .reset) throws -> Solve.Attempt? {
        guard let answer = try workroom.read(question), answer != Workroom.starter(question), answer != solve.attempts.last?.answer else {
            return nil
        }
        return try store.addAttempt(answer, cause: cause, judgement: nil, to: solve.id, at: clock.now())
    }

    /// A problem with the programs beside it.
    struct Problem: Sendable {
        var question: Question
        var companions: [String: String]
        var trust: Judge.Trust
    }

    /// The problem of a sitting, read afresh.
    func problem(_ solve: Solve) throws -> Problem {
        guard let parsed = bank.read(solve.question), let question = parsed.question, !parsed.isBroken else {
            throw Unavailable(description: "\(solve.question) cannot be used as it is now; «spar bank check» says why.")
        }
        return Problem(question: question, companions: parsed.source.companions, trust: trust(parsed.source.path))
    }
}
