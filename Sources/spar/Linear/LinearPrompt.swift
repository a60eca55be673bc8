import Practice
import Questions
import Scheduling
import Trainer

/// The two prompts of a question: for an answer, and for ticks and a grade.
struct LinearPrompt {
    /// What can be asked for besides answering.
    enum Action {
        case reveal, sure, unsure, hint, type, compose, followUp, question, answer, ticks, skip, suspend, edit, undo, help, leave
    }

    let io: LineIO
    let desk: Desk

    /// Before the answer is shown.
    ///
    /// Numbers are commands, and answers can be written, only where no number is asked for.
    private static func asking(_ kind: Kind) -> LinearMenu<Action> {
        let isFree = kind != .choice && kind != .numeric
        let number = { (value: Int) in isFree ? value : nil }
        var entries: [LinearMenu<Action>.Entry] = [
            .init(.reveal, "r", "reveal", number: number(1)),
            .init(.sure, "!", "sure", number: number(2)),
            .init(.unsure, "~", "unsure", number: number(3)),
            .init(.hint, "h", "hint", number: number(4)),
            .init(.type, "t", "type", "type an answer", number: number(5)),
            .init(.compose, "T", "editor", "write it in your editor", number: number(6)),
        ]
        if !isFree { entries.removeAll { $0.action == .type || $0.action == .compose } }
        return LinearMenu(entries: entries + shared(number))
    }

    /// After it, where numbers are points and grades.
    private static let grading = LinearMenu<Action>(
        entries: [
            .init(.ticks, "t", "ticks", "change ticks"),
            .init(.followUp, "f", "follow-up"),
            .init(.question, "o", "question", "question again"),
            .init(.answer, "a", "answer", "answer again"),
        ] + shared { _ in nil })

    private static func shared(_ number: (Int) -> Int?) -> [LinearMenu<Action>.Entry] {
        [
            .init(.skip, "s", "skip", number: number(7)),
            .init(.suspend, "x", "suspend", number: number(8)),
            .init(.edit, "e", "edit", "edit the file", number: number(9)),
            .init(.undo, "u", "undo", number: number(10)),
            .init(.help, "?", "help", number: number(11)),
            .init(.leave, "q", "leave", number: number(0)),
        ]
    }

    /// Takes an answer or commands until the card is to be turned.
    ///
    /// - Returns: false where something else was asked for, which `request` says.
    func answer(_ asked: inout AskedQuestion) throws -> Bool {
        let kind = asked.attempt.question.kind
        let menu = Self.asking(kind)
        if kind == .choice { options(asked.attempt) }
        io.say("")
        // All commands once; after that what Enter does is enough, and a question mark.
        var isFirst = true
        while true {
            let commands = isFirst ? "Or: " + menu.text(hiding: try hidden(asked)) : "? lists the commands."
            guard let line = io.ask(lead(asked) + commands) else { return stop(&asked, .leave) }
            isFirst = line == "?" || line == "help"
            guard !line.isEmpty else {
                if reveal(&asked) { return true }
                continue
            }
            guard let action = menu.action(for: line) else {
                guard take(line, &asked) else { continue }
                asked.attempt.isRevealed = true
                return true
            }
            switch action {
            case .reveal:
                if kind == .numeric { asked.attempt.isRevealed = true } else if !reveal(&asked) { continue }
                return true
            case .sure: predict(.sure, &asked)
            case .unsure: predict(.unsure, &asked)
            case .hint: hint(&asked)
            case .type: type(&asked)
            case .compose: try compose(&asked)
            default: if try perform(action, &asked) { return false }
            }
        }
    }

    private func lead(_ asked: AskedQuestion) -> String {
        switch asked.attempt.question.kind {
        case .choice: "Type the number of your choice. "
        case .numeric:
            "Type your number\(asked.attempt.variant.map { $0.unit.isEmpty ? "" : " in \($0.unit)" } ?? ""). "
        default: asked.attempt.typed.isEmpty ? "Say it aloud, then Enter reveals. " : "Your answer is written; Enter reveals. "
        }
    }

    /// Commands that would do nothing now.
    private func hidden(_ asked: AskedQuestion) throws -> [Action] {
        var hidden: [Action] = []
        let question = asked.attempt.question
        if question.hints.count <= asked.attempt.hints { hidden.append(.hint) }
        if question.kind == .choice { hidden.append(.reveal) }
        if try !desk.canUndo() { hidden.append(.undo) }
        return hidden
    }

