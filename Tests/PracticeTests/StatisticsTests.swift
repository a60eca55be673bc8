import Questions
import Scheduling
import Testing

@testable import Practice

@Suite struct StatisticsTests {
    private func candidate(_ name: String, _ memory: ItemMemory?, lapses: Int = 0, isSuspended: Bool = false, kind: Kind = .recall) throws
        -> Candidate
    {
        var memory = memory
        memory?.lapses = lapses
        return Candidate(summary: try summary(name, kind: kind), memory: memory, isSuspended: isSuspended)
    }

    private func statistics(_ totals: LogTotals = LogTotals(), _ candidates: [Candidate] = []) -> Statistics {
        Statistics(totals, candidates: candidates, today: today, scheduler: Scheduler())
    }

    private func day(_ offset: Int, reviews: Int = 1, seconds: Double = 60) -> LogTotals.Day {
        LogTotals.Day(day: today + offset, reviews: reviews, seconds: seconds)
    }

    @Test func leechesFromExactlyEightLapses() throws {
        let candidates = [
            try candidate("ml-theory/t/a", memory(), lapses: 7), try candidate("ml-theory/t/b", memory(), lapses: 8),
            try candidate("ml-theory/t/c", memory(), lapses: 12), try candidate("ml-theory/t/d", memory(), lapses: 20, isSuspended: true),
            try candidate("ml-theory/t/e", nil),
        ]
        var statistics = statistics(LogTotals(), candidates)
        #expect(statistics.leeches.map { String($0.id.name) } == ["c", "b", "d"])
        statistics.setSuspended(try id("ml-theory/t/c"), true)
        #expect(statistics.leeches.map(\.isSuspended) == [true, false, true])
    }

    @Test func streaks() {
        var totals = LogTotals()
        totals.days = [day(-30), day(-29), day(-28), day(-27), day(-3), day(-2), day(-1)]
        #expect(statistics(totals).streak == 3)
        #expect(statistics(totals).longestStreak == 4)
        #expect(statistics().longestStreak == 0)
        // A later beginning shortens what is counted, not the streak.
        totals.since = today + -2
        #expect(statistics(totals).days.count == 2)
        #expect(statistics(totals).streak == 3)
    }

    @Test func timePerKind() throws {
        var totals = LogTotals()
        totals.times = [
            "ml-theory/t/a": .init(reviews: 3, seconds: 90), "coding/t/b": .init(reviews: 1, seconds: 900),
            "ml-theory/t/gone": .init(reviews: 2, seconds: 5),
        ]
        let kinds = statistics(totals, [try candidate("ml-theory/t/a", nil), try candidate("coding/t/b", nil, kind: .code)]).kinds
        #expect(
            kinds == [
                .init(kind: .code, reviews: 1, seconds: 900), .init(kind: .recall, reviews: 3, seconds: 90), .init(kind: nil, reviews: 2, seconds: 5),
            ])
    }

    @Test func calibrationError() {
        var totals = LogTotals()
        totals.bins[19] = .init(outcome: RecallShare(answers: 10, recalled: 8), predicted: 9.7)
        totals.bins[10] = .init(outcome: RecallShare(answers: 10, recalled: 6), predicted: 5.3)
        // (|8 − 9.7| + |6 − 5.3|) / 20
        #expect(abs((statistics(totals).calibrationError ?? 0) - 0.12) < 1e-12)
        #expect(statistics().calibrationError == nil)
    }

    @Test(arguments: [(-1.0, 0), (0, 0), (0.049, 0), (0.05, 1), (0.5, 10), (0.999, 19), (1, 19), (7, 19), (.nan, 0), (.infinity, 19)])
    func binOfAPrediction(_ recall: Double, _ bin: Int) { #expect(RecallClass.bin(recall) == bin) }

    @Test func weeksBeginOnMonday() {
        // 1 January 1970 was a Thursday.
        #expect(StudyDay(number: 0).monday == StudyDay(number: -3))
        #expect(StudyDay(number: 4).monday == StudyDay(number: 4))
        #expect(StudyDay(number: 10).monday == StudyDay(number: 4))
        #expect(StudyDay(number: -3).monday == StudyDay(number: -3))
        #expect(StudyDay(number: -4).monday == StudyDay(number: -10))
    }

    @Test func forecastFollowsGoodAnswers() throws {
        let scheduler = Scheduler()
        let late = memory(last: -9, due: -2, stability: 7)
        let candidates = [
            try candidate("ml-theory/t/late", late), try candidate("ml-theory/t/soon", memory(last: -1, due: 29)),
            try candidate("ml-theory/t/far", memory(last: -1, due: 30)), try candidate("ml-theory/t/off", late, isSuspended: true),
            try candidate("ml-theory/t/new", nil),
        ]
        let forecast = ReviewForecast(candidates, today: today, scheduler: scheduler)
        #expect(forecast.days.count == 30)
        // What is overdue is answered today, and comes back when a Good answer today would bring it back.
        var expected = [Int](repeating: 0, count: 30)
        expected[29] += 1
        var memory = late
        var day = today
        while day - today < 30 {
            expected[day - today] += 1
            memory = scheduler.review(memory, item: "ml-theory/t/late", grade: .good, on: day)
            day = memory.dueDay
        }
        #expect(forecast.days.map(\.items) == expected)
        #expect(forecast.seconds == Double(forecast.items) * 60)
    }

    /// Whatever the log says, no count is lost: every due question is asked within the days.
    @Test func forecastAsksForAllThatIsDue() throws {
        var random = SeededRandom(77)
        let candidates = try (0..<200).map { number in
            try candidate(
                "ml-theory/t/q\(number)",
                memory(
                    last: -Int.random(in: 0...400, using: &random), due: Int.random(in: -300...60, using: &random),
                    stability: Double.random(in: 0.001...36_500, using: &random)))
        }
        let forecast = ReviewForecast(candidates, today: today, scheduler: Scheduler())
        let due = candidates.count { $0.isDue(today: today) }
        #expect(forecast.days[0].items == due)
        #expect(forecast.days.allSatisfy { $0.items >= 0 && $0.items <= candidates.count })
    }
}
