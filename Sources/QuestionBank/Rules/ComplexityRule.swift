import Practice
import Questions

/// What a reference costs is written so that a candidate's answer can be compared with it.
struct ComplexityRule: BankRule {
    static let name = "complexity"

    func check(_ contents: BankContents) -> [Finding] {
        contents.parsed.flatMap { parsed -> [Finding] in
            guard let complexity = parsed.question?.code?.complexity else { return [] }
            return [complexity.time, complexity.space].filter { Growth($0) == nil }.map {
                parsed.finding(
                    .warning, Self.name, parsed.keys["complexity"] ?? Place(),
                    "«\($0)» is no order of growth as in O(n log n); name its parts in words")
            }
        }
    }
}
