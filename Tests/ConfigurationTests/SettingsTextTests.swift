import Practice
import Screen
import TestSupport
import Testing
import Trainer

@testable import Configuration

@Suite struct SettingsTextTests {
    private func changed(_ text: String, _ key: Settings.Key, _ value: String) throws -> String {
        var text = SettingsText(text)
        try text.set(key, to: value)
        return text.text
    }

    @Test(
        arguments: [
            ("minutes: 25", "minutes: 40"), ("minutes:   25   # mine: 25\n", "minutes:   40   # mine: 25\n"),
            ("minutes: '25' \n", "minutes: 40 \n"), ("\"minutes\": \"2\\\"5\"\n", "\"minutes\": 40\n"), ("minutes :25\n", ""),
            ("minutes:\n", "minutes: 40\n"), ("minutes: # later\n", "minutes: 40 # later\n"), ("minutes: 25#5\n", "minutes: 40\n"),
            ("\u{FEFF}minutes: 25\n", "\u{FEFF}minutes: 40\n"), ("a: é\u{301}\r\nminutes: 25\r\nb: 1\r\n", "a: é\u{301}\r\nminutes: 40\r\nb: 1\r\n"),
            ("# minutes: 1\nb: minutes\nminutes: nonsense\n", "# minutes: 1\nb: minutes\nminutes: 40\n"),
            ("---\nminutes: 1\n...\n", "---\nminutes: 40\n...\n"),
        ])
    func aValueIsReplacedInItsPlace(_ before: String, _ after: String) throws {
        if after.isEmpty {
            #expect(throws: SettingsProblem.self) { try changed(before, .minutes, "40") }
        } else {
            #expect(Array(try changed(before, .minutes, "40").utf8) == Array(after.utf8))
        }
    }

    @Test(
        arguments: [
            "{minutes: 25, path: data-science}\n", "minutes: |\n  25\n", "minutes:\n  25\n", "minutes: 2\n  5\n", "minutes: &m 25\nother: *m\n",
            "other: &m 25\nminutes: *m\n", "minutes: !!str 25\n", "? minutes\n: 25\n", "minutes: \"2\n  5\"\n", "minutes: 1\nminutes: 2\n",
            "- a list\n",
            "minutes: 25\n\tpath: x\n", "minutes: {a: 1}\n", "minutes: [1,\n  2]\n",
        ])
    func whatOnlyAPersonCanChangeIsLeftAlone(_ text: String) {
        var edited = SettingsText(text)
        #expect(throws: SettingsProblem.self) { try edited.set(.minutes, to: "40") }
        #expect(edited.text == text)
    }

