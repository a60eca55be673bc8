/// Tells `|x|` and `‖w‖` from the bar of `p(x|y)` and of `KL(q‖p)`, which LaTeX writes with the same character.
enum MathsBars {
    /// The nodes as a list, in which bars that come in pairs enclose what is between them.
    ///
    /// Within one pair of brackets, an even number of bars of a kind encloses; an odd one separates. A double bar that
    /// separates is a relation. Two single bars side by side, with no other around, were meant as a double one.
    static func paired(_ nodes: [MathsNode]) -> MathsNode {
        var nodes = nodes
        if nodes.contains(where: { $0.bar == "|" }) {
            nodes = pair(joiningDoubles(nodes), "|", separator: .ordinary)
        }
        if nodes.contains(where: { $0.bar == "‖" }) {
            nodes = pair(nodes, "‖", separator: .relation)
        }
        return nodes.count == 1 ? nodes[0] : .list(nodes)
    }

    private static func joiningDoubles(_ nodes: [MathsNode]) -> [MathsNode] {
        var result: [MathsNode] = []
        var singles = 0
        var index = 0
        while index < nodes.count {
            // The second of the two may carry scripts: ||w||^2.
            if nodes[index] == .symbol("|", .ordinary), index + 1 < nodes.count, nodes[index + 1].bar == "|" {
                result.append(nodes[index + 1].replacingBase(with: .symbol("‖", .ordinary)))
                index += 2
            } else {
                if nodes[index].bar == "|" { singles += 1 }
                result.append(nodes[index])
                index += 1
            }
        }
        return singles == 0 ? result : nodes
    }

    private static func pair(_ nodes: [MathsNode], _ bar: String, separator: MathsClass) -> [MathsNode] {
        let places = nodes.indices.filter { nodes[$0].bar == bar }
        guard places.count.isMultiple(of: 2) else {
            return nodes.map { $0 == .symbol(bar, .ordinary) ? .symbol(bar, separator) : $0 }
        }
        var result: [MathsNode] = []
        var at = 0
        for pair in stride(from: 0, to: places.count, by: 2) {
            let (start, end) = (places[pair], places[pair + 1])
            // A bar with scripts can only close.
            guard nodes[start] == .symbol(bar, .ordinary) else { return nodes }
            result += nodes[at..<start]
            let body = Array(nodes[(start + 1)..<end])
            result.append(nodes[end].replacingBase(with: .fenced(bar, body.count == 1 ? body[0] : .list(body), bar)))
            at = end + 1
        }
        return result + nodes[at...]
    }
}

extension MathsNode {
    /// The bar that the node is, with or without scripts.
    fileprivate var bar: String? {
        switch self {
        case .symbol(let text, .ordinary) where text == "|" || text == "‖": text
        case .scripts(.symbol(let text, .ordinary), _, _) where text == "|" || text == "‖": text
        default: nil
        }
    }

    fileprivate func replacingBase(with base: MathsNode) -> MathsNode {
        if case .scripts(_, let sub, let sup) = self { return .scripts(base: base, sub: sub, sup: sup) }
        return base
    }
}
