import Practice
import Questions

/// Prerequisites exist and do not lead back to themselves.
struct PrerequisiteRule: BankRule {
    static let name = "requires"

    func check(_ contents: BankContents) -> [Finding] {
        let topics = contents.topics
        var findings: [Finding] = []
        for curriculum in contents.bank.curricula.values {
            for topic in curriculum.topics {
                for name in topic.requires where !topics.contains(name) {
                    findings.append(
                        Finding(
                            .error, Self.name, curriculum.source, topic.place,
                            "«\(topic.name)» requires «\(name)», which is not a topic; correct it or add it"))
                }
            }
            let edges = Dictionary(curriculum.topics.map { ($0.name, $0.requires) }, uniquingKeysWith: { first, _ in first })
            if let cycle = Self.cycle(edges) {
                let place = curriculum.topic(cycle[0])?.place ?? Place()
                findings.append(
                    Finding(.error, Self.name, curriculum.source, place, "these topics require each other: \(cycle.joined(separator: " → "))"))
            }
        }
        var edges: [String: [String]] = [:]
        for parsed in contents.parsed {
            guard let question = parsed.question else { continue }
            for name in question.summary.requires {
                if let id = NewOrder.question(name, for: question.id), contents.bank.files(id) != nil {
                    edges[question.id.rawValue, default: []].append(id.rawValue)
                } else if !topics.contains(name) {
                    findings.append(
                        parsed.finding(
                            .error, Self.name, parsed.place(ofKey: "requires"), "«\(name)» is neither a topic nor a question; correct it or add it"))
                }
            }
        }
        if let cycle = Self.cycle(edges), let id = QuestionID(cycle[0]), let parsed = contents.questions[id] {
            findings.append(
                parsed.finding(
                    .error, Self.name, parsed.place(ofKey: "requires"), "these questions require each other: \(cycle.joined(separator: " → "))"))
        }
        return findings
    }

    /// The first cycle found, closed; without recursion, since somebody else wrote the bank.
    static func cycle(_ edges: [String: [String]]) -> [String]? {
        var done: Set<String> = []
        for start in edges.keys.sorted() where !done.contains(start) {
            var path: [String] = []
            var onPath: Set<String> = []
            var stack: [(name: String, isLeaving: Bool)] = [(start, false)]
            while let (name, isLeaving) = stack.popLast() {
                if isLeaving {
                    path.removeLast()
                    onPath.remove(name)
                    done.insert(name)
                    continue
                }
                if onPath.contains(name) {
                    let first = path.firstIndex(of: name) ?? 0
                    return path[first...] + [name]
                }
                if done.contains(name) { continue }
                path.append(name)
                onPath.insert(name)
                stack.append((name, true))
                for next in edges[name] ?? [] { stack.append((next, false)) }
            }
        }
        return nil
    }
}
