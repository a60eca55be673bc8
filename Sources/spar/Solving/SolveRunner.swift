import Judging
import Practice
import Progress
import Questions
import Trainer

/// Runs an answer and keeps it with its verdict; may be used from any thread.
struct SolveRunner: Sendable {
    let problem: Desk.Problem
    let solve: Int64
    let store: ProgressStore
    let clock: Clock
    let numbers: NumberDesk
    /// Where a process waits for the answer; nil where none is kept waiting.
    var slot: StandbySlot?

    init(_ desk: Desk, _ solve: Solve, slot: StandbySlot? = nil) throws {
        self.slot = slot
        problem = try desk.problem(solve)
        self.solve = solve.id
        store = desk.store
        clock = desk.clock
        numbers = desk.numbers
    }

    /// Runs all tests; an answer that could be judged becomes an attempt.
    func judge(_ answer: String, progress: @escaping @Sendable (SolveEvent) -> Void) async -> SolveEvent {
        let judge: Judge
        switch await numbers.preparedSandbox() {
        case .failure(let missing): return .unjudged(missing.description)
        case .success(let sandbox): judge = Judge(sandbox: sandbox)
        }
        let judgement = await judge.run(
            problem.question, answer: answer, companions: problem.companions, trust: problem.trust, standby: slot?.take(),
            progress: { tests, total in if let last = tests.last { progress(.tested(last, total: total)) } })
        slot?.fill { judge.standby(for: problem.question, trust: problem.trust) }
        if judgement.outcome == .error, judgement.tests.isEmpty { return .unjudged(judgement.notes.joined(separator: "\n")) }
        do {
            return .judged(try store.addAttempt(answer, cause: .run, judgement: judgement, to: solve, at: clock.now()))
        } catch {
            return .unjudged("\(error)")
        }
    }

    /// Has a process wait for the first answer.
    func standBy() async {
        guard let slot, case .success(let sandbox) = await numbers.preparedSandbox() else { return }
        slot.fill { Judge(sandbox: sandbox).standby(for: problem.question, trust: problem.trust) }
    }

    /// Runs a query on the shown data alone.
    func tryOut(_ answer: String) async -> SolveEvent {
        guard case .success(let sandbox) = await numbers.preparedSandbox() else { return .tried(.trouble("python3 was not found.")) }
        switch await Judge(sandbox: sandbox).tryQuery(answer, companions: problem.companions, trust: problem.trust) {
        case .success(let table): return .tried(.rows(table))
        case .failure(let problem): return .tried(.trouble(problem.description))
        }
    }

    /// The tables with their first rows; none where they cannot be had, since the schema stands in the question.
    func samples() async -> [RowTable] {
        guard problem.question.kind == .sql, case .success(let sandbox) = await numbers.preparedSandbox() else { return [] }
        return (try? await Judge(sandbox: sandbox).samples(companions: problem.companions, trust: problem.trust).get()) ?? []
    }
}
