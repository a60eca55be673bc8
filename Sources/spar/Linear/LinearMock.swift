import Foundation
import Practice
import Progress
import Questions
import Screen
import Trainer

/// A mock interview as plain lines: what is typed are notes, a line that begins with a dot is a command.
struct LinearMock {
    private let desk: Desk
    private let io = LineIO()
    private let recorder = MockRecorder()

    init(desk: Desk) { self.desk = desk }

    /// What a line with a dot asks for.
    private enum Action { case next, back, probe, pause, time, prompt, notes, editor, undo, finish, leave, help }

    private static let menu = LinearMenu<Action>(entries: [
        .init(.next, "n", "next", "next phase"),
        .init(.back, "b", "back", "phase before"),
        .init(.probe, "p", "probe", "let the interviewer ask"),
        .init(.time, "t", "time"),
        .init(.prompt, "o", "prompt", "prompt again"),
        .init(.notes, "l", "list", "list the notes of this phase"),
        .init(.editor, "e", "editor", "write them in your editor"),
        .init(.undo, "u", "undo", "take the last line back"),
        .init(.pause, "s", "stop", "stop the clock"),
        .init(.finish, "f", "finish", "end and score"),
        .init(.leave, "q", "leave"),
        .init(.help, "?", "help"),
    ])

    func run(_ id: Int64) throws {
        var opening = try desk.openMock(id)
        if opening.mock.stage == .running {
            guard let question = opening.question, try hold(opening, question) else { return }
            opening = try desk.openMock(id)
        }
        if opening.mock.stage == .scoring {
            guard let question = opening.question, try score(opening.mock, question) else { return }
            opening = try desk.openMock(id)
        }
        try show(opening)
    }

    // MARK: Holding it

    /// - Returns: whether it came to its end; false where it was left.
    private func hold(_ opening: MockOpening, _ question: Question) throws -> Bool {
        let live = LiveMock(opening.mock, desk.store)
        let mock = opening.mock
        io.say("\(mock.title), \(Words.count(mock.plan.phases.count, "phase")) in \(Words.duration(Double(mock.clock.total) / 1000)).")
        io.say("")
        io.say(markdown: question.prompt)
        io.say("")
        tell("What you type are notes of the phase in hand. A line that begins with a dot is a command: " + dotted() + ".")
        let isFirst = mock.incidents.isEmpty
        guard awaitStart(isFirst ? "Enter starts the clock; q leaves." : "\(standing(live)) Enter goes on; q leaves.") else {
            if !isFirst { io.say("Left. «spar mock \(mock.question.name) --plain» goes on with it.") }
            return false
        }
        defer { recorder.stop() }
        try note(isFirst ? .started : .resumed, live)
        live.start()
        defer { live.stop() }
        announce(live)
        var shown = mock.shownProbes
        var told: Set<Int> = []
        while true {
            try due(live, &shown, &told)
            guard let text = io.line() else { return try leave(live) }
            live.listen()
            guard text.hasPrefix("."), !text.hasPrefix("..") else {
                live.add(text.hasPrefix("..") ? String(text.dropFirst()) : text)
                continue
            }
            switch Self.menu.action(for: String(text.dropFirst())) {
            case .next:
                if live.phase + 1 < mock.plan.phases.count {
                    try move(1, live)
                } else if io.ask("That was the last phase. Enter ends the interview; b goes back.")?.isEmpty ?? true {
                    return try finish(live)
                }
            case .back: if live.phase > 0 { try move(-1, live) } else { io.say("This is the first phase.") }
            case .probe:
                if let next = mock.plan.probes.indices.first(where: { !shown.contains($0) }) {
                    try ask(next, live, &shown)
                } else {
                    io.say("The interviewer has no more questions.")
                }
            case .time: tell(standing(live))
            case .prompt: io.say(markdown: question.prompt)
            case .notes: io.say(live.notes.isEmpty ? "No notes yet." : live.notes)
            case .editor: try edit(live)
            case .undo: io.say(live.removeLast().map { "Took back: \($0)" } ?? "There is no line to take back.")
            case .pause:
                try pause(live)
                guard let line = io.ask("Paused. Enter goes on; q leaves, and keeps everything."), line != "q" else { return false }
                try note(.resumed, live)
                live.start()
            case .finish: return try finish(live)
            case .leave: return try leave(live)
            case .help: tell("Commands: " + dotted() + ". A note that begins with a dot is written with two.")
            case nil: tell("«\(text)» is no command; .? lists them. A note that begins with a dot is written with two.")
            }
        }
    }

