/// The topics of a track: how much each counts, what comes before it and in which order they are met.
package struct Curriculum: Hashable, Sendable {
    package struct Topic: Hashable, Sendable {
        package var name: String
        /// Share of the track's attention, above 0; 1 where nothing is stated.
        package var weight: Double
        package var requires: [String]
        package var group: String
        package var place: Place

        package init(name: String, weight: Double = 1, requires: [String] = [], group: String = "", place: Place = Place()) {
            self.name = name
            self.weight = weight
            self.requires = requires
            self.group = group
            self.place = place
        }
    }

    package var track: Track
    package var title: String
    package var topics: [Topic]
    /// For each starting point, the groups in the order they are met.
    package var paths: [String: [String]]
    /// For each competency of a design rubric, the topics that train it.
    package var competencies: [String: [String]] = [:]
    /// Path of the file it came from.
    package var source: String

    package init(track: Track, title: String? = nil, topics: [Topic] = [], paths: [String: [String]] = [:], source: String = "") {
        self.track = track
        self.title = title ?? track.name
        self.topics = topics
        self.paths = paths
        self.source = source
    }

    package func topic(_ name: String) -> Topic? { topics.first { $0.name == name } }

    /// Topic names in the order a learner meets them: by the path's groups, then as listed, prerequisites always first.
    ///
    /// - Parameter path: a starting point; one that is not known falls back to the order of the file.
    package func order(path: String) -> [String] {
        let groups = paths[path] ?? []
        let ranked = topics.enumerated().sorted { left, right in
            let ranks = (groups.firstIndex(of: left.element.group) ?? .max, groups.firstIndex(of: right.element.group) ?? .max)
            return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : left.offset < right.offset
        }.map(\.element)
        let byName = Dictionary(topics.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var done: Set<String> = []
        var order: [String] = []
        // A topic is marked before its prerequisites are visited, so that a cycle ends.
        func visit(_ topic: Topic) {
            guard done.insert(topic.name).inserted else { return }
            for name in topic.requires { if let before = byName[name] { visit(before) } }
            order.append(topic.name)
        }
        for topic in ranked { visit(topic) }
        return order
    }

    /// For each topic, the place in the path of the group in which it is first needed: its own, or that of a topic that requires it.
    package func stages(path: String) -> [String: Int] {
        let groups = paths[path] ?? []
        var stages: [String: Int] = [:]
        let byName = Dictionary(topics.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        // A topic is visited again only where it is needed earlier, so that a cycle ends.
        func visit(_ topic: Topic, _ stage: Int) {
            guard stage < stages[topic.name] ?? .max else { return }
            stages[topic.name] = stage
            for name in topic.requires { if let before = byName[name] { visit(before, stage) } }
        }
        for topic in topics { visit(topic, groups.firstIndex(of: topic.group) ?? groups.count) }
        return stages
    }

    /// Adds the topics and paths of another file for the same track; what is already there stays.
    package mutating func merge(_ other: Curriculum) {
        let known = Set(topics.map(\.name))
        topics += other.topics.filter { !known.contains($0.name) }
        paths.merge(other.paths) { first, _ in first }
        competencies.merge(other.competencies) { first, _ in first }
    }
}
