import Questions
import Scheduling

/// What a finished or left session amounts to.
package struct SessionSummary: Hashable, Sendable {
    package struct TrackLine: Hashable, Sendable {
        package var track: Track
        package var items: Int
        package var seconds: Double
    }

    package struct TopicLine: Hashable, Sendable {
        package var topic: String
        package var answers: Int
        package var failed: Int
        package var hard: Int
    }

    package var tracks: [TrackLine]
    package var seconds: Double
    package var answers: Int
    package var grades: [Grade: Int]
    /// Topics with the most failed and hard answers, worst first, at most five; only those with any.
    package var weakest: [TopicLine]
    /// Answers thought sure that failed, of all thought sure.
    package var overconfident: (failed: Int, sure: Int) { (failedSure, sure) }
    private var failedSure: Int
    private var sure: Int

    package init(_ session: Session, topics: [QuestionID: String]) {
        let reviews = session.reviews
        seconds = session.seconds
        answers = reviews.count
        grades = Dictionary(grouping: reviews, by: \.grade).mapValues(\.count)
        tracks = Track.allCases.compactMap { track in
            let own = reviews.filter { $0.question.track == track }
            guard !own.isEmpty else { return nil }
            let seconds = own.reduce(0) { $0 + Double($1.duration) / 1000 }
            return TrackLine(track: track, items: Set(own.map(\.question)).count, seconds: seconds)
        }
        let byTopic = Dictionary(grouping: reviews) { topics[$0.question] ?? String($0.question.parent) }
        weakest = byTopic.map { topic, own in
            TopicLine(
                topic: topic, answers: own.count, failed: own.count { $0.grade == .again }, hard: own.count { $0.grade == .hard })
        }
        .filter { $0.failed + $0.hard > 0 }
        .sorted { left, right in
            let (a, b) = (2 * left.failed + left.hard, 2 * right.failed + right.hard)
            return a != b ? a > b : left.topic < right.topic
        }
        .prefix(5).map { $0 }
        let predicted = reviews.filter { $0.prediction == .sure }
        sure = predicted.count
        failedSure = predicted.count { $0.grade == .again }
    }
}
