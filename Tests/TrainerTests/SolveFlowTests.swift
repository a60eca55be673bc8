import Practice
import Questions
import Scheduling
import Screen
import Testing

@testable import Trainer

@Suite struct SolveFlowTests {
    private func driver(_ kind: Kind = .code, answer: String = "def f(x):\n    return x\n") throws -> Driver {
        var driver = Driver()
        let session = try Samples.session([kind])
        let id = session.plan.entries[0].id
        driver.questions[id] = Samples.question(id, kind)
        driver.answers[id] = answer
        driver.send(.session(session, restored: nil))
        return driver
    }

    private var id: QuestionID { get throws { try Samples.id("ml-theory/regularization/question-0") } }

    @Test func savingRunsTheAnswer() throws {
        var driver = try driver()
        driver.judge = { _ in Samples.failing }
        driver.send(.solving(9, .saved(answer: "x", at: "09:41")))
        #expect(driver.screen.contains("✗ empty cluster keeps its centre"))
        #expect(driver.screen.contains("saved 09:41"))
        #expect(driver.sessionView?.item?.attempt.solve?.runs.count == 1)
    }

    @Test func aPassIsFollowedByTheCostsAndTheReference() throws {
        var driver = try driver()
        driver.press(.character("r"))
        #expect(driver.screen.contains("✓ 1"))
        driver.press(.character(" "))
        #expect(driver.screen.contains("Your answer's time"))
        driver.type("n lg n")
        driver.press(.enter)
        driver.type("O(n)")
        driver.press(.enter)
        #expect(driver.screen.contains("✓ you n lg n   reference O(n log n)"))
        #expect(driver.screen.contains("✗ you O(n)   reference O(1)"))
        #expect(driver.screen.contains("unaided"))
        let claim = driver.effects.compactMap { if case .keepSolve(let solve) = $0 { solve.claim } else { nil } }.last
        #expect(claim == .init(time: "n lg n", space: "O(n)"))
    }

    /// Letters are text while the costs are typed; Escape goes back without an answer.
    @Test func theClaimTakesEveryLetter() throws {
        var driver = try driver()
        driver.press(.character("r"), .character(" "))
        driver.type("q?xr")
        #expect(driver.screen.contains("q?xr"))
        driver.press(.escape)
        #expect(driver.app.context == .code)
        #expect(driver.sessionView?.item?.attempt.isRevealed == false)
    }

    @Test func withoutAPassSpaceSaysWhatToDo() throws {
        var driver = try driver()
        driver.press(.character(" "))
        #expect(driver.screen.contains("Not solved yet"))
        #expect(driver.sessionView?.item?.attempt.isRevealed == false)
    }

    @Test func givingUpIsHonest() throws {
        var driver = try driver()
        driver.judge = { _ in Samples.failing }
        driver.press(.character("r"), .character("x"))
        #expect(driver.screen.contains("x once more does it") && driver.sessionView?.item?.attempt.isRevealed == false)
        driver.press(.tab, .character("x"))
        #expect(driver.sessionView?.item?.attempt.isRevealed == false, "a key between takes it back")
        driver.press(.character("x"))
        #expect(driver.screen.contains("✗ looked"))
        driver.press(.enter)
        #expect(driver.recorded.map(\.grade) == [.again])
        #expect(driver.effects.contains { if case .giveUp(let solve) = $0 { solve.hasLooked } else { false } })
    }

    @Test func hintsAreCountedInTheOutcome() throws {
        var driver = try driver()
        driver.press(.character("h"), .character("h"), .character("r"), .character(" "), .enter, .enter)
        #expect(driver.screen.contains("with hint 2"))
        driver.press(.enter)
        #expect(driver.recorded.map(\.grade) == [.hard])
        #expect(driver.recorded.map(\.hints) == [2])
    }

    /// A problem that was talked through and never run is graded by its points, as before.
    @Test func anAnswerThatWasNotRunIsTicked() throws {
        var driver = try driver()
        driver.press(.character("x"), .character("x"), .character("a"), .character("b"), .enter)
        #expect(driver.recorded.map(\.grade) == [.good])
    }

