import Practice
import Progress
import QuestionBank
import Questions
import Terminal
import Trainer

/// Carries out the effects that `App.update` asks for and answers with events.
final class Performer {
    let desk: Desk
    let terminal: Terminal?
    private(set) var isDone = false
    /// Events of work in the background.
    let mailbox: Mailbox
    private let solves: SolveDesk
    let recorder = MockRecorder()
    /// The keys that the app was told of last.
    private var keys = Keymap.standard

    init(desk: Desk, terminal: Terminal?) {
        self.desk = desk
        self.terminal = terminal
        mailbox = Mailbox(terminal?.waker)
        solves = SolveDesk(desk: desk, mailbox: mailbox)
    }

    func perform(_ effect: Effect) -> [Event] {
        var events: [Event]
        do { events = try performThrowing(effect) } catch { events = [.failed("\(error)")] }
        // The settings file may have been read anew on the way.
        if desk.kept.keys != keys {
            keys = desk.kept.keys
            events.insert(.keys(keys), at: 0)
        }
        return events
    }

    private func performThrowing(_ effect: Effect) throws -> [Event] {
        switch effect {
        case .quit:
            recorder.stop()
            isDone = true
            return []
        case .stop:
            terminal?.suspend()
            return terminal.map { [.resized($0.size)] } ?? []
        case .welcome:
            desk.noteWelcome()
            return [.welcome(desk.settings)]
        case .choose(let path, let minutes):
            var events: [Event] = []
            do { try desk.choose(path: path, minutes: minutes) } catch { events = [.failed("\(error)")] }
            return try performThrowing(.loadHome) + events
        case .loadHome:
            recorder.stop()
            solves.leave()
            try desk.reloadBank()
            let (overview, notices) = try desk.home()
            return [.home(overview, date: DateText.short(desk.clock.now()), notices: notices)]
        case .start(let purpose):
            guard let session = try desk.start(purpose) else { return [.nothingToDo(nothingToDo)] }
            return [.session(session, restored: nil)]
        case .present(let id, let counts):
            do {
                let presentation = try desk.present(id, counts: counts)
                solves.follow(presentation)
                return [.presented(presentation)]
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
            solves.leave()
            try desk.store.endSession(session.id, at: desk.clock.now())
            return [.summary(try desk.recap(session))]
        case .end(let session):
            try desk.store.endSession(session, at: desk.clock.now())
            return []
        case .undo: return try undo()
        case .browse, .preview, .open, .readWords, .setSuspended, .practise: return try browse(effect)
        case .loadTopics, .loadStatistics, .drill: return try insight(effect)
        case .edit(let id, let counts): return [.edited(try desk.edit(id, counts: counts, away: away))]
        case .compose(let text): return [.composed(try desk.compose(text, away: away))]
        case .writeAnswer(let solve):
            try desk.store.keep(solve)
            try desk.runEditor(desk.workroom.path(desk.problem(solve).question), away)
            return try solves.afterEditing(solve)
        case .runAnswer(let solve):
            do {
                try desk.store.keep(solve)
                try solves.judge(solve)
                return []
            } catch {
                return [.solving(solve.id, .unjudged("\(error)"))]
            }
        case .tryAnswer(let solve):
            do {
                try solves.tryOut(solve)
                return []
            } catch {
                return [.solving(solve.id, .tried(.trouble("\(error)")))]
            }
        case .resetAnswer(let solve): return try solves.reset(solve)
        case .giveUp(let solve): return try solves.giveUp(solve)
        case .keepSolve(let solve):
            try desk.store.keep(solve)
            return []
        case .mock(let effect): return try mock(effect)
        case .loop(let effect): return try loop(effect)
        case .loadSettings, .set, .bind, .editSettings: return try settings(effect)
        case .loadPlan: return try loadPlan()
        }
    }

    /// The forecast goes through many simulated weeks: it is computed beside the screens.
    private func loadPlan() throws -> [Event] {
        guard let inputs = try desk.planInputs() else { return [.plan(nil, problem: desk.noPlan)] }
        Task.detached { [mailbox] in mailbox.post(.plan(inputs.report(), problem: nil)) }
        return []
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

    /// Lends the terminal to the editor, where there is one.
    func away(_ run: () throws -> Int32) throws -> Int32 { try terminal.map { try $0.whileAway(run) } ?? run() }
}
