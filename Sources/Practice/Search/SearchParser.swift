import Questions

/// Why a text is not a query, in words for whoever wrote it.
package struct SearchProblem: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
}

/// Reads queries such as `topic:regularization level:senior,staff -suspended "weight decay"`.
package struct SearchParser: Sendable {
    package let vocabulary: SearchVocabulary

    package init(vocabulary: SearchVocabulary) { self.vocabulary = vocabulary }

    /// The query that a finished text stands for; an open quote ends with the text, and a value that is cut short stands for all that
    /// begin so.
    package func parse(_ text: String) throws(SearchProblem) -> SearchQuery {
        var query = SearchQuery()
        for token in SearchLexer.tokens(text).tokens {
            if let clause = try clause(token) { query.clauses.append(clause) }
        }
        return query
    }

    /// The query that a text stands for while it is being typed.
    ///
    /// What its last term could still become is no error: while it says nothing yet, it is left out.
    package func parse(typing text: String) throws(SearchProblem) -> SearchQuery {
        let (tokens, isLastOpen) = SearchLexer.tokens(text)
        guard isLastOpen, let last = tokens.last else { return try parse(text) }
        var query = SearchQuery()
        for token in tokens.dropLast() {
            if let clause = try clause(token) { query.clauses.append(clause) }
        }
        if let clause = begun(last) { query.clauses.append(clause) }
        return query
    }

    /// What to say where nothing was found and a bare word is also the value of a field, as in `senior`; nil where none is.
    package func hint(_ text: String) -> String? {
        for token in SearchLexer.tokens(text).tokens where token.field == nil && !token.isQuoted {
            for field in SearchField.allCases where field != .state {
                guard let value = exact(token.text, field) else { continue }
                return "«\(Self.shown(token.text))» is looked for as a word; \(field.rawValue):\(value) finds the \(field.rawValue)."
            }
        }
        return nil
    }

    // MARK: Terms

    private func clause(_ token: SearchLexer.Token) throws(SearchProblem) -> SearchQuery.Clause? {
        guard let name = token.field else {
            if token.isNegated, token.text.isEmpty, !token.isQuoted {
                throw SearchProblem(description: "«-» stands alone; write it before what is to be left out, as in -suspended.")
            }
            return Self.bare(token).map { SearchQuery.Clause($0, isNegated: token.isNegated) }
        }
        guard let field = SearchField(rawValue: name) else { throw Self.unknown(field: name, token) }
        let values = token.values.map(\.text).filter { !$0.isEmpty }
        guard !values.isEmpty else {
            let example = "\(field.rawValue):\(vocabulary.values(of: field).first ?? "…")"
            let lead = "«\(Self.shown(String(token.source)))» names no \(field.rawValue)"
            throw SearchProblem(description: "\(lead); write for instance \(example).")
        }
        var known: [String] = []
        for value in values {
            let meant = meant(by: value, field)
            guard !meant.isEmpty else { throw unknown(value, field) }
            known += meant
        }
        return SearchQuery.Clause(Self.term(field, known), isNegated: token.isNegated)
    }

    /// A term that is still being written; nil while it says nothing.
    private func begun(_ token: SearchLexer.Token) -> SearchQuery.Clause? {
        guard let name = token.field else { return Self.bare(token).map { SearchQuery.Clause($0, isNegated: token.isNegated) } }
        guard let field = SearchField(rawValue: name) else { return nil }
        let known = token.values.flatMap { meant(by: $0.text, field) }
        return known.isEmpty ? nil : SearchQuery.Clause(Self.term(field, known), isNegated: token.isNegated)
    }

    /// A term without a field: conditions such as `due`, or else words.
    private static func bare(_ token: SearchLexer.Token) -> SearchQuery.Term? {
        if !token.isQuoted {
            let conditions = token.values.map { SearchQuery.Condition(rawValue: $0.text.lowercased()) }
            let known = conditions.compactMap { $0 }
            if known.count == conditions.count { return .conditions(Set(known)) }
        }
        let words = SearchText.folded(token.text)
        return words.isEmpty ? nil : .text(words)
    }

    private static func term(_ field: SearchField, _ values: [String]) -> SearchQuery.Term {
        switch field {
        case .track: .tracks(Set(values.compactMap { value in Track.allCases.first { $0.name == value } }))
        case .topic: .topics(Set(values))
        case .level: .levels(Set(values.compactMap(Level.init(rawValue:))))
        case .kind: .kinds(Set(values.compactMap(Kind.init(rawValue:))))
        case .tag: .tags(Set(values))
        case .state: .conditions(Set(values.compactMap(SearchQuery.Condition.init(rawValue:))))
        }
    }

    // MARK: Values

    /// The known value that is meant, whatever its case; a track goes by its short or its full name.
    private func exact(_ text: String, _ field: SearchField) -> String? {
        let text = text.lowercased()
        if field == .track, let track = Track(rawValue: text) { return track.name }
        return vocabulary.values(of: field).first { $0 == text || $0.lowercased() == text }
    }

    /// The value itself, or where none is called so all that begin so; none for an empty text.
    private func meant(by text: String, _ field: SearchField) -> [String] {
        guard !text.isEmpty else { return [] }
        if let found = exact(text, field) { return [found] }
        let text = text.lowercased()
        let names = vocabulary.values(of: field).filter { $0.lowercased().hasPrefix(text) }
        guard field == .track else { return names }
        return names + Track.allCases.filter { $0.rawValue.hasPrefix(text) }.map(\.name)
    }

    // MARK: Problems

    /// What the user wrote, fit for a message: a line pasted by mistake is not repeated whole.
    private static func shown(_ text: String) -> String { TextSafety.shown(text.count <= 40 ? text : text.prefix(39) + "…") }

    private static func unknown(field name: String, _ token: SearchLexer.Token) -> SearchProblem {
        let known = SearchField.allCases.map(\.rawValue)
        let lead = "«\(Self.shown(name))» is not a field"
        if let nearest = NearestWord.find(name, among: known) { return SearchProblem(description: "\(lead); did you mean \(nearest):?") }
        let words = Self.shown(String(token.source.drop { $0 == "-" }))
        return SearchProblem(description: "\(lead): \(known.joined(separator: ", ")). Quotes search for the words: \"\(words)\".")
    }

    private func unknown(_ value: String, _ field: SearchField) -> SearchProblem {
        let known = vocabulary.values(of: field)
        let lead = "«\(Self.shown(value))» is not a \(field.rawValue)"
        if let nearest = NearestWord.find(value.lowercased(), among: known) {
            return SearchProblem(description: "\(lead); did you mean \(field.rawValue):\(nearest)?")
        }
        // A dozen fits on a line or two; topics and tags may be hundreds.
        guard !known.isEmpty, known.count <= 12 else { return SearchProblem(description: "\(lead) in these banks.") }
        return SearchProblem(description: "\(lead): \(known.joined(separator: ", ")).")
    }
}
