/// A design rubric names competencies that exist, with something each candidate must show.
struct DesignRule: Rule {
    static let name = "rubric"

    func check(_ parsed: ParsedQuestion) -> [Finding] {
        guard let question = parsed.question, question.kind == .design else { return [] }
        var findings: [Finding] = []
        for (point, place) in zip(question.rubric.points, parsed.places["Rubric"] ?? []) {
            guard let competency = point.competency, Competency.all.contains(competency) else {
                let known = Competency.all.joined(separator: ", ")
                let name = point.competency.map { "«\($0)» is not a competency" } ?? "this item stands under no competency"
                findings.append(finding(.error, parsed, place, "\(name); known are \(known)"))
                continue
            }
            if point.text.isEmpty { findings.append(finding(.error, parsed, place, "this item is empty")) }
            if point.weight == .plain {
                findings.append(finding(.error, parsed, place, "this item is neither [must], [strong] nor [flag]; mark it"))
            }
        }
        if question.rubric.points.count > 60 {
            let heading = parsed.document?.section("Rubric")?.heading
            findings.append(finding(.error, parsed, heading, "the rubric has more than 60 items; cut it"))
        }
        if !question.rubric.points.contains(where: { $0.weight == .must }) {
            findings.append(finding(.error, parsed, parsed.document?.section("Rubric")?.heading, "the rubric has no [must]"))
        }
        return findings
    }
}
