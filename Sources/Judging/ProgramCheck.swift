import Foundation
import Questions

/// Runs the programs of a question the way the bank promises: references pass, starters and wrong answers fail, numbers agree.
package enum ProgramCheck {
    /// Seeds that a generator is tried on.
    package static let seeds: [Int64] = Array(0..<50)

    /// Whether a question has anything to run.
    package static func concerns(_ question: Question) -> Bool {
        question.kind == .code || question.kind == .sql || question.kind == .numeric
    }

    package static func findings(_ parsed: ParsedQuestion, in sandbox: Sandbox) async -> [Finding] {
        guard let question = parsed.question else { return [] }
        switch question.kind {
        case .numeric: return await numeric(parsed, question, sandbox)
        case .code, .sql: return await answers(parsed, question, sandbox)
        default: return []
        }
    }

    // MARK: Numbers

    private static func numeric(_ parsed: ParsedQuestion, _ question: Question, _ sandbox: Sandbox) async -> [Finding] {
        let path = path("generate.py", parsed)
        func finding(_ message: String) -> Finding { Finding(.error, "generate", path, Place(), message) }
        guard let generator = parsed.source.companions["generate.py"] else { return [] }
        let drawings: [VariantMaker.Drawing]
        do {
            drawings = try await VariantMaker.draw(generator, seeds: seeds, in: sandbox, timeout: .seconds(60))
        } catch {
            return [finding(error.description)]
        }
        var findings: [Finding] = []
        if let bad = drawings.first(where: { $0.tolerance <= 0 }) {
            findings.append(finding("the tolerance is \(bad.tolerance) with seed \(bad.seed); give an absolute one above 0"))
        }
        if drawings.contains(where: { $0.check == nil }) {
            findings.append(finding("there is no check(values); compute the answer a second way there"))
        }
        if let bad = drawings.first(where: { drawing in drawing.check.map { abs($0 - drawing.answer) > drawing.tolerance } ?? false }) {
            findings.append(
                finding("with seed \(bad.seed) the answer is \(bad.answer), but check(values) gives \(bad.check ?? .nan)"))
        }
        if Set(drawings.map(\.values)).count < 5 {
            findings.append(
                Finding(.warning, "generate", path, Place(), "50 seeds give fewer than 5 different sets of numbers; vary them more"))
        }
        guard let drawing = drawings.first else { return findings }
        let known = Set(drawing.values.keys).union(["answer", "tolerance", "unit"])
        let texts = [question.prompt, question.answer] + question.rubric.points.map(\.text) + question.hints
        for name in Set(texts.flatMap(Template.names)).subtracting(known).sorted() {
            findings.append(
                Finding(.error, "placeholders", parsed.source.path, Place(), "generate.py gives no value for «{{\(name)}}»; add it to values"))
        }
        if Template.names(in: question.prompt).contains("answer") {
            findings.append(Finding(.error, "placeholders", parsed.source.path, Place(), "the question shows its own answer"))
        }
        return findings
    }

    // MARK: Answers

    private static func answers(_ parsed: ParsedQuestion, _ question: Question, _ sandbox: Sandbox) async -> [Finding] {
        let ending = question.kind == .code ? ".py" : ".sql"
        let companions = parsed.source.companions
        var findings: [Finding] = []
        func judge(_ text: String) async -> AnswerRunner.Verdict {
            question.kind == .code
                ? await AnswerRunner.run(python: text, companions: companions, in: sandbox)
                : await AnswerRunner.run(sql: text, companions: companions, isOrdered: question.code?.isOrdered ?? false, in: sandbox)
        }
        let solution = await judge(companions["solution" + ending] ?? "")
        if case .missingPackage(let name) = solution {
            let needs = question.summary.needs.contains(name) ? "" : " and the header does not say so under needs:"
            return [
                Finding(
                    needs.isEmpty ? .warning : .error, "programs", parsed.source.path, Place(),
                    "the Python package \(name) is missing here\(needs); the question was not run")
            ]
        }
        if let problem = expectPass(solution) {
            findings.append(Finding(.error, "solution", path("solution" + ending, parsed), Place(), problem))
        }
        if let starter = companions["starter" + ending], case .passed = await judge(starter) {
            findings.append(
                Finding(.error, "starter", path("starter" + ending, parsed), Place(), "the starter passes all tests; it must fail"))
        }
        for name in companions.keys.filter({ $0.hasPrefix("wrong/") && $0.hasSuffix(ending) }).sorted() {
            let text = companions[name] ?? ""
            let verdict = await judge(text)
            if let problem = expectFailure(verdict, named: expectedFailure(text)) {
                findings.append(Finding(.error, "wrong", path(name, parsed), Place(), problem))
            }
        }
        return findings
    }

    private static func expectPass(_ verdict: AnswerRunner.Verdict) -> String? {
        switch verdict {
        case .passed: nil
        case .failed(let names): "the reference solution fails \(names.joined(separator: ", "))"
        case .error(let reason): "the reference solution could not be judged: \(reason)"
        case .missingPackage(let name): "the Python package \(name) is missing"
        }
    }

    /// What is wrong with a wrong answer; an error while it runs is a failure too.
    private static func expectFailure(_ verdict: AnswerRunner.Verdict, named expected: String?) -> String? {
        switch verdict {
        case .passed: return "this wrong answer passes all tests; add a test that rejects it"
        case .failed(let names):
            guard let expected else { return "its first line does not end in «fails: test_name»; name the test that rejects it" }
            return names.contains { $0 == expected || $0.hasPrefix(expected + ":") }
                ? nil : "it names «\(expected)» as the test that rejects it, but fails \(names.joined(separator: ", "))"
        case .error, .missingPackage: return nil
        }
    }

    /// The test named at the end of the opening comment.
    private static func expectedFailure(_ text: String) -> String? {
        for line in text.split(separator: "\n").prefix(12) where line.hasPrefix("#") || line.hasPrefix("--") {
            if let range = line.range(of: "fails:") { return line[range.upperBound...].trimmingCharacters(in: .whitespaces) }
        }
        return nil
    }

    private static func path(_ name: String, _ parsed: ParsedQuestion) -> String {
        parsed.source.path.hasSuffix("question.md") ? String(parsed.source.path.dropLast("question.md".count)) + name : parsed.source.path
    }
}
