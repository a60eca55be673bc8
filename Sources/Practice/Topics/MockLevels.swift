import Questions

/// What mock interviews say of topics.
package enum MockLevels {
    /// For each topic that a judged mock touched, its level from 1 to 4: the lowest of what the latest ones say.
    ///
    /// A mock speaks of its prompt's own topic by the mean of its levels, and of the topics that train a competency by that level.
    /// - Parameters:
    ///   - mocks: in the order in which they were begun.
    ///   - topics: the topic of each prompt.
    ///   - trained: for each competency the topics that train it.
    package static func byTopic(
        _ mocks: [(question: QuestionID, scorecard: Scorecard)], topics: [QuestionID: String], trained: [String: [String]]
    ) -> [String: Double] {
        var latest: [String: Int] = [:]
        var levels: [String: Double] = [:]
        for mock in mocks {
            for level in mock.scorecard.levels { latest[level.competency] = level.level }
            if let topic = topics[mock.question], let mean = mock.scorecard.mean { levels[topic] = mean }
        }
        for (competency, level) in latest.sorted(by: { $0.key < $1.key }) {
            for topic in trained[competency] ?? [] { levels[topic] = min(levels[topic] ?? 4, Double(level)) }
        }
        return levels
    }
}
