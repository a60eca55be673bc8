/// Letters in another shape that means something, as far as terminals can show them.
enum MathsAlphabet: Hashable, Sendable {
    case bold, doubleStruck, script, fraktur

    /// The letter in this shape, or as it is where common terminal fonts have none.
    ///
    /// Only letters of the basic plane are used: the others (bold, most script letters, double-struck E) are boxes in fonts such as
    /// DejaVu Sans Mono, and a plain letter reads better than a box.
    func shape(_ letter: Character) -> Character { shaped[letter] ?? letter }

    private var shaped: [Character: Character] {
        switch self {
        case .bold: [:]
        case .doubleStruck: Self.earlyDoubleStruck
        case .script: Self.earlyScript
        case .fraktur: Self.earlyFraktur
        }
    }

    private static let earlyDoubleStruck: [Character: Character] = [
        "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
    ]
    private static let earlyScript: [Character: Character] = [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ", "g": "ℊ", "o": "ℴ",
    ]
    private static let earlyFraktur: [Character: Character] = ["C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ"]
}
