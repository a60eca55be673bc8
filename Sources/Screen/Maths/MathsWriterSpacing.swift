extension MathsWriter {
    /// Nodes beside each other, with the spaces that their classes ask for; after The TeXbook, chapter 18.
    func joined(_ nodes: [MathsNode]) -> MathsPiece {
        var items = items(nodes)
        guard items.count > 1 else { return items.first?.piece ?? MathsPiece("") }
        var shape = shape(of: items.map(\.piece), items.map(\.space), startsWithSign: items[0].piece.isSign)
        for index in items.indices where items[index].isFraction {
            settleFraction(index, &items)
            if items[index].piece.shape == .fraction { shape = max(shape, .fraction) }
        }

        var result = MathsPiece("", shape: shape)
        for (index, item) in items.enumerated() {
            if index > 0 { result.text += String(repeating: " ", count: gap(items[index - 1], item)) }
            result.text += item.piece.text
        }
        if items[0].piece.left != .opening { result.left = items[0].piece.left }
        if let last = items.last?.piece {
            result.isOpenEnded = last.isOpenEnded
            result.isOpenToBrackets = last.isOpenToBrackets
        }
        return result
    }

    /// The nodes that show anything, with lists in them opened, and operators told from signs.
    func items(_ nodes: [MathsNode]) -> [MathsItem] {
        var items: [MathsItem] = []
        var owed = 0
        for node in flattened(nodes) {
            if case .space(let columns) = node {
                owed = max(owed, isTight && columns < 2 ? 0 : columns)
                continue
            }
            let piece = self.piece(node)
            if piece.text.isEmpty { continue }
            items.append(MathsItem(node: node, piece: piece, space: owed))
            owed = 0
        }
        if items.count > 1 { settleSigns(&items) }
        if !isTight { separateApplications(&items) }
        return items
    }

    /// Columns between two neighbours.
    func gap(_ left: MathsItem, _ right: MathsItem) -> Int { max(right.space, gap(left.piece, right.piece)) }

    /// The nodes with lists in them opened where that changes nothing but makes their spacing known.
    private func flattened(_ nodes: [MathsNode]) -> [MathsNode] {
        nodes.flatMap { node -> [MathsNode] in
            if case .list(let inner) = node, inner.count > 1 { return flattened(inner) }
            return [node]
        }
    }

    /// Makes a binary operator that has nothing to its left, or nothing to its right, a sign.
    private func settleSigns(_ items: inout [MathsItem]) {
        for index in items.indices where items[index].piece.left == .binary {
            let before = index > 0 ? items[index - 1].piece.right : .opening
            let after = index + 1 < items.count ? items[index + 1].piece.left : .closing
            switch (before, after) {
            case (.binary, _), (.tightBinary, _), (.relation, _), (.opening, _), (.punctuation, _), (.function, _), (.limitFunction, _),
                (.large, _), (_, .relation), (_, .closing), (_, .punctuation):
                items[index].piece.left = .ordinary
                items[index].piece.right = .ordinary
                items[index].piece.isSign = true
            default: break
            }
        }
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

    /// Leaves a space between a factor and a function with its argument: x f(x), for xf(x) seems to be one name.
    private func separateApplications(_ items: inout [MathsItem]) {
        for index in items.indices.dropFirst().dropLast() where items[index].isApplied(to: items[index + 1].node) {
            let factor = items[index - 1]
            if factor.piece.right == .closing || factor.isLetter || factor.isFraction { items[index].space = max(items[index].space, 1) }
        }
    }

    /// Makes a fraction that is a factor or an argument read as one: (1/n) ∑ x, log(p/q), η·m/v, but a/b + c.
    func settleFraction(_ index: Int, _ items: inout [MathsItem]) {
        var isFactor = false
        var needsDot = false
        var isFollowed = false
        if index > 0, items[index].space < 2 {
            let before = items[index - 1].piece
            switch before.right {
            case .ordinary, .closing:
                isFactor = !before.isSign && !before.text.hasSuffix(" ")
                // Brackets right after a factor would look like an argument.
                needsDot = isFactor && !items[index - 1].isFraction && before.text.endsAsFactor
            case .function, .tightBinary: isFactor = true
            // After max or lim with its limit the whole fraction is meant anyway.
            case .limitFunction: isFactor = !before.hasLimit
            default: break
            }
        }
        if index + 1 < items.count, items[index + 1].space < 2 {
            let after = items[index + 1].piece
            switch after.left {
            case .ordinary: isFollowed = !(after.text.hasPrefix(" ") || after.isSign)
            case .opening, .function, .limitFunction, .large, .tightBinary: isFollowed = true
            default: break
            }
        }
        guard isFactor || isFollowed else { return }
        let isBracketed = isFollowed || !needsDot
        let text = items[index].piece.text
        items[index].piece = MathsPiece(
            (needsDot ? "·" : "") + (isBracketed ? "(\(text))" : text), shape: isBracketed ? .atom : .fraction)
        items[index].piece.left = needsDot ? .tightBinary : .opening
        items[index].piece.right = isBracketed ? .closing : .ordinary
        if needsDot { items[index].space = 0 }
    }
}

/// A node of a list, with what its neighbours need to know.
struct MathsItem {
    let node: MathsNode
    var piece: MathsPiece
    /// Columns before it that the author asked for.
    var space: Int

    var isFraction: Bool { if case .fraction = node { true } else { false } }

    /// Whether the item is a factor of letters: no number, sign or operator such as ∇.
    fileprivate var isLetter: Bool {
        guard piece.right == .ordinary, !piece.isSign, let first = piece.text.first else { return false }
        return first.isLetter && !"dΔ∂∇".contains(first)
    }

    /// Whether the next node most likely is the item's argument: the item usually names a function, or the brackets hold several
    /// arguments or a condition.
    fileprivate func isApplied(to next: MathsNode) -> Bool {
        let argument: MathsNode
        switch next {
        case .fenced("(", let body, _), .fenced("[", let body, _): argument = body
        case .scripts(.fenced("(", let body, _), _, _), .scripts(.fenced("[", let body, _), _, _): argument = body
        default: return false
        }
        guard piece.left == .ordinary, !piece.isSign, piece.text.first?.isLetter == true else { return false }
        if piece.isFunctionName { return true }
        guard case .list(let nodes) = argument else { return false }
        return nodes.contains { node in
            if case .symbol(let text, _) = node { [",", ";", "|", "‖"].contains(text) } else { false }
        }
    }
}

extension String {
    fileprivate var startsInLetter: Bool { first?.isLetter == true }
    fileprivate var startsInLetterOrDigit: Bool { first.map { $0.isLetter || $0.isNumber } ?? false }
    fileprivate var endsInLetter: Bool { last?.isLetter == true }

    /// Whether a product dot after the text is read as one: not so after ∇, where it is a divergence, nor after ∂ or a bar.
    fileprivate var endsAsFactor: Bool {
        guard let last, self != "d", self != "Δ" else { return false }
        return last.isLetter || last.isNumber || ")]}⌋⌉⟩′*!".contains(last) || count > 1 && "|‖".contains(last)
    }
}
