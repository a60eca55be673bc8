import Screen

/// SplitMix64: the same numbers on every run and platform, so that a failing case can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

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

extension Style {
    /// `.` plain, `m` muted and so on; upper case for strong, `_` for emphasis in plain text.
    var letter: String {
        let base =
            switch role {
            case .plain: traits.contains(.emphasis) ? "_" : "."
            case .muted: "m"
            case .accent: "a"
            case .correct: "g"
            case .wrong: "r"
            case .warning: "w"
            case .code: "c"
            case .keyword: "k"
            case .string: "s"
            case .comment: "#"
            case .number: "n"
            }
        if traits.contains(.strong) { return base == "." ? "*" : base.uppercased() }
        return base
    }
}
