import Practice
import Questions
import Screen

/// A session of chosen questions that is about to begin, and what it would mean.
package struct PractiseOffer: Hashable, Sendable {
    package enum Source: Sendable { case open, marked, found }

    let source: Source
    package let queue: SelectionQueue
    /// Those that Enter starts: all of them, or as many as a session of the usual length holds.
    package let fitting: [DailyQueue.Entry]
    private let minutes: Double

    /// A selection that overruns the minutes by less than this is taken whole.
    private static let leeway = 1.2

    /// - Parameter budget: seconds of a usual session.
    package init(source: Source, queue: SelectionQueue, budget: Double) {
        self.source = source
        self.queue = queue
        minutes = budget / 60
        // What was marked one by one is meant as it is.
        fitting = source != .found || queue.seconds <= budget * Self.leeway ? queue.entries : queue.fitting(budget)
    }

    /// Whether Enter takes only a part.
    package var isPart: Bool { fitting.count < queue.entries.count }

    /// What is asked, and whether answers change the schedule; the linear mode prints the same.
    package var lines: [Line] {
        let all = queue.entries.count
        let seconds = fitting.reduce(0) { $0 + $1.seconds }
        let what =
            switch source {
            case .open: "this question"
            case .marked: "the \(Words.count(all, "question")) that you marked"
            case .found: "the \(Words.count(all, "question")) of this list"
            }
        let counts = [(queue.due, "due"), (queue.new, "new"), (queue.early, "not yet due")].filter { $0.0 > 0 }
        let parts = counts.map { source == .open ? $0.1 : "\($0.0) \($0.1)" }
        var lines = [
            Line([
                Span(isPart ? "Practise \(fitting.count) of \(what)?" : "Practise \(what)?", .strong),
                Span("  About \(Words.minutes(seconds)); \(isPart ? "in all " : "")\(parts.joined(separator: ", ")).", .plain),
            ])
        ]
        let suspended = queue.suspended > 0 ? " \(queue.suspended) suspended left out." : ""
        lines.append(
            Line("Answers count: the schedule changes\(queue.early > 0 ? ", also for what was not due yet" : "").\(suspended)", .warning))
        if isPart {
            lines.append(
                Line("Those are the most urgent, as many as \(minutes.compact) minutes hold; all take about \(Words.minutes(queue.seconds)).", .muted)
            )
        }
        return lines
    }
}
