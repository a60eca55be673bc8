/// Fits a table's columns to a width; one too narrow for that lists each row's cells under each other.
struct MarkdownTableLayout {
    private static let gap = 2
    /// A column with longer content is not made narrower than this, or than its longest word.
    private static let narrowest = 6

    private let header: [Line]
    private let rows: [[Line]]
    private let alignments: [MarkdownTable.Alignment]
    private let width: Int

    init(_ table: MarkdownTable, width: Int) {
        header = table.header.map { $0.line(adding: .strong) }
        rows = table.rows.map { row in row.map { $0.line(adding: []) } }
        alignments = table.alignments
        self.width = width
    }

    /// The table, header first.
    var lines: [Line] {
        guard let columns = fittedColumns else { return records }
        var result = lines(header, columns)
        result.append(
            Line(columns.map { String(repeating: "─", count: $0) }.joined(separator: String(repeating: " ", count: Self.gap)), .muted))
        for row in rows { result += lines(row, columns) }
        return result
    }

    /// The columns' widths, nil where they do not fit.
    ///
    /// Every column starts at what it cannot do without; what is left goes, one by one, to the narrowest that wants more.
    private var fittedColumns: [Int]? {
        let available = width - Self.gap * (header.count - 1)
        guard available >= header.count else { return nil }
        var natural = header.map { max(1, $0.width) }
        var columns = header.map { min(max(1, $0.width), $0.longestWord) }
        for row in rows {
            for (index, cell) in row.enumerated() where index < natural.count {
                let cellWidth = cell.width
                natural[index] = max(natural[index], cellWidth)
                columns[index] = max(columns[index], min(cellWidth, cell.longestWord))
            }
        }
        if natural.reduce(0, +) <= available { return natural }
        for index in columns.indices { columns[index] = min(natural[index], max(Self.narrowest, min(columns[index], width / 3))) }
        var left = available - columns.reduce(0, +)
        guard left >= 0 else { return nil }
        while left > 0 {
            let wanting = columns.indices.filter { columns[$0] < natural[$0] }
            guard let narrowest = wanting.min(by: { columns[$0] < columns[$1] }) else { break }
            columns[narrowest] += 1
            left -= 1
        }
        return columns
    }

    private func lines(_ cells: [Line], _ columns: [Int]) -> [Line] {
        let wrapped = zip(cells, columns).map { cell, width in cell.wrapped(to: width) }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { row in
            var line = Line()
            var owed = 0
            for (index, cell) in wrapped.enumerated() {
                let content = row < cell.count ? cell[row] : Line()
                let free = max(0, columns[index] - content.width)
                let before = alignments[index] == .right ? free : alignments[index] == .center ? free / 2 : 0
                owed += before
                if !content.spans.isEmpty {
                    if owed > 0 { line.spans.append(Span(String(repeating: " ", count: owed))) }
                    owed = 0
                    line.spans += content.spans
                }
                owed += free - before + Self.gap
            }
            return line
        }
    }

    /// Each row's cells below each other, behind the names of their columns.
    var records: [Line] {
        if rows.isEmpty { return header.flatMap { $0.wrapped(to: width) } }
        var result: [Line] = []
        for row in rows {
            if !result.isEmpty { result.append(Line()) }
            for (name, cell) in zip(header, row) {
                result += (name + Line(name.spans.isEmpty ? "" : ": ") + cell).withoutOuterSpace.wrapped(to: width, indent: 2)
            }
        }
        return result
    }
}

extension MarkdownTable.Cell {
    fileprivate func line(adding traits: Style.Traits) -> Line {
        Line(
            map { inline in
                switch inline {
                case .text(let text, let style): Span(text, style.adding(traits))
                case .lineBreak: Span(" ")
                case .displayMaths(let latex): Span(Maths.inline(latex))
                }
            }
        ).withoutOuterSpace
    }
}

extension Line {
    /// Columns of the longest word, at least 1.
    fileprivate var longestWord: Int {
        text.split(whereSeparator: \.isBreakingSpace).map { String($0).columns }.max() ?? 1
    }
}
