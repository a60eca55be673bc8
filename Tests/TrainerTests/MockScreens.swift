import Practice
import Screen
import Testing

@testable import Trainer

/// The screens of mock interviews, for snapshots.
enum MockScreens {
    static let all: [(name: String, app: @Sendable (Size) throws -> App)] = [
        ("mocks", { size in try list(size) }),
        ("mocks-attempts", { size in try list(size, .character("a"), .down) }),
        ("mock-fresh", { size in try run(size, spent: []) { _ in } }),
        ("mock", { size in try run(size) { try $0.press(.enter, .control("p"), .enter) } }),
        (
            "mock-over",
            { size in
                try run(size, spent: [600_000, 500_000, 400_000, 500_000], phase: 3) {
                    try $0.press(.enter)
                    try $0.type("in the last words")
                }
            }
        ),
        ("mock-paused", { size in try run(size) { _ in } }),
        ("mock-prompt", { size in try run(size) { try $0.press(.enter, .control("o")) } }),
        ("mock-ending", { size in try run(size, phase: 9) { try $0.press(.enter, .control("n")) } }),
        ("mock-score", { size in try run(size, stage: .scoring) { try $0.press(.character("a"), .character("g")) } }),
        ("mock-verdict", { size in try run(size, stage: .done) { _ in } }),
        ("mock-answer", { size in try run(size, stage: .done) { try $0.press(.enter) } }),
        ("mock-charts", { size in try run(size, stage: .done) { try $0.press(.character("c")) } }),
        ("loop", { size in try loop(size, isDone: false) }),
        ("loop-done", { size in try loop(size, isDone: true) }),
        ("mock-given-up", { size in try run(size, stage: .dropped) { _ in } }),
    ]

    private static func list(_ size: Size, _ keys: Key...) throws -> App {
        var app = App(size: size)
        for event in [.mock(.listed(try Samples.contents()))] + keys.map(Event.key) { _ = app.update(event, at: 0) }
        return app
    }

    private static func loop(_ size: Size, isDone: Bool) throws -> App {
        var app = App(size: size)
        _ = app.update(.loop(try Samples.loop(isDone: isDone)), at: 0)
        return app
    }

    private static func run(
        _ size: Size, stage: Mock.Stage = .running, spent: [Int64] = Samples.halfway, phase: Int = 3, _ body: (inout MockDriver) throws -> Void
    ) throws -> App {
        let question = try Samples.design()
        let mock = Samples.mock(
            question, id: 9, stage: stage, spent: spent, phase: spent.isEmpty ? 0 : phase, notes: spent.isEmpty ? [] : Samples.notes,
            ticks: stage == .running ? 0 : 0x3_7377_3b31)
        var driver = try MockDriver(mock, question, columns: size.columns, rows: size.rows)
        try body(&driver)
        return driver.app
    }
}
