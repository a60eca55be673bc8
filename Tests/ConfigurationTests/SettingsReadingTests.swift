import Practice
import TestSupport
import Testing

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
        let reading = read("# mine\nminuts: 40\nnew_minutes: 5\ncolour: red\npath: data-science\n")
        #expect(
            reading.problems.map(\.description).prefix(2) == [
                "line 2: «minuts» is not a setting; did you mean «minutes»?",
                "line 3: «new_minutes» is not a setting; did you mean «new-minutes»?",
            ])
        #expect(reading.problems.last?.description.hasPrefix("line 4: «colour» is not a setting; known are minutes, new-minutes") == true)
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
            ("minutes: \"40\n", "scanning a"), ("[40, 50]\n", "no list of settings"), ("forty\n", "no list of settings"),
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

    @Test func nearestNames() {
        #expect(NearestName.edits(Array("minutes"), Array("minuets")) == 1)
        #expect(NearestName.edits(Array("abc"), Array("")) == 3)
        #expect(NearestName.find("retention-desired", among: ["desired-retention"]) == nil)
        #expect(NearestName.find("Minute", among: ["minutes", "path"]) == "minutes")
        #expect(NearestName.find("", among: ["path"]) == nil)
    }
}
