import Screen

extension String {
    /// The text with blanks before it up to so many columns, as numbers stand in a table.
    package func leading(to width: Int) -> String { String(repeating: " ", count: max(0, width - columns)) + self }

    /// The text with blanks behind it up to so many columns, one at least; cut where it is longer.
    func filled(to width: Int) -> String {
        columns < width ? self + String(repeating: " ", count: width - columns) : Line(self).truncated(to: width - 1).text + " "
    }
}
