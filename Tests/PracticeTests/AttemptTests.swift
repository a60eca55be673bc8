import Practice
import Scheduling
import Testing

@testable import Questions

@Suite struct AttemptTests {
    private static let numbers = Variant(seed: 42, values: ["n": "8"], answer: 50, tolerance: 1, unit: "%")
    private static let moment = Moment(milliseconds: 1_700_000_000_000, offset: 3600)

    @Test func oneRightOptionMeansOneChoice() throws {
        var attempt = Attempt(question: try question(kind: .choice, options: [false, true, false]))
        #expect(attempt.tickCount == 3)
        #expect(attempt.isRight == nil)
        attempt.toggle(0)
        #expect(attempt.isRight == false)
        attempt.toggle(1)
        #expect((0..<3).map(attempt.isTicked) == [false, true, false])
        #expect(attempt.isRight == true)
        attempt.toggle(1)
        #expect(attempt.ticks == 0)
        for index in [-1, 3, 63, 64, 65, .max, .min] { attempt.toggle(index) }
        #expect(attempt.ticks == 0)
    }

    @Test func severalRightOptionsMustAllBeChosen() throws {
        var attempt = Attempt(question: try question(kind: .choice, options: [true, false, true]))
        attempt.toggle(0)
        #expect(attempt.isRight == false)
        attempt.toggle(2)
        #expect(attempt.isRight == true)
        attempt.toggle(1)
        #expect(attempt.isRight == false)
        attempt.toggle(1)
        #expect(attempt.isRight == true)
    }

    @Test func nothingIsSuggestedBeforeTheReveal() throws {
        var choice = Attempt(question: try question(kind: .choice, options: [true, false]))
        choice.toggle(0)
        #expect(choice.suggestion(seconds: 1) == nil)
        choice.isRevealed = true
        #expect(choice.suggestion(seconds: 1) == .good)
        choice.toggle(0)
        #expect(choice.suggestion(seconds: 1) == .again)
    }

    @Test func rubricSuggestsOnceSomethingIsTicked() throws {
        var attempt = Attempt(question: try question(points: [.init("a", .must), .init("b")]))
        attempt.isRevealed = true
        #expect(attempt.suggestion(seconds: 10) == nil)
        attempt.toggle(1)
        #expect(attempt.suggestion(seconds: 10) == .hard)
        attempt.toggle(0)
        attempt.prediction = .sure
        #expect(attempt.suggestion(seconds: 60) == .easy)
        #expect(attempt.suggestion(seconds: 60.1) == .good)
        attempt.hints = 1
        #expect(attempt.suggestion(seconds: 10) == .hard)
    }

    /// Time says nothing of a problem or a design prompt.
    @Test(arguments: Kind.allCases.filter { $0 != .choice && $0 != .numeric })
    func paceCountsForShortKindsOnly(_ kind: Kind) throws {
        var attempt = Attempt(question: try question(kind: kind, points: [.init("a", .must)]))
        attempt.isRevealed = true
        attempt.prediction = .sure
        attempt.toggle(0)
        #expect(attempt.suggestion(seconds: 10_000) == (kind.isShort ? .good : .easy))
    }

    @Test func numbersAreChecked() throws {
        var attempt = Attempt(question: try question(kind: .numeric, points: [.init("derivation")], prompt: "{{n}}?"), variant: Self.numbers)
        #expect(attempt.question.prompt == "8?")
        attempt.isRevealed = true
        #expect(attempt.isRight == nil)
        for (text, isRight) in [("50%", true), ("51", true), ("51.1", false), ("0.5", false), ("what?", nil)] as [(String, Bool?)] {
            attempt.typed = text
            #expect(attempt.isRight == isRight, "\(text)")
            #expect(attempt.suggestion(seconds: 30) == isRight.map { $0 ? .good : .again }, "\(text)")
        }
        // The derivation may still be ticked where the number cannot be read; a readable number decides.
        attempt.toggle(0)
        #expect(attempt.suggestion(seconds: 30) == .good)
        attempt.typed = "3"
        #expect(attempt.suggestion(seconds: 30) == .again)
    }

    @Test func reviewCarriesEverything() throws {
        var attempt = Attempt(question: try question(kind: .numeric, points: [.init("a")]), variant: Self.numbers)
        attempt.typed = "50"
        attempt.prediction = .unsure
        attempt.hints = 2
        attempt.isRevealed = true
        let review = attempt.review(grade: .easy, moment: Self.moment, milliseconds: 12_345, counts: false, session: 9)
        #expect(review.question == attempt.question.id)
        #expect(review.moment == Self.moment)
        #expect(review.duration == 12_345)
        #expect(review.prediction == .unsure)
        #expect(review.ticks == 0)
        #expect(review.suggested == .hard)
        #expect(review.grade == .easy)
        #expect(review.hints == 2)
        #expect(review.seed == 42)
        #expect(review.answer == "50")
        #expect(!review.counts)
        #expect(review.session == 9)
        let bare = Attempt(question: try question()).review(grade: .good, moment: Self.moment, milliseconds: 1, counts: true, session: nil)
        #expect(bare.ticks == nil)
        #expect(bare.answer == nil)
        #expect(bare.seed == nil)
        #expect(bare.suggested == nil)
    }

    /// What undo puts back is the judgement as it was, ready to be changed in one place.
    @Test func restoreGivesTheJudgementBack() throws {
        var random = SeededRandom(5)
        for _ in 0..<200 {
            let kind = random.pick([Kind.recall, .choice, .numeric])
            let asked = try question(
                kind: kind, points: kind == .choice ? [] : [.init("a", .must), .init("b"), .init("c", .flag)],
                options: kind == .choice ? [true, false, true] : [])
            var attempt = Attempt(question: asked, variant: kind == .numeric ? Self.numbers : nil)
            for index in 0..<3 where random.chance(0.5) { attempt.toggle(index) }
            attempt.typed = random.pick(["", "50", "x"])
            attempt.prediction = random.pick([nil, .sure, .unsure])
            attempt.hints = Int.random(in: 0...2, using: &random)
            attempt.isRevealed = true
            let review = attempt.review(grade: .hard, moment: Self.moment, milliseconds: 5000, counts: true, session: 1)
            var again = Attempt(question: asked, variant: attempt.variant)
            again.restore(review)
            #expect(again == attempt)
            #expect(again.suggestion(seconds: 5) == attempt.suggestion(seconds: 5))
        }
    }

    @Test func pointsBeyondSixtyFourCannotBeTicked() throws {
        var attempt = Attempt(question: try question(points: (0..<70).map { .init("\($0)") }))
        for index in 0..<70 { attempt.toggle(index) }
        #expect(attempt.ticks == .max)
        #expect(!attempt.isTicked(64))
        #expect(attempt.isTicked(63))
    }
}
