import Questions
import Scheduling
import Testing

@testable import Practice

@Suite struct AuditTests {
    private func mastered(_ count: Int, last: Int = -40) throws -> [Candidate] {
        try (0..<count).map {
            Candidate(summary: try summary("ml-theory/t/q\($0)"), memory: memory(last: last, due: 60, stability: 90))
        }
    }

    /// Seven days beginning with a Monday.
    private var week: [StudyDay] { (0..<7).map { today + -today.weekday + 7 + $0 } }

    @Test func oneInTenIsCheckedInAWeek() throws {
        let all = try mastered(2000)
        let checked = Set(week.flatMap { day in Audit.due(all, today: day).map(\.id) })
        #expect(checked.count > 150 && checked.count < 250)
    }

    @Test func atLeastOneIsCheckedInAWeek() throws {
        let all = try mastered(3)
        #expect(!Audit.due(all, today: week[6]).isEmpty)
    }

    @Test func anotherWeekChecksOthers() throws {
        let all = try mastered(300)
        let first = Audit.due(all, today: week[6]).map(\.id)
        let second = Audit.due(all, today: week[6] + 7).map(\.id)
        #expect(first != second)
    }

    @Test func onceAWeekIsEnough() throws {
        let all = try mastered(50, last: week[0] - today)
        #expect(Audit.due(all, today: week[6]).isEmpty)
    }

    @Test func whatIsDueOrYoungIsNotAudited() throws {
        let due = Candidate(summary: try summary("ml-theory/t/due"), memory: memory(last: -100, due: -1, stability: 90))
        let young = Candidate(summary: try summary("ml-theory/t/young"), memory: memory(last: -20, due: 60, stability: 5))
        var suspended = try mastered(1)[0]
        suspended.isSuspended = true
        #expect(Audit.due([due, young, suspended], today: week[6]).isEmpty)
    }

    @Test func theQueueShowsAnAuditAsSuch() throws {
        var request = DailyQueue.Request(
            candidates: try mastered(40), curricula: [:], settings: Settings(), today: week[6], budget: 1500)
        let entries = DailyQueue.entries(request)
        #expect(!entries.isEmpty && entries.allSatisfy { $0.standing == .audit })
        #expect(entries.reduce(0) { $0 + $1.seconds } <= 150 + 60)
        request.limitsNew = false
        #expect(DailyQueue.entries(request).isEmpty)
    }
}
