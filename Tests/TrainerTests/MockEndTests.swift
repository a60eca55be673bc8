import Practice
import Questions
import Screen
import TestSupport
import Testing

@testable import Trainer

/// From the last phase to the verdict, and back to the loop that a mock is part of.
@Suite struct MockEndTests {
    @Test func fromTheLastPhaseToTheVerdict() throws {
        var driver = try MockDriver.started()
        for _ in 0..<9 { try driver.press(.control("n"), after: 1000) }
        #expect(driver.screen.contains("^N end"))
        try driver.press(.control("n"))
        #expect(driver.screen.contains("ends the interview"))
        try driver.press(.escape)
        try driver.type("one more word")
        try driver.press(.control("n"), .enter)
        #expect(driver.stored.stage == .scoring && driver.stored.notes[9] == "one more word")
        #expect(driver.screen.contains("1 of 9"))
        for index in 0..<9 {
            try driver.press(.character("a"), .character("b"))
            #expect(driver.screen.contains("level  3 of 4"), "\(index)")
            try driver.press(.enter)
        }
        #expect(driver.stored.stage == .done)
        #expect(driver.stored.scorecard?.verdict == .leanHire)
        #expect(driver.screen.contains("LEAN HIRE"))
        try driver.press(.enter)
        #expect(driver.screen.contains("Model answer") && driver.screen.contains("What a staff candidate adds"))
        for _ in 0..<10 { try driver.press(.enter) }
        #expect(driver.screen.contains("Keeps the time."))
        try driver.press(.enter)
        #expect(driver.screen.contains("one column an attempt"))
        try driver.press(.escape, .escape)
        #expect(driver.screen.contains("Mock interviews"))
    }

    /// The answer is on no screen before the ticking is done.
    @Test func theAnswerIsNotShownBeforeTheVerdict() throws {
        var driver = try MockDriver.started(columns: 120, rows: 40)
        for key in [Key.control("o"), .escape, .control("p"), .function(1), .escape, .control("n"), .control("s")] {
            try driver.press(key)
            #expect(!driver.screen.contains("A good answer") && !driver.screen.contains("Doubts the goal"))
        }
        try driver.press(.character("f"), .character("f"))
        for _ in 0..<8 {
            #expect(!driver.screen.contains("A good answer"))
            try driver.press(.enter)
        }
    }

    @Test func ticksAreKeptAndScoringGoesOn() throws {
        let question = try Samples.design()
        var driver = try MockDriver(Samples.mock(question, stage: .scoring, spent: Samples.halfway), question)
        try driver.press(.character("a"), .character("d"), .enter, .character("b"), .character("b"))
        #expect(driver.stored.ticks == 0b1001)
        try driver.press(.left)
        #expect(driver.screen.contains("a red flag"))
        try driver.press(.escape)
        #expect(driver.stored.stage == .scoring)
    }

    @Test func partsOfALoopLeadBackToIt() throws {
        var app = App(size: Size(columns: 80, rows: 24))
        _ = app.update(.loop(try Samples.loop(isDone: false)), at: 0)
        #expect(app.render().text.contains("1 of 2, 30 min"))
        #expect(app.update(.key(.enter), at: 0) == [.loop(.hold(.coding))])
        _ = app.update(.session(try Samples.session(), restored: nil), at: 0)
        #expect(app.update(.key(.character("q")), at: 0) == [.loop(.open)])
        _ = app.update(.summary(try Samples.recap()), at: 0)
        #expect(app.update(.key(.enter), at: 0) == [.loop(.open)])
        _ = app.update(.mock(.listed(try Samples.contents())), at: 0)
        #expect(app.update(.key(.escape), at: 0) == [.loop(.open)])
        // Home ends that.
        _ = app.update(.home(try Samples.overview(), date: "", notices: []), at: 0)
        _ = app.update(.summary(try Samples.recap()), at: 0)
        #expect(app.update(.key(.enter), at: 0) == [.loadHome])
    }

    @Test func anotherLoopIsAskedForTwice() throws {
        var app = App(size: Size(columns: 80, rows: 24))
        _ = app.update(.loop(try Samples.loop(isDone: false)), at: 0)
        #expect(app.update(.key(.character("n")), at: 0).isEmpty)
        #expect(app.render().text.contains("n once more"))
        #expect(app.update(.key(.character("n")), at: 0) == [.loop(.begin)])
        _ = app.update(.loop(try Samples.loop(isDone: true)), at: 0)
        #expect(app.render().text.contains("The week after"))
        #expect(app.update(.key(.character("n")), at: 0) == [.loop(.begin)])
    }
}
