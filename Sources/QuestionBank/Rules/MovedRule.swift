import Questions

/// An old id belongs to one question, and to none that still has it.
struct MovedRule: BankRule {
    static let name = "was"

    func check(_ contents: BankContents) -> [Finding] {
        var findings: [Finding] = []
        var claimed: [QuestionID: QuestionID] = [:]
        for parsed in contents.parsed {
            guard let question = parsed.question else { continue }
            let place = parsed.place(ofKey: "was")
            for old in question.summary.was {
                if contents.bank.files(old) != nil {
                    findings.append(parsed.finding(.error, Self.name, place, "\(old) is still a question, so it cannot be the old id of this one"))
                } else if let other = claimed[old] {
                    findings.append(parsed.finding(.error, Self.name, place, "\(old) is also the old id of \(other); history can follow only one"))
                }
                claimed[old] = question.id
            }
        }
        return findings
    }
}
