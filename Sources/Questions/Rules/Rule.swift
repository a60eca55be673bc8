/// One thing that can be wrong with a single question.
package protocol Rule: Sendable {
    /// The short name shown with a finding.
    static var name: String { get }
    func check(_ parsed: ParsedQuestion) -> [Finding]
}

extension Rule {
    func finding(_ severity: Finding.Severity, _ parsed: ParsedQuestion, _ place: Place?, _ message: String) -> Finding {
        Finding(severity, Self.name, parsed.source.path, place ?? Place(), message)
    }
}

/// The rules that look at one question by itself.
package enum Rules {
    package static let all: [any Rule] = [
        SectionRule(), PromptRule(), KeyPointRule(), OptionRule(), TimeRule(), PlaceholderRule(), ProgramRule(), DesignRule(), TemplateRule(),
        LadderRule(), InterviewRule(),
    ]
}
