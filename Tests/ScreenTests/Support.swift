import Screen
import TestSupport

/// Graphemes of every kind that width and wrapping treat differently.
let graphemes: [Character] = [
    "a", "b", "x", ".", "-", " ", " ", " ", "\t", "\u{A0}", "é", "e\u{301}", "ß", "λ", "∑", "x\u{302}", "\u{301}", "\u{200B}",
    "漢", "字", "한", "ｱ", "Ａ", "👍", "👩‍🔬", "🇩🇪", "नि", "\u{7}", "\u{1B}", "…",
]

extension [Line] {
    /// The text of all rows, one to a line.
    var text: String { map(\.text).joined(separator: "\n") }
}

extension Line {
    /// Each character's style as one letter: what the golden files of styled text show beside the glyphs.
    var styleLetters: String {
        spans.map { span in String(repeating: span.style.letter, count: span.text.columns) }.joined()
    }
}