    private func options(_ attempt: Attempt) {
        for (index, option) in attempt.question.options.enumerated() { io.say("  \(index + 1). ", markdown: option.text) }
    }

    /// Enter: turns the card, unless something must be entered first.
    private func reveal(_ asked: inout AskedQuestion) -> Bool {
        switch asked.attempt.question.kind {
        case .choice where asked.attempt.ticks == 0: io.say("Choose an option first; a guess is an answer too.")
        case .numeric: io.say("Type your number first; r reveals the answer without one.")
        default:
            asked.attempt.isRevealed = true
            return true
        }
        return false
    }

    /// A choice or a number, given on the line itself.
    private func take(_ line: String, _ asked: inout AskedQuestion) -> Bool {
        switch asked.attempt.question.kind {
        case .choice:
            guard let numbers = numbers(line, upTo: asked.attempt.tickCount) else {
                io.say("«\(line)» is not a number from 1 to \(asked.attempt.tickCount), nor a command.")
                return false
            }
            asked.attempt.ticks = 0
            for number in numbers { asked.attempt.toggle(number - 1) }
            return asked.attempt.ticks != 0
        case .numeric:
            asked.attempt.typed = line
            if asked.attempt.isRight != nil { return true }
            asked.attempt.typed = ""
            io.say("«\(line)» is not a number I can read; write 0.25, 25%, 1/4, 1,000 or 3e5.")
            return false
        default:
            io.say("«\(line)» is not one of these; t lets you type an answer.")
            return false
        }
    }

    /// Numbers from 1 to a limit, separated by blanks or commas, each once; nil where anything else stands there.
    private func numbers(_ line: String, upTo limit: Int) -> [Int]? {
        var result: [Int] = []
        for part in line.split(whereSeparator: { $0 == " " || $0 == "," }) {
            guard let number = Int(part), number >= 1, number <= limit else { return nil }
            if !result.contains(number) { result.append(number) }
        }
        return result
    }

    private func predict(_ prediction: Prediction, _ asked: inout AskedQuestion) {
        asked.attempt.prediction = prediction
        io.say("Noted: \(prediction.name).")
    }

    private func hint(_ asked: inout AskedQuestion) {
        let hints = asked.attempt.question.hints
        guard asked.attempt.hints < hints.count else {
            return io.say(hints.isEmpty ? "This question has no hints." : "That was the last hint.")
        }
        asked.attempt.hints += 1
        io.say(markdown: "Hint \(asked.attempt.hints) of \(hints.count): \(hints[asked.attempt.hints - 1])")
    }

    private func type(_ asked: inout AskedQuestion) {
        io.say("Type your answer; an empty line ends it.")
        asked.attempt.typed = io.lines().joined(separator: "\n")
    }

    private func compose(_ asked: inout AskedQuestion) throws {
        do { asked.attempt.typed = try desk.compose(asked.attempt.typed) } catch { io.say("\(error)") }
    }

    // MARK: Ticks and grade

    /// Takes ticks, then a grade.
    ///
    /// - Returns: nil where something else was asked for, which `request` says.
    func grade(_ asked: inout AskedQuestion) throws -> Grade? {
        var needsTicks = takesTicks(asked) && asked.attempt.ticks == 0
        var isFirst = true
        while true {
            let suggestion = asked.attempt.suggestion(seconds: Double(asked.milliseconds()) / 1000)
            let prompt = needsTicks ? "Type the numbers of the points you said, as in 1 3; Enter for none. " : gradePrompt(asked, suggestion)
            let commands = isFirst ? "Or: " + Self.grading.text(hiding: try hiddenInGrading(asked, isTicking: needsTicks)) : "? lists the commands."
            guard let line = io.ask(prompt + commands) else {
                asked.request = .leave
                return nil
            }
            isFirst = line == "?" || line == "help"
            if let action = Self.grading.action(for: line) {
                if action == .ticks, takesTicks(asked) { needsTicks = true } else if try perform(action, &asked) { return nil }
            } else if needsTicks {
                needsTicks = !tick(line, &asked)
            } else if line.isEmpty {
                if let suggestion { return suggestion }
                io.say("Nothing was ticked: type a grade from 1 to 4.")
            } else if let grade = Int(line).flatMap(Grade.init(rawValue:))
                ?? Grade.allCases.first(where: { $0.name.lowercased() == line.lowercased() })
            {
                return grade
            } else {
                io.say("«\(line)» is not one of these.")
            }
        }
    }

