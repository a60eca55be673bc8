import Questions

/// Every question has a topic of its track.
struct TopicRule: BankRule {
    static let name = "topic"

    func check(_ contents: BankContents) -> [Finding] {
        let known = contents.bank.curricula.mapValues { Set($0.topics.map(\.name)) }
        return contents.parsed.compactMap { parsed in
            guard let question = parsed.question else { return nil }
            let track = question.id.track
            guard known[track]?.contains(question.summary.topic) != true else { return nil }
            let name = question.summary.topic.isEmpty ? "no topic is named" : "«\(question.summary.topic)» is not a topic of \(track.rawValue)"
            return parsed.finding(.error, Self.name, parsed.place(ofKey: "topic"), "\(name); add it to bank.yml or correct it")
        }
    }
}
