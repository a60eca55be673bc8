import Questions
import Scheduling

/// All topics, those first in which a minute gains most.
package struct TopicOverview: Sendable {
    package private(set) var topics: [TopicStanding] = []
    package let today: StudyDay
    /// The day that readiness is for: that of the interview, or today.
    package let day: StudyDay
    /// The readiness of each track, all its topics by weight, those never asked by their prior; tracks without any known topic are left out.
    package private(set) var tracks: [Track: Readiness] = [:]

    /// - Parameters:
    ///   - day: the day of the interview; nil, or one that has passed, stands for today.
    ///   - mockLevels: the level of the latest mock interviews by topic.
    package init(_ request: DailyQueue.Request, record: TopicRecord, on day: StudyDay? = nil, mockLevels: [String: Double] = [:]) {
        today = request.today
        self.day = max(day ?? request.today, request.today)
        let gain = PracticeGain(model: request.settings.scheduler.model, today: today, day: today)
        for track in Track.allCases {
            let groups = Self.groups(request.candidates.lazy.filter { $0.summary.track == track }, record)
            guard !groups.isEmpty else { continue }
            let past = (record.days + [today]).indices.map { index in TrackPrior(groups.map { $0.firstTimes[index] }) }
            let weights = Self.weights(groups.map(\.topic), track, request)
            var parts: [(readiness: Readiness, weight: Double)] = []
            var isKnown = false
            for (group, weight) in zip(groups, weights) {
                var standing = group.standing(track, priors: past, gain: gain, day: self.day)
                standing.mockLevel = mockLevels[group.topic]
                standing.importance = weight
                standing.gain *= weight
                topics.append(standing)
                parts.append((standing.readiness, weight))
                isKnown = isKnown || standing.isKnown
            }
            if isKnown { tracks[track] = Readiness.combined(parts) }
        }
        topics.sort { left, right in
            if left.gain != right.gain { return left.gain > right.gain }
            if left.readiness.mean != right.readiness.mean { return left.readiness.mean < right.readiness.mean }
            return left.track != right.track ? left.track < right.track : left.topic < right.topic
        }
    }

    /// Each topic's share of all that counts: the track's share of the minutes, divided among its topics by weight.
    private static func weights(_ topics: [String], _ track: Track, _ request: DailyQueue.Request) -> [Double] {
        let curriculum = request.curricula[track]
        let stated = Dictionary((curriculum?.topics ?? []).map { ($0.name, $0.weight) }, uniquingKeysWith: { first, _ in first })
        let weights = topics.map { max(0, (stated[$0] ?? 1) * (request.settings.topicWeights[$0] ?? 1)) }
        let sum = weights.reduce(0, +)
        let share = max(0, request.settings.shares[track] ?? 0)
        return weights.map { sum > 0 ? share * $0 / sum : 0 }
    }

    /// The questions of each topic in the order of the topics' names, suspended ones left out.
    private static func groups(_ candidates: some Sequence<Candidate>, _ record: TopicRecord) -> [TopicGroup] {
        var places: [String: Int] = [:]
        var groups: [TopicGroup] = []
        for candidate in candidates where !candidate.isSuspended {
            let topic = candidate.summary.topic
            let place = places[topic] ?? groups.count
            if place == groups.count {
                places[topic] = place
                groups.append(TopicGroup(topic: topic, record: record))
            }
            groups[place].add(candidate)
        }
        return groups.sorted { $0.topic < $1.topic }
    }
}
