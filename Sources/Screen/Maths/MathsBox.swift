/// A rectangle of cells that a part of a formula takes, with the row that stands on the line of its neighbours.
///
/// Composition is pure and total, and takes time in proportion to the cells of the result.
struct MathsBox: Hashable, Sendable {
    enum Alignment {
        case left, right
        /// In the middle, or left of it where the columns do not divide: what ends in a script is heavier on its left.
        case center
        /// In the middle, or right of it.
        case centerRight
    }

    /// At least one row from the top, each exactly `width` columns.
    private(set) var rows: [String]
    /// Terminal columns.
    private(set) var width: Int
    /// The index of the row that stands on the line.
    private(set) var baseline: Int
    /// The rows that brackets around the box cover, counted from the baseline: scripts stick out of them.
    private(set) var core: ClosedRange<Int>

    /// A row of text.
    init(_ text: String = "") {
        rows = [text]
        width = text.columns
        baseline = 0
        core = 0...0
    }

    /// Rows that are exactly `width` columns each; the baseline is brought into them.
    private init(_ rows: [String], width: Int, baseline: Int, core: ClosedRange<Int>? = nil) {
        self.rows = rows.isEmpty ? [Self.space(width)] : rows
        self.width = width
        self.baseline = min(max(0, baseline), self.rows.count - 1)
        let all = -self.baseline...(self.rows.count - 1 - self.baseline)
        self.core = core?.clamped(to: all) ?? all
    }

    var height: Int { rows.count }
    /// Rows above the baseline.
    var above: Int { baseline }
    /// Rows below the baseline.
    var below: Int { height - 1 - baseline }
    /// Whether brackets around the box need more than one row.
    var isTall: Bool { core.count > 1 }
    /// Whether a fraction's rule begins or ends the baseline, so that a sign beside it would seem to lengthen it.
    var startsWithRule: Bool { rows[baseline].first == Self.rule }
    var endsWithRule: Bool { rows[baseline].last == Self.rule }

    static let rule: Character = "─"
    static func space(_ columns: Int) -> String { String(repeating: " ", count: max(0, columns)) }

    // MARK: - Beside

    /// The boxes beside each other on one line, each with the columns of space before it.
    static func row(_ boxes: [(box: MathsBox, gap: Int)]) -> MathsBox {
        let above = boxes.map(\.box.above).max() ?? 0
        let below = boxes.map(\.box.below).max() ?? 0
        var rows = [String](repeating: "", count: above + 1 + below)
        for (box, gap) in boxes {
            let blank = space(gap + box.width)
            let indent = space(gap)
            for index in rows.indices {
                let row = index - above + box.baseline
                rows[index] += box.rows.indices.contains(row) ? indent + box.rows[row] : blank
            }
        }
        let width = boxes.reduce(0) { $0 + max(0, $1.gap) + $1.box.width }
        let core = (boxes.map(\.box.core.lowerBound).min() ?? 0)...(boxes.map(\.box.core.upperBound).max() ?? 0)
        return MathsBox(rows, width: width, baseline: above, core: core)
    }

    /// The box and another to its right.
    func beside(_ other: MathsBox, gap: Int = 0) -> MathsBox { .row([(self, 0), (other, gap)]) }

    /// Whether the box's last column and another's first have ink on one row other than the line.
    func touches(_ other: MathsBox) -> Bool {
        let range = max(-above, -other.above)...min(below, other.below)
        return range.contains { row in
            row != 0 && rows[baseline + row].last != " " && other.rows[other.baseline + row].first != " "
        }
    }

    // MARK: - Over

    /// The boxes below each other; the baseline is that of the box at `line`.
    static func column(_ boxes: [MathsBox], line: Int, _ alignment: Alignment = .center) -> MathsBox {
        let width = boxes.map(\.width).max() ?? 0
        var rows: [String] = []
        var baseline = 0
        for (index, box) in boxes.enumerated() {
            if index == line { baseline = rows.count + box.baseline }
            rows += box.padded(to: width, alignment).rows
        }
        return MathsBox(rows, width: width, baseline: baseline)
    }

    /// The box over another, with a line of a character between them that is the baseline.
    func over(_ below: MathsBox, line character: Character = rule, overhang: Int = 0) -> MathsBox {
        let width = max(self.width, below.width) + overhang
        return .column([self, MathsBox(String(repeating: character, count: max(1, width))), below], line: 1)
    }

    /// The box in at least `columns`.
    func padded(to columns: Int, _ alignment: Alignment) -> MathsBox {
        let space = columns - width
        guard space > 0 else { return self }
        let left: Int
        switch alignment {
        case .left: left = 0
        case .center: left = space / 2
        case .centerRight: left = (space + 1) / 2
        case .right: left = space
        }
        return MathsBox(
            rows.map { Self.space(left) + $0 + Self.space(space - left) }, width: columns, baseline: baseline, core: core)
    }

    // MARK: - Around

    /// The box with empty rows, so that it covers at least the range of rows around the baseline.
    func covering(_ range: ClosedRange<Int>) -> MathsBox {
        let top = max(0, -range.lowerBound - above)
        let bottom = max(0, range.upperBound - below)
        guard top + bottom > 0 else { return self }
        let blank = Self.space(width)
        return MathsBox(
            Array(repeating: blank, count: top) + rows + Array(repeating: blank, count: bottom), width: width, baseline: baseline + top,
            core: core)
    }

    /// The box moved so that its last row stands `offset` rows below the baseline, or above for negative numbers.
    func ending(at offset: Int) -> MathsBox { shifted(by: offset - (height - 1)) }

    /// The box moved so that its first row stands `offset` rows below the baseline.
    func beginning(at offset: Int) -> MathsBox { shifted(by: offset) }

    /// The box with its first row at `first`, counted from the baseline, and empty rows up to the baseline where it does not reach it.
    private func shifted(by first: Int) -> MathsBox {
        let blank = Self.space(width)
        let last = first + height - 1
        let top = Array(repeating: blank, count: max(0, first))
        let bottom = Array(repeating: blank, count: max(0, -last))
        return MathsBox(top + rows + bottom, width: width, baseline: max(0, -first), core: 0...0)
    }

    /// The box with another laid over it where it is empty: both begin in the first column of the line.
    func overlaid(with other: MathsBox) -> MathsBox {
        let range = -max(above, other.above)...max(below, other.below)
        let columns = max(width, other.width)
        let back = padded(to: columns, .left).covering(range)
        let front = other.padded(to: columns, .left).covering(range)
        let rows = zip(back.rows, front.rows).map { $1.allSatisfy { $0 == " " } ? $0 : $1 }
        return MathsBox(rows, width: columns, baseline: -range.lowerBound, core: 0...0)
    }

    /// The box whose brackets cover the range, as far as it has rows there.
    func withCore(_ range: ClosedRange<Int>) -> MathsBox { MathsBox(rows, width: width, baseline: baseline, core: range) }

    /// The box with its middle row, or the upper of two, on the line.
    func centered() -> MathsBox { MathsBox(rows, width: width, baseline: (height - 1) / 2) }

    /// The box with each character exchanged for another of the same width.
    func mapped(_ transform: (Character) -> Character) -> MathsBox {
        MathsBox(rows.map { String($0.map(transform)) }, width: width, baseline: baseline, core: core)
    }
}
