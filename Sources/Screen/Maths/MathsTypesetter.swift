/// Sets a formula in two dimensions of fixed cells; after the rules of The TeXbook, chapter 17, as far as cells can follow them.
///
/// Total: a part that would grow too large is written on one row instead, so the work is bounded for any input.
struct MathsTypesetter {
    /// Rows of a part; twice what a screen shows.
    private static let maximumHeight = 48
    /// Cells of a part that has more than one row.
    private static let maximumCells = 8_000

    /// Whether limits always stand below and above: not so within a fraction or a matrix, where those that have raised or lowered
    /// characters stand at the side.
    var isDisplay = true

    /// Writes parts that stay on one row.
    let writer = MathsWriter()
    /// For the parts of a fraction or matrix.
    var inner: MathsTypesetter { MathsTypesetter(isDisplay: false) }

    static func fits(height: Int, width: Int) -> Bool { height <= 1 || height <= maximumHeight && height * width <= maximumCells }

    /// The node in as many rows as it needs.
    func box(_ node: MathsNode) -> MathsBox {
        let box = stacked(node)
        return Self.fits(height: box.height, width: box.width) ? box : written(node)
    }

    /// The node on one row.
    func written(_ node: MathsNode) -> MathsBox { MathsBox(writer.piece(node).text) }

    private func stacked(_ node: MathsNode) -> MathsBox {
        switch node {
        case .symbol("⋮", _): MathsBox(":")
        case .symbol("⋱", _): MathsBox("·.")
        case .symbol, .number, .word, .space, .rowBreak, .unknown: written(node)
        case .list(let nodes): row(writer.items(nodes))
        case .scripts(let base, let sub, let sup): scripts(base, sub, sup)
        case .limits(let base, let below, let above): limits(base, below, above)
        case .embraced(let body, let isOver): embraced(body, isOver: isOver, label: nil)
        case .fraction(let above, let below): fraction(above, below)
        case .binomial(let above, let below): binomial(above, below)
        case .root(let degree, let radicand): root(node, degree, radicand)
        case .accent(let accent, let body): accented(node, accent, body)
        case .letters(let alphabet, let body): box(body).mapped(alphabet.shape)
        case .fenced(let left, let body, let right):
            MathsBrackets.around(box(body), MathsGlyphs.drawable(left), MathsGlyphs.drawable(right))
        case .grid(let grid): self.grid(grid) ?? written(node)
        }
    }

    // MARK: - Rows

    /// Nodes beside each other.
    func row(_ items: [MathsItem]) -> MathsBox { MathsBox.row(boxes(items)) }

    /// The items' boxes, each with the columns of space before it.
    func boxes(_ items: [MathsItem]) -> [(box: MathsBox, gap: Int)] {
        var items = items
        var result: [(box: MathsBox, gap: Int)] = []
        var previous: MathsItem?
        for index in items.indices {
            var box = self.box(items[index].node)
            if items[index].isFraction, box.height == 1, items.count > 1 {
                writer.settleFraction(index, &items)
                box = MathsBox(items[index].piece.text)
            }
            var item = items[index]
            if box.height > 1 {
                // Nothing beside it seems to belong to a script on a row of its own.
                item.piece.isOpenEnded = false
                item.piece.isOpenToBrackets = false
            }
            var gap = 0
            if let previous, let last = result.last?.box {
                gap = writer.gap(previous, item)
                gap = max(gap, space(previous, last, item, box))
            }
            result.append((box, gap))
            previous = item
        }
        return result
    }

    /// Columns that neighbours which may touch on one row need in two dimensions.
    private func space(_ left: MathsItem, _ leftBox: MathsBox, _ right: MathsItem, _ rightBox: MathsBox) -> Int {
        if right.piece.left == .punctuation { return 0 }
        // A denominator must not run into the limit of a sum.
        if leftBox.endsWithRule, rightBox.startsWithRule || right.piece.left == .large && rightBox.height > 1 { return 2 }
        if leftBox.endsWithRule || rightBox.startsWithRule { return 1 }
        if leftBox.touches(rightBox) || leftBox.isTall && left.endsTall && right.piece.left != .closing { return 1 }
        if left.isRoot, leftBox.height > 1, right.piece.left == .ordinary || right.piece.left == .opening { return 1 }
        let isProduct = left.piece.right == .tightBinary || right.piece.left == .tightBinary
        return isProduct && (leftBox.isTall || rightBox.isTall) ? 1 : 0
    }
}

extension MathsItem {
    fileprivate var isRoot: Bool { if case .root = node { true } else { false } }

    /// Whether the item ends in a bracket as tall as it is.
    fileprivate var endsTall: Bool {
        switch node {
        case .fenced(_, _, let right): !right.isEmpty
        case .grid, .binomial: true
        default: false
        }
    }
}
