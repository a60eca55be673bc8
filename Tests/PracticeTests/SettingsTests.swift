import Questions
import Scheduling
import Testing

@testable import Practice

@Suite struct SettingsTests {
    @Test func defaultsAsDocumented() {
        let settings = Settings()
        let expected = [
            "25", "15", "40/25/35", "software-engineering", "none", "none", "none", "none", "staff", "recall", "0.9", "36500", "4", "auto", "off",
            "flash",
            "none", "none",
        ]
        #expect(Settings.Key.allCases.map(settings.text) == expected)
        #expect(settings.shares.values.reduce(0, +) == 1)
    }

    @Test(arguments: [
        (Settings.Key.minutes, "1"), (.minutes, "600"), (.minutes, "12.5"), (.newMinutes, "0"), (.newMinutes, "600"), (.desiredRetention, "0.7"),
        (.desiredRetention, "0.97"), (.desiredRetention, "0.853"), (.maximumInterval, "1"), (.maximumInterval, "36500"), (.rolloverHour, "0"),
        (.rolloverHour, "23"), (.path, "data-science"), (.path, "from-scratch"), (.shares, "50/20/30"), (.shares, "100/0/0"),
        (.shares, "33.3/33.3/33.4"), (.colours, "palette"), (.colours, "none"), (.mouse, "on"), (.topicWeights, "gbdt=3, rag=0.5"),
        (.topicWeights, "framing=0"),
        (.interviewDate, "2026-12-24"), (.weekMinutes, "25/25/25/25/0/60/60"), (.daysOff, "2026-12-24, 2026-12-31"), (.level, "senior"),
        (.planGoal, "solid"),
    ])
    func textRoundTrip(_ key: Settings.Key, _ text: String) throws {
        var settings = Settings()
        try settings.set(key, text)
        #expect(settings.text(key) == text)
        var copy = Settings()
        try copy.set(key, settings.text(key))
        #expect(copy == settings)
        // Only the key that was named has changed.
        for other in Settings.Key.allCases where other != key { #expect(settings.text(other) == Settings().text(other)) }
    }

    @Test(
        arguments: [
            (Settings.Key.minutes, ["0", "0.99", "601", "-5", "", "many", "nan", "inf", "1e999", "25 min", "0x10"]),
            (.newMinutes, ["-1", "601", "nan", ""]), (.desiredRetention, ["0.69", "0.98", "90", "90%", "nan", ""]),
            (.maximumInterval, ["0", "36501", "nan", "2.7", ""]), (.rolloverHour, ["-1", "24", "4.5", "04:00", ""]),
            (.path, ["", "Data-Science", "nowhere"]), (.colours, ["", "256"]), (.mouse, ["", "yes"]),
            (.topicWeights, ["", "gbdt", "gbdt=", "=2", "gbdt=-1", "gbdt=101", "gbdt=nan", "gbdt=0x2", "gbdt=1, gbdt=2", "gbdt=1,", "gbdt=1=2"]),
            (.interviewDate, ["", "24.12.2026", "2026-02-30", "soon"]),
            (.weekMinutes, ["", "25", "25/25/25/25/25/60", "1/2/3/4/5/6/700", "a/b/c/d/e/f/g"]),
            (.daysOff, ["", ",", "2026-12-24,", "2026-12-24 2026-12-25"]), (.level, ["", "principal"]), (.planGoal, ["", "both"]),
            (.shares, ["", "40", "40/60", "40/25/35/0", "0/0/0", "-1/50/51", "a/b/c", "40/25/nan", "40/25/inf", "40//35", "40/25/35/", "//"]),
            (.shares, ["1e308/1e308/1e308"]),
        ] as [(Settings.Key, [String])])
    func refuses(_ key: Settings.Key, _ texts: [String]) {
        for text in texts {
            var settings = Settings()
            #expect(throws: Settings.Problem(key: key, value: text)) { try settings.set(key, text) }
            #expect(settings == Settings(), "\(key) \(text)")
        }
    }

    @Test func minutesOfADay() throws {
        var settings = Settings()
        try settings.set(.weekMinutes, "10/20/30/40/50/60/0")
        try settings.set(.daysOff, "2026-11-24")
        // A Monday, the day off after it, a Wednesday, and a Sunday without minutes.
        #expect(
            ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-29"].compactMap { StudyDay(iso: $0) }.map(settings.plannedMinutes) == [10, 0, 30, 0])
        // Who studies on a day off has the usual minutes.
        #expect(StudyDay(iso: "2026-11-24").map(settings.sessionMinutes) == 25)
    }

    @Test func problemsNameValueKeyAndRange() {
        #expect(
            Settings.Problem(key: .rolloverHour, value: "24").description
                == "«24» cannot serve as rollover-hour: local hour at which a day begins, 0 to 23")
    }

    @Test func sharesAddUpToOne() throws {
        var random = SeededRandom(31)
        for _ in 0..<500 {
            var settings = Settings()
            let parts = (0..<3).map { _ in String(Int.random(in: 0...99, using: &random)) }
            guard parts.contains(where: { $0 != "0" }) else { continue }
            try settings.set(.shares, parts.joined(separator: "/"))
            #expect(abs(settings.shares.values.reduce(0, +) - 1) < 1e-12)
            var stored = Settings()
            try stored.set(.shares, settings.text(.shares))
            for track in Track.allCases { #expect(abs((stored.shares[track] ?? 0) - (settings.shares[track] ?? 0)) < 0.002) }
        }
    }
}
