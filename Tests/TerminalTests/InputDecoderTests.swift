import Screen
import Testing

@testable import Terminal

struct InputDecoderTests {
    /// What the decoder makes of raw input; a `.nothing` is a pause longer than every patience.
    private func inputs(_ raw: [RawInput], timeout: Int? = 100, reads: Int = 1000) -> [Input] {
        var rest = raw[...]
        var decoder = InputDecoder { _ in rest.popFirst() ?? .closed }
        var found: [Input] = []
        for _ in 0..<reads {
            let input = decoder.read(timeout: timeout) ?? .resize(Size(columns: 1, rows: 1))
            if input == .closed { break }
            if input != .idle { found.append(input) }
        }
        return found
    }

    private func bytes(_ text: String) -> [RawInput] { text.utf8.map(RawInput.byte) }

    private func keys(_ text: String) -> [Key] {
        inputs(bytes(text)).compactMap { if case .key(let key) = $0 { key } else { nil } }
    }

    @Test func `text is characters, also of several scalars`() {
        #expect(keys("aé漢") == [.character("a"), .character("é"), .character("漢")])
        #expect(keys("e\u{301}x") == [.character("e\u{301}"), .character("x")])
        #expect(keys("éa\u{308}ö") == [.character("é"), .character("a\u{308}"), .character("ö")])
    }

    @Test func `control bytes have names`() {
        #expect(keys("\u{0}\u{3}\u{13}\u{1A}") == [.control(" "), .control("c"), .control("s"), .control("z")])
        #expect(keys("\t\r\n\u{8}\u{7F}") == [.tab, .enter, .control("j"), .backspace, .backspace])
        #expect(keys("\u{1C}\u{1F}") == [.control("\\"), .control("_")])
    }

    @Test func `C1 controls are no text`() {
        #expect(keys("\u{9B}a") == [.character("a")])
    }

    @Test func `bytes that are no UTF-8 show as such and take nothing with them`() {
        #expect(inputs([.byte(0xFF), .byte(0x61)]) == [.key(.character("\u{FFFD}")), .key(.character("a"))])
        #expect(inputs([.byte(0xC3), .byte(0x61)]) == [.key(.character("\u{FFFD}")), .key(.character("a"))])
        #expect(inputs([.byte(0xC3), .key(.up)]) == [.key(.character("\u{FFFD}")), .key(.up)])
        // Overlong and surrogate.
        #expect(!inputs([.byte(0xC0), .byte(0x80)]).contains(.key(.control(" "))))
        #expect(inputs([.byte(0xED), .byte(0xA0), .byte(0x80)]) == [.key(.character("\u{FFFD}"))])
    }

    @Test func `Esc alone, Esc and then a letter, Esc with a letter`() {
        #expect(inputs([.byte(27), .nothing]) == [.key(.escape)])
        #expect(inputs([.byte(27), .nothing, .byte(0x78)]) == [.key(.escape), .key(.character("x"))])
        #expect(keys("\u{1B}x\u{1B}é\u{1B}[") == [.alt("x"), .alt("é"), .alt("[")])
        #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
        #expect(inputs([.byte(27), .key(.up)]) == [.key(.escape), .key(.up)])
    }

    @Test func `unknown sequences are left out whole`() {
        #expect(keys("\u{1B}[1;5Aa") == [.character("a")])
        #expect(keys("\u{1B}[?62;4cb") == [.character("b")])
        #expect(keys("\u{1B}Oxc") == [.character("c")])
        #expect(inputs([.byte(27)] + bytes("[1;") + [.key(.down)]) == [.key(.down)])
    }

    @Test func `clicks and the wheel are read, everything else about the mouse is left out`() {
        func mouse(_ report: String) -> [Input] { inputs([.mouseBegin] + bytes(report) + bytes("q")) }
        #expect(mouse("0;10;5M") == [.mouse(.press(Point(column: 9, row: 4))), .key(.character("q"))])
        #expect(mouse("64;1;1M") == [.mouse(.wheelUp), .key(.character("q"))])
        #expect(mouse("81;300;200M") == [.mouse(.wheelDown), .key(.character("q"))], "with Control held")
        for report in ["0;10;5m", "2;10;5M", "35;10;5M", "0;0;0M", "0;5M", ";;M", "0;99999999999999999999;1M"] {
            #expect(mouse(report) == [.key(.character("q"))], "\(report)")
        }
        #expect(inputs(bytes("\u{1B}[<65;3;4Mq")) == [.mouse(.wheelDown), .key(.character("q"))], "also where ncurses leaves it to us")
        #expect(inputs([.mouseBegin] + bytes("0;1") + [.nothing] + bytes("q")) == [.key(.character("q"))], "a report that breaks off")
    }

