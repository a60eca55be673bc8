/// The points an answer is ticked against, in the order of the file.
package struct Rubric: Hashable, Sendable {
    /// One checkable statement.
    package struct Point: Hashable, Sendable {
        package var text: String
        package var weight: Weight
        /// The competency it speaks for, in a design rubric.
        package var competency: String?

        package init(_ text: String, _ weight: Weight = .plain, competency: String? = nil) {
            self.text = text
            self.weight = weight
            self.competency = competency
        }
    }

    /// What a tick says.
    package enum Weight: String, Hashable, Sendable {
        /// What a hire says.
        case must
        case plain
        /// What lifts a design answer above the expected.
        case strong
        /// A red flag: a tick counts against the answer.
        case flag
    }

    package var points: [Point]

    package init(_ points: [Point] = []) { self.points = points }

    package var isEmpty: Bool { points.isEmpty }
}
