import Practice
import Questions
import Trainer

extension SolveDesk {
    /// Runs the answer as its file has it; what comes of it is left in the mailbox.
    func judge(_ solve: Solve) throws {
        let runner = try SolveRunner(desk, solve, slot: slot)
        guard let answer = try desk.workroom.read(runner.problem.question) else {
            throw Failure("Your answer file \(desk.workroom.path(runner.problem.question)) is gone; R starts it again.", .missing)
        }
        watch?.watch.settle()
        start { mailbox in
            let outcome = await runner.judge(answer) { mailbox.post(.solving(solve.id, $0)) }
            if !Task.isCancelled { mailbox.post(.solving(solve.id, outcome)) }
        }
    }

    func tryOut(_ solve: Solve) throws {
        let runner = try SolveRunner(desk, solve)
        let answer = try desk.workroom.read(runner.problem.question) ?? ""
        start { mailbox in mailbox.post(.solving(solve.id, await runner.tryOut(answer))) }
    }

    /// Draws the tables of a SQL problem while its text is being read.
    func showSamples(_ solve: Solve) {
        guard let runner = try? SolveRunner(desk, solve) else { return }
        let mailbox = mailbox
        Task.detached { mailbox.post(.solving(solve.id, .samples(await runner.samples()))) }
    }

    /// Only the newest run counts: the one before is ended with all that it started.
    private func start(_ body: @escaping @Sendable (Mailbox) async -> Void) {
        run?.cancel()
        let mailbox = mailbox
        run = Task.detached { await body(mailbox) }
    }
}
