import Practice
import Testing

/// The clock of a mock interview over any run of events.
@Suite struct MockClockTests {
    private let budgets: [Int64] = [360_000, 240_000, 180_000, 360_000]

    private func running(at now: Int64 = 0) -> MockClock {
        var clock = MockClock(budgets: budgets)
        clock.start(at: now)
        return clock
    }

    @Test func timeBelongsToThePhaseInWhichItPassed() {
        var clock = running(at: 1000)
        clock.beat(at: 4000)
        clock.move(to: 1, at: 9000)
        clock.beat(at: 11_000)
        clock.move(to: 0, at: 12_000)
        clock.beat(at: 13_000)
        #expect(clock.spent == [9000, 3000, 0, 0])
        #expect(clock.elapsed == 12_000)
        #expect(clock.phase == 0 && clock.reached == 1)
    }

    /// A machine that slept, a stopped process: nothing was heard for longer than the clock's patience.
    @Test func timeWithoutAnyEventDoesNotCount() {
        var clock = running()
        clock.beat(at: 1000)
        #expect(clock.beat(at: 3_601_000) == 3_600_000)
        #expect(clock.elapsed == 1000)
        #expect(clock.beat(at: 3_602_000) == 0)
        #expect(clock.elapsed == 2000)
        #expect(clock.beat(at: 3_602_000 + MockClock.patience) == 0)
        #expect(clock.elapsed == 2000 + MockClock.patience)
    }

    /// The user's editor has the terminal for as long as it likes, and its time is the interview's.
    @Test func timeInTheEditorCounts() {
        var clock = running()
        clock.absorb(until: 300_000)
        #expect(clock.spent == [300_000, 0, 0, 0])
        clock.stop(at: 301_000)
        clock.absorb(until: 900_000)
        #expect(clock.elapsed == 301_000)
    }

    @Test func aStandingClockStands() {
        var clock = running()
        clock.stop(at: 5000)
        clock.beat(at: 6000)
        clock.move(to: 2, at: 7000)
        #expect(clock.elapsed == 5000 && clock.phase == 2)
        clock.start(at: 100_000)
        clock.start(at: 101_000)
        clock.beat(at: 102_000)
        #expect(clock.spent == [5000, 0, 2000, 0])
    }

    /// A mock that is taken up again goes on where it was, whatever the other process's clock read.
    @Test func takingUpAgainGoesOnWhereItWas() {
        var clock = MockClock(budgets: budgets, spent: [360_000, 90_000], phase: 1, reached: 1)
        #expect(!clock.isRunning && clock.elapsed == 450_000)
        clock.start(at: 7)
        clock.beat(at: 1007)
        #expect(clock.spent == [360_000, 91_000, 0, 0])
    }

    /// Whatever a damaged file holds, there is a clock.
    @Test func anyStoredValuesGiveAClock() {
        let clock = MockClock(budgets: [], spent: [-5, 7], phase: 9, reached: -3)
        #expect(clock.phase == 0 && clock.elapsed == 0)
        #expect(MockClock(budgets: budgets, phase: 2, reached: 0).reached == 2)
    }

    // MARK: Budget and time

    @Test func anOverrunTakesFromThePhasesToCome() {
        var clock = running()
        for second in 1...480 { clock.beat(at: Int64(second) * 1000) }
        #expect(clock.overrun(0) == 120_000)
        #expect(clock.shortfall == 120_000)
        #expect(clock.taken(from: 0) == 0)
        // Shared by what each phase needs: 240, 180 and 360 of 780 seconds.
        #expect((1...3).map(clock.taken) == [36_923, 27_692, 55_385])
        #expect((1...3).map(clock.remaining).reduce(0, +) == 660_000)
    }

    @Test func whatWasLeftOverIsSetAgainstAnOverrun() {
        var clock = running()
        clock.beat(at: 10_000)
        clock.move(to: 1, at: 10_000)
        clock.absorb(until: 350_000)
        // 350 s are spare from framing, 100 s over in metrics.
        #expect(clock.overrun(1) == 100_000)
        #expect(clock.shortfall == 0)
        #expect(clock.taken(from: 2) == 0)
    }

    @Test func afterTheWholeTimeNothingRemains() {
        var clock = running()
        clock.absorb(until: 2_000_000)
        #expect((1...3).map(clock.remaining) == [0, 0, 0])
        #expect(clock.shortfall == 780_000)
    }

    /// Over random runs of events: no time is lost, made or moved, and what is missing is what is needed beyond what is there.
    @Test(arguments: 0..<200) func holdsOverAnyRunOfEvents(_ seed: UInt64) {
        var random = SeededRandom(seed)
        var clock = MockClock(budgets: (0..<Int.random(in: 1...10, using: &random)).map { _ in Int64.random(in: 0...600, using: &random) * 1000 })
        var (now, expected): (Int64, Int64) = (Int64.random(in: 0...1_000_000, using: &random), 0)
        var last: Int64?
        for _ in 0..<300 {
            let step = random.chance(0.05) ? Int64.random(in: 0...10_000_000, using: &random) : Int64.random(in: -50...2000, using: &random)
            now += step
            let gap = last.map { max(0, now - $0) } ?? 0
            let counted = gap <= MockClock.patience ? gap : 0
            switch Int.random(in: 0..<6, using: &random) {
            case 0:
                if last == nil { last = now }
                clock.start(at: now)
            case 1:
                expected += counted
                last = nil
                clock.stop(at: now)
            case 2:
                expected += counted
                last = last.map { max($0, now) }
                clock.move(to: Int.random(in: -1...10, using: &random), at: now)
            case 3:
                expected += gap
                last = last.map { max($0, now) }
                clock.absorb(until: now)
            default:
                expected += counted
                last = last.map { max($0, now) }
                #expect(clock.beat(at: now) == gap - counted)
            }
            #expect(clock.elapsed == expected)
            #expect(clock.spent.allSatisfy { $0 >= 0 })
            #expect(clock.phase <= clock.reached)
            let indices = clock.budgets.indices
            let remaining = indices.map(clock.remaining).reduce(0, +)
            #expect(remaining <= max(0, clock.total - clock.elapsed) + Int64(indices.count))
            #expect(indices.map(clock.taken).reduce(0, +) <= clock.shortfall + Int64(indices.count))
            if clock.elapsed <= clock.total, indices.allSatisfy({ clock.overrun($0) == 0 }) { #expect(clock.shortfall == 0) }
        }
    }
}
