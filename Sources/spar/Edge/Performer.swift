import Practice
import Progress
import QuestionBank
import Questions
import Terminal
import Trainer

/// Carries out the effects that `App.update` asks for and answers with events.
final class Performer {
    let desk: Desk
    private let terminal: Terminal?
    private(set) var isDone = false

    init(desk: Desk, terminal: Terminal?) {
        self.desk = desk
        self.terminal = terminal
    }

    func perform(_ effect: Effect) -> [Event] {
        do {
            return try performThrowing(effect)
        } catch {
            return [.failed("\(error)")]
        }
    }

    private func performThrowing(_ effect: Effect) throws -> [Event] {
        switch effect {
        case .quit:
            isDone = true
            return []
        case .stop:
            terminal?.suspend()
            return terminal.map { [.resized($0.size)] } ?? []
        case .loadHome:
            try desk.reloadBank()
            let (overview, notices) = try desk.home()
            return [.home(overview, date: DateText.short(desk.clock.now()), notices: notices)]
        case .start(let purpose):
            guard let session = try desk.start(purpose) else { return [.nothingToDo(nothingToDo)] }
            return [.session(session, restored: nil)]
        case .present(let id, let counts):
            do {
                return [.presented(try desk.present(id, counts: counts))]
            } catch let problem as Desk.Unavailable {
                return [.unavailable(id, "\(problem)")]
            }
        case .record(let attempt, let grade, let milliseconds, let session):
            return [.recorded(try desk.record(attempt, grade: grade, milliseconds: milliseconds, session: session))]
        case .skip(let id, let session):
            try desk.skip(id, in: session)
            return [.skipped(id, suspended: false)]
        case .suspend(let id, let session):
            try desk.suspend(id)
            try desk.skip(id, in: session)
            return [.skipped(id, suspended: true)]
        case .finish(let session):
            try desk.store.endSession(session.id, at: desk.clock.now())
            return [.summary(try desk.recap(session))]
        case .undo: return try undo()
        case .browse, .preview, .open, .readWords, .setSuspended, .practise: return try browse(effect)
        case .edit(let id, let counts): return [.edited(try edit(id, counts: counts))]
        case .compose(let text): return try compose(text)
        }
    }

    private var nothingToDo: String {
        desk.bank.summaries.isEmpty
            ? "There are no questions: «spar doctor» shows where spar looks for banks."
            : "There is nothing to practise: every question is suspended or was practised today."
    }

    private func undo() throws -> [Event] {
        guard let undone = try desk.undo() else { return [.nothingToDo("There is nothing to undo.")] }
        let notice = Event.undone(undone.text)
        guard let session = undone.session else { return [notice] }
        return [.session(session, restored: undone.review), notice]
    }

    // MARK: The editor

    private func edit(_ id: QuestionID, counts: Bool) throws -> EditOutcome {
        guard let files = desk.bank.files(id) else { throw Desk.Unavailable(description: "\(id) is not in the bank any more.") }
        let before = desk.bank.read(id)
        try runEditor(files.fullPath)
        let after = desk.bank.read(id)
        let errors = (after?.findings ?? []).filter { $0.severity == .error }
        guard errors.isEmpty, let new = after?.question else { return .broken(errors.map { shortened($0, root: files.root) }) }
        guard let old = before?.question, before?.source.text != after?.source.text || before?.source.companions != after?.source.companions else {
            return before?.question == nil ? .changed(try desk.present(id, counts: counts), parts: ["the whole file"]) : .unchanged
        }
        return .changed(try desk.present(id, counts: counts), parts: ChangedParts.between(old, new))
    }

    /// A finding with its path below the bank, so that it fits on a line.
    private func shortened(_ finding: Finding, root: String) -> String {
        var short = finding
        if short.path.hasPrefix(root + "/") { short.path.removeFirst(root.count + 1) }
        return short.description
    }

    private func compose(_ text: String) throws -> [Event] {
        let draft = try Draft(text)
        defer { draft.remove() }
        try runEditor(draft.path)
        return [.composed(try draft.read())]
    }

    private func runEditor(_ path: String) throws {
        let run = { try ExternalEditor.run(path: path, environment: self.desk.environment) }
        let status = try terminal.map { try $0.whileAway(run) } ?? run()
        if status != 0 { throw Failure("The editor ended with status \(status); what it saved was kept.", .unavailable) }
    }
}
