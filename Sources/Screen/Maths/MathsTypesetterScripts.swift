extension MathsTypesetter {
    /// A base with what stands below and above it: at the side, or as limits.
    func scripts(_ base: MathsNode, _ sub: MathsNode?, _ sup: MathsNode?) -> MathsBox {
        if case .embraced(let body, let isOver) = base {
            let braced = embraced(body, isOver: isOver, label: isOver ? sup : sub)
            let rest = isOver ? sub : sup
            return rest.map { sideScripts(braced, isOver ? $0 : nil, isOver ? nil : $0) } ?? braced
        }
        let piece = writer.piece(base)
        if piece.takesLimits, isDisplay || !isWrittenInFull(sub, sup) { return limits(base, sub, sup) }
        let box = self.box(base)
        return sideScripts(writer.isBracketed(base, piece) ? MathsBrackets.around(box, "(", ")") : box, sub, sup)
    }

    /// Whether each script has raised or lowered characters.
    private func isWrittenInFull(_ sub: MathsNode?, _ sup: MathsNode?) -> Bool {
        sub.map { lowered($0) != nil } ?? true && sup.map { raised($0) != nil } ?? true
    }

    private func lowered(_ sub: MathsNode) -> String? { writer.lowered(sub, MathsWriter(isTight: true).piece(sub).text) }
    private func raised(_ sup: MathsNode) -> String? { writer.raised(sup, MathsWriter(isTight: true).piece(sup).text) }

    /// Scripts to the right: raised or lowered characters where there are, otherwise rows above and below.
    private func sideScripts(_ base: MathsBox, _ sub: MathsNode?, _ sup: MathsNode?) -> MathsBox {
        let below = sub.flatMap(lowered)
        let above = sup.flatMap(raised)
        if !base.isTall, let text = sub == nil ? above : sup == nil ? below : below.flatMap({ sub in above.map { sub + $0 } }) {
            return base.beside(MathsBox(text))
        }
        // At the ends of something tall; otherwise on the line, or next to it without raised and lowered characters.
        var side = MathsBox()
        if let sup { side = side.overlaid(with: box(above, sup).ending(at: min(base.core.lowerBound, above == nil ? -1 : 0))) }
        if let sub { side = side.overlaid(with: box(below, sub).beginning(at: max(base.core.upperBound, below == nil ? 1 : 0))) }
        return base.beside(side)
    }

    private func box(_ text: String?, _ node: MathsNode) -> MathsBox { text.map { MathsBox($0) } ?? script(node) }

    /// A script or limit: on one row, for a third row would hardly be read as what it is.
    private func script(_ node: MathsNode) -> MathsBox {
        let writer = MathsWriter(isTight: true)
        if case .grid(let grid) = node, grid.kind == .substack, Self.fits(height: grid.rows.count, width: 100) {
            return .column(grid.rows.map { MathsBox(writer.joined($0).text) }, line: 0)
        }
        return MathsBox(writer.piece(node).text)
    }

    /// A base with what stands right below and above it.
    func limits(_ base: MathsNode, _ below: MathsNode?, _ above: MathsNode?) -> MathsBox {
        let lower = below.map(script)
        let upper = above.map(script)
        var middle = box(base)
        // An arrow is as long as its label.
        let columns = max(lower?.width ?? 0, upper?.width ?? 0)
        if case .symbol("→", _) = base, columns > 0 { middle = MathsBox(String(repeating: MathsBox.rule, count: columns) + "→") }
        if case .symbol("←", _) = base, columns > 0 { middle = MathsBox("←" + String(repeating: MathsBox.rule, count: columns)) }

        let core = middle.core
        let box = MathsBox.column([upper, middle, lower].compactMap { $0 }, line: upper == nil ? 0 : 1)
        // Brackets cover the limits of a sum, but not those of max.
        var isLarge: Bool { if case .symbol(_, .large) = base { true } else { false } }
        return isLarge ? box : box.withCore(core)
    }
}

extension MathsPiece {
    /// Whether scripts stand below and above rather than at the side.
    fileprivate var takesLimits: Bool { right == .large || right == .limitFunction }
}
