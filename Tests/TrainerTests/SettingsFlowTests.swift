import Practice
import Scheduling
import Screen
import TestSupport
import Testing

@testable import Trainer

@Suite struct SettingsFlowTests {
    /// The settings screen with an edge that keeps what it is told, as the file would.
    private struct Desk {
        var app: App
        var state = SettingsState(settings: Settings(), keys: .standard, path: "~/.config/spar/config.yml", problems: [])
        private(set) var effects: [Effect] = []

        init() {
            app = App(size: Size(columns: 80, rows: 24))
            _ = app.update(.settings(state), at: 0)
        }

        mutating func press(_ keys: Key...) throws {
            for key in keys {
                for effect in app.update(.key(key), at: 0) {
                    effects.append(effect)
                    switch effect {
                    case .set(let key, let value): try state.settings.set(key, value)
                    case .bind(let target, let keys): state.keys = try state.keys.binding(target, to: keys)
                    default: continue
                    }
                    _ = app.update(.keys(state.keys), at: 0)
                    _ = app.update(.settings(state), at: 0)
                }
            }
        }

        mutating func type(_ text: String) throws { for character in text { try press(.character(character)) } }

        var screen: String { app.render().text }
    }

    @Test func homeLeadsThereAndBack() throws {
        var app = App(size: Size(columns: 80, rows: 24))
        _ = app.update(.home(try Samples.overview(), date: "Mon 23 Nov", notices: []), at: 0)
        #expect(app.update(.key(.character(",")), at: 0) == [.loadSettings])
        var desk = Desk()
        try desk.press(.escape)
        #expect(desk.effects == [.loadHome])
    }

    @Test func arrowsStepWithinTheRange() throws {
        var desk = Desk()
        try desk.press(.right, .right, .left, .left, .left)
        #expect(desk.effects.map { if case .set(.minutes, let value) = $0 { value } else { "" } } == ["30", "35", "30", "25", "20"])
        for _ in 0..<10 { try desk.press(.left) }
        #expect(desk.state.settings.minutes == 1)
        #expect(desk.screen.contains("1 to 600"))
        try desk.press(.right)
        #expect(desk.state.settings.minutes == 5)
    }

    @Test func aTypedValueIsTakenOrRefusedWithTheReason() throws {
        var desk = Desk()
        try desk.press(.enter)
        try desk.type("q4?0")
        #expect(desk.effects.isEmpty)
        try desk.press(.enter)
        #expect(desk.screen.contains("«q4?0» cannot serve as minutes: minutes of a session, 1 to 600"))
        try desk.press(.backspace, .backspace, .backspace, .backspace, .backspace)
        try desk.type("40")
        try desk.press(.enter)
        #expect(desk.effects == [.set(.minutes, "40")])
        try desk.press(.enter, .character("9"), .escape, .character("d"))
        #expect(desk.effects.last == .set(.minutes, "25"))
    }

    @Test func choicesGoRoundAndSharesAreTyped() throws {
        var desk = Desk()
        try desk.press(.down, .down, .right)
        #expect(desk.screen.contains("shares is typed"))
        try desk.press(.down, .right, .right, .right)
        #expect(desk.effects.count == 3)
        #expect(desk.state.settings.path == "software-engineering")
    }

    @Test func aKeyIsBoundByPressingIt() throws {
        var desk = Desk()
        try desk.press(.pageDown, .pageDown, .enter)
        let undo = try #require(KeyList.rows.firstIndex { $0.target == .init(.undo) })
        for _ in 0..<undo { try desk.press(.down) }
        try desk.press(.enter)
        #expect(desk.screen.contains("Press the new key for undo."))
        try desk.press(.character("e"))
        #expect(desk.screen.contains("e cannot serve as undo: e would mean both edit and undo"))
        #expect(desk.effects.isEmpty)
        try desk.press(.enter, .function(2))
        #expect(desk.effects == [.bind(.init(.undo), [.function(2)])])
        try desk.press(.character("a"), .control("u"))
        #expect(desk.app.keys.command(for: .control("u"), in: .home) == .undo)
        #expect(desk.app.keys.command(for: .function(2), in: .home) == .undo)
        #expect(desk.screen.contains("F2 ^U"))
        try desk.press(.enter, .escape, .character("d"))
        #expect(desk.app.keys == .standard)
        // Stopping and leaving at once work while a key is waited for.
        try desk.press(.enter, .control("c"))
        #expect(desk.effects.last == .quit)
    }

    @Test func theKeysOfThisScreenCanChangeToo() throws {
        var desk = Desk()
        desk.state.keys = try Keymap.standard.binding(.init(.increase), to: [.character("+")])
        _ = desk.app.update(.keys(desk.state.keys), at: 0)
        try desk.press(.right)
        #expect(desk.effects.isEmpty)
        try desk.press(.character("+"))
        #expect(desk.effects == [.set(.minutes, "30")])
        #expect(desk.screen.contains("+ change"))
    }

    @Test func everyTextNamesTheBoundKeys() throws {
        var driver = try Driver.session()
        let (keys, refusals) = Keymap.reading([
            .init(.init(.followUp), [.function(4)]), .init(.init(.again), [.function(5)]), .init(.init(.accept, in: .reveal), [.function(6)]),
        ])
        #expect(refusals.isEmpty)
        driver.send(.keys(keys))
        driver.press(.character(" "), .function(6))
        #expect(driver.screen.contains("F5 Again"))
        #expect(driver.screen.contains("grade it: F5 Again, 2 Hard"))
        #expect(driver.screen.contains("F4 follow-up"))
        driver.press(.character("1"))
        #expect(driver.recorded.isEmpty)
        driver.press(.character("?"))
        #expect(driver.screen.contains("F4              Open the next follow-up"))
        driver.press(.escape, .function(5))
        #expect(driver.recorded.first?.grade == .again)
    }
}
