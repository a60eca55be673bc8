import Foundation
import Testing

/// Weak topics, drills and statistics from the command line.
@Suite struct InsightTests {
    /// Two questions of the topic «first» answered, the one sure of and failed before it was recalled.
    private func practised() throws -> Program {
        let program = try Program()
        let result = try program.run("drill", "first", "--minutes", "4", "--plain", input: "!\n\n\n1\n\n\n3\n\n\n3\nq\n")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        return program
    }

    @Test func topicsHaveTheDocumentedShape() throws {
        let program = try practised()
        defer { program.remove() }
        let report = try program.run("topics", "--json").json()
        #expect(report["day"] as? String == "2026-11-23")
        let topics = try #require(report["topics"] as? [[String: Any]])
        #expect(Set(topics.compactMap { $0["topic"] as? String }) == ["first", "second"])
        let keys = [
            "topic", "track", "readiness", "low", "high", "questions", "seen", "due", "lapses", "overconfidence", "sure", "sureFailed", "slow",
            "mockLevel", "trend", "importance", "gain",
        ]
        for topic in topics { #expect(Set(topic.keys) == Set(keys)) }
        let first = try #require(topics.first { $0["topic"] as? String == "first" })
        #expect(first["questions"] as? Int == 3)
        #expect(first["seen"] as? Int == 2)
        // Two of three answered: no number where it would only seem to be one.
        #expect(first["readiness"] is NSNull && first["low"] is NSNull)
        #expect((first["trend"] as? [Any])?.count == 5)
        let second = try #require(topics.first { $0["topic"] as? String == "second" })
        #expect(second["seen"] as? Int == 0)
    }

    @Test func readinessOnceThereIsEnough() throws {
        let program = try practised()
        defer { program.remove() }
        _ = try program.run("drill", "first", "--plain", input: "\n\n3\n\n\n3\n\n\n3\nq\n")
        let topics = try #require(try program.run("topics", "--json").json()["topics"] as? [[String: Any]])
        let first = try #require(topics.first { $0["topic"] as? String == "first" })
        // All three were recalled today.
        #expect(first["readiness"] as? Double == 1)
        #expect(try program.run("topics").output.contains("first, theory: 100 % (100–100)"))
    }

    @Test func aDrillCounts() throws {
        let program = try practised()
        defer { program.remove() }
        let reviews = try program.reviews()
        #expect(!reviews.isEmpty)
        #expect(reviews.allSatisfy { $0["counts"] as? Bool == true && ($0["question"] as? String)?.hasPrefix("ml-theory/first/") == true })
    }

    @Test func aTopicThatIsNotThere() throws {
        let program = try Program()
        defer { program.remove() }
        let result = try program.run("drill", "frist", "--plain")
        #expect(result.status == 66)
        #expect(result.errors.contains("did you mean «first»?"))
        #expect(try program.run("drill", "--minutes", "0").status == 64)
    }

    @Test func statisticsHaveTheDocumentedShape() throws {
        let program = try practised()
        defer { program.remove() }
        let report = try program.run("stats", "--json").json()
        let keys = ["date", "since", "days", "streak", "retention", "calibration", "predictions", "forecast", "kinds", "leeches"]
        #expect(Set(report.keys) == Set(keys))
        #expect(report["since"] is NSNull)
        let count = try program.reviews().count
        #expect((report["days"] as? [[String: Any]])?.first?["reviews"] as? Int == count)
        #expect((report["streak"] as? [String: Int]) == ["current": 1, "longest": 1])
        #expect((report["forecast"] as? [Any])?.count == 30)
        #expect((report["kinds"] as? [[String: Any]])?.first?["kind"] as? String == "recall")
        let later = try program.run("stats", "--since", "2026-11-24", "--json").json()
        #expect((later["days"] as? [Any])?.isEmpty == true)
        #expect((later["kinds"] as? [Any])?.isEmpty == true)
        #expect(try program.run("stats", "--since", "yesterday").status == 64)
        #expect(try program.run("stats", "--since", "2026-02-30").status == 64, "there is no such day")
    }

    @Test func anEmptyLogInWords() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("stats").output.hasPrefix("No answers yet.\n"))
        let topics = try program.run("topics")
        #expect(topics.output.hasPrefix("Not enough data yet to say how ready you are.\n1 "))
        #expect(topics.output.contains("never asked"))
    }

    @Test func plainHomeLeadsToBoth() throws {
        let program = try Program()
        defer { program.remove() }
        try program.welcome()
        let result = try program.run("--plain", input: "w\n1\nq\n\nt\n\nq\n")
        #expect(result.status == 0)
        #expect(result.output.contains("Type a number to practise the topic"))
        #expect(result.output.contains("No answers yet."))
    }
}
