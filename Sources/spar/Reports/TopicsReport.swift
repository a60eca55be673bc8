import Practice
import Questions
import Scheduling
import Trainer

/// The JSON of all topics.
struct TopicsReport: Encodable {
    struct Topic: Encodable {
        var topic: String
        var track: String
        /// These three are null where there is not enough data.
        @Nullable var readiness: Double?
        @Nullable var low: Double?
        @Nullable var high: Double?
        var questions: Int
        var seen: Int
        var due: Int
        var lapses: Int
        @Nullable var overconfidence: Double?
        var sure: Int
        var sureFailed: Int
        var slow: Int
        @Nullable var mockLevel: Double?
        var trend: [Nullable<Double>]
        var importance: Double
        var gain: Double

        init(_ standing: TopicStanding) {
            topic = standing.topic
            track = standing.track.rawValue
            let known = standing.isKnown ? standing.readiness : nil
            _readiness = Nullable(wrappedValue: known.map { rounded($0.mean, 10_000) })
            _low = Nullable(wrappedValue: known.map { rounded($0.low, 10_000) })
            _high = Nullable(wrappedValue: known.map { rounded($0.high, 10_000) })
            questions = standing.questions
            seen = standing.seen
            due = standing.due
            lapses = standing.lapses
            _overconfidence = Nullable(wrappedValue: standing.overconfidence.map { rounded($0, 10_000) })
            sure = standing.sure
            sureFailed = standing.sureFailed
            slow = standing.slow
            _mockLevel = Nullable(wrappedValue: standing.mockLevel.map { rounded($0) })
            trend = standing.trend.map { Nullable(wrappedValue: $0.map { rounded($0, 10_000) }) }
            importance = rounded(standing.importance, 10_000)
            gain = rounded(standing.gain, 1_000_000)
        }
    }

    /// The day that readiness is for.
    var day: String
    var topics: [Topic]

    init(_ overview: TopicOverview) {
        day = DateText.iso(days: overview.day.number)
        topics = overview.topics.map(Topic.init)
    }
}
