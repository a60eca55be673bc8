/// Where a key is pressed; a command may serve in several places.
package enum Context: String, CaseIterable, Sendable {
    case starting, home, question, choice, numeric, typing, reveal, menu, summary, help

    /// The heading of its keys in the help and the manual.
    package var title: String {
        switch self {
        case .starting: "Starting"
        case .home: "Home"
        case .question: "Question"
        case .choice: "Choice question"
        case .numeric: "Numeric question"
        case .typing: "Typing an answer"
        case .reveal: "Answer and grade"
        case .menu: "Skip menu"
        case .summary: "Summary"
        case .help: "Help"
        }
    }
}
