import Screen
import TestSupport
import Testing

@Suite struct WrappingTests {
    @Test func breaksBetweenWords() {
        #expect("the quick brown fox".wrapped(to: 10) == ["the quick", "brown fox"])
        #expect("the quick".wrapped(to: 9) == ["the quick"])
        #expect("the quick".wrapped(to: 8) == ["the", "quick"])
        #expect("".wrapped(to: 8) == [""])
        #expect("a\n\nb\r\nc".wrapped(to: 8) == ["a", "", "b", "c"])
    }

    @Test func cutsOverlongWords() {
        #expect("abcdefgh".wrapped(to: 3) == ["abc", "def", "gh"])
        #expect("a bcdefgh i".wrapped(to: 3) == ["a", "bcd", "efg", "h i"])
        #expect("ab cd".wrapped(to: 1) == ["a", "b", "c", "d"])
    }

    @Test func keepsNoBreakSpaceAndTheSpaceBeforeTheFirstWord() {
        #expect("10\u{A0}ms more".wrapped(to: 6) == ["10\u{A0}ms", "more"])
        #expect("  a b".wrapped(to: 3) == ["  a", "b"])
    }

    @Test func wideTextBreaksAnywhere() {
        #expect("日本語です".wrapped(to: 5) == ["日本", "語で", "す"])
        #expect("漢字".wrapped(to: 1) == ["漢", "字"])
    }

    @Test func hangsFromTheFirstRow() {
        let line = Line([Span("- "), Span("alpha beta", .strong), Span(" gamma")])
        let rows = line.wrapped(to: 12, indent: 2)
        #expect(rows.map(\.text) == ["- alpha beta", "  gamma"])
        #expect(rows[0].spans == [Span("- "), Span("alpha beta", .strong)])
    }

    @Test func aWordOfTwoStylesIsNotBroken() {
        let rows = Line([Span("see "), Span("co", .strong), Span("de,"), Span(" x")]).wrapped(to: 6)
        #expect(rows == ["see", Line([Span("co", .strong), Span("de,")]), "x"])
    }

    @Test(arguments: [Int.min, -1, 0, 1, 2, 3, 7, 40, Int.max])
    func neverExceedsTheWidthAndLosesNothing(width: Int) {
        var random = SeededGenerator(UInt64(bitPattern: Int64(width)))
        for _ in 0..<200 {
            let spans = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                let text = (0..<Int.random(in: 0...30, using: &random)).compactMap { _ in graphemes.randomElement(using: &random) }
                return Span(String(text), [Style.plain, .strong, .code].randomElement(using: &random) ?? .plain)
            }
            let line = Line(spans)
            let indent = Int.random(in: -1...9, using: &random)
            let rows = line.wrapped(to: width, indent: indent)
            #expect(!rows.isEmpty)
            for row in rows { #expect(row.width <= max(width, 2), "\(row.text.debugDescription) at \(width)") }
            #expect(ink(rows.map(\.text).joined()) == ink(line.text))
            #expect(line.truncated(to: width).width <= max(0, width))
        }
    }

    private func ink(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
    }

    @Test func truncationEndsWithAnEllipsis() {
        #expect(Line("regularization").truncated(to: 8).text == "regular…")
        #expect(Line("regularization").truncated(to: 14).text == "regularization")
        #expect(Line("日本語").truncated(to: 4).text == "日…")
        #expect(Line("ab").truncated(to: 1).text == "…")
        #expect(Line("ab").truncated(to: 0).text == "")
        #expect(Line([Span("ab", .code), Span("cdef", .strong)]).truncated(to: 4).spans == [Span("ab", .code), Span("c…", .strong)])
    }

    @Test(.timeLimit(.minutes(1))) func aMegabyteIsQuick() {
        let words = String(repeating: "words and ünicode ", count: 60_000)
        let solid = String(repeating: "x", count: 1_000_000)
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(words.wrapped(to: 80).count > 10_000)
            #expect(solid.wrapped(to: 80).count == 12_500)
        }
        #expect(time < .seconds(20))
    }
}
