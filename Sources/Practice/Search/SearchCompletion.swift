import Questions

/// What the term at the end of a query could go on to be.
package struct SearchCompletion: Hashable, Sendable {
    /// Fields (with their colon), conditions or values that begin as the term does, in the order of the vocabulary.
    package private(set) var candidates: [String] = []
    /// The query with what all candidates share filled in; nil where nothing can be added.
    package private(set) var text: String?

    package init(_ text: String, vocabulary: SearchVocabulary) {
        let (tokens, isLastOpen) = SearchLexer.tokens(text)
        guard isLastOpen, let token = tokens.last, let value = token.values.last, !value.isQuoted else { return }
        let typed = value.text.lowercased()
        if let name = token.field {
            guard let field = SearchField(rawValue: name) else { return }
            let taken = Set(token.values.dropLast().map { $0.text.lowercased() })
            candidates = vocabulary.values(of: field).filter { $0.lowercased().hasPrefix(typed) && !taken.contains($0.lowercased()) }
        } else if !typed.isEmpty, token.values.count == 1 {
            let words = SearchField.allCases.map { $0.rawValue + ":" } + SearchQuery.Condition.allCases.map(\.rawValue)
            candidates = words.filter { $0.hasPrefix(typed) }
        }
        if candidates.count == 1, candidates[0].lowercased() == typed { candidates = [] }
        guard let shared = Self.sharedBeginning(candidates) else { return }
        let isWhole = candidates.count == 1
        let completed = text[..<token.lastValueStart] + (isWhole ? Self.written(shared) : shared)
        // A whole value is followed by the next term, a field by its value.
        let next = completed + (isWhole && !shared.hasSuffix(":") ? " " : "")
        if next.count > text.count { self.text = String(next) }
    }

    private static func sharedBeginning(_ words: [String]) -> String? {
        guard let first = words.first else { return nil }
        var shared = first[...]
        for word in words.dropFirst() {
            while !word.hasPrefix(shared) { shared.removeLast() }
        }
        return String(shared)
    }

    /// A value as it must be written to be read as one.
    private static func written(_ value: String) -> String {
        value.contains { $0.isWhitespace || $0 == "," } ? "\"\(value)\"" : value
    }
}
