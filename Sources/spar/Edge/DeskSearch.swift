import Practice
import QuestionBank
import Questions

extension Desk {
    var vocabulary: SearchVocabulary { SearchVocabulary(bank.summaries, curricula: bank.curricula) }

    /// - Throws: a failure with the problem of the query, where it has one.
    func query(_ text: String) throws -> SearchQuery {
        do { return try SearchParser(vocabulary: vocabulary).parse(text) } catch { throw Failure(error.description, .usage) }
    }

    /// What to say where a query finds nothing; nil where there is nothing to suggest.
    func hint(_ text: String) -> String? { SearchParser(vocabulary: vocabulary).hint(text) }

    /// The candidates that a query finds, in their order.
    ///
    /// - Throws: a failure with the problem of the query, where it has one.
    func find(_ text: String, in candidates: [Candidate]) throws -> [Candidate] {
        let query = try query(text)
        guard !query.clauses.isEmpty else { return candidates }
        // Files are opened only where words are looked for, and only those that the other terms leave.
        let today = today
        let words = query.looksAtText
        let others = SearchQuery(query.clauses.filter { !$0.looksAtText })
        let left = candidates.filter { candidate in others.matches(candidate, today: today) { SearchText(candidate.summary) } }
        guard words else { return left }
        let texts = bank.searchTexts(left.map(\.id))
        return left.filter { candidate in query.matches(candidate, today: today) { texts[candidate.id] ?? SearchText(candidate.summary) } }
    }
}
