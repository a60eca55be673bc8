import Screen
import TestSupport
import Testing

@Suite struct TextAreaTests {
    private func typed(_ text: String, size: Size = Size(columns: 20, rows: 4)) -> TextArea {
        var area = TextArea(size: size)
        for character in text { area.handle(character == "\n" ? .enter : .character(character)) }
        return area
    }

    /// The text with a bar where the cursor is.
    private func marked(_ area: TextArea) -> String {
        var copy = area
        copy.paste("▏")
        return copy.text
    }

    @Test func typesAndDeletes() {
        var area = typed("one two\nthree")
        #expect(area.text == "one two\nthree")
        for (key, expected) in [
            (.left, "one two\nthre▏e"), (.backspace, "one two\nthr▏e"), (.delete, "one two\nthr▏"), (.control("a"), "one two\n▏thr"),
            (.backspace, "one two▏thr"), (.control("w"), "one ▏thr"), (.control("k"), "one ▏"), (.control("u"), "▏"), (.backspace, "▏"),
            (.delete, "▏"), (.left, "▏"), (.right, "▏"),
        ] as [(Key, String)] {
            let isHandled = area.handle(key)
            #expect(isHandled)
            #expect(marked(area) == expected)
        }
    }

    @Test func movesByWordLineAndRow() {
        var area = typed("alpha beta gamma delta\nomega", size: Size(columns: 13, rows: 4))  // rows of 12: "alpha beta ", "gamma delta"
        for (key, expected) in [
            (.alt("b"), "alpha beta gamma delta\n▏omega"), (.alt("b"), "alpha beta gamma ▏delta\nomega"),
            (.up, "alpha ▏beta gamma delta\nomega"), (.end, "alpha beta▏ gamma delta\nomega"), (.home, "▏alpha beta gamma delta\nomega"),
            (.control("e"), "alpha beta gamma delta▏\nomega"), (.home, "alpha beta ▏gamma delta\nomega"),
            (.alt("f"), "alpha beta gamma▏ delta\nomega"), (.down, "alpha beta gamma delta\nomega▏"),
            (.up, "alpha beta gamma▏ delta\nomega"),
            (.pageUp, "▏alpha beta gamma delta\nomega"), (.pageDown, "alpha beta gamma delta\nomega▏"),
        ] as [(Key, String)] {
            let isHandled = area.handle(key)
            #expect(isHandled)
            #expect(marked(area) == expected, "after \(key)")
        }
    }

    @Test func remembersTheColumnOverShortLines() {
        var area = typed("long line\nab\nlong again", size: Size(columns: 20, rows: 4))
        area.handle(.up)
        #expect(marked(area) == "long line\nab▏\nlong again")
        area.handle(.up)
        #expect(marked(area) == "long line▏\nab\nlong again")
        area.handle(.down)
        area.handle(.down)
        #expect(marked(area) == "long line\nab\nlong again▏")
    }

    @Test func leavesOtherKeysToTheCaller() {
        var area = typed("a")
        for key in [Key.escape, .tab, .function(1), .control("n"), .alt("x")] {
            let isHandled = area.handle(key)
            #expect(!isHandled)
        }
        let isHandled = area.handle(.character("\u{1B}"))
        #expect(isHandled, "typed, but nothing to insert")
        #expect(area.text == "a")
    }

    @Test func pasteIsOneStepAndClean() {
        var area = typed("ab")
        area.handle(.left)
        area.paste("1\r\n2\r3\t4\u{1B}[0m\u{0}\u{202E}")
        #expect(area.text == "a1\n2\n3    4[0mb")
        area.handle(.control("_"))
        #expect(marked(area) == "a▏b")
    }

    @Test func undoGoesByWords() {
        var area = typed("one two three")
        for expected in ["one two ▏", "one ▏", "▏", "▏"] {
            area.handle(.control("_"))
            #expect(marked(area) == expected)
        }
        for expected in ["one ▏", "one two ▏", "one two three▏", "one two three▏"] {
            area.handle(.alt("_"))
            #expect(marked(area) == expected)
        }
        area.handle(.backspace)
        area.handle(.backspace)
        area.handle(.control("_"))
        #expect(area.text == "one two three")
        area.replaceAll(with: "new")
        area.handle(.control("_"))
        #expect(area.text == "one two three")
    }

    @Test func aMarkJoinsItsLetter() {
        var area = typed("e\u{301}x")
        area.handle(.character("\u{302}"))
        #expect(area.text == "e\u{301}x\u{302}")
        area.handle(.backspace)
        #expect(area.text == "e\u{301}")
        area.handle(.backspace)
        #expect(area.isEmpty)
    }

