import Screen

extension MouseAction {
    /// Reads xterm's SGR report, `<button;column;row` and then `M` (pressed) or `m` (released), places counted from 1.
    ///
    /// - Returns: nil for releases, moves, other buttons and whatever is no report.
    init?(report: [UInt8]) {
        guard report.first == UInt8(ascii: "<"), report.last == UInt8(ascii: "M") else { return nil }
        let numbers = String(decoding: report.dropFirst().dropLast(), as: UTF8.self)
            .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2], column > 0, row > 0 else { return nil }
        // Shift, Alt and Control add 4, 8 and 16.
        switch button & ~0b11100 {
        case 0: self = .press(Point(column: column - 1, row: row - 1))
        case 64: self = .wheelUp
        case 65: self = .wheelDown
        default: return nil
        }
    }
}
