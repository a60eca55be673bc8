/// Something in the settings file that cannot be used; everything else in it holds.
package struct SettingsProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1; nil where it is the file as a whole.
    package var line: Int?
    package var text: String

    package init(line: Int? = nil, _ text: String) {
        self.line = line
        self.text = text
    }

    package var description: String { line.map { "line \($0): \(text)" } ?? text }
}
