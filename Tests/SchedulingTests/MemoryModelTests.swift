import Testing

@testable import Scheduling

/// The vectors published with FSRS-6, from the tests of fsrs-rs and py-fsrs.
@Suite struct MemoryModelTests {
    let model = MemoryModel()

    private func near(_ got: Double, _ expected: Double, _ tolerance: Double = 1e-4) -> Bool {
        abs(got - expected) <= tolerance * max(1, abs(expected) * 0.01)
    }

    private func run(_ model: MemoryModel, _ grades: [Int], _ days: [Int]) throws -> MemoryState {
        var state: MemoryState?
        for (grade, elapsed) in zip(grades, days) {
            state = model.next(state, grade: try #require(Grade(rawValue: grade)), elapsedDays: elapsed)
        }
        return try #require(state)
    }

    @Test func curveConstants() {
        #expect(model.decay == -0.1542)
        #expect(abs(model.factor - 0.9803464944134797) < 1e-12)
    }

    @Test func sequenceOfSix() throws {
        let state = try run(model, [1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21])
        #expect(near(state.stability, 53.62691))
        #expect(near(state.difficulty, 6.3574867))
    }

    @Test func sequenceWithoutSameDayTerms() throws {
        var weights = Parameters.standard.weights
        for index in 17...19 { weights[index] = 0 }
        let plain = MemoryModel(try Parameters(weights, bounded: false))
        let state = try run(plain, [1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21])
        #expect(near(state.stability, 53.335106))
        #expect(near(state.difficulty, 6.3574867))
    }

    @Test(arguments: zip(Grade.allCases, [(0.212, 6.4133), (1.2931, 5.11217071), (2.3065, 2.11810397), (8.2956, 1)]))
    func firstReview(grade: Grade, expected: (Double, Double)) {
        let state = model.initial(grade)
        #expect(near(state.stability, expected.0))
        #expect(near(state.difficulty, expected.1))
    }

    @Test func retrievability() {
        let expected = [1, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359]
        for (day, (stability, recall)) in zip([1.0, 2, 3, 4, 4, 2], expected).enumerated() {
            #expect(near(model.retrievability(days: Double(day), stability: stability), recall))
        }
    }

    @Test func intervals() {
        let expected = [3_116_769, 34_793, 2508, 387, 90, 27, 9, 3, 1, 1]
        for (index, days) in expected.enumerated() {
            let interval = model.interval(retention: Double(index + 1) / 10, stability: 1)
            #expect(max(1, Int(interval.rounded())) == days)
        }
    }

    @Test(
        arguments: zip(
            Grade.allCases, [(8.354889, 8.341763), (6.6774445, 6.6659956), (5, 4.990228), (3.3225555, 3.3144615)]))
    func difficulty(grade: Grade, expected: (Double, Double)) {
        #expect(near(model.steppedDifficulty(5, grade), expected.0))
        #expect(near(model.nextDifficulty(5, grade), expected.1))
    }

    @Test func stability() {
        let recalled = [25.60252118, 28.22657096, 58.65599107, 127.2266925]
        let forgotten = [1.05253961, 1.18943295, 1.36808387, 1.58498896]
        let sameDay = [1.596818, 5, 5, 8.12960956]
        for (index, grade) in Grade.allCases.enumerated() {
            let state = MemoryState(stability: 5, difficulty: Double(index + 1))
            let recall = 0.9 - Double(index) / 10
            #expect(near(model.recalled(state, recall, grade), recalled[index]))
            #expect(near(model.forgotten(state, recall), forgotten[index]))
            #expect(near(model.sameDay(5, grade), sameDay[index]))
        }
    }

    /// Reviewed always when due at 90 %: GGGGGG AA GGGGG, with py-fsrs's default learning steps.
    @Test func pyFSRSIntervals() throws {
        let scheduler = Scheduler()
        let grades = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]
        let expected = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]
        var state: MemoryState?
        var due = 0
        for (index, number) in grades.enumerated() {
            let grade = try #require(Grade(rawValue: number))
            state = model.next(state, grade: grade, elapsedDays: due)
            let interval = scheduler.plainInterval(stability: try #require(state).stability)
            // A learning step of minutes comes first after the first review and after each Again.
            let steps = expected[index] == 0
            #expect(steps || interval == expected[index], "review \(index + 1)")
            due = steps ? 0 : interval
        }
    }
}
