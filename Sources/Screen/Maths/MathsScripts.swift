/// Raised and lowered characters; text goes up or down only if all of it can.
enum MathsScripts {
    private static let raised = table(
        "0123456789+−=()" + "abcdefghijklmnoprstuvwxyz" + "ABDEGHIJKLMNOPRTUVW" + "αβγδθφχ" + "′⊤†*⋆∘",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾" + "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ" + "ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ" + "ᵅᵝᵞᵟᶿᵠᵡ" + "′ᵀ†*⋆°")
    private static let lowered = table(
        "0123456789+−=()" + "aehijklmnoprstuvx" + "βγρφχ",
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎" + "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ" + "ᵦᵧᵨᵩᵪ")

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
