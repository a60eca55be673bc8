/// How well an answer was recalled, as the learner or the rubric judged it.
package enum Grade: Int, CaseIterable, Comparable, Codable, Sendable {
    case again = 1
    case hard
    case good
    case easy

    package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }

    /// Whether the answer counts as recalled.
    package var isRecalled: Bool { self != .again }

    package var name: String {
        switch self {
        case .again: "Again"
        case .hard: "Hard"
        case .good: "Good"
        case .easy: "Easy"
        }
    }
}
