/// Sets a formula on rows of its own, within a width.
struct MathsDisplay {
    /// Columns, at least 1.
    let width: Int
    private let typesetter = MathsTypesetter()

    init(width: Int) { self.width = max(1, width) }

    /// The formula's rows, without spaces at their ends, none wider than the width.
    ///
    /// What is too wide is broken; where that is not possible, the form on one row is wrapped.
    func rows(_ node: MathsNode) -> [String] {
        var lines: [MathsBox] = []
        for equation in equations(of: node) {
            let items = typesetter.writer.items([equation])
            if items.isEmpty { continue }
            guard let broken = MathsBreaker(items, typesetter.boxes(items), width: width).lines() else { return written(node) }
            lines += broken
        }
        if lines.isEmpty { return [] }
        return MathsTypesetter.lines(lines).rows.map(\.trimmedAtEnd)
    }

    private func written(_ node: MathsNode) -> [String] {
        separate(node).map { MathsWriter.text($0).trimmed }.filter { !$0.isEmpty }
            .flatMap { Line($0).wrapped(to: width, indent: 2).map(\.text.trimmedAtEnd) }
    }

    /// What stands below each other; an aligned block that fits stays one.
    private func equations(of node: MathsNode) -> [MathsNode] {
        if case .grid(let grid) = node, grid.kind == .aligned, let box = typesetter.grid(grid), box.width <= width { return [node] }
        return separate(node)
    }

    private func separate(_ node: MathsNode) -> [MathsNode] {
        switch node {
        case .grid(let grid) where grid.kind == .aligned: grid.rows.map { .list($0.map(\.withLessSpaceAfter)) }
        case .list(let nodes): nodes.split(separator: .rowBreak, omittingEmptySubsequences: true).map { .list(Array($0)) }
        case .rowBreak: []
        default: [node]
        }
    }
}

extension MathsNode {
    /// The node with one column instead of much space at its end: there an aligned row does not break.
    fileprivate var withLessSpaceAfter: MathsNode {
        guard case .list(var nodes) = self, case .space(let columns)? = nodes.last, columns > 1 else { return self }
        nodes[nodes.count - 1] = .space(1)
        return .list(nodes)
    }
}

extension String {
    /// The text without spaces at its ends.
    var trimmed: String { String(drop { $0 == " " }).trimmedAtEnd }

    /// The text without spaces after it.
    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
