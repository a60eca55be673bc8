import Judging
import Practice
import Progress
import Questions
import Synchronization
import Trainer

/// Runs answers in the background and tells what comes of them.
final class SolveDesk {
    let desk: Desk
    let mailbox: Mailbox
    /// The run in hand; a new one ends it.
    var run: Task<Void, Never>?
    private(set) var slot: StandbySlot?
    private(set) var watch: (id: Int64, watch: AnswerWatch)?

    init(desk: Desk, mailbox: Mailbox) {
        self.desk = desk
        self.mailbox = mailbox
    }

    deinit { run?.cancel() }

    /// Follows the answer file of the sitting on screen.
    func follow(_ presentation: Presentation) {
        guard let opening = presentation.solve else { return leave() }
        guard watch?.id != opening.solve.id else { return watch?.watch.settle() ?? () }
        run?.cancel()
        let question = presentation.question
        let (id, room, clock, mailbox) = (opening.solve.id, desk.workroom, desk.clock, mailbox)
        watch = (
            id,
            AnswerWatch(room.path(question)) {
                do {
                    guard let answer = try room.read(question) else { return }
                    mailbox.post(.solving(id, .saved(answer: answer, at: DateText.time(clock.now()))))
                } catch {
                    mailbox.post(.solving(id, .unjudged("\(error)")))
                }
            }
        )
        slot = StandbySlot()
        if let runner = try? SolveRunner(desk, opening.solve, slot: slot) { Task.detached { await runner.standBy() } }
        if question.kind == .sql { showSamples(opening.solve) }
    }

    /// Stops following and running.
    func leave() {
        run?.cancel()
        run = nil
        slot = nil
        watch = nil
    }

    /// What to tell after the user's editor has ended.
    func afterEditing(_ solve: Solve) throws -> [Event] {
        guard watch?.watch.hasChanged() ?? true else { return [] }
        let question = try desk.problem(solve).question
        guard let answer = try desk.workroom.read(question) else { return [] }
        return [.solving(solve.id, .saved(answer: answer, at: DateText.time(desk.clock.now())))]
    }

    func reset(_ solve: Solve) throws -> [Event] {
        let question = try desk.problem(solve).question
        run?.cancel()
        let kept = try desk.putAway(question, in: solve)
        let starter = Workroom.starter(question)
        try desk.workroom.write(starter, question)
        watch?.watch.settle()
        return [.solving(solve.id, .reset(kept, answer: starter))]
    }

    func giveUp(_ solve: Solve) throws -> [Event] {
        run?.cancel()
        try desk.store.keep(solve)
        let question = try desk.problem(solve).question
        return [.solving(solve.id, .gaveUp(try desk.putAway(question, in: solve, cause: .gaveUp)))]
    }
}
