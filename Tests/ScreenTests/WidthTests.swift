import Screen
import Testing

@Suite struct WidthTests {
    @Test(
        arguments: [
            ("a", 1), ("~", 1), (" ", 1), ("\t", 1), ("\u{0}", 0), ("\u{1B}", 0), ("\u{7F}", 0), ("\n", 0), ("\r\n", 0), ("\u{9B}", 0),
            ("\u{A0}", 1), ("é", 1), ("e\u{301}", 1), ("x\u{302}\u{303}", 1), ("\u{301}", 0), ("λ", 1), ("∂", 1), ("𝔼", 1), ("𝒩", 1),
            ("漢", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2), ("ｱ", 1), ("。", 2), ("👍", 2), ("👍🏽", 2), ("👩‍🔬", 2), ("🇩🇪", 2),
            ("\u{200B}", 0), ("\u{FEFF}", 0), ("\u{2028}", 0), ("\u{202E}", 0), ("\u{AD}", 1), ("━", 1), ("▂", 1), ("…", 1), ("✓", 1),
            ("⟨", 1),
            ("\u{20000}", 2), ("\u{10FFFD}", 1),
        ] as [(Character, Int)])
    func columns(of grapheme: Character, are expected: Int) {
        #expect(grapheme.columns == expected)
        #expect(String(grapheme).columns == expected)
    }

    @Test func textIsAsWideAsItsGraphemes() {
        #expect("".columns == 0)
        #expect("loss\u{7} = 3".columns == 8)
        #expect("|∂L/∂w| ≤ λ".columns == 11)
        #expect("日本語 text".columns == 11)
    }
}
