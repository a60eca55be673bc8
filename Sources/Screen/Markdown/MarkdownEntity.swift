/// Character references: the few names that hand-written text uses, and all numbers.
enum MarkdownEntity {
    private static let names: [String: String] = [
        "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'", "&nbsp;": "\u{A0}",
        "&ndash;": "–", "&mdash;": "—", "&hellip;": "…", "&times;": "×", "&minus;": "−",
        "&le;": "≤", "&ge;": "≥", "&ne;": "≠", "&rarr;": "→", "&larr;": "←",
    ]

    /// The text that the reference stands for; an unknown one as it is written, a control character as U+FFFD.
    static func text(of reference: String) -> String {
        if let text = names[reference] { return text }
        guard reference.hasPrefix("&#"), reference.hasSuffix(";") else { return reference }
        let digits = reference.dropFirst(2).dropLast()
        let isHex = digits.first == "x" || digits.first == "X"
        guard let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits) else { return reference }
        guard let scalar = Unicode.Scalar(value), !scalar.isControl else { return "\u{FFFD}" }
        return String(Character(scalar))
    }
}