    @Test func aMissingSettingIsAddedBehindTheOneBeforeIt() throws {
        #expect(try changed("", .minutes, "40") == "# Minutes of a session: 1 to 600. Default: 25.\nminutes: 40\n")
        #expect(
            try changed("path: data-science", .newMinutes, "5")
                == "path: data-science\n\n# Minutes of new short items a day: 0 to 600. Default: 15.\nnew-minutes: 5\n")
        #expect(
            try changed("minutes: 9\r\n\r\n# the rest\r\npath: data-science\r\n", .newMinutes, "5")
                == "minutes: 9\r\n\r\n# Minutes of new short items a day: 0 to 600. Default: 15.\r\nnew-minutes: 5\r\n\r\n# the rest\r\npath: data-science\r\n"
        )
    }

    private func bound(_ text: String, _ name: String, _ keys: [Key]?) throws -> String {
        var text = SettingsText(text)
        try text.bind(try #require(Keymap.Target(name: name)), to: keys)
        return text.text
    }

    @Test(
        arguments: [
            ("", "keys:\n  undo: [F2]\n"), ("minutes: 1", "minutes: 1\n\nkeys:\n  undo: [F2]\n"),
            ("keys:\n", "keys:\n  undo: [F2]\n"), ("keys: # mine\n# end\n", "keys: # mine\n  undo: [F2]\n# end\n"),
            ("keys:\n  undo: [u, \"]\"] # was u\nminutes: 1\n", "keys:\n  undo: [F2] # was u\nminutes: 1\n"),
            ("keys:\n  undo: u\n", "keys:\n  undo: [F2]\n"), ("keys:\n    edit: E\nminutes: 1\n", "keys:\n    edit: E\n    undo: [F2]\nminutes: 1\n"),
            ("keys:\r\n  home.undo: [F3]\r\n", "keys:\r\n  home.undo: [F3]\r\n  undo: [F2]\r\n"),
        ])
    func keysAreBoundInTheirPlace(_ before: String, _ after: String) throws {
        #expect(Array(try bound(before, "undo", [.function(2)]).utf8) == Array(after.utf8))
    }

    @Test(arguments: ["keys: {undo: u}\n", "keys: [u]\n", "keys:\n  undo:\n    - u\n", "keys:\n  edit:\n    - e\n", "keys:\n  undo: [u,\n    F3]\n"])
    func bindingsThatOnlyAPersonCanChangeAreLeftAlone(_ text: String) throws {
        var edited = SettingsText(text)
        #expect(throws: SettingsProblem.self) { try edited.bind(.init(.undo), to: [.function(2)]) }
        #expect(edited.text == text)
    }

    @Test func theUsualKeysComeBack() throws {
        #expect(try bound("keys:\n  undo: [F2]\n  edit: E\n", "undo", nil) == "keys:\n  edit: E\n")
        #expect(try bound("minutes: 1\nkeys:\n  undo: [F2]\n# end", "undo", nil) == "minutes: 1\nkeys:\n# end")
        #expect(try bound("keys:\n  undo: [F2] # mine\n", "undo", nil) == "keys:\n  undo: [u] # mine\n")
        #expect(try bound("keys:\n  edit: E\n", "undo", nil) == "keys:\n  edit: E\n")
    }

    /// Every key there is can be written and is read back as itself.
    @Test func everyKeySurvivesTheFile() throws {
        let signs = (0x20..<0x7F).compactMap { Unicode.Scalar($0).map { Key.character(Character($0)) } }
        for key in signs + "é∂日".map(Key.character) + [.enter, .pageDown, .backTab, .control("e"), .alt("#"), .alt("\""), .function(12)] {
            let text = try bound("# top\n", "home.undo", [key, .function(20)])
            let reading = SettingsReading(text, holding: Settings())
            let isFree = Keymap.standard.command(for: key, in: .home) == nil
            #expect(reading.problems.isEmpty == (isFree || key == .character("u")), "\(key.name): \(reading.problems)")
            if reading.problems.isEmpty { #expect(reading.keys.bindings.first?.keys == [key, .function(20)], "\(text)") }
        }
    }

    /// A value for a setting that has no steps.
    private static func typed(_ key: Settings.Key) -> String {
        switch key {
        case .interviewDate: "2026-12-24"
        case .daysOff: "2026-12-24, 2027-01-01"
        case .weekMinutes: "25/25/25/25/0/60/60"
        case .mockRecorder: "sox -q -d FILE"
        case .topicWeights: "gbdt=3, rag=0.5"
        default: "20/30/50"
        }
    }

    /// Whatever the file looks like: one value changes, every other byte stays, and reading it back gives what was set.
    @Test func oneValueChangesAndEveryOtherByteStays() throws {
        var random = SeededGenerator(5)
        let ending = ["\n", "\r\n"]
        for _ in 0..<400 {
            let newline = ending.randomElement(using: &random) ?? "\n"
            var lines: [String] = []
            var values: [(key: Settings.Key, line: Int, value: String, before: String, after: String)] = []
            for key in Settings.Key.allCases.shuffled(using: &random) where Int.random(in: 0..<4, using: &random) > 0 {
                for _ in 0..<Int.random(in: 0..<3, using: &random) {
                    lines.append(["", "# note: é ∂ 日本", "   ", "#minutes: 1", "# \"quoted"].randomElement(using: &random) ?? "")
                }
                let value = Settings().text(key)
                let (open, close) = [("", ""), ("\"", "\""), ("'", "'")].randomElement(using: &random) ?? ("", "")
                let before = key.rawValue + ":" + String(repeating: " ", count: Int.random(in: 1..<4, using: &random))
                let after = ["", " ", "  # why: \(value)", "\t# x"].randomElement(using: &random) ?? ""
                values.append((key, lines.count, open + value + close, before, after))
                lines.append(before + open + value + close + after)
            }
            guard let chosen = values.randomElement(using: &random) else { continue }
            let steps = [-3, -1, 1, 2].randomElement(using: &random) ?? 1
            let wanted = Settings().stepped(chosen.key, by: steps) ?? Self.typed(chosen.key)
            let text = lines.joined(separator: newline)
            let result = try changed(text, chosen.key, wanted)
            var expected = lines
            expected[chosen.line] = chosen.before + YAMLScalar.text(wanted) + chosen.after
            #expect(Array(result.utf8) == Array(expected.joined(separator: newline).utf8))
            let reading = SettingsReading(result, holding: Settings())
            #expect(reading.problems.isEmpty)
            #expect(reading.settings.text(chosen.key) == wanted)
        }
    }

    /// Bytes that nobody meant as YAML are refused or changed well, never torn.
    @Test func noiseIsNeverTorn() throws {
        var random = SeededGenerator(77)
        let pieces = [
            "minutes: 25", "path: x", "\n", "\r\n", "\r", " ", "\t", "#", "'", "\"", "[", "]", "{", "}", "&a ", "*a", "- ", "? ", ": ", "|", ">", "é",
            "\u{85}", "\u{2028}", "---", "...", "!t ",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0..<14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            var edited = SettingsText(text)
            do {
                try edited.set(.minutes, to: "40")
                #expect(SettingsReading(edited.text, holding: Settings()).settings.minutes == 40, "\(text.debugDescription)")
            } catch {
                #expect(edited.text == text)
            }
        }
    }
}
