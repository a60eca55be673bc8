/// Pictures of numbers in cells of one row, and in columns of eighths of a cell.
package enum Chart {
    private static let eighths: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// A column of one cell for each value from 0 to 1; a dot where there is none.
    package static func spark(_ values: [Double?]) -> String {
        String(values.map { value in value.map { eighths[min(7, max(0, cell($0, of: 8)))] } ?? "·" })
    }

    /// A range within 0 to 1 on a line, with a dot for its mean.
    package static func interval(low: Double, mean: Double, high: Double, width: Int) -> Line {
        let (first, middle, last) = (cell(low, of: width), cell(mean, of: width), cell(high, of: width))
        return line(
            (0..<max(0, width)).map { index in
                if index == middle { return ("●", .accentStrong) }
                return first...max(first, last) ~= index ? ("━", .accent) : ("─", .muted)
            })
    }

    /// A bar from the left for a share from 0 to 1; a sign stands on it or behind it where something else was expected.
    package static func bar(_ share: Double, width: Int, mark: Double? = nil) -> Line {
        let filled = share <= 0 ? 0 : max(1, Int((min(1, share) * Double(width)).rounded()))
        let marked = mark.map { cell($0, of: width) }
        return line(
            (0..<max(0, width)).map { index in
                if index == marked { return ("┃", .strong) }
                return index < filled ? ("━", .accent) : (" ", .plain)
            })
    }

    /// Rows of a chart with a column for each value, from the top down, and its axis below them.
    ///
    /// - Parameters:
    ///   - values: at least 0; nil where there is none, which is drawn as a dot.
    ///   - top: the value that fills the height.
    ///   - step: cells from one column to the next, the column one less where there is room for a gap.
    ///   - chosen: the column that the axis points to.
    package static func columns(_ values: [Double?], top: Double, height: Int, step: Int = 1, chosen: Int? = nil) -> [Line] {
        let width = max(1, step - (step > 2 ? 1 : 0))
        let heights = values.map { value -> Int? in
            guard let value, value.isFinite else { return nil }
            guard value > 0, top > 0 else { return 0 }
            return max(1, Int((min(1, value / top) * Double(height * 8)).rounded()))
        }
        let rows = (0..<max(0, height)).reversed().map { row in
            line(
                heights.enumerated().flatMap { index, filled -> [(Character, Style)] in
                    let style: Style = index == chosen ? .accentStrong : .accent
                    let own = (filled ?? 0) - row * 8
                    let glyph: (Character, Style) =
                        if filled == nil, row == 0 { ("·", .muted) } else if own <= 0 { (" ", .plain) } else { (eighths[min(8, own) - 1], style) }
                    return Array(repeating: glyph, count: width) + Array(repeating: (" ", .plain), count: step - width)
                })
        }
        let axis = values.indices.flatMap { index -> [(Character, Style)] in
            let sign: (Character, Style) = index == chosen ? ("↑", .accentStrong) : ("─", .muted)
            return [sign] + Array(repeating: ("─", .muted), count: step - 1)
        }
        return rows + [line(axis)]
    }

    /// The cell of so many that a value from 0 to 1 falls into.
    private static func cell(_ value: Double, of cells: Int) -> Int {
        guard value > 0 else { return 0 }
        return min(max(0, cells - 1), Int(min(1, value) * Double(cells)))
    }

    /// Neighbours of one style put together.
    package static func line(_ cells: [(Character, Style)]) -> Line {
        var spans: [Span] = []
        for (glyph, style) in cells {
            if spans.last?.style == style { spans[spans.count - 1].text.append(glyph) } else { spans.append(Span(String(glyph), style)) }
        }
        return Line(spans)
    }
}
