import Practice
import Questions
import Screen

extension SessionView {
    /// Takes in what happened around the answer file; events of another sitting come too late and mean nothing.
    mutating func update(_ event: SolveEvent, of id: Int64, now: Int64, notice: inout App.Notice?) -> [Effect] {
        guard var current = item, var state = current.solve, var solve = current.attempt.solve, solve.id == id else { return [] }
        var effects: [Effect] = []
        switch event {
        case .saved(let answer, let clock):
            state.answer = answer
            state.savedAt = clock
            current.clock.touch(now)
            guard !current.attempt.isRevealed else { break }
            state.run = SolveState.Run(started: now)
            state.trouble = nil
            if state.pane != .results { current.scroll = 0 }
            state.pane = .results
            solve.elapsed = Int(current.clock.elapsed(now))
            effects = [.runAnswer(solve)]
        case .tested(let test, let total):
            state.run?.tests.append(test)
            state.run?.total = total
        case .judged(let attempt):
            solve.attempts.append(attempt)
            state.answer = attempt.answer
            state.run = nil
            state.trouble = nil
        case .unjudged(let reason):
            state.run = nil
            state.trouble = reason
        case .tried(let outcome): state.tried = outcome
        case .reset(let attempt, let answer):
            if let attempt { solve.attempts.append(attempt) }
            state.answer = answer
            state.pane = .problem
            current.scroll = 0
            let text = attempt == nil ? "The file holds the starter." : "The file holds the starter again; a lists the version that was there."
            notice = App.Notice(text: text, tone: .good)
        case .gaveUp(let attempt): if let attempt { solve.attempts.append(attempt) }
        case .samples(let tables): state.samples = tables
        }
        current.attempt.solve = solve
        current.solve = state
        item = current
        return effects
    }

    /// Writes the time of a sitting every so often, so that a crash costs little of it.
    mutating func tick(_ now: Int64) -> [Effect] {
        guard var current = item, var state = current.solve, !current.attempt.isRevealed, now - state.keptAt >= Self.keepEvery,
            let solve = timed(current, now)
        else { return [] }
        state.keptAt = now
        current.solve = state
        current.attempt.solve = solve
        item = current
        return [.keepSolve(solve)]
    }

    private static let keepEvery: Int64 = 15_000
}
