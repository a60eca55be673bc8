import Foundation
import Practice
import QuestionBank
import Questions
import Scheduling
import Terminal
import Trainer

/// The two prompts of a question: for an answer, and for ticks and a grade.
struct LinearPrompt {
    let io: LineIO
    let desk: Desk

    /// Takes an answer or commands until the card is to be turned.
    ///
    /// - Returns: false where something else was asked for, which `request` says.
    func answer(_ asked: inout AskedQuestion) throws -> Bool {
        let kind = asked.attempt.question.kind
        if kind == .choice {
            for (index, option) in asked.attempt.question.options.enumerated() { io.say("  \(index + 1) \(option.text)") }
        }
        while true {
            guard let line = io.ask(prompt(asked)) else { return stop(&asked, .leave) }
            switch line.lowercased() {
            case "":
                if kind == .choice, asked.attempt.ticks == 0 {
                    io.say("Choose an option first; a guess is an answer too.")
                    continue
                }
                if kind == .numeric {
                    io.say("Type your number first; r reveals the answer without one.")
                    continue
                }
                asked.attempt.isRevealed = true
                return true
            case "r", "reveal":
                if kind == .choice {
                    io.say("Choose an option first; a guess is an answer too.")
                    continue
                }
                asked.attempt.isRevealed = true
                return true
            case "!", "sure": predict(.sure, &asked)
            case "~", "unsure": predict(.unsure, &asked)
            case "h", "hint": hint(&asked)
            case "t", "type": type(&asked)
            case "s", "skip": return stop(&asked, .skip)
            case "x", "suspend": return stop(&asked, .suspend)
            case "u", "undo":
                if try desk.canUndo() { return stop(&asked, .undo) }
                io.say("There is nothing to undo.")
            case "e", "edit": if try edit(asked) { return stop(&asked, .again) }
            case "q", "leave": return stop(&asked, .leave)
            case "?", "help": help()
            default:
                guard take(line, &asked) else { continue }
                asked.attempt.isRevealed = true
                return true
            }
        }
    }

    private func prompt(_ asked: AskedQuestion) -> String {
        let lead =
            switch asked.attempt.question.kind {
            case .choice: "Number of your choice"
            case .numeric: "Your number\(asked.attempt.variant.map { $0.unit.isEmpty ? "" : " in \($0.unit)" } ?? ""), or r to reveal"
            default: "Say it aloud, then Enter to reveal"
            }
        return lead + " (! sure, ~ unsure, h hint, t type, s skip, u undo, q leave, ? help)"
    }