    @Test func versionsAreListedOpenedAndCompared() throws {
        var driver = try driver()
        driver.press(.character("a"))
        #expect(driver.screen.contains("Nothing was run yet"))
        driver.press(.character("r"))
        driver.answers[try id] = "def f(x):\n    return -x\n"
        driver.send(.solving(9, .saved(answer: "def f(x):\n    return -x\n", at: "10:00")))
        driver.press(.character("a"))
        #expect(driver.app.context == .attempts)
        #expect(driver.screen.contains("› 2"))
        driver.press(.down, .enter)
        #expect(driver.screen.contains("Version 1, sitting 1"))
        #expect(driver.screen.contains("return x"))
        driver.press(.character("d"))
        #expect(driver.screen.contains("Your file against version 1   +1 −1"))
        driver.press(.escape)
        #expect(driver.app.context == .code)
        #expect(driver.screen.contains("Why does L1"))
    }

    @Test func resettingKeepsTheVersion() throws {
        var driver = try driver()
        driver.press(.character("R"))
        #expect(driver.screen.contains("The file holds the starter again"))
        driver.press(.character("a"))
        #expect(driver.screen.contains("put away"))
    }

    @Test func whatCannotBeJudgedIsSaidWithTheReason() throws {
        var driver = try driver()
        driver.send(.solving(9, .unjudged("python3 was not found.\nInstall it and press r.")))
        driver.press(.tab)
        #expect(driver.screen.contains("could not be judged"))
        #expect(driver.screen.contains("Install it"))
    }

    /// A run that cannot begin, because the file is gone, ends at once with the reason.
    @Test func aRunThatCannotBeginDoesNotGoOn() throws {
        var driver = try driver()
        driver.judge = { _ in Samples.failing }
        driver.app.runs([])
        driver.send(.solving(9, .unjudged("Your answer file is gone; R starts it again.")))
        #expect(!driver.screen.contains("Running"))
        #expect(driver.screen.contains("R starts it again"))
    }

    /// A version that fails after one that passed is not called solved.
    @Test func aVersionThatBrokeAgainIsToldApart() throws {
        var driver = try driver()
        driver.press(.character("r"))
        driver.judge = { _ in Samples.failing }
        driver.press(.character("r"))
        #expect(driver.screen.contains("✓ solved before"))
    }

    /// What comes late from a sitting that was left changes nothing.
    @Test func eventsOfAnotherSittingAreIgnored() throws {
        var driver = try driver()
        let before = driver.screen
        driver.send(.solving(8, .saved(answer: "other", at: "10:00")))
        driver.send(.solving(8, .judged(Samples.attempt(0, "other", Samples.failing))))
        #expect(driver.screen == before)
    }

    @Test func timeIsWrittenEveryQuarterOfAMinuteAndOnLeaving() throws {
        var driver = try driver()
        driver.now = 16_000
        driver.send(.tick)
        driver.now = 17_000
        driver.send(.tick)
        driver.press(.character("q"))
        let kept = driver.effects.compactMap { if case .keepSolve(let solve) = $0 { solve.elapsed } else { nil } }
        #expect(kept == [16_000, 18_000])
    }

    /// A sitting that is taken up goes on with its clock and its last results.
    @Test func aSittingIsTakenUp() throws {
        var driver = try driver()
        let id = try id
        var opening = Samples.opening(id, answer: "x")
        opening.solve.elapsed = 600_000
        opening.solve.hints = 1
        opening.solve.attempts = [Samples.attempt(0, "x", Samples.failing)]
        var presentation = Samples.presentation(Samples.question(id, .code))
        presentation.solve = opening
        driver.send(.presented(presentation))
        #expect(driver.screen.contains("10:0"))
        #expect(driver.screen.contains("✗ no points"))
        #expect(driver.sessionView?.item?.attempt.hints == 1)
    }

    @Test func aQueryIsTriedWithoutJudging() throws {
        var driver = try driver(.sql)
        driver.press(.character("t"))
        driver.send(.solving(9, .tried(.rows(RowTable(name: "", columns: ["n"], rows: [["1"], [nil]], count: 2)))))
        #expect(driver.screen.contains("2 rows, not judged"))
        #expect(driver.screen.contains("NULL"))
        #expect(driver.sessionView?.item?.attempt.solve?.attempts.isEmpty == true)
        var code = try self.driver()
        code.press(.character("t"))
        #expect(code.screen.contains("Only a query can be tried"))
    }
}
