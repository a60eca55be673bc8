import Practice
import Screen
import TestSupport
import Testing
import Trainer

@testable import Configuration

@Suite struct SettingsReadingTests {
    private func read(_ text: String, holding held: Settings = Settings()) -> SettingsReading { SettingsReading(text, holding: held) }

    @Test func theTemplateSaysWhatHolds() throws {
        #expect(read(SettingsTemplate.text(Settings())) == read(""))
        var settings = Settings()
        for (key, value) in [(Settings.Key.minutes, "12.5"), (.shares, "20/30/50"), (.path, "from-scratch"), (.rolloverHour, "0")] {
            try settings.set(key, value)
        }
        let reading = read(SettingsTemplate.text(settings))
        #expect(reading.settings == settings)
        #expect(reading.problems.isEmpty)
        expectGolden(SettingsTemplate.text(Settings()), named: "template")
    }

    @Test func whatIsNotMentionedHasItsDefault() throws {
        var held = Settings()
        held.minutes = 90
        #expect(read("path: data-science\n", holding: held).settings.minutes == 25)
        #expect(read("path: data-science\n", holding: held).settings.path == "data-science")
        for text in ["", "\n\n", "# nothing\n", "---\n", "--- # nothing\n...\n"] {
            #expect(read(text, holding: held) == read(""), "\(text)")
        }
    }

    @Test func unknownNamesAreNamedWithTheNearest() {
        let reading = read("# mine\nminuts: 40\nnew_minutes: 5\ntint: red\npath: data-science\n")
        #expect(
            reading.problems.map(\.description).prefix(2) == [
                "line 2: «minuts» is not a setting; did you mean «minutes»?",
                "line 3: «new_minutes» is not a setting; did you mean «new-minutes»?",
            ])
        #expect(reading.problems.last?.description.hasPrefix("line 4: «tint» is not a setting; known are minutes, new-minutes") == true)
        #expect(reading.settings.path == "data-science")
        #expect(!reading.isBroken)
    }

    @Test func aBadValueIsNamedAndTheLastGoodOneHolds() throws {
        var held = Settings()
        held.minutes = 40
        let reading = read("path: data-science\nminutes: soon\nrollover-hour:\nnew-minutes: [1, 2]\n", holding: held)
        #expect(
            reading.problems.map(\.description) == [
                "line 2: «soon» cannot serve as minutes: minutes of a session, 1 to 600; 40 holds",
                "line 3: rollover-hour has no value; it takes 0 to 23; 4 holds",
                "line 4: new-minutes has no value; it takes 0 to 600; 15 holds",
            ])
        #expect(reading.settings.minutes == 40)
        #expect(reading.settings.path == "data-science")
    }

    @Test(
        arguments: [
            ("minutes: 40\nminutes: 50\n", "a key stands twice: minutes"), ("\tminutes: 40\n", "cannot start any token"),
            ("minutes: \"40\n", "unexpected end"), ("[40, 50]\n", "no list of settings"), ("forty\n", "no list of settings"),
            ("a: 1\n---\nminutes: 2\n", ""), ("minutes: *nowhere\n", ""), ("minutes: \"\\u0007\"\n", "U+7"),
            (String(repeating: "[", count: 5000), "nested"), (String(repeating: "a: 1\n", count: 30_000), "100 kB"),
        ])
    func aBrokenTextIsNamedAndEverythingHolds(_ text: String, _ reason: String) {
        var held = Settings()
        held.minutes = 40
        let reading = read(text, holding: held)
        #expect(reading.isBroken)
        #expect(reading.settings == held)
        #expect(reading.problems.count == 1)
        #expect(reading.problems.first?.text.contains(reason) == true, "\(reading.problems)")
    }

    @Test func theWaysOfEditorsAreRead() {
        for text in [
            "\u{FEFF}minutes: 40\n", "minutes: 40\r\npath: data-science\r\n", "minutes:    '40'   # mine", "{minutes: 40}", "\"minutes\": \"40\"",
            "x-base: &b 40\nminutes: *b\n",
        ] {
            #expect(read(text).settings.minutes == 40, "\(text)")
        }
    }

    @Test func keysAreBound() {
        let reading = read("keys:\n  undo: [u, F2]\n  question.hint: H\n  sure:\n    - '?!'\n    - Enter\n  edit: [\"^e\", ctrl-e]\n")
        #expect(reading.keys.command(for: .function(2), in: .home) == .undo)
        #expect(reading.keys.command(for: .character("H"), in: .question) == .hint)
        #expect(reading.keys.command(for: .control("e"), in: .question) == .edit)
        #expect(reading.problems.map(\.line) == [4])
        #expect(reading.problems.first?.text.hasPrefix("«?!» is no key") == true)
    }

    @Test func whatCannotBeBoundIsNamedAndTheRestHolds() {
        let text =
            "minutes: 40\nkeys:\n  udno: [F2]\n  question.hnt: [F3]\n  help: [q]\n  leave: [^c]\n  undo: [F4]\n  edit: {a: 1}\n  nowhere.undo: [F6]\n"
        let reading = read(text)
        #expect(
            reading.problems.map(\.description).sorted() == [
                "line 3: «udno» is not a command; did you mean «undo»?",
                "line 4: «question.hnt» is not a command; did you mean «question.hint»?",
                "line 5: help keeps its usual keys: q would mean both help and leave on «Home»",
                "line 6: leave keeps its usual keys: ^C leaves or stops the program everywhere",
                "line 8: edit takes a list of keys, as in [u, ^z]",
                "line 9: «nowhere.undo» is not a command; did you mean «browse.undo»?",
            ].filter { !$0.contains("nowhere") } + reading.problems.map(\.description).filter { $0.contains("nowhere") })
        #expect(reading.problems.contains { $0.line == 9 && $0.text.contains("is not a command") })
        #expect(reading.settings.minutes == 40)
        #expect(reading.keys.bindings.map(\.target.name) == ["undo"])
    }

    @Test func keysThatAreNoListAreNamed() {
        #expect(read("keys:\n").problems.isEmpty)
        #expect(read("keys: {}\n").problems.isEmpty)
        #expect(read("keys: [u]\n").problems.map(\.line) == [1])
        #expect(read("keys: u\n").problems.count == 1)
    }

    /// In a program that runs, the keys stay as they are while the file is broken.
    @Test func aBrokenTextKeepsTheKeys() throws {
        let keys = try Keymap.standard.binding(.init(.undo), to: [.function(2)])
        #expect(SettingsReading("minutes: \"", holding: Settings(), keys).keys == keys)
        #expect(SettingsReading("minutes: 1", holding: Settings(), keys).keys == .standard)
    }

    @Test func nearestNames() {
        #expect(NearestName.find("retention-desired", among: ["desired-retention"]) == nil)
        #expect(NearestName.find("Minute", among: ["minutes", "path"]) == "minutes")
        #expect(NearestName.find("", among: ["path"]) == nil)
    }
}
