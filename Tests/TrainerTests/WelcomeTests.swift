import Practice
import Questions
import Screen
import TestSupport
import Testing

@testable import Trainer

@Suite struct WelcomeTests {
    private static func driver(columns: Int = 80, rows: Int = 24) -> Driver {
        var driver = Driver(columns: columns, rows: rows)
        driver.send(.welcome(Settings()))
        return driver
    }

    /// The text is parsed like any question, and must be as sound as one.
    @Test func theSampleQuestionIsSound() throws {
        let question = try #require(SampleQuestion.presentation()?.question)
        #expect(question.kind == .recall)
        #expect(question.rubric.points.count == 3)
    }

    @Test func theWelcomeFromBeginningToEnd() throws {
        var driver = Self.driver()
        #expect(driver.screen.contains("fraud filter"))
        #expect(driver.screen.contains("Space turn"))
        driver.press(.character(" "), .character("a"), .character("b"))
        #expect(driver.screen.contains("2 of 3"))
        #expect(driver.screen.contains("suggested  Good   the question comes back in"))
        driver.press(.enter)
        #expect(driver.screen.contains("(•) software engineering"))
        driver.press(.character("c"), .right, .right, .left)
        #expect(driver.screen.contains("(•) from scratch"))
        #expect(driver.screen.contains("← 30 →"))
        driver.press(.enter)
        #expect(driver.effects == [.choose(path: "from-scratch", minutes: "30")])
        #expect(driver.recorded.isEmpty, "trying it out leaves no trace")
    }

    @Test func oneKeySkipsItFromAnywhere() {
        for before in [[], [Key.character(" ")], [.character(" "), .character("a"), .enter], [.character(" "), .enter, .character("b")]] {
            var driver = Self.driver()
            for key in before { driver.press(key) }
            #expect(driver.screen.contains("Esc skip"))
            driver.press(.escape)
            #expect(driver.effects == [.loadHome])
        }
    }

    @Test func minutesStayWithinTheirBounds() {
        var driver = Self.driver()
        driver.press(.character(" "), .enter)
        for _ in 0..<200 { driver.press(.left) }
        #expect(driver.screen.contains("← 1 →"))
        for _ in 0..<200 { driver.press(.right) }
        #expect(driver.screen.contains("← 600 →"))
    }

    @Test func pathsAreThoseOfTheSetting() {
        #expect(Settings.Key.path.form == .choice(WelcomeText.paths.map(\.name)))
    }
}
