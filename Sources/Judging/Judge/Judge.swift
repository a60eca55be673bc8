import Foundation
import Practice
import Questions

/// Judges an answer to a coding or SQL question against the tests of the question.
///
/// `prepare` looks once for the interpreter and the sandbox; `run` may then be called any number of times, also at once.
package struct Judge: Sendable {
    package let sandbox: Sandbox
    package var limits: Limits

    /// What an answer may use, in seconds; time for which a busy machine kept it waiting is not counted, within reason.
    package struct Limits: Hashable, Sendable {
        /// For importing the answer.
        package var load = 10.0
        /// For each test, where the test states no limit of its own.
        package var test = 10.0
        /// For everything; tests that are left then count as out of time.
        package var whole = 60.0

        package init() {}
    }

    /// Where a question's programs come from, which decides whether they may run without `bwrap`.
    package enum Trust: Hashable, Sendable {
        /// It came with the program.
        case shipped
        /// The user allowed its bank by name.
        case allowed
        /// Nobody vouches for it.
        case foreign
    }

    package init(sandbox: Sandbox, limits: Limits = Limits()) {
        self.sandbox = sandbox
        self.limits = limits
    }

    /// Runs all tests; cancelling the task ends everything that was started.
    ///
    /// - Parameters:
    ///   - question: of kind code or sql.
    ///   - answer: the text of `solution.py`, or the query.
    ///   - companions: the texts beside `question.md`, as `ParsedQuestion.source` has them.
    ///   - standby: a process that waits for this question, made by `standby(for:)`; it is used up.
    ///   - progress: called with the tests finished so far and the number of all of them, as soon as that is known; never after `run` returned.
    package func run(
        _ question: Question, answer: String, companions: [String: String], trust: Trust = .shipped, standby: Standby? = nil,
        progress: @escaping @Sendable ([Judgement.Test], Int?) -> Void = { _, _ in }
    ) async -> Judgement {
        if let refusal = refusal(trust) { return Judgement(outcome: .error, tests: [], notes: [refusal]) }
        var request = Request(answer: answer, files: companions, limits: limits)
        request.isOrdered = question.code?.isOrdered ?? false
        let start = ContinuousClock.now
        var collector = Collector(progress)
        let timeout = time(question.kind)
        var outcome = await standby?.run(request.order(timeout) { [collector] in collector.take($0) })
        if outcome == nil || !collector.hasBegun && !Task.isCancelled {
            // None was waiting, or the one that was had gone.
            collector = Collector(progress)
            let order = request.order(timeout) { [collector] in collector.take($0) }
            outcome = await sandbox.judge(Self.mode(question), needs: question.summary.needs, longest: timeout) { order }
        }
        guard let outcome else { return Judgement(outcome: .error, tests: []) }
        var judgement = collector.judgement(outcome, isCancelled: Task.isCancelled)
        judgement.seconds = (ContinuousClock.now - start) / .seconds(1)
        if sandbox.bubblewrap == nil { judgement.notes.append(Self.unwalled) }
        return judgement
    }

    /// Starts a process for a question ahead of its next answer, whose verdict then need not wait for that.
    ///
    /// - Returns: nil where the question may not be run here.
    package func standby(for question: Question, trust: Trust) -> Standby? {
        guard refusal(trust) == nil else { return nil }
        return Standby(sandbox, Self.mode(question), needs: question.summary.needs, longest: time(question.kind))
    }

    private static func mode(_ question: Question) -> Request.Mode { question.kind == .sql ? .sql : .code }

    /// The time after which the whole run is ended, whatever the harness says.
    private func time(_ kind: Kind) -> Duration {
        // One query that is too slow ends the run; SQLite does not look at the clock within one long operation.
        .seconds(kind == .sql ? 4 * limits.test + 5 : limits.load + 3 * limits.whole + 5)
    }

    /// Why a question may not be run here; nil where it may.
    package func refusal(_ trust: Trust) -> String? {
        guard sandbox.bubblewrap == nil, trust == .foreign else { return nil }
        return """
            This bank did not come with spar, and bubblewrap, which would wall its programs off, is missing or not permitted here. Install it \
            (apt install bubblewrap), or allow the bank by name in the settings (allowed-banks).
            """
    }

    static func missing(_ package: String) -> String {
        """
        This problem needs the Python package \(package), which python3 does not find. Install it (on Debian and Ubuntu: apt install \
        python3-\(package); elsewhere: python3 -m pip install \(package)).
        """
    }

    package static let unwalled =
        "bubblewrap is missing or not permitted here: the answer ran under limits alone, with your files and the network in reach (apt install bubblewrap)."
}
