import Practice
import Screen
import TestSupport
import Testing

@testable import Questions
@testable import Trainer

/// Wide characters, combining marks, tabs and text from right to left: nothing moves out of its column.
@Suite struct WideTextTests {
    private static let pieces: [String] = [
        "a", "Z", " ", " ", " ", "\t", ".", "—", "漢", "字", "한글", "ｱ", "Ａ", "👍", "👩‍🔬", "🇩🇪", "e\u{301}", "x\u{302}\u{303}", "\u{301}",
        "\u{200B}", "שלום", "مرحبا", "עִבְרִית", "नि", "λ", "∑", "$x^2$", "`f(x)`", "**b**", "- ", "\n\n", "|",
    ]

    private static func text(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...60, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }.joined()
    }

    /// Every row of a frame takes exactly its columns: a wide grapheme has an empty cell behind it, nothing else has.
    private func expectSound(_ frame: Frame, _ what: String) {
        for row in 0..<frame.size.rows {
            var column = 0
            while column < frame.size.columns {
                let text = frame[column, row].text
                let width = text.columns
                #expect(width == 1 || width == 2, "\(what): «\(text)» at \(column),\(row)")
                if width == 2 {
                    guard column + 1 < frame.size.columns else {
                        Issue.record("\(what): half a glyph at the edge of row \(row)")
                        return
                    }
                    #expect(frame[column + 1, row].text.isEmpty, "\(what) at \(column),\(row)")
                }
                column += max(1, width)
            }
        }
    }

    @Test func aFrameKeepsItsColumns() {
        var random = SeededGenerator(11)
        for _ in 0..<3000 {
            var frame = Frame(size: Size(columns: 30, rows: 3))
            for _ in 0..<4 {
                let column = Int.random(in: -5...32, using: &random)
                frame.put(
                    Self.text(&random), column: column, row: Int.random(in: 0...2, using: &random), limit: Int.random(in: 0...40, using: &random))
            }
            frame.put("|", column: 20, row: 1)
            #expect(frame[20, 1].text == "|")
            expectSound(frame, "put")
        }
    }

    @Test(arguments: [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24), Size(columns: 61, rows: 17)])
    func aSessionKeepsItsColumns(size: Size) throws {
        var random = SeededGenerator(UInt64(size.columns))
        for kind in [Kind.recall, .choice, .numeric, .code] {
            for _ in 0..<12 {
                var driver = try Driver.session([kind], columns: size.columns, rows: size.rows)
                let id = try #require(driver.sessionView?.session.current?.id)
                let topic = Self.text(&random).filter { !$0.isNewline }
                var question = Samples.question(id, kind, topic: topic)
                question.prompt = Self.text(&random)
                question.answer = Self.text(&random)
                question.hints = [Self.text(&random)]
                question.rubric.points = question.rubric.points.map { .init(Self.text(&random), $0.weight) }
                question.options = question.options.map { .init(text: Self.text(&random), reason: Self.text(&random), isRight: $0.isRight) }
                question.followUps = [.init(question: Self.text(&random), answer: Self.text(&random))]
                if kind == .code {
                    question.code = .init(
                        language: "python", starter: nil, solution: Self.text(&random) + "\n", isOrdered: false, schema: nil)
                }
                driver.send(.presented(Samples.presentation(question)))
                let footer = driver.screen.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
                #expect(footer.contains("help"), "\(footer)")
                expectSound(driver.app.render(), "question")
                driver.press(.character("h"))
                if kind == .numeric {
                    driver.type("1 漢e\u{301}🇩🇪שלום")
                    expectSound(driver.app.render(), "number")
                    for _ in 0..<20 { driver.press(.backspace) }
                }
                if kind == .choice { driver.press(.character("a")) }
                if kind == .recall {
                    driver.press(.character("t"))
                    for character in Self.text(&random) where !character.isNewline { driver.press(.character(character)) }
                    driver.send(.paste(Self.text(&random)))
                    expectSound(driver.app.render(), "typing")
                    driver.press(.escape)
                }
                driver.press(.character(" "), .character("f"), .character("f"))
                for _ in 0..<6 {
                    expectSound(driver.app.render(), "answer")
                    driver.press(.pageDown, .right)
                }
            }
        }
    }
}
