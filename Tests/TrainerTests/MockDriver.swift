import Practice
import Questions
import Screen
import TestSupport
import Testing

@testable import Trainer

/// A mock on screen with an edge that keeps what it is told, as the progress file would.
struct MockDriver {
    var app: App
    var question: Question
    /// The mock as it is on disk.
    private(set) var stored: Mock
    private(set) var effects: [MockEffect] = []
    private(set) var others: [Effect] = []
    var now: Int64 = 1_000_000
    /// What the user's editor makes of the notes, and how long it takes.
    var editor: (text: String, milliseconds: Int64) = ("", 0)
    var failure: String?

    init(_ mock: Mock, _ question: Question, columns: Int = 80, rows: Int = 24) throws {
        app = App(size: Size(columns: columns, rows: rows), now: now)
        self.question = question
        stored = mock
        try open()
    }

    static func started(columns: Int = 80, rows: Int = 24) throws -> MockDriver {
        let question = try Samples.design()
        var driver = try MockDriver(Samples.mock(question), question, columns: columns, rows: rows)
        try driver.press(.enter)
        return driver
    }

    /// As after a start of the program: from what is on disk alone.
    mutating func open() throws { try send(.mock(.opened(Samples.opening(stored, question)))) }

    mutating func send(_ event: Event) throws {
        var waiting = app.update(event, at: now)
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            guard case .mock(let asked) = effect else {
                others.append(effect)
                continue
            }
            effects.append(asked)
            for answer in try answer(asked) { waiting += app.update(answer, at: now) }
        }
    }

    mutating func press(_ keys: Key..., after milliseconds: Int64 = 0) throws {
        for key in keys {
            now += milliseconds
            try send(.key(key))
        }
    }

    mutating func type(_ text: String) throws { for character in text { try press(character == "\n" ? .enter : .character(character)) } }

    /// Seconds in which nothing happens but the ticks.
    mutating func wait(seconds: Int) throws {
        for _ in 0..<seconds {
            now += 1000
            try send(.tick)
        }
    }

    private mutating func answer(_ effect: MockEffect) throws -> [Event] {
        switch effect {
        case .list: return [.mock(.listed(try Samples.contents()))]
        case .begin, .open: return [.mock(.opened(try Samples.opening(stored, question)))]
        case .keep(let journal):
            if let failure { return [.failed(failure)] }
            stored.clock = MockClock(budgets: stored.clock.budgets, spent: journal.spent, phase: journal.phase, reached: journal.reached)
            for (phase, text) in journal.notes { stored.notes[phase] = text }
        case .note(_, let kind, let elapsed, let index): stored.incidents.append(.init(kind, elapsed: elapsed, moment: stored.started, index: index))
        case .setStage(_, let stage): stored.stage = stage
        case .keepTicks(_, let ticks): stored.ticks = ticks
        case .judge(_, let ticks, let scorecard):
            (stored.ticks, stored.scorecard, stored.stage) = (ticks, scorecard, .done)
            return [.mock(.opened(try Samples.opening(stored, question)))]
        case .compose:
            now += editor.milliseconds
            return [.mock(.composed(editor.text))]
        case .signal: break
        }
        return []
    }

    var run: MockRunView? {
        if case .mock(.run(let view)) = app.view { return view }
        return nil
    }

    var clock: MockClock? { run?.mock.clock }
    var screen: String { app.render().text }
}
