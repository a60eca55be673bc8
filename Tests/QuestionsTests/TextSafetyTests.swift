import Questions
import Testing

@Suite struct TextSafetyTests {
    private func decoded(_ bytes: [UInt8]) throws -> String { try TextSafety.decode(bytes, path: "x.md").get() }

    private func rejection(_ bytes: [UInt8]) -> Finding? {
        if case .failure(let rejection) = TextSafety.decode(bytes, path: "x.md") { return rejection.finding }
        return nil
    }

    @Test func lineEndsBecomeOne() throws {
        #expect(try decoded(Array("a\r\nb\rc\n\r\nd".utf8)) == "a\nb\nc\n\nd")
        #expect(try decoded(Array("\r\r\n\n".utf8)) == "\n\n\n")
        #expect(try decoded([]).isEmpty)
    }

    @Test func byteOrderMarkIsDroppedAtTheBeginningOnly() throws {
        let text = try decoded([0xEF, 0xBB, 0xBF] + Array("é\u{FEFF}".utf8))
        #expect(text.unicodeScalars.map(\.value) == [0xE9, 0xFEFF])
        #expect(TextSafety.findings(in: text, path: "x").map(\.place) == [Place(line: 1, column: 2)])
        #expect(try decoded([0xEF, 0xBB, 0xBF]).isEmpty)
    }

    @Test func windowsFilesAreReadLikeAnyOther() throws {
        let windows = [0xEF, 0xBB, 0xBF] + Array(Sample.recall.replacing("\n", with: "\r\n").utf8)
        let parsed = try parse(try decoded(windows))
        expectClean(parsed)
        #expect(try parse(Sample.recall).question == parsed.question)
        #expect(try parse(try decoded(Array(Sample.recall.replacing("\n", with: "\r").utf8))).question == parsed.question)
    }

    @Test(
        arguments: [
            ([0xFF], 1, 1),
            ([0x61, 0x0A, 0xC3, 0xA9, 0x80], 2, 2),
            ([0x61, 0x0D, 0x62, 0xC0, 0xAF], 2, 2),
            ([0x61, 0x0D, 0x0A, 0x62, 0xED, 0xA0, 0x80], 2, 2),
            ([0xEF, 0xBB, 0xBF, 0x61, 0xF4, 0x90, 0x80, 0x80], 1, 2),
            ([0x61, 0xE2, 0x82], 1, 2),
            ([0xFE, 0xFF, 0x00, 0x61], 1, 1),
        ] as [([UInt8], Int, Int)])
    func invalidUTF8IsFoundAtItsPlace(bytes: [UInt8], line: Int, column: Int) {
        let finding = rejection(bytes)
        #expect(finding?.rule == "encoding")
        #expect(finding?.place == Place(line: line, column: column))
    }

    @Test func tooLargeFileIsNamedWithItsSize() {
        #expect(rejection([UInt8](repeating: 0x61, count: TextSafety.maximumBytes)) == nil)
        let finding = rejection([UInt8](repeating: 0x61, count: TextSafety.maximumBytes + 1))
        #expect(finding?.rule == "size" && finding?.message.contains("1001 kB") == true)
    }

    @Test(arguments: [
        ("escape", "\u{1B}[31m", "an escape sequence"), ("null", "\0", "a control character"), ("bell", "\u{7}", "a control character"),
        ("vertical tab", "\u{B}", "a control character"), ("delete", "\u{7F}", "a control character"),
        ("C1 introducer", "\u{9B}31m", "a control character"), ("next line", "\u{85}", "a control character"),
        ("override", "\u{202E}", "a bidirectional control"), ("isolate", "\u{2066}", "a bidirectional control"),
        ("mark", "\u{200F}", "a bidirectional control"), ("Arabic mark", "\u{61C}", "a bidirectional control"),
        ("joiner", "👩\u{200D}", "an emoji"), ("joiner alone", "\u{200D}", "a zero-width joiner"),
        ("selector 16", "\u{FE0F}", "a variation selector"), ("selector 17", "\u{E0100}", "a variation selector"),
        ("tag", "\u{E0041}", "a tag character"), ("zero-width space", "\u{200B}", "an invisible character"),
        ("word joiner", "\u{2060}", "an invisible character"), ("soft hyphen", "\u{AD}", "an invisible character"),
        ("invisible times", "\u{2062}", "an invisible character"), ("Hangul filler", "\u{3164}", "an invisible character"),
        ("grapheme joiner", "\u{34F}", "an invisible character"), ("line separator", "\u{2028}", "an invisible line break"),
        ("emoji", "😀", "an emoji"), ("flag", "🇩🇪", "an emoji"), ("check mark", "✅", "an emoji"),
    ])
    func harmfulCharacterIsFoundAtItsPlace(name: String, text: String, reason: String) throws {
        let before = Sample.header + "Why é "
        let findings = try parse(before + text + "x?" + Sample.recall.dropFirst(Sample.header.count)).findings
        let first = try #require(findings.first, "\(name)")
        #expect(first.rule == "text-safety" && first.severity == .error && first.message.contains(reason), "\(name): \(first)")
        #expect(first.place == Place(line: 6, column: 7), "\(name): \(first)")
        #expect(first.description.unicodeScalars.allSatisfy { TextSafety.reason(against: $0) == nil }, "the finding itself is shown: \(name)")
    }

    @Test func harmlessTextHasNone() {
        let text = "tab\there, é, e\u{301}, λ → ∑ ≤ ½ — «x» “y” 漢字 ±σ² θ̂ ▁▂ ─│ ✓ ✗ ★ 한국 हिन्दी\n\n"
        #expect(TextSafety.findings(in: text, path: "x").isEmpty, "\(TextSafety.findings(in: text, path: "x"))")
    }

    @Test func findingsAreLimited() {
        #expect(TextSafety.findings(in: String(repeating: "\u{1B}", count: 100_000), path: "x").count == 20)
    }

    @Test func shownTextIsHarmless() {
        #expect(TextSafety.shown("a\u{1B}[31m\nb\u{202E}é") == "a\\u{1B}[31m\\u{A}b\\u{202E}é")
    }
}
