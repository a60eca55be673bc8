/// Stand-ins for symbols that DejaVu Sans Mono has no glyph for, as `fc-query --format='%{charset}'` lists them.
///
/// Terminals take such a glyph from another font, where it is often wider than its cell, or show a box.
enum MathsGlyphs {
    /// The text with each symbol that common terminal fonts lack replaced by what is read the same.
    static func drawable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0.value > 0x2000 }) else { return text }
        return text.map { standIns[$0] ?? String($0) }.joined()
    }

    private static let standIns: [Character: String] = [
        "≪": "<<", "≫": ">>", "⪯": "≼", "⪰": "≽", "∥": "‖", "∤": "|\u{338}", "∦": "‖\u{338}", "∖": "\\", "⊨": "|=",
        "⟹": "⇒", "⟸": "⇐", "⟺": "⇔", "⟼": "↦",
        "⋁": "∨", "⋀": "∧", "⨁": "⊕", "⨂": "⊗", "⨀": "⊙", "⨄": "⊎", "⨿": "∐", "∮": "∫", "∔": "+", "⋉": "×|", "⋊": "|×",
        "ℓ": "l", "ℜ": "Re", "ℑ": "Im", "℘": "p", "ℵ": "aleph", "⋮": "…", "⋱": "…",
    ]
}
