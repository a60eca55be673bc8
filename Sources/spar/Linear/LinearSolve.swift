import Practice
import Progress
import Questions
import Screen
import Terminal
import Trainer

/// A problem in work as plain lines: the file is written in an editor, the commands are typed.
struct LinearSolve {
    let io: LineIO
    let desk: Desk

    /// What can be asked for while a problem is in work.
    private enum Action {
        case run, edit, tryOut, hint, diff, versions, reset, sure, unsure, finish, giveUp, skip, suspend, undo, help, leave
    }

    private static let menu = LinearMenu<Action>(entries: [
        .init(.run, "r", "run", "run the file", number: 1),
        .init(.edit, "e", "editor", "open it in your editor", number: 2),
        .init(.hint, "h", "hint", number: 3),
        .init(.tryOut, "t", "try", "try without judging", number: 4),
        .init(.diff, "d", "diff", "compare with what passed", number: 5),
        .init(.versions, "v", "versions", number: 6),
        .init(.finish, "g", "go on", "go on to the reference", number: 7),
        .init(.giveUp, "x", "give up", number: 8),
        .init(.reset, "R", "reset", "start again", number: 9),
        .init(.sure, "!", "sure", number: 10),
        .init(.unsure, "~", "unsure", number: 11),
        .init(.skip, "s", "skip", number: 12),
        .init(.suspend, "S", "suspend", number: 13),
        .init(.undo, "u", "undo", number: 14),
        .init(.help, "?", "help", number: 15),
        .init(.leave, "q", "leave", number: 0),
    ])

    /// Works on a problem until it is solved or given up.
    ///
    /// - Returns: false where something else was asked for, which `request` says.
    func work(_ asked: inout AskedQuestion, _ opening: SolveOpening) throws -> Bool {
        introduce(asked, opening)
        var isFirst = true
        while true {
            let isSolved = asked.attempt.solve?.lastPassing != nil
            let lead = isSolved ? "Solved: Enter goes on to the reference. " : "Enter runs your file. "
            let commands = isFirst ? "Or: " + Self.menu.text(hiding: try hidden(asked)) : "? lists the commands."
            guard let line = io.ask(lead + commands) else { return try stop(&asked, .leave) }
            guard let action = line.isEmpty ? (isSolved ? .finish : .run) : Self.menu.action(for: line) else {
                io.say("«\(line)» is not one of these.")
                continue
            }
            isFirst = action == .help
            switch action {
            case .run: try run(&asked)
            case .edit: try edit(asked)
            case .tryOut: try tryOut(asked)
            case .hint: try hint(&asked)
            case .diff: try diff(asked, opening)
            case .versions: versions(asked, opening)
            case .reset: try reset(&asked)
            case .sure: predict(.sure, &asked)
            case .unsure: predict(.unsure, &asked)
            case .finish:
                guard isSolved else {
                    io.say("Not solved yet: run it, open a hint, or give up and see the reference.")
                    continue
                }
                try claim(&asked)
                return true
            case .giveUp:
                guard io.ask("Give up and see the reference? y for yes")?.lowercased().hasPrefix("y") == true else { continue }
                try giveUp(&asked)
                return true
            case .skip: return try stop(&asked, .skip)
            case .suspend: return try stop(&asked, .suspend)
            case .undo:
                if try desk.canUndo() { return try stop(&asked, .undo) }
                io.say("There is nothing to undo.")
            case .leave: return try stop(&asked, .leave)
            case .help: help()
            }
        }
    }

    /// What would do nothing now.
    private func hidden(_ asked: AskedQuestion) throws -> [Action] {
        var hidden: [Action] = []
        if asked.attempt.question.kind != .sql { hidden.append(.tryOut) }
        if asked.attempt.hints >= asked.attempt.question.hints.count { hidden.append(.hint) }
        if asked.attempt.solve?.lastPassing != nil { hidden.append(.giveUp) } else { hidden += [.finish, .diff] }
        if try !desk.canUndo() { hidden.append(.undo) }
        return hidden
    }

    private func introduce(_ asked: AskedQuestion, _ opening: SolveOpening) {
        if let tables = try? samples(opening.solve) {
            for table in tables {
                io.say("")
                io.say("\(table.name), \(Words.count(table.count, "row")):")
                for line in RowTableText.lines(table, width: 78) { io.say(line.text) }
            }
        }
        io.say("")
        if let limit = asked.attempt.question.summary.limit { io.say("Limit: \(limit.compact) minutes.") }
        io.say("Your answer file: \(opening.path)")
        if let last = opening.solve.runs.last?.judgement { io.say("Taken up again; the last run: \(JudgementText.summary(last).text).") }
    }

    private func samples(_ solve: Solve) throws -> [RowTable] {
        let runner = try SolveRunner(desk, solve)
        return blocking { await runner.samples() }
    }

    // MARK: Runs

    private func run(_ asked: inout AskedQuestion) throws {
        guard let solve = try timed(&asked) else { return }
        let runner = try SolveRunner(desk, solve)
        guard let answer = try desk.workroom.read(runner.problem.question) else { return io.say("The file is gone; R starts it again.") }
        io.say("Running …")
        switch blocking({ await runner.judge(answer) { _ in } }) {
        case .judged(let attempt):
            asked.attempt.solve?.attempts.append(attempt)
            guard let judgement = attempt.judgement else { return }
            io.say(JudgementText.summary(judgement).text)
            for note in judgement.notes { io.say(note) }
            for line in JudgementText.lines(judgement, width: 78) { io.say(line.text) }
        case .unjudged(let reason): io.say("The answer could not be judged. \(reason)")
        default: break
        }
    }

