extension MathsWriter {
    /// A base with what stands below and above: as Unicode scripts, or as `_{…}` and `^(…)`.
    func scripts(_ base: MathsNode, _ sub: MathsNode?, _ sup: MathsNode?) -> MathsPiece {
        var piece = self.piece(base)
        if isBracketed(base, piece) { piece = MathsPiece("(\(piece.text))") }
        piece.isOpenEnded = false
        var isLoweredInFull = true
        if let sub {
            piece.hasLimit = piece.right == .limitFunction
            let below = MathsWriter(isTight: true).piece(sub).text
            if let text = lowered(sub, below) {
                piece.text += text
            } else if !below.isEmpty {
                isLoweredInFull = false
                piece.isOpenEnded = below.isName
                let isBraced = below.hasPrefix("{") && below.hasSuffix("}")
                piece.text += "_" + (below.isName || isBraced ? below : "{\(below)}")
            }
        }
        if let sup {
            let above = MathsWriter(isTight: true).piece(sup)
            if above.text.isEmpty { return piece }
            piece.isOpenEnded = false
            let isSingle = above.text.count == 1 && above.text.isName
            // Both of a sum's limits in the same way: ∑_{b=1}^B, not ∑_{b=1}ᴮ.
            let isKept = !isLoweredInFull && isSingle && piece.left == .large
            if !isKept, let text = raised(sup, above.text) {
                piece.text += text
                piece.isOpenEnded = text == "*" || text == "⋆"
            } else if isSingle || sup.isWord && above.text.isName {
                piece.text += "^" + above.text
                piece.isOpenEnded = true
            } else {
                piece.text += "^" + (above.isInBrackets ? above.text : "(\(above.text))")
            }
        }
        return piece
    }

    /// Whether scripts on the base would seem to belong to its last factor only.
    func isBracketed(_ base: MathsNode, _ piece: MathsPiece) -> Bool {
        if piece.shape > .atom || piece.isOpenToBrackets { return true }
        if case .list(let nodes) = base { return nodes.count > 1 && !piece.text.hasPrefix("(") }
        return false
    }

    /// The subscript, which reads `text`, in lowered characters; nil where it has none or is a word.
    func lowered(_ sub: MathsNode, _ text: String) -> String? {
        sub.isWord || text.hasLongWord ? nil : MathsScripts.subscript(text)
    }

    /// The superscript, which reads `text`, in raised characters; nil where it has none or is a word.
    func raised(_ sup: MathsNode, _ text: String) -> String? {
        sup.isWord || text.hasLongWord ? nil : MathsScripts.superscript(text)
    }
}

extension MathsNode {
    /// Whether the node is text of several letters, better read at full size than as tiny letters.
    fileprivate var isWord: Bool {
        if case .word(let text, _) = self { text.count > 1 } else { false }
    }
}

extension MathsPiece {
    /// Whether the whole piece stands between one pair of round or square brackets.
    fileprivate var isInBrackets: Bool {
        left == .opening && right == .closing && (text.hasPrefix("(") && text.hasSuffix(")") || text.hasPrefix("[") && text.hasSuffix("]"))
    }
}

extension String {
    /// Letters and digits only, without scripts and marks that `_` or `^` would seem not to cover.
    fileprivate var isName: Bool {
        allSatisfy { ($0.isLetter || $0.isNumber || $0 == "∞" || $0 == "⊥" || $0 == "∗") && !$0.isRaisedOrLowered } && !isEmpty
    }

    /// Three letters in a row are most likely a word too, and so is the partner of out.
    fileprivate var hasLongWord: Bool {
        if self == "in" { return true }
        var run = 0
        for character in self {
            run = character.isASCII && character.isLetter ? run + 1 : 0
            if run == 3 { return true }
        }
        return false
    }
}

extension Character {
    private static let scripts = Set("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵀᴺ½¼¾")

    fileprivate var isRaisedOrLowered: Bool { Self.scripts.contains(self) }
}
