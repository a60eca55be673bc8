import Questions
import Scheduling
import Testing

@testable import Practice

@Suite struct SessionSummaryTests {
    @Test func countsTimeGradesTopicsAndOverconfidence() throws {
        let names = ["coding/graphs/a", "ml-theory/loss/b", "ml-theory/loss/c", "ml-theory/other/d"]
        let ids = try names.map { try id($0) }
        let plan = Session.Plan(purpose: .daily, budget: 600, entries: ids.map { .init(id: $0, standing: .due, seconds: 60) })
        let reviews = [
            review(ids[0], .hard, seconds: 600, prediction: .sure), review(ids[1], .again, seconds: 20, prediction: .sure),
            review(ids[2], .good, seconds: 30.5, prediction: .unsure), review(ids[1], .good, seconds: 10, prediction: .sure),
            review(ids[3], .easy, seconds: 5),
        ]
        let kinds = Dictionary(zip(ids, [Kind.code, .recall, .recall, .recall]), uniquingKeysWith: { first, _ in first })
        let session = Session.replay(id: 1, plan: plan, kinds: kinds, skipped: [], reviews: reviews)
        let summary = SessionSummary(session, topics: [ids[0]: "bfs", ids[1]: "loss", ids[2]: "loss"])
        #expect(summary.seconds == 665.5)
        #expect(summary.answers == 5)
        #expect(summary.grades == [.again: 1, .hard: 1, .good: 2, .easy: 1])
        #expect(summary.tracks == [.init(track: .coding, items: 1, seconds: 600), .init(track: .theory, items: 3, seconds: 65.5)])
        // A failure weighs more than a Hard; topics without either are not weak.
        #expect(summary.weakest == [.init(topic: "loss", answers: 3, failed: 1, hard: 0), .init(topic: "bfs", answers: 1, failed: 0, hard: 1)])
        #expect(summary.overconfident == (1, 3))
    }

    @Test func atMostFiveWeakTopicsInAStableOrder() throws {
        let ids = try (0..<8).map { try id("ml-theory/t\($0)/q") }
        let plan = Session.Plan(purpose: .daily, budget: 600, entries: [])
        let session = Session.replay(
            id: 1, plan: plan, kinds: [:], skipped: [], reviews: ids.reversed().map { review($0, $0.rawValue.contains("t7") ? .again : .hard) })
        // Without a known topic the folder stands in for it.
        let weakest = SessionSummary(session, topics: [:]).weakest.map(\.topic)
        #expect(weakest == [7, 0, 1, 2, 3].map { "ml-theory/t\($0)" })
    }

    @Test func anEmptySessionIsAllZeros() {
        let session = Session(id: 1, plan: .init(purpose: .ahead, budget: 0, entries: []), kinds: [:])
        let summary = SessionSummary(session, topics: [:])
        #expect(summary.tracks.isEmpty && summary.weakest.isEmpty && summary.seconds == 0 && summary.answers == 0)
        #expect(summary.overconfident == (0, 0))
    }
}

@Suite struct DayOverviewTests {
    @Test func addsUpByTrack() throws {
        var suspended = Candidate(summary: try summary("coding/p/s", kind: .code, minutes: 20))
        suspended.isSuspended = true
        let candidates = [
            suspended, Candidate(summary: try summary("coding/p/new", kind: .code, minutes: 20)),
            Candidate(summary: try summary("ml-theory/t/due", minutes: 2), memory: memory(due: 0)),
            Candidate(summary: try summary("ml-theory/t/failed"), memory: memory(last: 0, due: 1, grade: .again)),
            Candidate(summary: try summary("ml-theory/t/later"), memory: memory(due: 4)),
            Candidate(summary: try summary("ml-theory/t/new", minutes: 3)),
        ]
        let request = DailyQueue.Request(candidates: candidates, curricula: [:], settings: Settings(), today: today, budget: 1500)
        let entries = [
            DailyQueue.Entry(id: try id("ml-theory/t/failed"), standing: .failedToday, seconds: 60),
            DailyQueue.Entry(id: try id("coding/p/new"), standing: .new, seconds: 1200),
        ]
        let overview = DayOverview(request, entries: entries, studied: [today, today + -1, today + -3], open: nil)
        let coding = try #require(overview.tracks.first { $0.track == .coding })
        #expect(
            coding
                == .init(
                    track: .coding, due: 0, dueSeconds: 0, new: 1, newSeconds: 1200, questions: 2, planned: 1, plannedNew: 1, plannedSeconds: 1200))
        let theory = try #require(overview.tracks.first { $0.track == .theory })
        #expect(
            theory
                == .init(
                    track: .theory, due: 2, dueSeconds: 180, new: 1, newSeconds: 180, questions: 4, planned: 1, plannedNew: 0, plannedSeconds: 60))
        #expect(overview.tracks.map(\.track) == Track.allCases)
        #expect(overview.due == 2)
        #expect(overview.planned == 2)
        #expect(overview.plannedSeconds == 1260)
        #expect(overview.minutes == 25)
        #expect(overview.hasStudiedToday)
        #expect(overview.streak == 2)
        #expect(overview.open == nil)
    }

    /// Only a session with an answer and something left is offered again.
    @Test func offersASessionThatWasLeft() throws {
        let ids = try (0..<2).map { try id("ml-theory/t/q\($0)") }
        let plan = Session.Plan(purpose: .daily, budget: 600, entries: ids.map { .init(id: $0, standing: .due, seconds: 45) })
        let kinds = Dictionary(ids.map { ($0, Kind.recall) }, uniquingKeysWith: { first, _ in first })
        let request = DailyQueue.Request(candidates: [], curricula: [:], settings: Settings(), today: today, budget: 600)
        func open(_ reviews: [Review]) -> DayOverview.OpenSession? {
            let session = Session.replay(id: 6, plan: plan, kinds: kinds, skipped: [], reviews: reviews)
            return DayOverview(request, entries: [], studied: [], open: session).open
        }
        #expect(open([]) == nil)
        let left = try #require(open([review(ids[0], .good)]))
        #expect((left.id, left.done, left.total, left.secondsLeft) == (6, 1, 2, 45))
        #expect(open(ids.map { review($0, .good) }) == nil)
    }
}

@Suite struct StreakTests {
    @Test(
        arguments: [
            ([], 0), ([0], 1), ([-1], 1), ([-2], 0), ([0, -1, -2], 3), ([-1, -2], 2), ([0, -2], 1), ([-1, -3], 1), ([1, 2], 0), ([1, 0, -1], 2),
        ] as [([Int], Int)])
    func daysInARow(_ offsets: [Int], _ expected: Int) {
        #expect(Streak.length(Set(offsets.map { today + $0 }), today: today) == expected)
    }
}

@Suite struct DurationsTests {
    @Test(
        arguments: [
            ([], nil), ([9000, 9000], nil), ([9000, 11_000, 10_000], 10), ([40_000, 10_000, 20_000, 30_000], 25), ([0, 0, 1_000_000], 5),
            ([7000, 8000, 9000, 10_000, 1_000_000_000], 9), ([4999, 5000, 5001], 5),
        ] as [([Int], Double?)])
    func median(_ milliseconds: [Int], _ expected: Double?) {
        #expect(Durations.median(milliseconds) == expected)
    }
}
