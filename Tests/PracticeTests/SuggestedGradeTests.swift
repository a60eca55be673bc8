import Practice
import Questions
import Scheduling
import Testing

@Suite struct SuggestedGradeTests {
    private typealias Circumstances = SuggestedGrade.Circumstances

    private static let best = Circumstances(prediction: .sure, hints: 0, pace: 0.5)
    private static let plain = Circumstances()

    private func grade(_ weights: [Rubric.Weight], _ ticked: Set<Int>, _ circumstances: SuggestedGrade.Circumstances) -> Grade {
        let rubric = Rubric(weights.enumerated().map { Rubric.Point("point \($0.offset)", $0.element) })
        return SuggestedGrade.ofRubric(rubric, ticks: ticked.reduce(0) { $0 | 1 << UInt64($1) }, circumstances)
    }

    /// Two musts (0 and 1) and two plain points (2 and 3): all sixteen ways to tick them.
    @Test(
        arguments: [
            ([], Grade.again), ([0], .again), ([1], .again), ([2], .again), ([3], .again), ([0, 1], .good), ([2, 3], .again),
            ([0, 2], .hard), ([0, 3], .hard), ([1, 2], .hard), ([1, 3], .hard), ([0, 1, 2], .good), ([0, 1, 3], .good),
            ([0, 2, 3], .hard), ([1, 2, 3], .hard), ([0, 1, 2, 3], .good),
        ] as [([Int], Grade)])
    func twoMustsAndTwoPlainPoints(_ points: [Int], _ expected: Grade) {
        let ticked = Set(points)
        #expect(grade([.must, .must, .plain, .plain], ticked, Self.plain) == expected)
        // Sure, quick and without a hint lifts only the full answer.
        #expect(grade([.must, .must, .plain, .plain], ticked, Self.best) == (ticked.count == 4 ? .easy : expected))
        // Where the points stand in the file does not matter.
        let moved = Set(ticked.map { 3 - $0 })
        #expect(grade([.plain, .plain, .must, .must], moved, Self.plain) == expected)
    }

    @Test func allMustsButFewerThanHalfIsHard() {
        let weights: [Rubric.Weight] = [.must, .plain, .plain, .plain, .plain]
        #expect(grade(weights, [0], Self.plain) == .hard)
        #expect(grade(weights, [0, 1], Self.plain) == .hard)
        #expect(grade(weights, [0, 1, 2], Self.plain) == .good)
        #expect(grade(weights, [1, 2, 3, 4], Self.plain) == .hard)
        #expect(grade(weights, [1, 2], Self.plain) == .again)
    }

    @Test func withoutMustsAllPointsCountAlike() {
        let weights: [Rubric.Weight] = [.plain, .plain, .plain]
        #expect([[], [1], [0, 2], [0, 1, 2]].map { grade(weights, $0, Self.plain) } == [.again, .hard, .good, .good])
        #expect(grade(weights, [0, 1, 2], Self.best) == .easy)
        #expect(grade([.strong, .plain], [0], Self.plain) == .good)
    }

    @Test func flagsCountAgainstAndAreNoPoints() {
        let weights: [Rubric.Weight] = [.must, .plain, .flag, .flag]
        #expect(grade(weights, [0, 1], Self.best) == .easy)
        #expect(grade(weights, [0, 1, 2], Self.best) == .hard)
        #expect(grade(weights, [0, 1, 2, 3], Self.best) == .again)
        #expect(grade(weights, [2], Self.plain) == .again)
        #expect(grade(weights, [0, 2], Self.plain) == .hard)
    }

    @Test func aFifthOfManyMustsMayBeMissed() {
        let weights = [Rubric.Weight](repeating: .must, count: 10)
        let missing = { (count: Int) in Set(count..<10) }
        #expect((0...4).map { grade(weights, missing($0), Self.plain) } == [.good, .hard, .hard, .again, .again])
        let nine = [Rubric.Weight](repeating: .must, count: 9)
        #expect(grade(nine, Set(2..<9), Self.plain) == .again)
    }

    @Test func aHintCapsAtHardAndNeverLifts() {
        let hinted = Circumstances(prediction: .sure, hints: 1, pace: 0.1)
        #expect(grade([.must, .plain], [0, 1], hinted) == .hard)
        #expect(grade([.must, .plain], [], hinted) == .again)
        #expect(SuggestedGrade.ofCheck(isRight: true, hinted) == .hard)
        #expect(SuggestedGrade.ofCheck(isRight: false, hinted) == .again)
    }

    @Test(
        arguments: [
            (Prediction.sure, 1.0, Grade.easy), (.sure, 1.01, .good), (.sure, nil, .easy), (.unsure, 0.2, .good), (nil, 0.2, .good),
        ] as [(Prediction?, Double?, Grade)])
    func easyNeedsSureAndQuick(_ prediction: Prediction?, _ pace: Double?, _ expected: Grade) {
        #expect(grade([.must], [0], Circumstances(prediction: prediction, pace: pace)) == expected)
        // A checked answer that was a guess is Hard, whatever the time.
        let checked = prediction == .unsure ? Grade.hard : expected
        #expect(SuggestedGrade.ofCheck(isRight: true, Circumstances(prediction: prediction, pace: pace)) == checked)
        #expect(SuggestedGrade.ofCheck(isRight: false, Circumstances(prediction: prediction, pace: pace)) == .again)
    }

    /// Ticking one more point never makes the grade worse, unless it is a red flag; a flag never makes it better.
    @Test func ticksAreMonotonic() {
        var random = SeededRandom(1)
        for _ in 0..<300 {
            let weights = (0..<Int.random(in: 1...8, using: &random)).map { _ in random.pick([Rubric.Weight.must, .plain, .strong, .flag]) }
            let ticked = Set(weights.indices.filter { _ in random.chance(0.5) })
            for (index, weight) in weights.enumerated() where !ticked.contains(index) {
                let (before, after) = (grade(weights, ticked, Self.best), grade(weights, ticked.union([index]), Self.best))
                #expect(weight == .flag ? after <= before : after >= before, "\(weights) \(ticked) + \(index)")
            }
        }
    }

    @Test func moreThanSixtyFourPointsDoNotTrap() {
        let rubric = Rubric((0..<80).map { Rubric.Point("\($0)", .plain) })
        #expect(SuggestedGrade.ofRubric(rubric, ticks: .max, Self.plain) == .good)
        #expect(SuggestedGrade.ofRubric(rubric, ticks: 0, Self.plain) == .again)
    }
}
