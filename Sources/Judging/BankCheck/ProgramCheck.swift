import Foundation
import Practice
import Questions

/// Runs the programs of a question the way the bank promises: references pass, starters and wrong answers fail, numbers agree.
package enum ProgramCheck {
    /// Seeds that a generator is tried on.
    package static let seeds: [Int64] = Array(0..<50)

    /// Whether a question has anything to run.
    package static func concerns(_ question: Question) -> Bool {
        question.kind == .code || question.kind == .sql || question.kind == .numeric
    }

    /// All findings about one question.
    package static func findings(_ parsed: ParsedQuestion, judge: Judge) async -> [Finding] {
        var outcomes: [Outcome] = []
        for part in parts(of: parsed) { outcomes.append(await run(part, of: parsed, judge: judge)) }
        return findings(outcomes)
    }

    /// One program of a question that is run: its generator or one answer.
    enum Part: Hashable, Sendable {
        case generator
        /// The name of the file.
        case answer(String)
    }

    /// What running a part came to.
    struct Outcome: Hashable, Sendable {
        var findings: [Finding] = []
        /// The package for want of which it was not run.
        var isMissingPackage = false
    }

    static func parts(of parsed: ParsedQuestion) -> [Part] {
        guard let question = parsed.question else { return [] }
        if question.kind == .numeric { return [.generator] }
        guard question.kind == .code || question.kind == .sql else { return [] }
        let ending = question.kind == .code ? ".py" : ".sql"
        let names = parsed.source.companions.keys.filter { $0.hasSuffix(ending) }
        let wrong = names.filter { $0.hasPrefix("wrong/") }.sorted()
        return (["solution" + ending] + ["starter" + ending].filter(names.contains) + wrong).map(Part.answer)
    }

    static func run(_ part: Part, of parsed: ParsedQuestion, judge: Judge) async -> Outcome {
        guard let question = parsed.question else { return Outcome() }
        switch part {
        case .generator: return Outcome(findings: await numeric(parsed, question, judge.sandbox))
        case .answer(let name): return await answer(name, parsed, question, judge)
        }
    }

    /// The findings of a question's parts, the solution's first; where a package is missing that one alone.
    static func findings(_ outcomes: [Outcome]) -> [Finding] {
        if let missing = outcomes.first(where: \.isMissingPackage) { return missing.findings }
        return outcomes.flatMap(\.findings)
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

    private static func answer(_ name: String, _ parsed: ParsedQuestion, _ question: Question, _ judge: Judge) async -> Outcome {
        let text = parsed.source.companions[name] ?? ""
        let judgement = await judge.run(question, answer: text, companions: parsed.source.companions)
        if let package = judgement.missingPackage {
            let needs = question.summary.needs.contains(package) ? "" : " and the header does not say so under needs:"
            let message = "the Python package \(package) is missing here\(needs); the question was not run"
            return Outcome(
                findings: [Finding(needs.isEmpty ? .warning : .error, "programs", parsed.source.path, Place(), message)], isMissingPackage: true)
        }
        func finding(_ rule: String, _ problem: String?) -> Outcome {
            Outcome(findings: problem.map { [Finding(.error, rule, path(name, parsed), Place(), $0)] } ?? [])
        }
        if name.hasPrefix("wrong/") { return finding("wrong", expectFailure(judgement, named: expectedFailure(text))) }
        if name.hasPrefix("starter") {
            return finding("starter", judgement.outcome == .pass ? "the starter passes all tests; it must fail" : nil)
        }
        return finding("solution", expectPass(judgement))
    }

    private static func expectPass(_ judgement: Judgement) -> String? {
        if judgement.outcome == .pass { return nil }
        let failed = judgement.failed
        guard judgement.outcome == .fail, let first = failed.first else {
            return "the reference solution could not be judged: \(reason(judgement))"
        }
        let detail = ([first.verdict.rawValue] + first.message.split(separator: "\n").prefix(1).map(String.init)).joined(separator: ": ")
        return "the reference solution fails \(failed.map(\.name).joined(separator: ", ")) (\(detail))"
    }

    private static func reason(_ judgement: Judgement) -> String {
        let message = judgement.tests.first.map { $0.message.split(separator: "\n").joined(separator: " ") } ?? ""
        return message.isEmpty ? judgement.notes.first ?? "nothing was run" : message
    }

    /// What is wrong with a wrong answer, which must run and fail the test that it names.
    private static func expectFailure(_ judgement: Judgement, named expected: String?) -> String? {
        if judgement.outcome == .pass { return "this wrong answer passes all tests; add a test that rejects it" }
        let names = judgement.failed.map(\.name)
        guard !names.isEmpty else { return "this wrong answer could not be judged: \(reason(judgement))" }
        guard let expected else { return "its first line does not end in «fails: test_name»; name the test that rejects it" }
        return names.contains { $0 == expected || $0.hasSuffix("." + expected) }
            ? nil : "it names «\(expected)» as the test that rejects it, but fails \(names.joined(separator: ", "))"
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