    private func takesTicks(_ asked: AskedQuestion) -> Bool {
        asked.attempt.question.kind != .choice && !asked.attempt.question.rubric.isEmpty && asked.attempt.isRight == nil
    }

    private func hiddenInGrading(_ asked: AskedQuestion, isTicking: Bool) throws -> [Action] {
        var hidden: [Action] = isTicking || !takesTicks(asked) ? [.ticks] : []
        if asked.attempt.followUpSteps >= 2 * asked.attempt.question.followUps.count { hidden.append(.followUp) }
        if try !desk.canUndo() { hidden.append(.undo) }
        return hidden
    }

    /// - Returns: false where the line is no list of points.
    private func tick(_ line: String, _ asked: inout AskedQuestion) -> Bool {
        guard let numbers = numbers(line, upTo: asked.attempt.tickCount) else {
            io.say("«\(line)» is not a list of numbers from 1 to \(asked.attempt.tickCount), nor a command.")
            return false
        }
        asked.attempt.ticks = 0
        for number in numbers { asked.attempt.toggle(number - 1) }
        return true
    }

    private func gradePrompt(_ asked: AskedQuestion, _ suggestion: Grade?) -> String {
        let grades: String = Grade.allCases.map { grade in
            let days = asked.presentation.offer.days[grade].map { " (\(GradeOffer.text($0)))" } ?? ""
            return "\(grade.rawValue) \(grade.name)\(days)"
        }.joined(separator: ", ")
        let lead: String = suggestion.map { "Suggested: \($0.name), Enter takes it. " } ?? ""
        return "\(lead)Grade: \(grades). "
    }

    // MARK: What both prompts know

    /// - Returns: whether the question is left, as `request` says.
    private func perform(_ action: Action, _ asked: inout AskedQuestion) throws -> Bool {
        switch action {
        case .followUp: followUp(&asked)
        case .question:
            io.say(markdown: asked.attempt.question.prompt)
            if asked.attempt.question.kind == .choice { options(asked.attempt) }
        case .answer: LinearReveal(io: io).show(asked)
        case .skip: return !stop(&asked, .skip)
        case .suspend: return !stop(&asked, .suspend)
        case .edit: return try edit(&asked)
        case .undo:
            if try desk.canUndo() { return !stop(&asked, .undo) }
            io.say("There is nothing to undo.")
        case .help: help()
        case .leave: return !stop(&asked, .leave)
        default: break
        }
        return false
    }

    private func stop(_ asked: inout AskedQuestion, _ request: AskedQuestion.Request) -> Bool {
        asked.request = request
        return false
    }

    private func followUp(_ asked: inout AskedQuestion) {
        let followUps = asked.attempt.question.followUps
        let step = asked.attempt.followUpSteps
        guard step < 2 * followUps.count else { return io.say("There are no more follow-ups.") }
        asked.attempt.followUpSteps += 1
        let current = followUps[step / 2]
        io.say(markdown: step % 2 == 0 ? "Follow-up: \(current.question) (f shows the answer)" : current.answer)
    }

    /// - Returns: whether the question is to be shown anew.
    private func edit(_ asked: inout AskedQuestion) throws -> Bool {
        let outcome: EditOutcome
        do {
            outcome = try desk.edit(asked.presentation.question.id, counts: asked.counts)
        } catch {
            io.say("\(error)")
            return false
        }
        switch outcome {
        case .unchanged: io.say("The file was not changed.")
        case .broken(let findings): io.say("The old text stays, because the file now has an error. \(findings.first ?? "It cannot be read.")")
        case .changed(let presentation, let parts):
            io.say("Changed: \(parts.joined(separator: ", ")).")
            asked.presentation = presentation
            asked.attempt = asked.attempt.revised(presentation)
            return !stop(&asked, .again)
        }
        return false
    }

    private func help() {
        io.say(
            """
            Type a number, letter or word of the prompt, then Enter. Enter alone does what the prompt says first.
            sure and unsure state whether you know it; the outcome is kept beside it. hint opens the next hint. type takes an answer
            here, editor in your own editor. skip leaves the item out of this session, suspend out of all sessions. edit opens the
            question's file in your editor. undo takes back the last grade. Points are the numbered key points: the grade is suggested
            from those you said. leave keeps the session for today.
            """)
    }
}
