import Questions

/// What an edit of a question's file changed, in the words of its sections.
enum ChangedParts {
    static func between(_ old: Question, _ new: Question) -> [String] {
        var parts: [String] = []
        func compare<Value: Equatable>(_ name: String, _ part: KeyPath<Question, Value>) {
            if old[keyPath: part] != new[keyPath: part] { parts.append(name) }
        }
        compare("question", \.prompt)
        compare("options", \.options)
        compare("hints", \.hints)
        compare("answer", \.answer)
        compare("key points", \.rubric)
        compare("follow-ups", \.followUps)
        compare("pitfalls", \.pitfalls)
        compare("phases", \.phases)
        compare("probes", \.probes)
        compare("senior and staff", \.additions)
        compare("programs", \.code)
        compare("level", \.summary.level)
        compare("minutes", \.summary.minutes)
        compare("topic", \.summary.topic)
        return parts.isEmpty ? ["header or wrapping"] : parts
    }
}
