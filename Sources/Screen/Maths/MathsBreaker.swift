/// Breaks an equation that is too wide as it would be broken by hand.
///
/// First where the author left much space, which separates equations, or some after a comma; then before relations, each under
/// the first one; then before the signs between terms, behind the relation. Each line is filled as far as it goes.
struct MathsBreaker {
    /// What is not broken, with the columns of space before it.
    private let parts: [(item: MathsItem, box: MathsBox, gap: Int)]
    /// Columns up to the end of each part, the space before the first not counted.
    private let ends: [Int]
    private let width: Int

    init(_ items: [MathsItem], _ boxes: [(box: MathsBox, gap: Int)], width: Int) {
        parts = zip(items, boxes).map { (item: $0, box: $1.box, gap: $1.gap) }
        var end = 0
        ends = boxes.enumerated().map { index, part in
            end += part.box.width + (index > 0 ? part.gap : 0)
            return end
        }
        self.width = width
    }

    /// The lines, each within the width; nil where there is no place to break.
    func lines() -> [MathsBox]? {
        let isFar = { (index: Int) in parts[index].item.space > 1 }
        let isAfterComma = { (index: Int) in parts[index].item.space > 0 && parts[index - 1].item.piece.right == .punctuation }
        var result: [MathsBox] = []
        for range in filled(split(parts.indices, before: isFar), first: 0, indent: 0) {
            let equations = columns(range) <= width ? [range] : filled(split(range, before: isAfterComma), first: 0, indent: 0)
            for range in equations {
                guard let lines = equation(range) else { return nil }
                result += lines
            }
        }
        return result
    }

    private func equation(_ range: Range<Int>) -> [MathsBox]? {
        if columns(range) <= width { return [box(range, indent: 0)] }
        let relation = range.first { parts[$0].item.piece.left == .relation }
        let left = relation.map { $0 == range.lowerBound ? 0 : columns(range.lowerBound..<$0) + parts[$0].gap } ?? 0
        let indent = left > width / 2 ? 2 : left
        var result: [MathsBox] = []
        // The left side keeps its relation.
        let sides = split(range) { $0 != relation && parts[$0].item.piece.left == .relation }
        for side in filled(sides, first: 0, indent: indent) {
            let first = result.isEmpty ? 0 : indent
            let sign = result.isEmpty ? relation : side.lowerBound
            var behind = first + (sign.map { columns(side.lowerBound..<($0 + 1)) + 1 } ?? 2)
            if behind > width / 2 { behind = indent + 2 }
            let terms = split(side) { parts[$0].item.piece.left == .binary }
            for (index, line) in filled(terms, first: first, indent: behind).enumerated() {
                let indent = index == 0 ? first : behind
                guard indent + columns(line) <= width else { return nil }
                result.append(box(line, indent: indent))
            }
        }
        return result
    }

    /// The range in pieces that begin where the predicate holds.
    private func split(_ range: Range<Int>, before isStart: (Int) -> Bool) -> [Range<Int>] {
        let bounds = [range.lowerBound] + range.dropFirst().filter(isStart) + [range.upperBound]
        return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    }

    /// The pieces joined as far as they fit on a line; the first line and the others each have an indent.
    private func filled(_ pieces: [Range<Int>], first: Int, indent: Int) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for piece in pieces {
            if let last = result.last, columns(last.lowerBound..<piece.upperBound) + (result.count == 1 ? first : indent) <= width {
                result[result.count - 1] = last.lowerBound..<piece.upperBound
            } else {
                result.append(piece)
            }
        }
        return result
    }

    private func columns(_ range: Range<Int>) -> Int {
        guard let last = range.last, let first = range.first else { return 0 }
        return ends[last] - ends[first] + parts[first].box.width
    }

    private func box(_ range: Range<Int>, indent: Int) -> MathsBox {
        .row(range.map { (parts[$0].box, $0 == range.lowerBound ? indent : parts[$0].gap) })
    }
}