    /// Whether the clock is to run; no other word starts it by mistake.
    private func awaitStart(_ prompt: String) -> Bool {
        while let line = io.ask(prompt) {
            if line.isEmpty { return true }
            if ["q", ".q"].contains(line) { return false }
        }
        return false
    }

    private func dotted() -> String { Self.menu.entries.map { ".\($0.letter) \($0.label)" }.joined(separator: ", ") }

    private func announce(_ live: LiveMock) {
        let (phase, clock) = (live.plan.phases[live.phase], live.clock)
        io.say("")
        tell("Phase \(live.phase + 1) of \(live.plan.phases.count): \(phase.name), \(Words.clock(phase.budget)) minutes. \(phase.goal ?? "")")
        if clock.shortfall >= 1000 {
            tell("\(Words.clock(clock.shortfall)) too much was spent so far; \(Words.clock(clock.remaining(live.phase))) are left for this one.")
        }
    }

    private func standing(_ live: LiveMock) -> String {
        let clock = live.clock
        let phase = live.plan.phases[clock.phase]
        let over = clock.overrun(clock.phase) > 0 ? ", over" : ""
        let short = clock.shortfall >= 1000 ? " \(Words.clock(clock.shortfall)) are missing for the phases to come." : ""
        return
            "\(phase.name): \(Words.clock(clock.spent[clock.phase])) of \(Words.clock(phase.budget))\(over). In all \(Words.clock(clock.elapsed)) of \(Words.clock(clock.total)).\(short)"
    }

    /// Probes whose minute has come, and the end of a phase, once each.
    private func due(_ live: LiveMock, _ shown: inout Set<Int>, _ told: inout Set<Int>) throws {
        let clock = live.clock
        for index in live.plan.probes.indices where !shown.contains(index) && live.plan.probes[index].at <= clock.elapsed {
            try ask(index, live, &shown)
        }
        if clock.spent[clock.phase] >= clock.budgets[clock.phase], told.insert(clock.phase).inserted {
            tell("Time for this phase is over. \(standing(live))")
        }
    }

    private func ask(_ index: Int, _ live: LiveMock, _ shown: inout Set<Int>) throws {
        shown.insert(index)
        try note(.probe, live, index)
        io.say("Interviewer: ", markdown: live.plan.probes[index].text)
    }

    private func note(_ kind: Mock.Incident.Kind, _ live: LiveMock, _ index: Int? = nil) throws {
        try desk.store.note(.init(kind, elapsed: live.clock.elapsed, moment: desk.clock.now(), index: index), in: live.id)
        switch kind {
        case .started, .resumed: if let news = try desk.startRecording(live.id, recorder) { io.say(news.text) }
        case .paused, .finished: recorder.stop()
        case .phase, .probe: break
        }
    }

    private func move(_ step: Int, _ live: LiveMock) throws {
        live.move(to: live.phase + step)
        try note(.phase, live, live.phase)
        announce(live)
    }

    private func edit(_ live: LiveMock) throws {
        do { live.replace(try desk.compose(live.notes)) } catch { io.say("\(error)") }
    }

    private func pause(_ live: LiveMock) throws {
        live.stop()
        try note(.paused, live)
    }

    private func leave(_ live: LiveMock) throws -> Bool {
        try pause(live)
        io.say("Left at \(Words.clock(live.clock.elapsed)). «spar mock --plain» goes on with it.")
        return false
    }

    private func finish(_ live: LiveMock) throws -> Bool {
        live.stop()
        try note(.finished, live)
        try desk.store.setStage(.scoring, of: live.id)
        return true
    }

    /// A sentence that may be longer than a line.
    private func tell(_ text: String) { for line in text.wrapped(to: 78) { io.say(line) } }

    // MARK: Scoring

