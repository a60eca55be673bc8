/// The files beside a question are complete: starter, solution, tests, wrong answers, data.
struct ProgramRule: Rule {
    static let name = "files"

    func check(_ parsed: ParsedQuestion) -> [Finding] {
        guard let question = parsed.question else { return [] }
        let companions = parsed.source.companions
        let needed: [String] =
            switch question.kind {
            case .code: ["starter.py", "solution.py", "tests.py"]
            case .sql: ["schema.sql", "data.sql", "data-hidden.sql", "solution.sql"]
            case .numeric: ["generate.py"]
            default: []
            }
        var findings = needed.filter { companions[$0] == nil }.map {
            finding(.error, parsed, nil, "the folder has no \($0); add it beside question.md")
        }
        if question.kind == .code || question.kind == .sql, !companions.keys.contains(where: { $0.hasPrefix("wrong/") }) {
            findings.append(finding(.warning, parsed, nil, "there is no wrong/ answer; add some, so that the tests are known to reject them"))
        }
        return findings
    }
}
