import Foundation
import Practice
import Questions
import Synchronization

/// Makes a judgement of what the harness reports, line by line.
final class Collector: Sendable {
    private struct State {
        var names: [String]?
        var tests: [Judgement.Test] = []
        var notes: [String] = []
        var problem: String?
        var missing: String?
        var printed = ""
        var tables: [RowTable] = []
        var hasEnded = false
    }

    private let state = Mutex(State())
    private let progress: @Sendable ([Judgement.Test], Int?) -> Void

    init(_ progress: @escaping @Sendable ([Judgement.Test], Int?) -> Void = { _, _ in }) { self.progress = progress }

    /// Whether anything was reported.
    var hasBegun: Bool {
        state.withLock { $0.names != nil || !$0.tests.isEmpty || $0.problem != nil || $0.missing != nil || $0.hasEnded }
    }

    func take(_ line: ArraySlice<UInt8>) {
        guard let event = try? JSONDecoder().decode(Event.self, from: Data(line)) else { return }
        let news: ([Judgement.Test], Int?)? = state.withLock { state in
            guard !state.hasEnded else { return nil }
            switch event.event {
            case "tests":
                state.names = event.names?.map(TextSafety.shown)
                return ([], state.names?.count)
            case "test":
                guard let test = event.test else { return nil }
                state.tests.append(test)
                return (state.tests, state.names?.count)
            case "note": if let message = event.message { state.notes.append(Event.shown(message)) }
            case "problem": if let message = event.message { state.problem = Event.shown(message) }
            case "missing": state.missing = TextSafety.shown(event.message ?? "?")
            case "printed": if let message = event.message { state.printed = Event.shown(message) }
            case "table": if let table = event.table { state.tables.append(table) }
            case "end": state.hasEnded = true
            default: break
            }
            return nil
        }
        if let news { progress(news.0, news.1) }
    }

    /// The first table, or why there is none.
    func tables(_ outcome: ChildProcess.Outcome) -> Result<[RowTable], Judge.Problem> {
        state.withLock { state in
            if let problem = state.problem { return .failure(Judge.Problem(description: problem)) }
            guard state.hasEnded else { return .failure(Judge.Problem(description: Self.reason(outcome))) }
            return .success(state.tables)
        }
    }

    func judgement(_ outcome: ChildProcess.Outcome, isCancelled: Bool) -> Judgement {
        state.withLock { state in
            var tests = state.tests
            var notes = state.notes
            if let package = state.missing {
                return Judgement(outcome: .error, tests: [], notes: [Judge.missing(package)], missingPackage: package)
            }
            if let problem = state.problem { return Judgement(outcome: .error, tests: tests, notes: [problem] + notes) }
            if !state.hasEnded {
                let reason = isCancelled ? "The run was stopped." : Self.reason(outcome)
                let verdict: Judgement.Verdict = outcome.ending == .timedOut && !isCancelled ? .timeout : .error
                // What was running when it ended, and what was to follow.
                for name in (state.names ?? []).dropFirst(tests.count) {
                    tests.append(Judgement.Test(name: name, verdict: verdict, message: reason))
                }
                if tests.isEmpty || isCancelled { notes.insert(reason, at: 0) }
                if isCancelled { return Judgement(outcome: .error, tests: state.tests, notes: notes, printed: state.printed) }
            }
            guard !tests.isEmpty else {
                if notes.isEmpty { notes = ["tests.py has no tests."] }
                return Judgement(outcome: .error, tests: [], notes: notes)
            }
            let isUnusable = tests.allSatisfy { $0.verdict == .compile }
            let isRight = tests.allSatisfy { $0.verdict == .pass }
            return Judgement(outcome: isRight ? .pass : isUnusable ? .error : .fail, tests: tests, notes: notes, printed: state.printed)
        }
    }

    private static func reason(_ outcome: ChildProcess.Outcome) -> String {
        switch outcome.ending {
        case .timedOut: "It did not finish within the time for all tests together."
        case .tooMuchOutput: "The judge reported more than can be true; nothing of it counts."
        case .notStarted(let reason): "It could not be run: \(reason)"
        case .exited, .signalled:
            VariantMaker.lastLine(outcome.errors).map { "The judge ended early: \($0)" } ?? "The judge was ended from outside, perhaps by the answer."
        }
    }
}

/// One line of the harness.
private struct Event: Decodable {
    var event: String
    var names: [String]?
    var name: String?
    var title: String?
    var verdict: Judgement.Verdict?
    var seconds: Double?
    var message: String?
    var input: String?
    var expected: String?
    var got: String?
    var expectedRows: RowTable?
    var gotRows: RowTable?
    var table: RowTable?

    var test: Judgement.Test? {
        guard let name, let verdict else { return nil }
        return Judgement.Test(
            name: TextSafety.shown(name), title: title.map(TextSafety.shown), verdict: verdict, seconds: seconds ?? 0,
            message: Self.shown(message ?? ""),
            input: input.map(Self.shown), expected: expected.map(Self.shown), got: got.map(Self.shown),
            expectedRows: expectedRows?.shown, gotRows: gotRows?.shown)
    }

    /// Fit to be shown, lines kept.
    static func shown(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { TextSafety.shown(String($0)) }.joined(separator: "\n")
    }
}

extension RowTable {
    /// Fit to be shown.
    fileprivate var shown: RowTable {
        RowTable(
            name: TextSafety.shown(name), columns: columns.map(TextSafety.shown), rows: rows.map { $0.map { $0.map(TextSafety.shown) } },
            count: count)
    }
}
