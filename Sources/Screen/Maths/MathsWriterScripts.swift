extension MathsWriter {
    /// A base with what stands below and above: as Unicode scripts, or as `_{…}` and `^(…)`.
    func scripts(_ base: MathsNode, _ sub: MathsNode?, _ sup: MathsNode?) -> MathsPiece {
        var piece = self.piece(base)
        if piece.shape > .atom || piece.isOpenToBrackets { piece = MathsPiece("(\(piece.text))") }
        if case .list(let nodes) = base, nodes.count > 1, piece.shape == .atom, !piece.text.hasPrefix("(") {
            piece = MathsPiece("(\(piece.text))")
        }
        let inner = MathsWriter(isTight: true)
        let above = sup.map { inner.piece($0) }
        piece.isOpenEnded = false
        var isLoweredInFull = true
        if let sub {
            let below = inner.piece(sub)
            piece.hasLimit = piece.right == .limitFunction
            if !sub.isWord, !below.text.hasLongWord, let text = MathsScripts.subscript(below.text) {
                piece.text += text
            } else if !below.text.isEmpty {
                isLoweredInFull = false
                piece.isOpenEnded = below.text.isName
                let isBraced = below.text.hasPrefix("{") && below.text.hasSuffix("}")
                piece.text += "_" + (below.text.isName || isBraced ? below.text : "{\(below.text)}")
            }
        }
        if let sup, let above, !above.text.isEmpty {
            piece.isOpenEnded = false
            let isSingle = above.text.count == 1 && above.text.isName
            // Both of a sum's limits in the same way: ∑_{b=1}^B, not ∑_{b=1}ᴮ.
            let isKept = sup.isWord || above.text.hasLongWord || !isLoweredInFull && isSingle && piece.left == .large
            if !isKept, let text = MathsScripts.superscript(above.text) {
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
