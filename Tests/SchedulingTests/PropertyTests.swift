import Testing

@testable import Scheduling

@Suite struct SchedulingPropertyTests {
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            return StableHash.mixed(state)
        }
    }

    /// Whatever the grades and the gaps, the state stays finite and within its bounds.
    @Test func statesStayWithinBounds() throws {
        var random = Random(state: 1)
        let model = MemoryModel()
        for _ in 0..<300 {
            var state: MemoryState?
            for _ in 0..<40 {
                let grade = try #require(Grade.allCases.randomElement(using: &random))
                let next = model.next(state, grade: grade, elapsedDays: Int.random(in: 0...4000, using: &random))
                #expect(MemoryModel.stabilityBounds.contains(next.stability))
                #expect(MemoryModel.difficultyBounds.contains(next.difficulty))
                state = next
            }
        }
    }

    /// A better grade never gives a shorter memory.
    @Test func stabilityGrowsWithTheGrade() {
        let model = MemoryModel()
        for elapsed in [0, 1, 5, 40, 400] {
            for stability in [0.01, 0.5, 3, 40, 900] {
                for difficulty in [1.0, 4, 7, 10] {
                    let state = MemoryState(stability: stability, difficulty: difficulty)
                    let after = Grade.allCases.map { model.next(state, grade: $0, elapsedDays: elapsed).stability }
                    #expect(after == after.sorted(), "\(state) after \(elapsed) days: \(after)")
                }
            }
        }
    }

    @Test func retrievabilityFallsAndIntervalInvertsIt() {
        let model = MemoryModel()
        for stability in [0.05, 1, 12, 400] {
            var last = 1.1
            for day in 0..<60 {
                let recall = model.retrievability(days: Double(day), stability: stability)
                #expect(recall < last)
                last = recall
                let back = model.interval(retention: recall, stability: stability)
                #expect(abs(back - Double(day)) < 1e-6 * max(1, Double(day)))
            }
        }
    }

    @Test func spreadingIsDeterministicAndWithinItsRange() {
        let spreading = Spreading()
        for interval in [0.4, 1, 2.4, 2.5, 4, 7.5, 19, 60, 800] {
            var seen = Set<Int>()
            for index in 0..<400 {
                let days = spreading.days(interval, item: "question-\(index)", reviews: 3, maximum: 36_500)
                #expect(days == spreading.days(interval, item: "question-\(index)", reviews: 3, maximum: 36_500))
                #expect(days >= 1)
                #expect(abs(Double(days) - interval) <= Spreading.halfWidth(interval) + 0.6)
                seen.insert(days)
            }
            // Every day of the range is used, none where there is no range.
            let width = Spreading.halfWidth(interval)
            #expect(width == 0 ? seen.count == 1 : seen.count >= Int(2 * width) - 1)
        }
        #expect(Spreading.halfWidth(30) == 1 + 0.15 * 4.5 + 0.1 * 13 + 0.05 * 10)
    }

    @Test func spreadingDiffersBetweenReviewsOfOneItem() {
        let spreading = Spreading()
        let days = Set((1...50).map { spreading.days(30, item: "q", reviews: $0, maximum: 36_500) })
        #expect(days.count > 4)
    }

    @Test func aClockSetBackCountsAsTheSameDay() {
        let scheduler = Scheduler()
        let today = StudyDay(number: 20_000)
        let first = scheduler.review(nil, item: "q", grade: .good, on: today)
        let back = scheduler.review(first, item: "q", grade: .good, on: today + -30)
        #expect(back.lastDay == today)
        #expect(back.state.stability == scheduler.model.sameDay(first.state.stability, .good))
        #expect(back.dueDay > today)
    }

    @Test func onlyForgettingOnALaterDayIsALapse() {
        let scheduler = Scheduler()
        let day = StudyDay(number: 100)
        let new = scheduler.review(nil, item: "q", grade: .again, on: day)
        #expect(new.lapses == 0)
        let sameDay = scheduler.review(new, item: "q", grade: .again, on: day)
        #expect(sameDay.lapses == 0)
        #expect(scheduler.review(sameDay, item: "q", grade: .again, on: day + 1).lapses == 1)
    }
}
