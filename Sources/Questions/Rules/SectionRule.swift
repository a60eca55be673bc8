/// The sections a kind needs are there, once each; none is misspelt.
struct SectionRule: Rule {
    static let name = "sections"
    static let known = [
        "Hints", "Answer", "Discussion", "Key points", "Rubric", "Follow-ups", "Pitfalls", "Phases", "Probes", "Senior", "Staff",
    ]

    func check(_ parsed: ParsedQuestion) -> [Finding] {
        guard let document = parsed.document else { return [] }
        var findings: [Finding] = []
        var seen: Set<String> = []
        for section in document.sections {
            if !Self.known.contains(section.title) {
                let known = Self.known.joined(separator: ", ")
                findings.append(finding(.error, parsed, section.heading, "«\(section.title)» is not a section; known are \(known)"))
            } else if !seen.insert(section.title).inserted {
                findings.append(finding(.error, parsed, section.heading, "the section «\(section.title)» stands twice; join them"))
            } else if section.body.text.isEmpty {
                findings.append(finding(.error, parsed, section.heading, "the section «\(section.title)» is empty; fill it or remove it"))
            }
        }
        if let place = document.openFence {
            findings.append(finding(.error, parsed, place, "this code block never ends, so nothing after it is read; close it with the same marks"))
        }
        for title in required(parsed.question?.kind) where !seen.contains(title) {
            findings.append(finding(.error, parsed, nil, "the section «## \(title)» is missing"))
        }
        return findings
    }

    private func required(_ kind: Kind?) -> [String] {
        switch kind {
        case .recall, .numeric, .fragment: ["Answer", "Key points"]
        case .choice: ["Answer"]
        case .code, .sql: ["Hints", "Discussion", "Key points"]
        case .design: ["Rubric", "Answer"]
        case nil: []
        }
    }
}
