import Scheduling
import Testing

@testable import Practice

/// The reference values were computed in Python from the formulas of FSRS-6.
@Suite struct PracticeGainTests {
    private func gain(in days: Int) -> PracticeGain { PracticeGain(model: MemoryModel(), today: today, day: today + days) }

    @Test(arguments: [(20, 0.06010373263357649), (1, 0.04873861100379018), (0, 0.04873861100379018), (-9, 0.04873861100379018)])
    func riseOfASeenQuestion(_ days: Int, _ expected: Double) {
        // Stability 10, difficulty 5, last answered four days ago.
        let memory = memory(last: -4, stability: 10)
        #expect(abs(gain(in: days).rise(memory, unseen: 0.4) - expected) < 1e-12)
    }

    @Test(arguments: [(20, 0.1807083209020124), (1, 0.43845643789006694)])
    func riseOfAnUnseenQuestion(_ days: Int, _ expected: Double) {
        #expect(abs(gain(in: days).rise(nil, unseen: 0.4) - expected) < 1e-12)
    }

    @Test func neverBelowZero() {
        // What is known at sight gains nothing by FSRS's view of a new item a year on.
        #expect(gain(in: 365).rise(nil, unseen: 0.99) == 0)
    }

    @Test func tenBestMinutes() {
        // The best per second first: 0.3 in a minute and 0.2 in nine; the third is not reached.
        let questions = [(rise: 0.1, seconds: 600.0), (rise: 0.2, seconds: 540.0), (rise: 0.3, seconds: 60.0)]
        #expect(abs(PracticeGain.perMinute(questions) - 0.5 / 3 / 10) < 1e-12)
        #expect(PracticeGain.perMinute([]) == 0)
        // A question of no time does not gain without end.
        #expect(PracticeGain.perMinute([(rise: 1, seconds: 0)]) == 60)
    }
}
