import Practice
import Questions
import Screen

/// What the edge hands over with a problem whose answer is run.
package struct SolveOpening: Hashable, Sendable {
    package var solve: Solve
    /// The answer file, as the user would name it.
    package var path: String
    /// What stands in it.
    package var answer: String
    /// Sittings that have ended, oldest first.
    package var earlier: [Solve]

    package init(solve: Solve, path: String, answer: String, earlier: [Solve] = []) {
        self.solve = solve
        self.path = path
        self.answer = answer
        self.earlier = earlier
    }
}

/// What happens around an answer file while its problem is on screen.
package enum SolveEvent: Hashable, Sendable {
    /// The file was saved; the clock's text says when.
    case saved(answer: String, at: String)
    /// A test is done.
    case tested(Judgement.Test, total: Int?)
    case judged(Solve.Attempt)
    /// The answer could not be judged; the text says why and what to do.
    case unjudged(String)
    case tried(TryOutcome)
    /// The file holds the starter again; the version that was there, if it differed, was kept.
    case reset(Solve.Attempt?, answer: String)
    /// The version that stood there when the learner gave up.
    case gaveUp(Solve.Attempt?)
    /// The tables of a SQL problem with their first rows.
    case samples([RowTable])
}

/// What a query gave when it was only tried.
package enum TryOutcome: Hashable, Sendable {
    case rows(RowTable)
    case trouble(String)
}

/// A problem in work: its file, its last run, and what of it is on screen.
///
/// The sitting itself is `Attempt.solve`.
struct SolveState: Sendable {
    enum Pane: Hashable, Sendable {
        case problem, results, rows, attempts
        /// What changed since a version, by its place in `versions`; nil for the last passing one.
        case diff(Int?)
        case version(Int)
    }

    /// A run that is not done.
    struct Run: Sendable {
        var started: Int64
        var tests: [Judgement.Test] = []
        var total: Int?
    }

    /// The two questions about cost, one after the other.
    struct ClaimEntry: Sendable {
        var time: String?
        var text = ""
    }

    let path: String
    let earlier: [Solve]
    var answer: String
    /// When the file was last seen saved.
    var savedAt: String?
    var samples: [RowTable] = []
    var pane = Pane.problem
    var run: Run?
    /// Why the last run was not judged.
    var trouble: String?
    var tried: TryOutcome?
    var selection = 0
    var claim: ClaimEntry?
    /// Whether the key before this one asked to give up: it takes two, since nothing brings the reference out of mind again.
    var isGivingUp = false
    /// When the sitting's time was last written.
    var keptAt: Int64

    init(_ opening: SolveOpening, now: Int64) {
        path = opening.path
        answer = opening.answer
        earlier = opening.earlier
        keptAt = now
        if opening.solve.runs.last != nil { pane = .results }
    }

    var context: Context {
        if claim != nil { return .claim }
        switch pane {
        case .attempts, .version: return .attempts
        case .problem, .results, .rows, .diff: return .code
        }
    }

    /// Every version kept of this problem, the newest first, with the number of its sitting from 1.
    func versions(_ solve: Solve) -> [(sitting: Int, solve: Solve, attempt: Solve.Attempt)] {
        let all = earlier + [solve]
        return all.enumerated().flatMap { index, solve in solve.attempts.map { (index + 1, solve, $0) } }.reversed()
    }

    /// The version that passed last, in this sitting or an earlier one.
    func lastPassing(_ solve: Solve) -> Solve.Attempt? { versions(solve).first { $0.attempt.isPass }?.attempt }
}
