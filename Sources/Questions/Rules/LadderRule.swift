/// A question tagged `ladder` goes three steps deeper, as an interviewer does.
struct LadderRule: Rule {
    static let name = "ladder"
    private static let steps = 3

    func check(_ parsed: ParsedQuestion) -> [Finding] {
        guard let question = parsed.question, question.summary.tags.contains("ladder"), question.followUps.count != Self.steps else { return [] }
        let message = "a ladder has \(Self.steps) follow-ups, each deeper than the one before; this has \(question.followUps.count)"
        return [finding(.error, parsed, parsed.keys["tags"], message)]
    }
}
