import Questions
import Scheduling

/// How the learner stands in one topic, and what practising it would bring.
package struct TopicStanding: Hashable, Sendable {
    package var topic: String
    package var track: Track
    /// On the day that counts; where ``isKnown`` is false it is an estimate for ordering alone.
    package var readiness: Readiness
    /// Questions that are not suspended.
    package var questions = 0
    /// Those of them that were answered in a way that counts.
    package var seen = 0
    package var due = 0
    /// How often one of them was forgotten after it had been learned.
    package var lapses = 0
    /// Answers that were predicted, and those that failed.
    package var sure = 0
    package var sureFailed = 0
    package var unsure = 0
    package var unsureFailed = 0
    /// Short questions answered often enough to know how long they take, and those of them that take too long.
    package var timed = 0
    package var slow = 0
    /// The level of the latest mock interviews that touch it, from 1 to 4; nil where there was none.
    package var mockLevel: Double?
    /// Readiness four, three, two and one weeks ago and today, each for that day; nil where too little was known.
    package var trend: [Double?] = []
    /// The last day on which one of its questions was answered.
    package var lastStudied: StudyDay?
    /// The topic's share of all that counts, from 0 to 1: the track's share times the topic's weight within the track.
    package var importance = 0.0
    /// What a minute of practice raises the readiness over all tracks by.
    package var gain = 0.0

    /// A median above so many times a question's own minutes is slow.
    package static let slowFactor = 1.5
    /// Sure answers below which a share of failures says nothing.
    package static let enoughPredictions = 3

    /// Whether enough questions were answered to speak of readiness: three, or all where there are fewer.
    package var isKnown: Bool { seen >= Self.enoughSeen(of: questions) }

    static func enoughSeen(of questions: Int) -> Int { max(1, min(3, questions)) }

    /// The share of answers thought sure that failed, from 0 to 1; nil below ``enoughPredictions``.
    package var overconfidence: Double? { sure >= Self.enoughPredictions ? Double(sureFailed) / Double(sure) : nil }

    /// The change of readiness over the weeks of the trend; nil where its beginning or end is not known.
    package var change: Double? {
        guard let first = trend.first(where: { $0 != nil }) ?? nil, let last = trend.last ?? nil, trend.count(where: { $0 != nil }) > 1 else {
            return nil
        }
        return last - first
    }
}