    private func tryOut(_ asked: AskedQuestion) throws {
        guard let solve = asked.attempt.solve, asked.attempt.question.kind == .sql else {
            return io.say("Only a query can be tried; r runs the tests.")
        }
        let runner = try SolveRunner(desk, solve)
        let answer = try desk.workroom.read(runner.problem.question) ?? ""
        switch blocking({ await runner.tryOut(answer) }) {
        case .tried(.rows(let table)):
            io.say("\(Words.count(table.count, "row")) on the shown data, not judged:")
            for line in RowTableText.lines(table, width: 78) { io.say(line.text) }
        case .tried(.trouble(let text)): io.say(text)
        default: break
        }
    }

    private func edit(_ asked: AskedQuestion) throws {
        do {
            _ = try ExternalEditor.run(path: desk.workroom.path(asked.attempt.question), environment: desk.environment)
        } catch {
            io.say("\(error)")
        }
    }

    // MARK: Hints and versions

    private func hint(_ asked: inout AskedQuestion) throws {
        let hints = asked.attempt.question.hints
        guard asked.attempt.hints < hints.count else { return io.say(hints.isEmpty ? "This question has no hints." : "That was the last hint.") }
        asked.attempt.hints += 1
        asked.attempt.solve?.hints = asked.attempt.hints
        if let solve = try timed(&asked) { try desk.store.keep(solve) }
        io.say(markdown: "Hint \(asked.attempt.hints): \(hints[asked.attempt.hints - 1])")
    }

    private func diff(_ asked: AskedQuestion, _ opening: SolveOpening) throws {
        guard let solve = asked.attempt.solve else { return }
        let passing = (opening.earlier + [solve]).last { $0.lastPassing != nil }?.lastPassing
        guard let passing else { return io.say("No version has passed yet.") }
        let difference = LineDiff(from: passing.answer, to: try desk.workroom.read(asked.attempt.question) ?? "")
        guard !difference.isEmpty else { return io.say("Your file is the same as the last version that passed.") }
        io.say("Your file against the last version that passed:")
        for row in difference.hunks() {
            guard let row else {
                io.say("  …")
                continue
            }
            let sign = row.change == .same ? " " : row.change == .added ? "+" : "-"
            io.say("\(sign) \(TextSafety.shown(row.text))")
        }
    }

    private func versions(_ asked: AskedQuestion, _ opening: SolveOpening) {
        guard let solve = asked.attempt.solve else { return }
        let all = (opening.earlier + [solve]).flatMap(\.attempts)
        guard !all.isEmpty else { return io.say("Nothing was run yet; every version that is run will be kept.") }
        for (index, attempt) in all.enumerated() {
            let result = attempt.judgement.map { "\($0.passed) of \(Words.count($0.tests.count, "test")) passed" } ?? "put away"
            io.say("\(index + 1). \(DateText.iso(attempt.moment).prefix(16)), \(result)")
        }
        guard let line = io.ask("Number of the version to read, or Enter"), let number = Int(line), all.indices.contains(number - 1) else { return }
        for line in all[number - 1].answer.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            io.say("  " + TextSafety.shown(String(line)))
        }
    }

    private func reset(_ asked: inout AskedQuestion) throws {
        guard let solve = asked.attempt.solve else { return }
        if let kept = try desk.putAway(asked.attempt.question, in: solve) { asked.attempt.solve?.attempts.append(kept) }
        try desk.workroom.write(Workroom.starter(asked.attempt.question), asked.attempt.question)
        io.say("The file holds the starter again; v lists the version that was there.")
    }

    // MARK: The end

    private func claim(_ asked: inout AskedQuestion) throws {
        if asked.attempt.question.code?.complexity != nil, asked.attempt.solve?.claim == nil {
            let time = io.ask("What does your answer cost in time, as in O(n log n)? Enter for no answer") ?? ""
            let space = io.ask("And in space?") ?? ""
            asked.attempt.solve?.claim = Question.Complexity(time: time, space: space)
        }
        if let solve = try timed(&asked) { try desk.store.keep(solve) }
        asked.attempt.isRevealed = true
    }

    private func giveUp(_ asked: inout AskedQuestion) throws {
        guard var solve = try timed(&asked) else { return }
        solve.hasLooked = solve.hasLooked || solve.lastPassing == nil
        if let kept = try desk.putAway(asked.attempt.question, in: solve, cause: .gaveUp) { solve.attempts.append(kept) }
        try desk.store.keep(solve)
        asked.attempt.solve = solve
        asked.attempt.isRevealed = true
    }

    /// The sitting with the time spent up to now.
    private func timed(_ asked: inout AskedQuestion) throws -> Solve? {
        let elapsed = asked.milliseconds()
        asked.attempt.solve?.elapsed = elapsed
        return asked.attempt.solve
    }

    private func predict(_ prediction: Prediction, _ asked: inout AskedQuestion) {
        asked.attempt.prediction = prediction
        io.say("Noted: \(prediction.name).")
    }

    private func stop(_ asked: inout AskedQuestion, _ request: AskedQuestion.Request) throws -> Bool {
        if let solve = try timed(&asked) { try desk.store.keep(solve) }
        asked.request = request
        return false
    }

    private func help() {
        io.say(
            """
            Write your answer in the file named above, in any editor. Running it judges it against the tests; every version that is run is kept.
            The three hints say what to look at, the signatures and the steps. Trying runs a query on the shown data without judging it.
            Giving up shows the reference, and the outcome is «looked». Leaving keeps the file and the time.
            """)
    }
}