    /// A choice or a number, given on the line itself.
    private func take(_ line: String, _ asked: inout AskedQuestion) -> Bool {
        switch asked.attempt.question.kind {
        case .choice:
            let numbers = line.split { $0 == " " || $0 == "," }.map { Int($0) }
            guard numbers.allSatisfy({ $0.map { (1...asked.attempt.tickCount).contains($0) } ?? false }) else {
                io.say("«\(line)» is not a number from 1 to \(asked.attempt.tickCount).")
                return false
            }
            asked.attempt.ticks = 0
            for number in numbers { asked.attempt.toggle((number ?? 1) - 1) }
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
        io.say("Hint \(asked.attempt.hints): \(hints[asked.attempt.hints - 1])")
    }

    private func type(_ asked: inout AskedQuestion) {
        io.say("Type your answer; an empty line ends it.")
        var lines: [String] = []
        while let line = readLine(strippingNewline: true), !line.isEmpty { lines.append(line) }
        asked.attempt.typed = lines.joined(separator: "\n")
    }

    /// - Returns: whether the question is to be shown anew.
    private func edit(_ asked: AskedQuestion) throws -> Bool {
        guard let files = desk.bank.files(asked.presentation.question.id) else { return false }
        do {
            _ = try ExternalEditor.run(path: files.fullPath, environment: desk.environment)
        } catch {
            io.say("\(error)")
            return false
        }
        let parsed = desk.bank.read(asked.presentation.question.id)
        if let finding = parsed?.findings.first(where: { $0.severity == .error }) { io.say("\(finding)") }
        return true
    }

    private func help() {
        io.say(
            """
            Enter reveals the answer. ! and ~ state whether you are sure. h opens a hint. t takes a typed answer. s skips the item for
            this session, x suspends it. e opens the question's file in your editor. u takes back the last grade. q leaves; the session is kept.
            """)
    }

    private func stop(_ asked: inout AskedQuestion, _ request: AskedQuestion.Request) -> Bool {
        asked.request = request
        return false
    }

    // MARK: Ticks and grade

    /// Takes ticks, then a grade.
    ///
    /// - Returns: nil where something else was asked for, which `request` says.
    func grade(_ asked: inout AskedQuestion) throws -> Grade? {
        if asked.attempt.question.kind != .choice, !asked.attempt.question.rubric.isEmpty, asked.attempt.isRight == nil {
            guard tick(&asked) else { return nil }
        }
        while true {
            let suggestion = asked.attempt.suggestion(seconds: Double(asked.milliseconds()) / 1000)
            guard let line = io.ask(gradePrompt(asked, suggestion)) else {
                asked.request = .leave
                return nil
            }
            if let number = Int(line), let grade = Grade(rawValue: number) { return grade }
            switch line.lowercased() {
            case "":
                if let suggestion { return suggestion }
                io.say("Nothing was ticked: type a grade from 1 to 4.")
            case "f": followUp(&asked)
            case "u", "undo":
                if try desk.canUndo() {
                    asked.request = .undo
                    return nil
                }
                io.say("There is nothing to undo.")
            case "s", "skip":
                asked.request = .skip
                return nil
            case "q", "leave":
                asked.request = .leave
                return nil
            default: io.say("«\(line)» is not one of these.")
            }
        }
    }

    /// - Returns: false at the end of the input or where the user leaves.
    private func tick(_ asked: inout AskedQuestion) -> Bool {
        while true {
            guard let line = io.ask("Numbers of the points you said, as in 1 3; Enter for none"), line != "q" else {
                asked.request = .leave
                return false
            }
            if line == "?" || line == "help" {
                io.say("Type the numbers of the key points above that were in your answer, then Enter. The grade is suggested from them.")
                continue
            }
            let numbers = line.split { $0 == " " || $0 == "," }.map { Int($0) }
            guard numbers.allSatisfy({ $0.map { (1...asked.attempt.tickCount).contains($0) } ?? false }) else {
                io.say("«\(line)» is not a list of numbers from 1 to \(asked.attempt.tickCount).")
                continue
            }
            asked.attempt.ticks = 0
            for number in Set(numbers.compactMap { $0 }) { asked.attempt.toggle(number - 1) }
            return true
        }
    }

    private func gradePrompt(_ asked: AskedQuestion, _ suggestion: Grade?) -> String {
        let grades: String = Grade.allCases.map { grade in
            let days = asked.presentation.offer.days[grade].map { " (\(GradeOffer.text($0)))" } ?? ""
            return "\(grade.rawValue) \(grade.name)\(days)"
        }.joined(separator: ", ")
        let lead: String = suggestion.map { "Suggested: \($0.name), Enter takes it. " } ?? ""
        let followUps: String = asked.attempt.followUpSteps < 2 * asked.attempt.question.followUps.count ? ", f follow-up" : ""
        return "\(lead)\(grades)\(followUps), u undo, s skip, q leave"
    }

    private func followUp(_ asked: inout AskedQuestion) {
        let followUps = asked.attempt.question.followUps
        let step = asked.attempt.followUpSteps
        guard step < 2 * followUps.count else { return io.say("There are no more follow-ups.") }
        asked.attempt.followUpSteps += 1
        let current = followUps[step / 2]
        io.say(markdown: step % 2 == 0 ? "Follow-up: \(current.question) (f shows the answer)" : current.answer)
    }
}
