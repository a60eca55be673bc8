import Questions

/// Every competency of a design rubric leads to topics that can be drilled.
struct CompetencyRule: BankRule {
    static let name = "competencies"

    func check(_ contents: BankContents) -> [Finding] {
        guard let design = contents.bank.curricula[.design], !design.source.isEmpty else { return [] }
        guard contents.parsed.contains(where: { $0.question?.kind == .design }) else { return [] }
        let topics = contents.topics
        var findings: [Finding] = []
        for competency in Competency.all {
            guard let linked = design.competencies[competency], !linked.isEmpty else {
                findings.append(
                    Finding(
                        .warning, Self.name, design.source, Place(), "the competency «\(competency)» leads to no topic; list some under competencies:"
                    ))
                continue
            }
            for topic in linked where !topics.contains(topic) {
                findings.append(
                    Finding(.error, Self.name, design.source, Place(), "the competency «\(competency)» leads to «\(topic)», which is not a topic"))
            }
        }
        return findings
    }
}
