import Screen
import TestSupport
import Testing

@testable import Trainer

@Suite struct KeymapTests {
    private func keymap(_ bindings: (String, [Key])...) throws -> Keymap {
        let (map, refusals) = Keymap.reading(try bindings.map { Keymap.Binding(try #require(Keymap.Target(name: $0.0)), $0.1) })
        #expect(refusals.isEmpty, "\(refusals)")
        return map
    }

    private func refusal(_ bindings: (String, [Key])...) throws -> String {
        let (_, refusals) = Keymap.reading(try bindings.map { Keymap.Binding(try #require(Keymap.Target(name: $0.0)), $0.1) })
        #expect(refusals.count == 1, "\(refusals)")
        return refusals.first.map { "\($0.target.name): \($0.reason)" } ?? ""
    }

    @Test func aCommandGetsOtherKeysEverywhereOrInOnePlace() throws {
        let map = try keymap(("undo", [.function(2)]), ("question.hint", [.character("H"), .control("h")]))
        #expect(map.command(for: .function(2), in: .home) == .undo)
        #expect(map.command(for: .function(2), in: .reveal) == .undo)
        #expect(map.command(for: .character("u"), in: .home) == nil)
        #expect(map.command(for: .control("h"), in: .question) == .hint)
        #expect(map.command(for: .character("h"), in: .question) == nil)
        #expect(map.command(for: .character("h"), in: .choice) == .hint)
        #expect(map.name(.undo, in: .home) == "F2")
    }

    @Test func twoCommandsMayChangePlaces() throws {
        let map = try keymap(("again", [.character("2")]), ("hard", [.character("1")]))
        #expect(map.command(for: .character("2"), in: .reveal) == .again)
        #expect(map.command(for: .character("1"), in: .reveal) == .hard)
    }

    @Test func whatCannotBeIsRefusedWithTheReason() throws {
        #expect(try refusal(("undo", [.character("e")])) == "undo: e would mean both edit and undo on «Question»")
        #expect(try refusal(("question.hint", [.character("t")])) == "question.hint: t would mean both type and hint on «Question»")
        #expect(try refusal(("undo", [.control("c")])) == "undo: ^C leaves or stops the program everywhere")
        #expect(try refusal(("undo", [.escape])) == "undo: Esc always leads back")
        #expect(try refusal(("leave", [])) == "leave: it needs a key")
        #expect(try refusal(("tick", [.character("9")])) == "tick: its letters belong to the points in their order")
        #expect(try refusal(("typing.compose", [.character("e")])) == "typing.compose: e is text there")
        #expect(try refusal(("numeric.hint", [.character("7")])) == "numeric.hint: 7 is text there")
        #expect(try refusal(("home.hint", [.character("7")])) == "home.hint: there is no such command there")
        #expect(try refusal(("undo", [.character("a")])).contains("tick"))
        // The later of two that want one key is left out, the other one holds.
        let (map, refusals) = Keymap.reading([
            .init(.init(.undo), [.function(3)]), .init(.init(.edit), [.function(3)]), .init(.init(.help), [.function(1)]),
        ])
        #expect(refusals.map(\.target.command) == [.edit])
        #expect(map.command(for: .function(3), in: .question) == .undo)
        #expect(map.command(for: .character("e"), in: .question) == .edit)
        #expect(map.command(for: .function(1), in: .home) == .help)
    }

    /// A letter for scrolling stays text where text is typed.
    @Test func lettersStayTextWhereTheyAreTyped() throws {
        let map = try keymap(("scroll-down", [.character(";"), .down]), ("compose", [.character("W")]))
        #expect(map.command(for: .character(";"), in: .search) == nil)
        #expect(map.command(for: .down, in: .search) == .scrollDown)
        #expect(map.command(for: .control("e"), in: .typing) == .compose)
        #expect(map.command(for: .character("W"), in: .question) == .compose)
    }

    /// Whatever is bound, every place has a way out, help where there was help, and no key with two meanings.
    @Test func everyKeymapIsSound() {
        var random = SeededGenerator(21)
        let keys: [Key] =
            "abcdefghijklmnopqrstuvwxyzXYZ0123456789 ?,/!~".map(Key.character) + [.enter, .escape, .tab, .backspace, .up, .down, .left]
            + [.control("c"), .control("z"), .control("e"), .function(1), .function(2), .alt("x")]
        var accepted = 0
        for _ in 0..<200 {
            let bindings = (0..<Int.random(in: 1..<7, using: &random)).map { _ in
                let command = CommandID.allCases.randomElement(using: &random) ?? .undo
                let context = Bool.random(using: &random) ? Context.allCases.randomElement(using: &random) : nil
                let chosen = (0..<Int.random(in: 0..<4, using: &random)).compactMap { _ in keys.randomElement(using: &random) }
                return Keymap.Binding(.init(command, in: context), chosen)
            }
            let (map, refusals) = Keymap.reading(bindings)
            accepted += map.bindings.count
            #expect(map.bindings.count + refusals.count == bindings.count)
            for context in Context.allCases {
                var seen: Set<Key> = []
                for command in map.commands(in: context) {
                    for key in Set(command.keys) {
                        #expect(seen.insert(key).inserted, "\(key.name) twice on \(context)")
                        #expect(key != .control("c") && key != .control("z"))
                    }
                }
                let standard = Keymap.standard.commands(in: context).map(\.id)
                #expect(map.commands(in: context).map(\.id) == standard)
                for command in map.commands(in: context) where [.leave, .help].contains(command.id) { #expect(!command.keys.isEmpty) }
                if let way = standard.first(where: { $0 == .back || $0 == .finishTyping }) { #expect(map.command(for: .escape, in: context) == way) }
            }
        }
        #expect(accepted > 100)
    }

    @Test func aCommandStandsOnceInAPlace() {
        for context in Context.allCases {
            let ids = Keymap.standard.commands(in: context).map(\.id)
            #expect(Set(ids).count == ids.count, "\(context)")
        }
    }

    @Test func keyNamesAreReadBack() {
        let keys: [Key] =
            "aZ?,~ é".map(Key.character) + [.enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end]
            + [.pageUp, .pageDown, .control("e"), .alt("X"), .function(12), .character("^")]
        for key in keys { #expect(Key(name: key.name) == key, "\(key.name)") }
        for (name, key) in [
            ("Ctrl-e", Key.control("e")), ("C-E", .control("e")), ("M-x", .alt("x")), ("pageup", .pageUp), ("space", .character(" ")),
        ] {
            #expect(Key(name: name) == key, "\(name)")
        }
        for name in ["", "ab", "F0", "F99", "^", "^ab", "Ctrl-", "\u{7}", "Alt"] where name != "^" { #expect(Key(name: name) == nil, "\(name)") }
    }

    @Test func everyCommandCanBeFoundInTheListOfKeys() {
        let listed = KeyList.rows.map(\.target.command)
        #expect(Set(listed) == Set(CommandID.allCases).subtracting([.tick]))
        #expect(listed.count == Set(listed).count)
        for row in KeyList.rows { #expect(Keymap.Target(name: row.target.name) == row.target) }
    }
}