    @Test func `signals between keys come through`() {
        #expect(inputs([.woken, .resized, .byte(0x61)]) == [.wake, .resize(Size(columns: 1, rows: 1)), .key(.character("a"))])
        #expect(inputs([.byte(27), .woken]) == [.key(.escape), .wake])
        #expect(inputs([.byte(0xC3), .woken, .byte(0xA9)]).contains(.wake))
    }

    @Test func `a paste is whole, with line breaks and without controls`() {
        let raw = [.pasteBegin] + bytes("a\rb\r\nc\n\td\u{7}\u{9B}é") + [.pasteEnd] + bytes("q")
        #expect(inputs(raw) == [.paste("a\nb\nc\n\tdé"), .key(.character("q"))])
    }

    @Test func `paste markers in two parts`() {
        for cut in 1..<6 {
            let begin = bytes("\u{1B}[200~")
            // The gap lets ncurses give up, but is within our patience, unless it comes right after the Esc.
            let gap: [RawInput] = cut == 1 ? [.nothing] : []
            let raw = begin.prefix(cut) + gap + begin.dropFirst(cut) + bytes("hello\u{1B}[201~z")
            #expect(inputs(Array(raw)).filter { $0 != .key(.escape) } == [.paste("hello"), .key(.character("z"))], "cut at \(cut)")
        }
        // The end marker may be torn anywhere, for any time short of the paste's own patience.
        let torn = [.pasteBegin] + bytes("hi\u{1B}[20") + [.nothing] + bytes("1~q")
        #expect(inputs(torn, timeout: 100) == [.paste("hi"), .key(.character("q"))])
    }

    @Test func `the rest of a sequence is waited for`() {
        var waits: [Int?] = []
        var rest = bytes("\u{1B}[200~a\u{1B}[201~")[...]
        var decoder = InputDecoder { wait in
            waits.append(wait)
            return rest.popFirst() ?? .closed
        }
        #expect(decoder.read(timeout: 1000) == .paste("a"))
        // Esc alone must not be held up; what follows "Esc [" may be slow.
        #expect(waits.prefix(6) == [1000, 0, 50, 50, 50, 50])
    }

    @Test func `a bracket typed after Esc is a bracket`() {
        #expect(inputs([.byte(27), .nothing] + bytes("[2x")) == [.key(.escape)] + "[2x".map { .key(.character($0)) })
    }

    @Test func `what interrupts a paste does not lose it`() {
        let raw = [.pasteBegin] + bytes("ab") + [.woken, .resized, .nothing] + bytes("cd") + [.pasteEnd]
        #expect(inputs(raw) == [.wake, .resize(Size(columns: 1, rows: 1)), .paste("abcd")])
    }

    @Test func `a paste without an end is over after a silence`() {
        let silence = Array(repeating: RawInput.nothing, count: InputDecoder.pastePatience / 100)
        #expect(inputs([.pasteBegin] + bytes("ab") + silence + bytes("q")) == [.paste("ab"), .key(.character("q"))])
        // Waiting for ever, too.
        #expect(inputs([.pasteBegin] + bytes("ab") + [.nothing] + bytes("q"), timeout: nil) == [.paste("ab"), .key(.character("q"))])
    }

    @Test func `a paste is bounded, and its rest is not typed`() {
        let long = Array(repeating: RawInput.byte(0x61), count: InputDecoder.pasteLimit + 5000)
        let found = inputs([.pasteBegin] + long + bytes("\u{1B}[201~z"))
        #expect(found.count == 2)
        #expect(found.first == .paste(String(repeating: "a", count: InputDecoder.pasteLimit)))
        #expect(found.last == .key(.character("z")))
    }

    @Test func `a terminal that goes away ends every state`() {
        var decoder = InputDecoder { _ in .closed }
        #expect(decoder.read(timeout: nil) == .closed)
        for start in [[RawInput.pasteBegin], [.byte(27)], [.byte(27), .byte(0x5B), .byte(0x31)], [.byte(0xC3)]] {
            var rest = start[...]
            var decoder = InputDecoder { _ in rest.popFirst() ?? .closed }
            #expect((0..<3).contains { _ in decoder.read(timeout: nil) == .closed })
        }
    }
}
