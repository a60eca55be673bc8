/// Placeholders stand in numeric questions only, and are closed.
struct PlaceholderRule: Rule {
    static let name = "placeholders"

    func check(_ parsed: ParsedQuestion) -> [Finding] {
        guard let question = parsed.question, let document = parsed.document else { return [] }
        let uses = Template.names(in: question.prompt)
        if question.kind == .numeric {
            guard uses.isEmpty else { return [] }
            return [
                finding(
                    .error, parsed, Place(line: document.prompt.firstLine),
                    "a numeric question shows no value of generate.py; write {{name}} where a number belongs")
            ]
        }
        guard let name = uses.first else { return [] }
        return [
            finding(
                .error, parsed, Place(line: document.prompt.firstLine),
                "«{{\(name)}}» needs a generate.py beside the question; add one or write the number")
        ]
    }
}
