import Foundation
import Practice
import Questions
import Scheduling
import Screen
import TestSupport
import Testing

@testable import Trainer

/// Clicks do what the keys do that stand there.
@Suite struct MouseTests {
    /// Presses on the first cell of a text on screen.
    private func click(_ text: String, _ driver: inout Driver) throws {
        let rows = driver.screen.split(separator: "\n", omittingEmptySubsequences: false)
        for (row, line) in rows.enumerated() {
            guard let range = line.range(of: text) else { continue }
            let column = String(line[..<range.lowerBound]).columns
            driver.send(.mouse(.press(Point(column: column, row: row))))
            return
        }
        Issue.record("«\(text)» is not on screen:\n\(driver.screen)")
    }

    @Test func aSessionByClicks() throws {
        var driver = try Driver.session([.recall, .choice])
        try click("sure", &driver)
        #expect(driver.sessionView?.item?.attempt.prediction == .sure)
        try click("Space reveal", &driver)
        try click("the L1 pull does not fade", &driver)
        try click("the L2 pull is", &driver)
        #expect(driver.sessionView?.item?.attempt.ticks == 0b11)
        try click("Enter Good", &driver)
        #expect(driver.recorded.last?.grade == .good)
        try click("Its slope at zero", &driver)
        #expect(driver.sessionView?.item?.attempt.ticks == 0b10)
        try click("Space check", &driver)
        try click("2 Hard", &driver)
        #expect(driver.recorded.last?.grade == .hard)
    }

    @Test func aClickBetweenKeysDoesNothing() throws {
        var driver = try Driver.session()
        let before = driver.app.render()
        for row in 0..<24 where row < 20 { driver.send(.mouse(.press(Point(column: 1, row: row)))) }
        driver.send(.mouse(.press(Point(column: 500, row: 500))))
        #expect(driver.app.render() == before)
    }

    /// At every size and place a click either does nothing or presses a key that is bound there.
    @Test func everyButtonIsAKeyOfThePlace() throws {
        for (name, make) in SnapshotTests.screens {
            for size in SnapshotTests.sizes {
                let app = try make(size)
                for button in app.render().buttons {
                    #expect(app.keys.command(for: button.key, in: app.context) != nil, "\(name): \(button.key.name)")
                    #expect(button.row < size.rows && button.columns.upperBound <= size.columns, "\(name) at \(size)")
                }
            }
        }
    }

    @Test func theWheelScrollsThreeRows() throws {
        var driver = try Driver.session(columns: 40, rows: 10)
        driver.press(.character(" "))
        driver.send(.mouse(.wheelDown))
        #expect(driver.sessionView?.item?.scroll == 3)
        driver.send(.mouse(.wheelUp))
        driver.send(.mouse(.wheelUp))
        #expect(driver.sessionView?.item?.scroll == 0)
    }

    /// A rubric scrolled away must not be ticked by a click on what stands in its rows now.
    @Test func ticksFollowTheScrolledText() throws {
        var driver = try Driver.session(columns: 60, rows: 12)
        driver.press(.character(" "), .pageDown)
        try click("the L2 pull is", &driver)
        #expect(driver.sessionView?.item?.attempt.ticks == 0b10)
    }
}
