/// A place in a file, counted from 1; column in characters.
package struct Place: Hashable, Comparable, Sendable {
    package var line: Int
    package var column: Int

    package init(line: Int = 1, column: Int = 1) {
        self.line = line
        self.column = column
    }

    package static func < (left: Place, right: Place) -> Bool { (left.line, left.column) < (right.line, right.column) }
}

/// Something wrong in a bank: where it is, what it is and what to do.
package struct Finding: Hashable, Sendable, CustomStringConvertible {
    package enum Severity: String, Sendable {
        /// The question cannot be practised, or an answer is wrong.
        case error
        /// The question works and could be better.
        case warning
    }

    package var severity: Severity
    /// The short name of the rule that found it.
    package var rule: String
    /// Path of the file as it was opened.
    package var path: String
    package var place: Place
    /// What is wrong and what to do, one sentence or two; always one line that can be shown.
    package var message: String

    package init(_ severity: Severity, _ rule: String, _ path: String, _ place: Place = Place(), _ message: String) {
        self.severity = severity
        self.rule = rule
        self.path = path
        self.place = place
        // Messages quote the file, and the file may hold anything.
        let isLong = message.utf8.count > 1000
        self.message = TextSafety.shown(isLong ? message.prefix(300) + "…" : message)
    }

    package var description: String { "\(path):\(place.line):\(place.column): \(severity.rawValue): \(message) [\(rule)]" }
}
