/// Brackets and bars as tall as what they enclose.
enum MathsBrackets {
    /// The box between two delimiters, either of which may be empty, as tall as the box's core.
    static func around(_ box: MathsBox, _ left: String, _ right: String) -> MathsBox {
        guard box.isTall else { return .row([(MathsBox(left), 0), (box, 0), (MathsBox(right), 0)]) }
        var range = box.core
        // The middle of a brace is a row of its own.
        if range.count == 2, left == "{" || right == "}" { range = min(range.lowerBound, -1)...max(range.upperBound, 1) }
        let isSpaced = left.isBar || right.isBar
        return .row([
            (delimiter(left, range), 0),
            (box.covering(range), !left.isEmpty && (box.startsWithRule || isSpaced) ? 1 : 0),
            (delimiter(right, range), !right.isEmpty && (box.endsWithRule || isSpaced) ? 1 : 0),
        ])
    }

    /// A delimiter that covers the range of rows around the baseline.
    static func delimiter(_ text: String, _ range: ClosedRange<Int>) -> MathsBox {
        guard range.count > 1 else { return MathsBox(text) }
        if text == "⟨" || text == "⟩" { return angle(text, range) }
        guard let pieces = pieces[text] else { return MathsBox(text) }
        let rows = range.map { row in
            switch row {
            case range.lowerBound: pieces.top
            case range.upperBound: pieces.bottom
            case middle(of: range): pieces.middle
            default: pieces.extension
            }
        }
        return .column(rows.map { MathsBox(String($0)) }, line: -range.lowerBound).withCore(range)
    }

    private static func middle(of range: ClosedRange<Int>) -> Int {
        // On the line, unless that is an end.
        range.lowerBound < 0 && range.upperBound > 0 ? 0 : (range.lowerBound + range.upperBound) / 2
    }

    private static func angle(_ text: String, _ range: ClosedRange<Int>) -> MathsBox {
        let isLeft = text == "⟨"
        let columns = (range.count + 1) / 2
        let rows = (0..<range.count).map { row in
            let fromEnd = min(row, range.count - 1 - row)
            let isMiddle = range.count.isMultiple(of: 2) == false && row == range.count / 2
            let character = isMiddle ? text : (row < range.count / 2) == isLeft ? "╱" : "╲"
            let column = isLeft ? columns - 1 - fromEnd : fromEnd
            return MathsBox(MathsBox.space(column) + character + MathsBox.space(columns - 1 - column))
        }
        return .column(rows, line: -range.lowerBound).withCore(range)
    }

    private struct Pieces {
        var top: Character
        var `extension`: Character
        var middle: Character
        var bottom: Character

        init(_ top: Character, _ extension: Character, _ bottom: Character, middle: Character? = nil) {
            self.top = top
            self.extension = `extension`
            self.bottom = bottom
            self.middle = middle ?? `extension`
        }
    }

    /// From the block Miscellaneous Technical and Box Drawing, which DejaVu Sans Mono has.
    private static let pieces: [String: Pieces] = [
        "(": Pieces("⎛", "⎜", "⎝"), ")": Pieces("⎞", "⎟", "⎠"),
        "[": Pieces("⎡", "⎢", "⎣"), "]": Pieces("⎤", "⎥", "⎦"),
        "{": Pieces("⎧", "⎪", "⎩", middle: "⎨"), "}": Pieces("⎫", "⎪", "⎭", middle: "⎬"),
        "⌊": Pieces("⎢", "⎢", "⎣"), "⌋": Pieces("⎥", "⎥", "⎦"),
        "⌈": Pieces("⎡", "⎢", "⎢"), "⌉": Pieces("⎤", "⎥", "⎥"),
        "|": Pieces("│", "│", "│"), "‖": Pieces("║", "║", "║"),
    ]
}

extension String {
    fileprivate var isBar: Bool { self == "|" || self == "‖" }
}
