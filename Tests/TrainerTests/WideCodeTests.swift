import Practice
import Screen
import Testing

@testable import Questions
@testable import Trainer

/// Code is never broken: what is wider than the screen is reached by moving sideways.
@Suite struct WideCodeTests {
    private static let long = "total = " + (0..<40).map { "x\($0)" }.joined(separator: " + ")

    private static func driver(columns: Int = 80) throws -> Driver {
        var driver = try Driver.session([.code], columns: columns)
        let id = try #require(driver.sessionView?.session.current?.id)
        var question = Samples.question(id, .code)
        question.code = .init(
            language: "python", starter: nil, solution: "def f():\n    \(long)\n    return total\n", isOrdered: false, schema: nil)
        driver.send(.presented(Samples.presentation(question)))
        driver.press(.character(" "))
        return driver
    }

    @Test func aLongLineStandsOnOneRowAndSaysThatItGoesOn() throws {
        let driver = try Self.driver()
        let rows = driver.screen.split(separator: "\n").filter { $0.contains("total = x0") }
        #expect(rows.count == 1)
        #expect(rows.first?.hasSuffix("›") == true)
        #expect(driver.screen.contains("←→ wide code"))
    }

    @Test(arguments: [40, 60, 80, 120]) func everyPartOfItIsReached(columns: Int) throws {
        var driver = try Self.driver(columns: columns)
        var seen: Set<Int> = []
        for _ in 0..<60 {
            let row = driver.screen.split(separator: "\n").first { $0.contains("x") && $0.contains(" + ") } ?? ""
            for term in row.split(separator: " ") where term.first == "x" { if let number = Int(term.dropFirst()) { seen.insert(number) } }
            driver.press(.right)
        }
        #expect(seen == Set(0..<40))
        #expect(driver.screen.contains("x39"))
        #expect(driver.screen.contains("‹"))
        for _ in 0..<60 { driver.press(.left) }
        #expect(driver.screen.contains("def f():"))
        #expect(!driver.screen.contains("‹"))
    }

    /// Prose stands still while code moves, and a larger window takes the shift back.
    @Test func onlyCodeMoves() throws {
        var driver = try Self.driver()
        for _ in 0..<20 { driver.press(.right) }
        #expect(driver.screen.contains("Reference"))
        driver.send(.resized(Size(columns: 400, rows: 60)))
        #expect(Layout(driver.app.size).width < Self.long.count, "the measure stays comfortable, so code still moves")
        driver.press(.right)
        #expect(driver.screen.contains("x39"))
    }
}
