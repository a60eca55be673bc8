/// Letters in another shape that means something, as far as terminals can show them.
enum MathsAlphabet: Hashable, Sendable {
    case bold, doubleStruck, script, fraktur

    /// The letter in this shape, or as it is where common terminal fonts have none.
    ///
    /// Only the glyphs of DejaVu Sans Mono's basic plane are used: bold, script and other double-struck letters are boxes there,
    /// and a plain letter reads better than a box.
    func shape(_ letter: Character) -> Character { self == .doubleStruck ? Self.doubleStruckLetters[letter] ?? letter : letter }

    private static let doubleStruckLetters: [Character: Character] = [
        "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
    ]
}
