import Planning
import Questions
import Scheduling
import Testing

@testable import Practice

@Suite struct InterviewPlanTests {
    private static let precision = Plan.Precision(dense: 5, growth: 1.5, stabilities: 14, difficulties: 3, iterations: 40)

    private func request(_ candidates: [Candidate], days: Int = 20, minutes: Double = 20, change: (inout Settings) -> Void = { _ in })
        -> DailyQueue.Request
    {
        var settings = Settings()
        settings.minutes = minutes
        settings.interviewDate = today + days
        change(&settings)
        var request = DailyQueue.Request(candidates: candidates, curricula: [:], settings: settings, today: today, budget: minutes * 60)
        request.plan = InterviewPlan(request, conditions: .init(), precision: Self.precision)
        return request
    }

    private func theory(_ count: Int, weight: Double = 1, memory: ItemMemory? = nil, name: String = "q") throws -> [Candidate] {
        try (0..<count).map { Candidate(summary: try summary("ml-theory/t/\(name)\($0)"), memory: memory, weight: weight) }
    }

    @Test func noDateNoPlan() throws {
        #expect(request(try theory(3)) { $0.interviewDate = nil }.plan == nil)
        #expect(request(try theory(3), days: 0).plan == nil)
        #expect(request(try theory(3), days: -5).plan == nil)
        // A date as far as can be written must not be planned day by day.
        #expect(request(try theory(3), days: InterviewPlan.furthest + 1).plan == nil)
        #expect(request(try theory(3), days: 2_900_000).plan == nil)
        #expect(InterviewPlan.isPlanned(today + InterviewPlan.furthest, today: today))
        #expect(request([]).plan == nil)
    }

    @Test func minutesAreFilledAndNotExceeded() throws {
        let seen = memory(last: -6, due: 5, stability: 8)
        let entries = DailyQueue.entries(request(try theory(60) + theory(60, memory: seen, name: "seen")))
        let seconds = entries.reduce(0) { $0 + $1.seconds }
        #expect(seconds <= 20 * 60 && seconds >= 18 * 60)
        #expect(Set(entries.map(\.id)).count == entries.count)
    }

    /// The limit of new minutes holds for desired retention; the plan spreads what is new itself.
    @Test func newOnesComeByThePlan() throws {
        let entries = DailyQueue.entries(request(try theory(60)) { $0.newMinutes = 2 })
        #expect(entries.count { $0.standing == .new } > 10)
    }

    @Test func weightDecidesWhatIsMetFirst() throws {
        let entries = DailyQueue.entries(request(try theory(60, name: "light") + theory(60, weight: 4, name: "heavy")))
        #expect(entries.allSatisfy { $0.id.name.hasPrefix("heavy") })
    }

    @Test func whatIsRequiredComesFirst() throws {
        let base = Candidate(summary: try summary("ml-theory/t/base", topic: "base"), weight: 0.5)
        let wanted = Candidate(summary: try summary("ml-theory/t/wanted", topic: "wanted", requires: ["base"]), weight: 5)
        let entries = DailyQueue.entries(request([wanted, base] + (try theory(40))))
        let places = entries.map(\.id.name)
        let first = try #require(places.firstIndex(of: "base"))
        let second = try #require(places.firstIndex(of: "wanted"))
        #expect(first < second)
    }

    @Test func questionsAboveTheLevelAreLeftOut() throws {
        let staff = try (0..<30).map { Candidate(summary: try summary("ml-theory/t/staff\($0)", level: .staff), weight: 9) }
        let entries = DailyQueue.entries(request(try theory(30) + staff) { $0.level = .mid })
        #expect(!entries.isEmpty && entries.allSatisfy { !$0.id.name.hasPrefix("staff") })
    }

    @Test func everyTrackGetsItsTurn() throws {
        let problems = try (0..<10).map { Candidate(summary: try summary("coding/p/p\($0)", topic: "p", kind: .code, minutes: 12)) }
        let fragments = try (0..<30).map { Candidate(summary: try summary("ml-system-design/d/f\($0)", topic: "d", kind: .fragment, minutes: 3)) }
        let entries = DailyQueue.entries(request(problems + fragments + (try theory(60)), minutes: 30))
        #expect(Set(entries.map(\.id.track)) == Set(Track.allCases))
    }

    @Test func todaysItemsAreNotAskedAgain() throws {
        let done = try theory(5, memory: memory(last: 0, due: 3), name: "done")
        let entries = DailyQueue.entries(request(done + (try theory(5))))
        #expect(entries.allSatisfy { !$0.id.name.hasPrefix("done") })
    }

    @Test func worthIsInPointsOfOneItem() throws {
        let asked = request(try theory(30, memory: memory(last: -5, due: 0, stability: 3)) + theory(30, name: "new"))
        let plan = try #require(asked.plan)
        for candidate in asked.candidates {
            let worth = try #require(plan.worth(candidate.id))
            #expect(worth.points > 0 && worth.points < 100)
            #expect(worth.seconds > 0)
        }
    }

    @Test func reportSaysWhatDoesNotFit() throws {
        let tight = request(try theory(300, name: "light") + theory(100, weight: 4, name: "heavy"), days: 10, minutes: 5)
        let plan = try #require(tight.plan)
        let evidence = MemoryEvidence(model: tight.settings.scheduler.model, items: plan.candidates.count)
        let report = PlanReport(plan, entries: DailyQueue.entries(tight), evidence: evidence, minutes: 5, others: [])
        #expect(report.dropped.reduce(0) { $0 + $1.questions } > 250)
        #expect(report.all.forecast.range.contains(report.all.forecast.expected))
        #expect(report.all.forecast.expected > report.all.now)
        let loose = request(try theory(20), days: 20, minutes: 30)
        let other = try #require(loose.plan)
        let none = MemoryEvidence(model: loose.settings.scheduler.model, items: other.candidates.count)
        let all = PlanReport(other, entries: DailyQueue.entries(loose), evidence: none, minutes: 30, others: [])
        #expect(all.dropped.isEmpty)
        #expect(all.all.forecast.expected > 0.9)
    }

    @Test func lastDayForSomethingNewLiesBeforeTheInterview() throws {
        let plan = try #require(request(try theory(100), days: 15, minutes: 10).plan)
        let last = try #require(plan.lastDayForNew)
        #expect(last >= today && last < today + 15)
    }
}
