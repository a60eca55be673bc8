extension MathsWriter {
    /// The parts with a slash between, each in brackets where it would read differently without.
    func fraction(_ above: MathsNode, _ below: MathsNode) -> MathsPiece {
        let numerator = piece(above)
        let denominator = piece(below)
        let isDerivative = above.differentialSign != nil && above.differentialSign == below.differentialSign
        let top = bracketed(numerator, unlessAtMost: .product)
        let bottom = isDerivative && below.isOneDifferential ? denominator.text : bracketed(denominator, unlessAtMost: .application)
        return MathsPiece("\(top)/\(bottom)", shape: .fraction)
    }

    /// How tightly the pieces beside each other hold together.
    func shape(of pieces: [MathsPiece], _ spaces: [Int], startsWithSign: Bool) -> MathsPiece.Shape {
        if pieces.dropFirst().allSatisfy({ $0.text == "!" }) { return .atom }
        if spaces.dropFirst().contains(where: { $0 > 1 }) { return .sum }
        var kinds = pieces.map(\.left)
        if startsWithSign { kinds.removeFirst() }
        for kind in kinds {
            switch kind {
            case .binary, .relation, .punctuation, .large: return .sum
            default: break
            }
        }
        if pieces.dropFirst(startsWithSign ? 1 : 0).contains(where: \.isSign) { return .sum }
        if pieces.contains(where: { $0.shape == .sum }) { return .sum }
        if pieces.count == 2, !startsWithSign, pieces[1].left == .opening, pieces[1].shape == .atom, pieces[0].isFunctionName {
            return .application
        }
        // NDCG@k is one name.
        if pieces.count == 2, pieces[0].text.hasSuffix("@") { return .application }
        for (index, piece) in pieces.enumerated() where piece.left == .function || piece.left == .limitFunction {
            guard index + 1 < pieces.count, pieces[index + 1].left == .opening else { return .open }
        }
        return .product
    }
}

extension MathsPiece {
    /// Whether a bracket after the piece most likely holds an argument: a named function, or a letter that usually names one.
    var isFunctionName: Bool {
        if isWord || left == .function || left == .limitFunction { return true }
        guard left == .ordinary, let first = text.first else { return false }
        return text.count == 1 ? "fghpqEPQFGHVΓσφΦψ".contains(first) : "fghpqEPQFGHVΓσφΦψπμ".contains(first) && shape == .atom
    }
}

extension MathsNode {
    /// The d or ∂ that the node begins with.
    fileprivate var differentialSign: String? {
        switch self {
        case .symbol("∂", _): "∂"
        case .symbol("d", _): "d"
        case .scripts(let base, nil, _): base.differentialSign
        case .list(let nodes): nodes.first?.differentialSign
        default: nil
        }
    }

    /// Whether the node is one differential, such as dx or ∂w².
    fileprivate var isOneDifferential: Bool {
        if case .list(let nodes) = self { nodes.count == 2 } else { false }
    }
}
