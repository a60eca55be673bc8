import Practice
import Questions
import Scheduling
import Screen
import TestSupport
import Testing

@testable import Trainer

/// Presses keys on an app and answers its effects as the edge would, in memory.
struct Driver {
    var app: App
    /// Effects in the order they were asked for.
    private(set) var effects: [Effect] = []
    private(set) var recorded: [Review] = []
    var questions: [QuestionID: Question] = [:]
    var now: Int64 = 0
    /// What the list of questions holds.
    var contents: BrowseContents?
    /// When set, the next record fails with this message.
    var failure: String?
    /// What each question's answer file holds, and what running it comes to.
    var answers: [QuestionID: String] = [:]
    var judge: @Sendable (String) -> Judgement = { _ in Judgement(outcome: .pass, tests: [.init(name: "test_a", verdict: .pass)]) }

    init(columns: Int = 80, rows: Int = 24) { app = App(size: Size(columns: columns, rows: rows)) }

    /// A session on screen with its first question asked.
    static func session(_ kinds: [Kind] = [.recall, .recall, .recall], columns: Int = 80, rows: Int = 24) throws -> Driver {
        var driver = Driver(columns: columns, rows: rows)
        let session = try Samples.session(kinds)
        for (entry, kind) in zip(session.plan.entries, kinds) { driver.questions[entry.id] = Samples.question(entry.id, kind) }
        driver.send(.session(session, restored: nil))
        return driver
    }

    mutating func send(_ event: Event) {
        var waiting = app.update(event, at: now)
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            effects.append(effect)
            for answer in answer(effect) { waiting += app.update(answer, at: now) }
        }
    }

    mutating func press(_ keys: Key...) {
        for key in keys {
            now += 1000
            send(.key(key))
        }
    }

    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    private mutating func answer(_ effect: Effect) -> [Event] {
        switch effect {
        case .present(let id, _):
            guard let question = questions[id] else { return [.unavailable(id, "not in the bank")] }
            var presentation = Samples.presentation(question)
            if let answer = answers[id] { presentation.solve = Samples.opening(id, answer: answer) }
            return [.presented(presentation)]
        case .record(let attempt, let grade, let milliseconds, let session):
            if let failure { return [.failed(failure)] }
            var review = attempt.review(
                grade: grade, moment: Moment(milliseconds: now, offset: 0), milliseconds: milliseconds,
                counts: session.plan.purpose.counts, session: session.id)
            review.id = Int64(recorded.count + 1)
            recorded.append(review)
            return [.recorded(review)]
        case .runAnswer(let solve):
            let answer = answers[solve.question] ?? ""
            return [.solving(solve.id, .judged(Samples.attempt(solve.attempts.count, answer, judge(answer))))]
        case .resetAnswer(let solve):
            return [.solving(solve.id, .reset(Samples.attempt(solve.attempts.count, answers[solve.question] ?? "", nil), answer: "starter\n"))]
        case .skip(let id, _): return [.skipped(id, suspended: false)]
        case .suspend(let id, _): return [.skipped(id, suspended: true)]
        case .browse(let query, let isSearching):
            return contents.map { [.browse($0, query: query, isSearching: isSearching)] } ?? []
        case .preview(let id): return [.previewed(id, questions[id])]
        case .open(let id):
            return [questions[id].map { .opened($0, reviews: Samples.reviews(id)) } ?? .unavailable(id, "\(id) is not in the bank any more.")]
        case .readWords(let ids):
            let words = ids.compactMap { id in questions[id].map { (id, SearchText($0.summary, prompt: $0.prompt)) } }
            return [.words(Dictionary(uniqueKeysWithValues: words))]
        case .setSuspended(let id, let isSuspended): return [.suspensionSet(id, isSuspended)]
        case .practise(let ids):
            let entries = ids.map { DailyQueue.Entry(id: $0, standing: .due, seconds: 180) }
            let kinds = Dictionary(uniqueKeysWithValues: ids.map { ($0, questions[$0]?.kind ?? .recall) })
            return [.session(Session(id: 2, plan: .init(purpose: .selection, budget: 900, entries: entries), kinds: kinds), restored: nil)]
        default: return []
        }
    }

    var sessionView: SessionView? {
        if case .session(let view) = app.view { return view }
        return nil
    }

    var screen: String { app.render().text }
}
