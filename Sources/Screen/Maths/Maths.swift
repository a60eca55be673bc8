/// LaTeX formulas as Unicode text.
///
/// Total on any input: what is not LaTeX, or not known, comes out as it is written.
package enum Maths {
    /// The formula on one row.
    ///
    /// Scripts use Unicode's raised and lowered characters where all of a script can, otherwise `_{…}` and `^(…)`; a fraction is
    /// a slash with the brackets that this needs; rows of a matrix are separated by semicolons.
    package static func inline(_ latex: String) -> String { MathsWriter.text(MathsParser.parse(latex).node).trimmed }

    /// Commands in the formula that are not known and come out as they are written, in order and each once.
    package static func unknownCommands(in latex: String) -> [String] { MathsParser.parse(latex).unknown }

    /// The formula on rows of its own, one for each row of an aligned environment, none wider than `width` columns.
    static func display(_ latex: String, width: Int) -> [String] {
        let node = MathsParser.parse(latex).node
        return rows(of: node)
            .map { MathsWriter.text($0).trimmed }
            .filter { !$0.isEmpty }
            .flatMap { Line($0).wrapped(to: width, indent: 2).map(\.text) }
    }

    private static func rows(of node: MathsNode) -> [MathsNode] {
        switch node {
        case .grid(let grid) where grid.kind == .aligned: return grid.rows.map { .list($0) }
        case .list(let nodes): return nodes.split(separator: .rowBreak, omittingEmptySubsequences: true).map { .list(Array($0)) }
        default: return [node]
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
