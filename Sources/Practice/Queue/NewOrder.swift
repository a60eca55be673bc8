import Questions

/// The order in which questions that were never seen are met: by learning path, level and prerequisites.
package struct NewOrder: Sendable {
    /// New questions of one track, prerequisites first.
    package let ordered: [Candidate]
    private let topicsWithQuestions: Set<String>
    private let seenTopics: Set<String>
    private let seen: Set<QuestionID>
    private let places: [QuestionID: Int]
    /// Where the first question of a topic stands.
    private let firstPlaces: [String: Int]
    private let new: Set<QuestionID>

    /// - Parameter all: every question of the track, seen or not; suspended ones are never new and never wanted first.
    package init(_ all: [Candidate], curriculum: Curriculum, path: String) {
        let rank = Dictionary(
            curriculum.order(path: path).enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let stage = curriculum.stages(path: path)
        let new = all.filter { $0.memory == nil && !$0.isSuspended }
        self.new = Set(new.map(\.id))
        topicsWithQuestions = Set(new.map(\.summary.topic))
        let known = all.filter { $0.memory != nil }
        seenTopics = Set(known.map(\.summary.topic))
        seen = Set(known.map(\.id))
        let keyed = new.map { candidate in
            let topic = candidate.summary.topic
            let level = candidate.summary.level
            let place = [candidate.isRaised ? 0 : 1, stage[topic] ?? .max, Self.round(level), rank[topic] ?? .max, level.rank]
            return (candidate: candidate, place: place)
        }
        let sorted = keyed.sorted { left, right in
            left.place != right.place ? left.place.lexicographicallyPrecedes(right.place) : left.candidate.id < right.candidate.id
        }.map(\.candidate)
        let ordered = Self.prerequisitesFirst(sorted, track: curriculum.track)
        self.ordered = ordered
        places = Dictionary(ordered.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        firstPlaces = Dictionary(ordered.enumerated().map { ($0.element.summary.topic, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// A group of topics is gone through three times: what everybody is asked first, then what seniors and then what staff engineers are.
    ///
    /// Topic by topic to the end, the second week would still be about the first topic's hardest questions.
    private static func round(_ level: Level) -> Int {
        switch level {
        case .junior, .mid: 0
        case .senior: 1
        case .staff: 2
        }
    }

    /// Whether everything a question requires was seen before or is among those taken.
    package func isReady(_ candidate: Candidate, taken: Set<QuestionID>, takenTopics: Set<String>) -> Bool {
        candidate.summary.requires.allSatisfy { name in
            if let id = Self.question(name, for: candidate.id), isKnown(id) { return seen.contains(id) || taken.contains(id) }
            // A topic without questions in the bank cannot be waited for.
            guard topicsWithQuestions.contains(name) else { return true }
            return name == candidate.summary.topic || seenTopics.contains(name) || takenTopics.contains(name)
        }
    }

    /// The questions that have to be met before another one, in order; empty where it may be met now.
    package func missing(for candidate: Candidate, taken: Set<QuestionID>, takenTopics: Set<String>) -> [Candidate] {
        var result: [Candidate] = []
        var placed: Set<QuestionID> = [candidate.id]
        var (taken, takenTopics) = (taken, takenTopics)
        func visit(_ candidate: Candidate) {
            for name in candidate.summary.requires {
                guard let place = place(of: name, for: candidate, taken, takenTopics), placed.insert(ordered[place].id).inserted else { continue }
                visit(ordered[place])
                result.append(ordered[place])
                taken.insert(ordered[place].id)
                takenTopics.insert(ordered[place].summary.topic)
            }
        }
        visit(candidate)
        return result
    }

    /// Where the question stands that a prerequisite asks for; nil where it is met already or there is none.
    private func place(of name: String, for candidate: Candidate, _ taken: Set<QuestionID>, _ takenTopics: Set<String>) -> Int? {
        if let id = Self.question(name, for: candidate.id), isKnown(id) { return seen.contains(id) || taken.contains(id) ? nil : places[id] }
        guard name != candidate.summary.topic, !seenTopics.contains(name), !takenTopics.contains(name) else { return nil }
        return firstPlaces[name]
    }

    private func isKnown(_ id: QuestionID) -> Bool { seen.contains(id) || new.contains(id) }

    /// The id that a prerequisite names: in full, below the track, or beside the question.
    package static func question(_ name: String, for id: QuestionID) -> QuestionID? {
        if let full = QuestionID(name) { return full }
        return QuestionID(name.contains("/") ? id.track.rawValue + "/" + name : id.parent + "/" + name)
    }

    private static func prerequisitesFirst(_ sorted: [Candidate], track: Track) -> [Candidate] {
        let byID = Dictionary(sorted.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let firstOfTopic = Dictionary(sorted.map { ($0.summary.topic, $0) }, uniquingKeysWith: { $0.summary.level <= $1.summary.level ? $0 : $1 })
        var result: [Candidate] = []
        result.reserveCapacity(sorted.count)
        var placed: Set<QuestionID> = []
        func place(_ candidate: Candidate, depth: Int) {
            guard depth < 200, placed.insert(candidate.id).inserted else { return }
            for name in candidate.summary.requires {
                if let id = question(name, for: candidate.id), let before = byID[id] {
                    place(before, depth: depth + 1)
                } else if name != candidate.summary.topic, let before = firstOfTopic[name] {
                    place(before, depth: depth + 1)
                }
            }
            result.append(candidate)
        }
        for candidate in sorted { place(candidate, depth: 0) }
        return result
    }
}
