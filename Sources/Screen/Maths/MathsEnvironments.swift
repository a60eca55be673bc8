extension MathsParser {
    /// The rows of `\begin{name}`, which was read, up to its end.
    mutating func environment(_ name: String) -> MathsNode {
        let base = name.hasSuffix("*") ? String(name.dropLast()) : name
        let kind: MathsGrid.Kind
        switch base {
        case "matrix", "smallmatrix": kind = .matrix("", "")
        case "pmatrix": kind = .matrix("(", ")")
        case "bmatrix": kind = .matrix("[", "]")
        case "Bmatrix": kind = .matrix("{", "}")
        case "vmatrix": kind = .matrix("|", "|")
        case "Vmatrix": kind = .matrix("‖", "‖")
        case "array":
            _ = rawGroup()
            kind = .matrix("", "")
        case "cases", "dcases", "rcases": kind = .cases
        case "aligned", "align", "split", "gather", "gathered", "equation", "multline", "eqnarray": kind = .aligned
        case "alignat", "alignedat":
            _ = rawGroup()
            kind = .aligned
        default:
            let beginning = note(unknown: "begin{\(name)}", "begin{\(name)}")
            return .list([beginning, .grid(MathsGrid(kind: .aligned, rows: rows()))])
        }
        return .grid(MathsGrid(kind: kind, rows: rows()))
    }

    private mutating func rows() -> [[MathsNode]] {
        var rows: [[MathsNode]] = [[]]
        while true {
            rows[rows.count - 1].append(list(until: .cell))
            if accept("&") { continue }
            if accept(command: "\\") || accept(command: "cr") {
                // A row may be followed by extra space: \\[2pt].
                if position < source.count, source[position] == "[" { _ = optionalArgument() }
                rows.append([])
                continue
            }
            if accept(command: "end") { _ = rawGroup() } else { note(unmatched: "\\begin") }
            break
        }
        if rows.count > 1, let last = rows.last, last.allSatisfy({ $0 == .empty }) { rows.removeLast() }
        return rows
    }
}
