import Practice
import Questions
import Scheduling
import Screen
import Testing

@testable import Trainer

@Suite struct SessionFlowTests {
    @Test func aQuestionIsAnsweredTickedAndGraded() throws {
        var driver = try Driver.session()
        driver.press(.character("!"), .character(" "), .character("a"), .character("b"), .enter)
        let review = try #require(driver.recorded.first)
        #expect(review.grade == .good)
        #expect(review.suggested == .good)
        #expect(review.ticks == 0b11)
        #expect(review.prediction == .sure)
        #expect(review.duration == 5000)
        #expect(driver.sessionView?.session.position.number == 2)
    }

    @Test func aSuggestedGradeCanBeOverruled() throws {
        var driver = try Driver.session()
        driver.press(.character(" "), .character("a"), .character("2"))
        #expect(driver.recorded.first?.grade == .hard)
        #expect(driver.recorded.first?.suggested == .again)
    }

    /// A second Enter after the reveal must not grade an answer that nobody has looked at.
    @Test func enterWithNothingTickedDoesNotGrade() throws {
        var driver = try Driver.session()
        driver.press(.enter, .enter, .enter)
        #expect(driver.recorded.isEmpty)
        #expect(driver.screen.contains("Tick what you said"))
    }

    @Test func aFailedItemComesBackAfterTheOthersUntilRecalled() throws {
        var driver = try Driver.session()
        for grade in ["1", "3", "3", "1", "3"] { driver.press(.character(" "), .character(Character(grade))) }
        let names = driver.recorded.map { String($0.question.name) }
        #expect(names == ["question-0", "question-1", "question-2", "question-0", "question-0"])
        guard case .finish = driver.effects.last else {
            Issue.record("the session did not end")
            return
        }
    }

    @Test func keysWaitWhileAGradeIsWritten() throws {
        var app = App(size: Size(columns: 80, rows: 24))
        let session = try Samples.session()
        _ = app.update(.session(session, restored: nil), at: 0)
        _ = app.update(.presented(Samples.presentation(Samples.question(session.plan.entries[0].id))), at: 0)
        _ = app.update(.key(.character(" ")), at: 0)
        #expect(app.update(.key(.character("3")), at: 0).count == 1)
        #expect(app.update(.key(.character("3")), at: 0).isEmpty)
        #expect(app.update(.key(.character("u")), at: 0).isEmpty)
    }

    @Test func aFailedWriteKeepsTheAnswer() throws {
        var driver = try Driver.session()
        driver.failure = "The disk is full."
        driver.press(.character(" "), .character("a"), .character("3"))
        #expect(driver.screen.contains("The disk is full."))
        #expect(driver.sessionView?.item?.attempt.isTicked(0) == true)
        driver.failure = nil
        driver.press(.character("3"))
        #expect(driver.recorded.count == 1)
    }

    @Test func undoPutsTheJudgementBack() throws {
        var driver = try Driver.session()
        driver.press(.character("~"), .character(" "), .character("c"), .character("1"))
        driver.press(.character("u"))
        #expect(driver.effects.last == .undo)
        let review = try #require(driver.recorded.first)
        driver.send(.session(try Samples.session(), restored: review))
        let attempt = try #require(driver.sessionView?.item?.attempt)
        #expect(attempt.isRevealed)
        #expect(attempt.isTicked(2))
        #expect(attempt.prediction == .unsure)
    }

    @Test func typedAnswersAreKept() throws {
        var driver = try Driver.session()
        driver.press(.character("t"))
        driver.type("q?1")
        #expect(driver.recorded.isEmpty, "letters are text while typing")
        driver.send(.paste("two\r\nlines"))
        driver.press(.escape, .character(" "), .character("3"))
        #expect(driver.recorded.first?.answer == "q?1two\nlines")
    }

    @Test func theEditorGetsAndGivesTheAnswer() throws {
        var driver = try Driver.session()
        driver.press(.character("t"))
        driver.type("begun")
        driver.press(.control("e"))
        #expect(driver.effects.last == .compose("begun"))
        driver.send(.composed("begun and finished"))
        #expect(driver.screen.contains("begun and finished"))
        driver.press(.escape)
        #expect(driver.sessionView?.item?.attempt.typed == "begun and finished")
    }

    @Test func choicesAreChecked() throws {
        var driver = try Driver.session([.choice])
        driver.press(.enter)
        #expect(driver.sessionView?.item?.attempt.isRevealed == false)
        driver.press(.character("a"), .character("b"), .enter, .enter)
        #expect(driver.recorded.first?.grade == .good)
        #expect(driver.recorded.first?.ticks == 0b10)
    }

    /// Options change places between reviews; the log speaks of the file's order.
    @Test func shuffledOptionsAreLoggedByTheirPlaceInTheFile() throws {
        let session = try Samples.session([.choice])
        let question = Samples.question(session.plan.entries[0].id, .choice)
        var attempt = Attempt(question: question, order: [2, 1, 0])
        #expect(attempt.question.options.first == question.options.last)
        attempt.toggle(0)
        attempt.isRevealed = true
        let review = attempt.review(grade: .again, moment: .init(milliseconds: 0, offset: 0), milliseconds: 1, counts: true, session: nil)
        #expect(review.ticks == 0b100)
        var again = Attempt(question: question, order: [1, 2, 0])
        again.restore(review)
        #expect(again.ticks == 0b010)
        let orders = Set((0..<20).map { Attempt.order(of: question, reviews: $0) })
        #expect(orders.count > 3)
        #expect(orders.allSatisfy { $0.sorted() == [0, 1, 2] })
    }

