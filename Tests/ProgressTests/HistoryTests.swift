import Practice
import Questions
import Testing

@testable import Progress

@Suite struct HistoryTests {
    @Test func filtersOneByOneAndTogether() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        var log = RandomLog(21)
        var all: [Review] = []
        for _ in 0..<60 { all.append(try store.record(log.next(), settings: Settings())) }
        let times = all.map(\.moment.milliseconds).sorted()
        for question in [nil, try id("ml-theory/d/s"), try id("ml-theory/d/none")] {
            for since in [nil, times[0], times[30], times[59] + 1] {
                for last in [nil, 0, 1, 7, 1000] {
                    let matching = all.filter { (question == nil || $0.question == question) && $0.moment.milliseconds >= since ?? .min }
                    let expected = last.map { Array(matching.suffix($0)) } ?? matching
                    let found = try store.reviews(.init(question: question, since: since, last: last))
                    #expect(found == expected, "\(String(describing: question)) \(String(describing: since)) \(String(describing: last))")
                }
            }
        }
    }

    private struct Stop: Error {}

    @Test func readingCanBeLeftEarly() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        for _ in 0..<3 { _ = try store.record(review(), settings: Settings()) }
        var count = 0
        #expect(throws: ProgressError.self) {
            try store.forEachReview(.init()) { _ in
                count += 1
                throw Stop()
            }
        }
        #expect(count == 1)
        #expect(try store.reviews().count == 3)
    }

    @Test func lastFingerprints() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        for (name, fingerprint) in [("ml-theory/t/a", UInt64.max), ("ml-theory/t/b", 1), ("ml-theory/t/a", 0x8000_0000_0000_0001)] {
            var review = try review(name)
            review.fingerprint = fingerprint
            _ = try store.record(review, settings: Settings())
        }
        try store.suspend(id("ml-theory/t/never"), true, at: moment())
        #expect(try store.lastFingerprints() == [id("ml-theory/t/a"): 0x8000_0000_0000_0001, id("ml-theory/t/b"): 1])
    }
}

@Suite struct SettingsStoreTests {
    @Test func keptAndReadBack() throws {
        let folder = try TemporaryFolder()
        var store = try ProgressStore(path: folder.file)
        #expect(try store.settings() == Settings())
        var settings = Settings()
        for (key, value) in [
            (Settings.Key.minutes, "12.5"), (.newMinutes, "0"), (.desiredRetention, "0.85"), (.maximumInterval, "365"), (.rolloverHour, "0"),
            (.path, "from-scratch"), (.shares, "20/30/50"),
        ] {
            try settings.set(key, value)
            try store.use(settings)
        }
        store = try ProgressStore(path: folder.file)
        #expect(try store.settings() == settings)
    }

    /// A start with unchanged settings must not wait for another program that writes.
    @Test func nothingIsWrittenWhereNothingChanged() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        #expect(try !store.hasMovedSettings())
        try store.use(Settings())
        #expect(try store.hasMovedSettings())
        let writes = try store.number("SELECT total_changes()")
        try store.use(Settings())
        #expect(try store.number("SELECT total_changes()") == writes)
    }

    @Test func unreadableValuesFallBackToTheDefault() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        try store.execute("INSERT INTO settings VALUES ('minutes', 'many'), ('future-key', 'x'), ('path', 'data-science')")
        var expected = Settings()
        expected.path = "data-science"
        #expect(try store.settings() == expected)
    }
}
