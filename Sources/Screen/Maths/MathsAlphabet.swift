/// Letters in another shape that means something: the Mathematical Alphanumeric Symbols block of Unicode.
enum MathsAlphabet: Hashable, Sendable {
    case bold, doubleStruck, script, fraktur

    /// The letter in this shape, or as it is where there is none.
    func shape(_ letter: Character) -> Character {
        if let early = early[letter] { return early }
        guard letter.unicodeScalars.count == 1, let value = letter.unicodeScalars.first?.value else { return letter }
        let (capital, small, digit): (UInt32, UInt32, UInt32?) =
            switch self {
            case .bold: (0x1D400, 0x1D41A, 0x1D7CE)
            case .doubleStruck: (0x1D538, 0x1D552, 0x1D7D8)
            case .script: (0x1D49C, 0x1D4B6, nil)
            case .fraktur: (0x1D504, 0x1D51E, nil)
            }
        let shaped: UInt32? =
            switch value {
            case 0x41...0x5A: capital + value - 0x41
            case 0x61...0x7A: small + value - 0x61
            case 0x30...0x39: digit.map { $0 + value - 0x30 }
            case 0x391...0x3A9 where self == .bold: 0x1D6A8 + value - 0x391
            case 0x3B1...0x3C9 where self == .bold: 0x1D6C2 + value - 0x3B1
            default: nil
            }
        return shaped.flatMap(Unicode.Scalar.init).map { Character($0) } ?? letter
    }

    /// Letters that had a code point before the block was made, which leaves holes in it.
    private var early: [Character: Character] {
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