    @Test func numbersAreChecked() throws {
        var driver = try Driver.session([.numeric, .numeric])
        driver.type("12")
        driver.press(.backspace)
        driver.type("0.04")
        driver.press(.enter, .enter)
        #expect(driver.recorded.first?.grade == .good)
        #expect(driver.recorded.first?.answer == "10.04")
        #expect(driver.recorded.first?.seed == 5)
        driver.type("1..2")
        driver.press(.enter)
        #expect(driver.screen.contains("not a number"))
    }

    /// Letters of a unit must not run commands: «177 requests» once skipped the item and undid a grade.
    @Test func aNumberMayBeTypedWithItsUnit() throws {
        var driver = try Driver.session([.numeric, .numeric])
        driver.type("10 users")
        #expect(driver.sessionView?.item?.attempt.typed == "10 users")
        #expect(driver.effects.allSatisfy { if case .undo = $0 { false } else { true } })
        driver.press(.enter, .enter)
        #expect(driver.recorded.first?.grade == .good)
    }

    @Test func enterOnAnEmptyNumberDoesNotReveal() throws {
        var driver = try Driver.session([.numeric])
        driver.press(.enter)
        #expect(driver.sessionView?.item?.attempt.isRevealed == false)
        driver.press(.character(" "))
        #expect(driver.sessionView?.item?.attempt.isRevealed == true)
    }

    @Test func timeBeforeAnEditAndBeforeAnUndoCounts() throws {
        var driver = try Driver.session()
        driver.now += 20_000
        driver.press(.character(" "), .character("e"))
        driver.now += 60_000
        driver.send(.edited(.unchanged))
        driver.press(.character("3"))
        #expect(driver.recorded.first?.duration == 23_000)
        let review = try #require(driver.recorded.first)
        driver.send(.session(try Samples.session(), restored: review))
        driver.press(.character("2"))
        #expect(driver.recorded.last?.duration == 24_000)
    }

    @Test func aHintCapsTheSuggestion() throws {
        var driver = try Driver.session()
        driver.press(.character("h"), .character(" "), .character("a"), .character("b"), .character("c"), .enter)
        #expect(driver.recorded.first?.grade == .hard)
        #expect(driver.recorded.first?.hints == 1)
    }

    @Test func skippingAndSuspending() throws {
        var driver = try Driver.session()
        driver.press(.character("s"), .escape)
        #expect(driver.sessionView?.session.skipped.isEmpty == true)
        driver.press(.character("s"), .character("s"))
        #expect(driver.sessionView?.session.skipped.count == 1)
        driver.press(.character("s"), .character("x"))
        #expect(driver.sessionView?.session.skipped.count == 2)
        #expect(driver.sessionView?.session.remaining.count == 1)
    }

    @Test func aQuestionThatCannotBeShownIsLeftOut() throws {
        var driver = try Driver.session()
        let missing = try #require(driver.sessionView?.session.following?.id)
        driver.questions[missing] = nil
        driver.press(.character(" "), .character("3"))
        #expect(driver.screen.contains("not in the bank"))
        #expect(driver.sessionView?.session.current?.id.name == "question-2")
    }

    @Test func anEditShowsTheChangeAndKeepsTheAnswer() throws {
        var driver = try Driver.session()
        driver.press(.character(" "), .character("a"), .character("e"))
        let id = try #require(driver.sessionView?.session.current?.id)
        #expect(driver.effects.last == .edit(id, counts: true))
        var question = Samples.question(id)
        question.answer = "A better answer."
        driver.send(.edited(.changed(Samples.presentation(question), parts: ["answer"])))
        #expect(driver.screen.contains("A better answer."))
        #expect(driver.screen.contains("Changed: answer."))
        #expect(driver.sessionView?.item?.attempt.isTicked(0) == true)
        driver.send(.edited(.broken(["x.md:3:1: error: no level"])))
        #expect(driver.screen.contains("A better answer."))
        #expect(driver.screen.contains("x.md:3:1"))
    }

    @Test func leavingAndQuitting() throws {
        var driver = try Driver.session()
        driver.press(.escape)
        #expect(driver.effects.last == .loadHome)
        driver.press(.control("c"))
        #expect(driver.effects.last == .quit)
        driver.press(.control("z"))
        #expect(driver.effects.last == .stop)
    }

    @Test func timeSpentElsewhereIsNotCounted() throws {
        var driver = try Driver.session()
        driver.now += 3_600_000
        driver.press(.character(" "), .character("3"))
        #expect(driver.recorded.first?.duration == 302_000 - 1000)
    }
}

/// A design rubric has more points than small letters.
@Suite struct ManyPointsTests {
    @Test func everyPointOfALongRubricHasALetter() throws {
        var driver = try Driver.session([.design])
        let id = try #require(driver.sessionView?.session.current?.id)
        var question = Samples.question(id, .design)
        question.rubric = Rubric((0..<36).map { .init("Says thing \($0)") })
        driver.send(.presented(Samples.presentation(question)))
        driver.press(.character(" "))
        for index in question.rubric.points.indices {
            let letter = Commands.tickLetters[index]
            driver.press(.character(letter))
            #expect(driver.sessionView?.item?.attempt.isTicked(index) == true, "\(letter)")
            #expect(driver.screen.contains("›\(letter) [x]"), "the point that was ticked is shown")
        }
    }
}
