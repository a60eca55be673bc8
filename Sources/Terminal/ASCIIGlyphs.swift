/// Stand-ins for terminals and locales that print ASCII only.
enum ASCIIGlyphs {
    private static let table: [String: Character] = [
        "·": ".", "•": "*", "…": ".", "–": "-", "—": "-", "−": "-", "×": "x", "÷": "/", "≤": "<", "≥": ">", "≈": "~", "≠": "!",
        "→": ">", "←": "<", "↑": "^", "↓": "v", "▸": ">", "▶": ">", "▾": "v", "▼": "v", "›": ">", "‹": "<",
        "✓": "+", "✔": "+", "✗": "x", "✘": "x", "●": "*", "○": "o", "◆": "*", "■": "#", "□": "-",
        "│": "|", "┃": "|", "─": "-", "━": "-", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
        "█": "#", "▓": "#", "▒": "=", "░": ".", "▏": ".", "▎": ".", "▍": ":", "▌": "|", "▋": "|", "▊": "#", "▉": "#",
        "▁": "_", "▂": "_", "▃": "-", "▄": "-", "▅": "=", "▆": "=", "▇": "#",
        "“": "\"", "”": "\"", "‘": "'", "’": "'",
    ]

    /// One byte of the same width for a grapheme of one column.
    static func nearest(to grapheme: String) -> UInt8 {
        let stand = table[grapheme] ?? grapheme.unicodeScalars.first.map(Character.init) ?? "?"
        return stand.asciiValue ?? UInt8(ascii: "?")
    }
}