    @Test func layoutWrapsAndFollowsTheCursor() {
        var area = typed("alpha beta gamma delta epsilon", size: Size(columns: 12, rows: 2))
        var view = area.layout(width: 12, height: 2)
        #expect(view.lines == ["gamma delta ", "epsilon"].map { String($0.prefix(11)) })
        #expect(view.cursor == Point(column: 7, row: 1))
        area.handle(.up)
        #expect(area.layout(width: 12, height: 2).lines == view.lines, "no scrolling without need")
        area.handle(.up)
        view = area.layout(width: 12, height: 2)
        #expect(view.lines.map { $0.trimmedEnd } == ["alpha beta", "gamma delta"])
        #expect(view.cursor == Point(column: 7, row: 0))
        #expect(area.layout(width: 40, height: 9).lines == ["alpha beta gamma delta epsilon"])
    }

    @Test func agreesWithANaiveEditorAndUndoesEverything() {
        var random = SeededGenerator(11)
        let keys: [Key] =
            [.enter, .backspace, .delete, .left, .right, .control("a"), .control("e"), .control("k"), .control("u"), .up, .down]
            + "ab  xyz".map { .character($0) }
        for round in 0..<60 {
            var area = TextArea(size: Size(columns: 7, rows: 3))
            var model: [Character] = []
            var at = 0
            for _ in 0..<80 {
                guard let key = keys.randomElement(using: &random) else { continue }
                let before = marked(area)
                area.handle(key)
                let lineStart = (model[..<at].lastIndex(of: "\n") ?? -1) + 1
                let lineEnd = model[at...].firstIndex(of: "\n") ?? model.count
                switch key {
                case .character(let character): model.insert(character, at: at); at += 1
                case .enter: model.insert("\n", at: at); at += 1
                case .backspace: if at > 0 { at -= 1; model.remove(at: at) }
                case .delete: if at < model.count { model.remove(at: at) }
                case .left: at = max(0, at - 1)
                case .right: at = min(model.count, at + 1)
                case .control("a"): at = lineStart
                case .control("e"): at = lineEnd
                case .control("u"): model.removeSubrange(lineStart..<at); at = lineStart
                case .control("k"): if lineEnd > at { model.removeSubrange(at..<lineEnd) } else if at < model.count { model.remove(at: at) }
                default: at = Array(marked(area)).firstIndex(of: "▏") ?? 0
                }
                var expected = model
                expected.insert("▏", at: at)
                #expect(marked(area) == String(expected), "round \(round): \(key) on \(before)")
            }
            let final = area.text
            for _ in 0..<200 { area.handle(.control("_")) }
            #expect(area.text.isEmpty)
            for _ in 0..<200 { area.handle(.alt("_")) }
            #expect(area.text == final)
        }
    }

    @Test func layoutShowsEverythingWithinItsBounds() {
        var random = SeededGenerator(5)
        for _ in 0..<300 {
            let text = String(
                (0..<Int.random(in: 0...60, using: &random)).compactMap { _ in (graphemes + ["\n"]).randomElement(using: &random) })
            let size = Size(columns: Int.random(in: 0...15, using: &random), rows: Int.random(in: 0...5, using: &random))
            var area = TextArea(text: text, size: size)
            for _ in 0..<10 {
                area.handle(
                    [Key.up, .left, .home, .backspace, .pageUp, .character("漢"), .down, .end].randomElement(using: &random) ?? .up)
                let view = area.layout(width: size.columns, height: size.rows)
                #expect(view.lines.count <= size.rows)
                #expect(view.lines.allSatisfy { $0.columns <= max(2, size.columns) })
                #expect(view.cursor.column >= 0 && view.cursor.column < max(1, size.columns))
                #expect(view.cursor.row >= 0 && view.cursor.row < max(1, view.lines.count))
            }
            func ink(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { !$0.properties.isWhitespace } }
            #expect(ink(area.layout(width: size.columns, height: 1_000).lines.joined()) == ink(area.text))
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            String(repeating: "word and word ", count: 7_200), String(repeating: "a line of text\n", count: 6_700),
            String(repeating: "x", count: 100_000),
        ])
    func staysFluidAtAHundredKilobytes(text: String) {
        var area = TextArea(text: text, size: Size(columns: 80, rows: 20))
        for _ in 0..<5 { area.handle(.pageUp) }
        let keys: [Key] = [.character("a"), .enter, .up, .backspace, .character(" "), .down, .home, .left, .control("_")]
        let time = ContinuousClock().measure {
            for index in 0..<18 {
                area.handle(keys[index % keys.count])
                _ = area.layout(width: 80, height: 20)
            }
        }
        // Debug builds are ten times slower than what is shipped, and test machines are shared.
        #expect(time < .seconds(20), "\(time) for 18 keys")
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