    /// - Returns: whether all competencies were gone through.
    private func score(_ mock: Mock, _ question: Question) throws -> Bool {
        io.say("")
        tell(
            "Scoring: for each competency type the numbers of what was said or shown, as in 1 3, red flags too. Enter for none, . to leave it as it was ticked, q leaves."
        )
        var ticks = mock.ticks
        for part in Scorecard.parts(question.rubric, mock.plan) {
            io.say("")
            io.say("\(part.competency):")
            for (place, index) in part.points.enumerated() {
                let point = question.rubric.points[index]
                let isTicked = ticks & (1 << UInt64(index)) != 0
                io.say(
                    "  \(place + 1). ",
                    markdown: "\(point.weight.rawValue == "flag" ? "red flag" : point.weight.rawValue): \(point.text)\(isTicked ? " (ticked)" : "")")
            }
            guard try tick(part, &ticks, mock) else { return false }
            let level = Scorecard(question.rubric, ticks: ticks, plan: mock.plan).levels.first { $0.competency == part.competency }
            if let level { io.say("Level \(level.level) of 4: \(level.reason).") }
        }
        // A report that cannot be written takes nothing from the judgement, which is kept before.
        do { try desk.judgeMock(mock.id, ticks: ticks, Scorecard(question.rubric, ticks: ticks, plan: mock.plan)) } catch { io.say("\(error)") }
        return true
    }

    private func tick(_ part: Scorecard.Part, _ ticks: inout UInt64, _ mock: Mock) throws -> Bool {
        while let line = io.ask("Numbers:") {
            if line == "q" { break }
            if line == "." { return true }
            let words = line.split { $0 == " " || $0 == "," }
            let numbers = words.compactMap { Int($0) }.filter { part.points.indices.contains($0 - 1) }
            guard numbers.count == words.count else {
                io.say("«\(line)» is not a list of numbers from 1 to \(part.points.count).")
                continue
            }
            for index in part.points { ticks &= ~(1 << UInt64(index)) }
            for number in numbers { ticks |= 1 << UInt64(part.points[number - 1]) }
            try desk.store.setTicks(ticks, of: mock.id)
            return true
        }
        io.say("Left; the ticks are kept. «spar mock \(mock.question.name) --plain» goes on with the scoring.")
        return false
    }

    // MARK: What came of it

    private func show(_ opening: MockOpening) throws {
        io.say("")
        for line in MockVerdictText.lines(opening, width: 78, hasBars: false) { io.say(line.text) }
        guard let question = opening.question else { return }
        let answer = MockAnswerText(opening.mock, question)
        for index in 0..<answer.count {
            let prompt = index == 0 ? "Enter shows the model answer phase by phase; q leaves." : "Enter goes on; q leaves."
            guard let line = io.ask(prompt), line != "q" else { return }
            io.say("\(answer.title(index)):")
            for line in answer.lines(index, width: 78, isLinear: true) { io.say(line.text) }
        }
        guard let line = io.ask("Enter shows levels and times over all attempts; q leaves."), line != "q" else { return }
        for line in MockCharts.lines(opening.earlier + [opening.mock], width: 78, hasBars: false) { io.say(line.text) }
    }
}

/// The prompts as numbered lines.
struct LinearMockList {
    private let desk: Desk
    private let io = LineIO()

    init(desk: Desk) { self.desk = desk }

    func run() throws {
        while true {
            let contents = try desk.mockContents()
            guard !contents.prompts.isEmpty else { return io.say("There is no design prompt: «spar doctor» shows where spar looks for banks.") }
            io.say("")
            for (index, prompt) in contents.prompts.enumerated() {
                let past = prompt.judged.compactMap { $0.scorecard?.verdict?.rawValue }.suffix(5).joined(separator: ", ")
                let open = prompt.open.map { $0.stage == .scoring ? "; to be scored" : "; left at \(Words.clock($0.clock.elapsed))" } ?? ""
                let most = prompt.summary.id == contents.most?.summary.id ? "; needed most" : ""
                io.say(
                    "  \(index + 1). \(Mock.title(prompt.summary.id)), \(prompt.summary.topic), \(prompt.summary.level.rawValue), \(prompt.minutes.compact) minutes: "
                        + "\(past.isEmpty ? "never held" : past)\(open)\(most)")
            }
            guard let line = io.ask("Type the number of a mock; Enter takes the one needed most, q leaves."), line != "q" else { return }
            let chosen =
                line.isEmpty ? contents.most : Int(line).flatMap { contents.prompts.indices.contains($0 - 1) ? contents.prompts[$0 - 1] : nil }
            guard let chosen else {
                io.say("«\(line)» is not a number from 1 to \(contents.prompts.count).")
                continue
            }
            let id = try chosen.open?.id ?? desk.beginMock(chosen.summary.id, minutes: desk.mockMinutes).id
            try LinearMock(desk: desk).run(id)
        }
    }
}
