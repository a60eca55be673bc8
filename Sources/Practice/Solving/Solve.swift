import Questions

/// One sitting at a coding or SQL problem, from the blank file to the grade, with every version that was run.
///
/// It may be left and taken up again; once it has ended, the next one starts from a blank file.
package struct Solve: Hashable, Sendable {
    package let id: Int64
    package let question: QuestionID
    package let started: Moment
    /// Active milliseconds so far.
    package var elapsed: Int
    /// Hint levels opened, 0 to 3.
    package var hints: Int
    /// The reference was looked at before the tests passed.
    package var hasLooked: Bool
    /// What the learner said the answer costs.
    package var claim: Question.Complexity?
    package var isEnded: Bool
    /// Every version that was judged or put away, oldest first.
    package var attempts: [Attempt]

    /// A version of the answer, kept for good.
    package struct Attempt: Hashable, Sendable {
        package enum Cause: String, Sendable {
            /// It was run against the tests.
            case run
            /// It was put away when the file went back to the starter, or when another sitting began.
            case reset
            /// It stood there when the learner gave up.
            case gaveUp = "gave-up"
        }

        package let id: Int64
        package let moment: Moment
        package let cause: Cause
        package let answer: String
        /// Nil where it was not run.
        package let judgement: Judgement?

        package init(id: Int64, moment: Moment, cause: Cause, answer: String, judgement: Judgement?) {
            self.id = id
            self.moment = moment
            self.cause = cause
            self.answer = answer
            self.judgement = judgement
        }

        package var isPass: Bool { judgement?.outcome == .pass }
    }

    package init(
        id: Int64, question: QuestionID, started: Moment, elapsed: Int = 0, hints: Int = 0, hasLooked: Bool = false,
        claim: Question.Complexity? = nil, isEnded: Bool = false, attempts: [Attempt] = []
    ) {
        self.id = id
        self.question = question
        self.started = started
        self.elapsed = elapsed
        self.hints = hints
        self.hasLooked = hasLooked
        self.claim = claim
        self.isEnded = isEnded
        self.attempts = attempts
    }

    /// Versions that were run, oldest first.
    package var runs: [Attempt] { attempts.filter { $0.judgement != nil } }
    package var lastPassing: Attempt? { attempts.last(where: \.isPass) }

    package var outcome: SolveOutcome {
        if hasLooked { return .looked }
        guard lastPassing != nil else { return .unsolved }
        return hints == 0 ? .unaided : .hinted(hints)
    }
}

/// How a problem was brought to an end, said honestly.
package enum SolveOutcome: Hashable, Sendable {
    /// All tests passed, without hint or look.
    case unaided
    /// All tests passed, after hints up to this level.
    case hinted(Int)
    /// The reference was shown before the tests passed.
    case looked
    /// The tests have not passed.
    case unsolved

    package var isSolved: Bool {
        switch self {
        case .unaided, .hinted: true
        case .looked, .unsolved: false
        }
    }

    package var name: String {
        switch self {
        case .unaided: "unaided"
        case .hinted(let level): "with hint \(level)"
        case .looked: "looked"
        case .unsolved: "not solved"
        }
    }
}
