/// Raised and lowered characters that common terminal fonts have; text goes up or down only if all of it can.
///
/// The Greek ones are missing in DejaVu Sans Mono, and ᵅ is hardly told from ᵃ.
enum MathsScripts {
    private static let raised = table(
        "0123456789+−=()" + "abcdefghijklmnoprstuvwxyz" + "ABDEGHIJKLMNOPRTUVW" + "′⊤†*⋆∘",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾" + "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ" + "ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ" + "′ᵀ†*⋆°")
    private static let lowered = table(
        "0123456789+−=()" + "aehijklmnoprstuvx",
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎" + "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")

    private static func table(_ from: String, _ to: String) -> [Character: Character] {
        Dictionary(zip(from, to), uniquingKeysWith: { first, _ in first })
    }

    /// The text raised, or nil where a character of it has no raised form.
    static func superscript(_ text: String) -> String? { convert(text, raised) }

    /// The text lowered, or nil where a character of it has no lowered form.
    static func `subscript`(_ text: String) -> String? { convert(text, lowered) }

    private static func convert(_ text: String, _ table: [Character: Character]) -> String? {
        var result = ""
        for character in text {
            guard let script = table[character] else { return nil }
            result.append(script)
        }
        return result
    }
}
