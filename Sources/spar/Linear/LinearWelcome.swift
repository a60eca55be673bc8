import Practice
import Questions
import Trainer

/// The welcome as plain lines: what spar is, a question to try, and the two settings that matter from the start.
struct LinearWelcome {
    let io: LineIO
    let desk: Desk

    func run() throws {
        io.say("Welcome to spar.")
        io.say(markdown: WelcomeText.introduction)
        guard let presentation = SampleQuestion.presentation() else { return }
        io.say("")
        io.say("Try one:")
        io.say(markdown: presentation.question.prompt)
        io.say("")
        guard goesOn("Say it aloud, then Enter reveals. s skips all of this.") else { return }
        var asked = AskedQuestion(presentation: presentation, started: Clock.monotonic())
        asked.attempt.isRevealed = true
        LinearReveal(io: io).show(asked)
        io.say("In a session you type the numbers of the points you said, and a grade is suggested from them.")
        guard goesOn("Enter goes on. s skips the rest.") else { return }
        guard let path = choosePath(), let minutes = chooseMinutes() else { return }
        try desk.choose(path: path, minutes: minutes)
    }

    private func goesOn(_ prompt: String) -> Bool { io.ask(prompt).map { !["s", "skip"].contains($0.lowercased()) } ?? false }

    /// - Returns: nil where the rest is skipped.
    private func choosePath() -> String? {
        io.say(WelcomeText.pathQuestion)
        for (index, path) in WelcomeText.paths.enumerated() { io.say("  \(index + 1). ", markdown: "\(path.name): \(path.meaning)") }
        while let line = io.ask("Type a number; Enter keeps \(desk.settings.path). s skips the rest.") {
            if line.isEmpty { return desk.settings.path }
            if line.lowercased() == "s" || line.lowercased() == "skip" { return nil }
            if let number = Int(line), WelcomeText.paths.indices.contains(number - 1) { return WelcomeText.paths[number - 1].name }
            io.say("«\(line)» is not a number from 1 to \(WelcomeText.paths.count).")
        }
        return nil
    }

    private func chooseMinutes() -> String? {
        var settings = desk.settings
        while let line = io.ask("\(WelcomeText.minutesQuestion) Enter keeps \(settings.text(.minutes)).") {
            if line.isEmpty || line.lowercased() == "s" { return settings.text(.minutes) }
            do {
                try settings.set(.minutes, line)
                return settings.text(.minutes)
            } catch {
                io.say("\(error).")
            }
        }
        return nil
    }
}
