extension MathsTypesetter {
    /// The grid with its brackets, nil where it is better written on one row.
    func grid(_ grid: MathsGrid) -> MathsBox? {
        switch grid.kind {
        case .substack:
            return nil
        case .matrix(let left, let right):
            let cells = inner.cells(grid)
            return columns(of: cells, alignment: Self.alignments(cells)).map { MathsBrackets.around($0, left, right) }
        case .cases:
            return columns(of: inner.cells(grid), alignment: { _ in .left })
                .map { MathsBrackets.around(MathsBox().beside($0, gap: 1), "{", "") }
        case .aligned:
            return aligned(grid)
        }
    }

    private func cells(_ grid: MathsGrid) -> [[MathsBox]] { grid.rows.map { $0.map(box) } }

    /// Cells in columns two apart around the line, nil where they are too many.
    private func columns(of cells: [[MathsBox]], alignment: (Int) -> MathsBox.Alignment) -> MathsBox? {
        Self.rows(cells, alignment: alignment, gap: { _ in 2 }).map { rows in
            // An empty row between two gives them a middle.
            let isPair = rows.count == 2 && rows.allSatisfy { $0.height == 1 }
            return (isPair ? .column([rows[0], MathsBox(), rows[1]], line: 1) : Self.lines(rows)).centered()
        }
    }

    /// Each column centred, numbers under those with a sign further right.
    private static func alignments(_ cells: [[MathsBox]]) -> (Int) -> MathsBox.Alignment {
        var signed: Set<Int> = []
        for row in cells {
            for (column, box) in row.enumerated() where box.rows[box.baseline].first == "−" { signed.insert(column) }
        }
        return { signed.contains($0) ? .centerRight : .center }
    }

    /// Equations whose columns meet in pairs, nil where they are too many; the first row is on the line.
    private func aligned(_ grid: MathsGrid) -> MathsBox? {
        var isSpaced = false
        let cells = grid.rows.map { row in
            row.indices.map { column -> MathsBox in
                var items = writer.items([row[column]])
                guard let first = items.first else { return MathsBox() }
                if !column.isMultiple(of: 2) {
                    // What begins a right side goes on from the left one: its + is no sign.
                    if first.piece.isSign || first.piece.left == .binary { items[0].piece = MathsPiece(first.piece.text, .binary) }
                    if items[0].piece.left == .relation || items[0].piece.left == .binary { isSpaced = true }
                }
                // Space that the author left at the alignment point.
                return .row([(MathsBox(), first.space), (self.row(items), 0), (MathsBox(), row[column].spaceAfter)])
            }
        }
        let gap = isSpaced ? 1 : 0
        return Self.rows(cells, alignment: { $0.isMultiple(of: 2) ? .right : .left }, gap: { $0.isMultiple(of: 2) ? 4 : gap })
            .map(Self.lines)
    }

    /// Each row's cells beside each other, as wide as the widest of their column; nil where they are too many.
    private static func rows(_ cells: [[MathsBox]], alignment: (Int) -> MathsBox.Alignment, gap: (Int) -> Int) -> [MathsBox]? {
        var widths = [Int](repeating: 0, count: cells.map(\.count).max() ?? 0)
        for row in cells {
            for (column, box) in row.enumerated() { widths[column] = max(widths[column], box.width) }
        }
        let height = cells.reduce(0) { sum, row in sum + 1 + (row.map(\.height).max() ?? 1) }
        guard fits(height: height, width: widths.reduce(0) { $0 + $1 + 4 }) else { return nil }
        return cells.map { row in
            .row(
                widths.indices.map { column in
                    let box = column < row.count ? row[column] : MathsBox()
                    return (box.padded(to: widths[column], alignment(column)), column > 0 ? gap(column) : 0)
                })
        }
    }

    /// Rows below each other, with an empty row between where a fraction or a limit would run into the next row.
    static func lines(_ rows: [MathsBox]) -> MathsBox {
        var parts: [MathsBox] = []
        for row in rows {
            if let last = parts.last, last.core.upperBound > 0 || row.core.lowerBound < 0 || last.below > 0 && row.above > 0 {
                parts.append(MathsBox())
            }
            parts.append(row)
        }
        return .column(parts, line: 0, .left)
    }
}

extension MathsNode {
    /// Columns of space at the node's end.
    fileprivate var spaceAfter: Int {
        switch self {
        case .space(let columns): columns
        case .list(let nodes): nodes.last?.spaceAfter ?? 0
        default: 0
        }
    }
}
