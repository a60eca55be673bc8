import Practice
import QuestionBank
import Questions
import Testing

/// The theory bank is whole, and its three learning paths give orders in which nothing is asked before what it builds on.
@Suite struct LearningPathTests {
    private static let bank = Bank.load(roots: [ShippedBankTests.root], cache: nil)
    private static let theory = bank.summaries.filter { $0.track == .theory }

    @Test func theoryHoldsWhatItPromises() throws {
        let kinds = Dictionary(grouping: Self.theory, by: \.kind).mapValues(\.count)
        #expect(kinds[.recall, default: 0] >= 240 && kinds[.numeric, default: 0] >= 50 && kinds[.choice, default: 0] >= 50, "\(kinds)")
        let curriculum = try #require(Self.bank.curricula[.theory])
        let topics = Dictionary(grouping: Self.theory, by: \.topic).mapValues(\.count)
        for topic in curriculum.topics {
            #expect(topics[topic.name, default: 0] >= 4, "\(topic.name) has \(topics[topic.name, default: 0])")
        }
        let total = Double(Self.theory.count)
        let levels = Dictionary(grouping: Self.theory, by: \.level).mapValues { Double($0.count) / total }
        for (level, share) in [(Level.junior, 0.2), (.mid, 0.4), (.senior, 0.3), (.staff, 0.1)] {
            #expect(abs(levels[level, default: 0] - share) < 0.03, "\(level): \(levels[level, default: 0])")
        }
        #expect(Self.theory.count { $0.tags.contains("ladder") } * 5 >= Self.theory.count)
        #expect(Self.theory.count { $0.tags.contains("flawed") } == 10)
    }

    /// Topics have questions as they have weight; a topic of little weight has four all the same.
    @Test func questionsFollowTheWeights() throws {
        let curriculum = try #require(Self.bank.curricula[.theory])
        let topics = Dictionary(grouping: Self.theory, by: \.topic).mapValues { Double($0.count) }
        let unit = Double(Self.theory.count) / curriculum.topics.reduce(0) { $0 + $1.weight }
        for topic in curriculum.topics {
            let wanted = max(4, unit * topic.weight)
            #expect((0.6...1.7).contains(topics[topic.name, default: 0] / wanted), "\(topic.name): \(topics[topic.name, default: 0]) for \(wanted)")
        }
    }

    @Test(arguments: [
        ("software-engineering", ["statistics", "classical", "deep-learning", "llm", "mlops"]),
        ("data-science", ["mlops", "deep-learning", "llm", "classical", "statistics"]),
        ("from-scratch", ["statistics", "classical", "deep-learning", "llm", "mlops"]),
    ])
    func pathIsSensible(path: String, groups: [String]) throws {
        let curriculum = try #require(Self.bank.curricula[.theory])
        #expect(curriculum.paths[path] == groups)
        let order = NewOrder(Self.theory.map { Candidate(summary: $0) }, curriculum: curriculum, path: path).ordered.map(\.summary)
        #expect(Set(order.map(\.id)) == Set(Self.theory.map(\.id)) && order.count == Self.theory.count)
        Self.show(order, path: path)

        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element.id, $0.offset) })
        let first = Dictionary(order.enumerated().map { ($0.element.topic, $0.offset) }, uniquingKeysWith: min)
        for question in order {
            let own = try #require(place[question.id])
            for name in question.requires {
                if let id = NewOrder.question(name, for: question.id), let before = place[id] {
                    #expect(before < own, "\(question.id) comes before \(id), which it requires")
                } else if name != question.topic, let before = first[name] {
                    #expect(before < own, "\(question.id) comes before the topic \(name), which it requires")
                }
            }
        }
        // Topics that an earlier group needs come with that group; the others keep to the path.
        let stages = curriculum.stages(path: path)
        let medians = groups.indices.map { stage in
            let places = order.indices.filter { stages[order[$0].topic] == stage }
            return places.isEmpty ? 0 : places[places.count / 2]
        }
        #expect(medians == medians.sorted(), "the groups come in the order of the path: \(medians)")
        for topic in curriculum.topics {
            let levels = order.filter { $0.topic == topic.name }.map(\.level)
            let drops = zip(levels, levels.dropFirst()).count { $0 > $1 }
            #expect(drops <= 2, "\(topic.name) goes back to a lower level \(drops) times")
        }
        #expect(!order.prefix(20).contains { $0.level == .staff }, "nobody begins with what staff engineers are asked")
        #expect(Set(order.prefix(60).map(\.topic)).count >= 8, "the first weeks meet many topics")
    }

    /// Prints the topics in the order in which they are met, with the number of questions asked in a row.
    private static func show(_ order: [QuestionSummary], path: String) {
        var runs: [(topic: String, count: Int)] = []
        for question in order {
            if runs.last?.topic == question.topic { runs[runs.count - 1].count += 1 } else { runs.append((question.topic, 1)) }
        }
        print("\(path): \(runs.map { "\($0.topic) \($0.count)" }.joined(separator: ", "))")
    }
}
