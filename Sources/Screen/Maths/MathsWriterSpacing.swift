extension MathsWriter {
    /// Nodes beside each other, with the spaces that their classes ask for; after The TeXbook, chapter 18.
    func joined(_ nodes: [MathsNode]) -> MathsPiece {
        var pieces: [MathsPiece] = []
        var spaces: [Int] = []  // before each piece, as the author asked for
        var isFraction: [Bool] = []
        var owed = 0
        for node in flattened(nodes) {
            if case .space(let columns) = node {
                owed = max(owed, isTight && columns < 2 ? 0 : columns)
                continue
            }
            let piece = self.piece(node)
            if piece.text.isEmpty { continue }
            pieces.append(piece)
            spaces.append(owed)
            isFraction.append(piece.shape == .fraction)
            owed = 0
        }
        guard pieces.count > 1 else { return pieces.first ?? MathsPiece("") }
        let startsWithSign = settleSigns(&pieces)
        let shape = shape(of: pieces, spaces, startsWithSign: startsWithSign)
        for index in pieces.indices where isFraction[index] { bracketFactor(index, &pieces, spaces) }

        var result = MathsPiece("", shape: shape)
        for (index, piece) in pieces.enumerated() {
            if index > 0 {
                let gap = max(spaces[index], self.gap(pieces[index - 1], piece))
                result.text += String(repeating: " ", count: gap)
            }
            result.text += piece.text
        }
        if pieces[0].left != .opening { result.left = pieces[0].left }
        if let last = pieces.last {
            result.isOpenEnded = last.isOpenEnded
            result.isOpenToBrackets = last.isOpenToBrackets
        }
        return result
    }

    /// The nodes with lists in them opened where that changes nothing but makes their spacing known.
    private func flattened(_ nodes: [MathsNode]) -> [MathsNode] {
        nodes.flatMap { node -> [MathsNode] in
            if case .list(let inner) = node, inner.count > 1 { return flattened(inner) }
            return [node]
        }
    }

    /// Makes a binary operator that has nothing to its left, or nothing to its right, a sign.
    ///
    /// - Returns: whether the first piece is such a sign.
    private func settleSigns(_ pieces: inout [MathsPiece]) -> Bool {
        var startsWithSign = false
        for index in pieces.indices where pieces[index].left == .binary {
            let before = index > 0 ? pieces[index - 1].right : .opening
            let after = index + 1 < pieces.count ? pieces[index + 1].left : .closing
            switch (before, after) {
            case (.binary, _), (.tightBinary, _), (.relation, _), (.opening, _), (.punctuation, _), (.function, _), (.limitFunction, _),
                (.large, _), (_, .relation), (_, .closing), (_, .punctuation):
                pieces[index].left = .ordinary
                pieces[index].right = .ordinary
                pieces[index].isSign = true
                if index == 0 { startsWithSign = true }
            default: break
            }
        }
        return startsWithSign
    }

    private func gap(_ left: MathsPiece, _ right: MathsPiece) -> Int {
        let isWordBreak = (left.isWord || right.isWord) && left.text.endsInLetter && right.text.startsInLetter
        let isAmbiguous = left.isOpenEnded && right.text.startsInLetterOrDigit || left.isOpenToBrackets && right.left == .opening
        let isWordAfterBracket = left.right == .closing && right.isWord && right.text.startsInLetter
        if isWordBreak || isAmbiguous || isWordAfterBracket { return 1 }
        if left.isSign { return 0 }
        switch (left.right, right.left) {
        case (.function, .ordinary), (.function, .function), (.limitFunction, .ordinary), (.function, .large), (.limitFunction, .large),
            (.limitFunction, .function), (.limitFunction, .limitFunction), (.function, .limitFunction):
            return 1
        case _ where isTight: return 0
        case (.relation, .relation): return 0
        case (.relation, _), (_, .relation), (.binary, _), (_, .binary): return 1
        case (.tightBinary, _), (_, .tightBinary), (.opening, _), (_, .closing), (_, .punctuation): return 0
        case (.punctuation, _), (.large, _), (_, .large): return 1
        case (.limitFunction, .opening): return left.hasLimit ? 1 : 0
        case (.ordinary, .function), (.closing, .function), (.ordinary, .limitFunction), (.closing, .limitFunction): return 1
        default: return 0
        }
    }

    /// Puts a fraction that is a factor or an argument in brackets: (1/n) ∑ x, log(p/q), but a/b + c.
    private func bracketFactor(_ index: Int, _ pieces: inout [MathsPiece], _ spaces: [Int]) {
        var isFactor = false
        if index > 0, spaces[index] < 2 {
            let before = pieces[index - 1]
            switch before.right {
            case .ordinary, .closing: isFactor = !before.isSign && !before.text.hasSuffix(" ")
            case .function, .tightBinary: isFactor = true
            // After max or lim with its limit the whole fraction is meant anyway.
            case .limitFunction: isFactor = !before.hasLimit
            default: break
            }
        }
        if index + 1 < pieces.count, spaces[index + 1] < 2 {
            let after = pieces[index + 1]
            switch after.left {
            case .ordinary: isFactor = isFactor || !(after.text.hasPrefix(" ") || after.isSign)
            case .opening, .function, .limitFunction, .large, .tightBinary: isFactor = true
            default: break
            }
        }
        guard isFactor else { return }
        pieces[index] = MathsPiece("(\(pieces[index].text))")
        pieces[index].left = .opening
        pieces[index].right = .closing
    }
}

extension String {
    fileprivate var startsInLetter: Bool { first?.isLetter == true }
    fileprivate var startsInLetterOrDigit: Bool { first.map { $0.isLetter || $0.isNumber } ?? false }
    fileprivate var endsInLetter: Bool { last?.isLetter == true }
}
