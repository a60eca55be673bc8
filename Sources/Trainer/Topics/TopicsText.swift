import Practice
import Questions
import Scheduling

/// The list of topics in words.
package enum TopicsText {
    /// `today`, or `on the day`.
    static func day(_ overview: TopicOverview) -> String { overview.day == overview.today ? "today" : "on the day" }

    /// A topic in some sentences, what matters most first.
    static func details(_ topic: TopicStanding, _ overview: TopicOverview) -> [String] {
        let ready =
            topic.isKnown
            ? "\(topic.topic): ready \(day(overview)) \(topic.range)."
            : "\(topic.topic): not enough data, \(topic.seen) of \(Words.count(topic.questions, "question")) asked."
        var counts = ["\(topic.seen) of \(topic.questions) asked", "\(topic.due) due", Words.count(topic.lapses, "lapse")]
        if topic.sure > 0 { counts.append("\(topic.sureFailed) of \(topic.sure) thought sure were wrong") }
        if topic.slow > 0 { counts.append("\(topic.slow) of \(topic.timed) slow") }
        if let level = topic.mockLevel { counts.append("level \(level.oneDecimal) of 4 in mocks") }
        var gain = "A minute here gains \(gainText(topic)) points over all tracks"
        if let change = topic.change { gain += "; four weeks: \(Words.points(change))" }
        return (topic.isKnown ? [ready, counts.joined(separator: ", ") + "."] : [ready]) + [gain + "."]
    }

    /// Hundredths of readiness over all tracks by a minute, to two places after the point.
    private static func gainText(_ topic: TopicStanding) -> String {
        let tenThousandths = Int((topic.gain * 10_000).rounded())
        let rest = tenThousandths % 100
        return "\(tenThousandths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// One line for each topic, and one for the tracks.
    package static func lines(_ overview: TopicOverview) -> [String] {
        let tracks = Track.allCases.compactMap { track in
            overview.tracks[track].map { "\(track.name) \(Words.percent($0.mean)) (\(Words.hundredths($0.low))–\(Words.hundredths($0.high)))" }
        }
        let heading = tracks.isEmpty ? "Not enough data yet to say how ready you are." : "Ready \(day(overview)): \(tracks.joined(separator: ", "))."
        return [heading] + overview.topics.enumerated().map { number, topic in line(number + 1, topic, overview) }
    }

    private static func line(_ number: Int, _ topic: TopicStanding, _ overview: TopicOverview) -> String {
        var words = topic.isKnown ? [topic.range] : []
        words += topic.remarks(today: overview.today)
        if topic.isKnown, let change = topic.change { words.append("four weeks: \(Words.points(change))") }
        return "\(number) \(topic.topic), \(topic.track.name): \(words.joined(separator: ", "))"
    }
}
