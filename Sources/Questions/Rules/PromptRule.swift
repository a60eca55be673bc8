/// A question asks something, and its answer is short enough to be said.
struct PromptRule: Rule {
    static let name = "prompt"

    func check(_ parsed: ParsedQuestion) -> [Finding] {
        guard let question = parsed.question, let document = parsed.document else { return [] }
        var findings: [Finding] = []
        let place = Place(line: document.prompt.firstLine)
        if question.prompt.isEmpty {
            findings.append(finding(.error, parsed, place, "the question is missing; write it between the header and the first section"))
        }
        if question.kind == .recall || question.kind == .fragment, let answer = document.section("Answer") {
            let words = question.answer.split(whereSeparator: \.isWhitespace).count
            if words > 320 {
                findings.append(
                    finding(.warning, parsed, answer.heading, "the answer has \(words) words; 60 to 200 can be said aloud, cut it or split it"))
            }
        }
        return findings
    }
}
