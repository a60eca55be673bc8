import Questions

/// The topics and tags that a query may name, as the banks have them.
package struct SearchVocabulary: Hashable, Sendable {
    package let topics: [String]
    package let tags: [String]

    package init(topics: some Sequence<String> = [], tags: some Sequence<String> = []) {
        self.topics = Set(topics).sorted()
        self.tags = Set(tags).sorted()
    }

    /// Topics of the curricula are known even where no question has them yet.
    package init(_ summaries: [QuestionSummary], curricula: [Track: Curriculum]) {
        let planned = curricula.values.flatMap { $0.topics.map(\.name) }
        self.init(topics: summaries.map(\.topic) + planned, tags: summaries.flatMap(\.tags))
    }

    /// The values that a field takes, in the order in which they are listed to the user.
    package func values(of field: SearchField) -> [String] {
        switch field {
        case .track: Track.allCases.map(\.name)
        case .topic: topics
        case .level: Level.allCases.map(\.rawValue)
        case .kind: Kind.allCases.map(\.rawValue)
        case .tag: tags
        case .state: SearchQuery.Condition.allCases.map(\.rawValue)
        }
    }
}

/// What stands before the colon of a term.
package enum SearchField: String, CaseIterable, Sendable {
    case track, topic, level, kind, tag, state
}
