import Questions

/// A mock interview as a Markdown text: time line, ticks, verdict, what to drill, and the notes.
package struct MockReport: Sendable {
    private let mock: Mock
    private let title: String
    private let date: String
    private let drills: [Scorecard.Drill]

    /// - Parameters:
    ///   - title: the prompt in a few words.
    ///   - date: when the mock began, as it is to be written.
    package init(_ mock: Mock, title: String, date: String, drills: [Scorecard.Drill]) {
        self.mock = mock
        self.title = title
        self.date = date
        self.drills = drills
    }

    package var markdown: String {
        var parts = ["# \(title)", head]
        if let scorecard = mock.scorecard { parts.append(levels(scorecard)) }
        if !drills.isEmpty { parts.append(next) }
        parts.append(timeLine)
        if let scorecard = mock.scorecard { parts.append(behaviours(scorecard)) }
        parts.append(notes)
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var head: String {
        var lines = ["- prompt: `\(mock.question)`", "- held: \(date)"]
        if let scorecard = mock.scorecard {
            lines.append("- verdict: " + (scorecard.verdict.map { "**\($0.rawValue)**" } ?? "none, since only a part of an interview was held"))
        } else {
            lines.append("- verdict: not judged")
        }
        let (spent, total) = (Self.time(Double(mock.clock.elapsed) / 1000), Self.time(Double(mock.clock.total) / 1000))
        lines.append("- time: \(spent) of \(total)")
        if mock.pauses > 0 {
            lines.append(
                "- paused or left \(mock.pauses == 1 ? "once" : "\(mock.pauses) times"), \(Self.time(Double(mock.pausedMilliseconds) / 1000)) in all")
        }
        if let recording = mock.recording { lines.append("- recording: \(recording)") }
        return lines.joined(separator: "\n")
    }

    private func levels(_ scorecard: Scorecard) -> String {
        let rows = scorecard.levels.map { "| \($0.competency) | \($0.level) | \($0.hasFlag ? "red flag" : "") |" }
        return "## Levels\n\n| competency | level | |\n| --- | --- | --- |\n" + rows.joined(separator: "\n")
    }

    private var next: String {
        let lines = drills.enumerated().map { index, drill in
            let missed = drill.missed.map { ": \($0)" } ?? ""
            let topics = drill.topics.isEmpty ? "" : " (topics: \(drill.topics.joined(separator: ", ")))"
            return "\(index + 1). \(drill.competency), level \(drill.level)\(missed)\(topics)"
        }
        return "## What to drill next\n\n" + lines.joined(separator: "\n")
    }

    private var timeLine: String {
        let rows = mock.times.map { time in
            let over = time.spent - time.budget
            let difference = abs(over) < 0.5 ? "" : (over > 0 ? "+" : "−") + Self.time(abs(over))
            return "| \(time.name) | \(Self.time(time.budget)) | \(Self.time(time.spent)) | \(difference) |"
        }
        return "## Time\n\n| phase | budget | spent | |\n| --- | --- | --- | --- |\n" + rows.joined(separator: "\n")
    }

    private func behaviours(_ scorecard: Scorecard) -> String {
        let parts = scorecard.levels.map { level in
            "### \(level.competency) — \(level.level)\n\n"
                + level.behaviours.map { "- [\($0.isTicked ? "x" : " ")] \($0.weight): \($0.text)" }.joined(separator: "\n")
        }
        return "## Behaviours\n\n" + parts.joined(separator: "\n\n")
    }

    /// The notes stand in code blocks longer than any in them, so that no line of theirs changes the report.
    private var notes: String {
        let parts = zip(mock.plan.phases, mock.notes).map { phase, text -> String in
            guard text.contains(where: { !$0.isWhitespace }) else { return "### \(phase.name)\n\nNo notes." }
            var fence = "```"
            while text.contains(fence) { fence += "`" }
            return "### \(phase.name)\n\n\(fence)\n\(text)\n\(fence)"
        }
        return "## Notes\n\n" + parts.joined(separator: "\n\n")
    }

    /// `4:05`, of seconds.
    package static func time(_ seconds: Double) -> String {
        // Whole seconds that passed, as the clock shows them.
        let whole = Int(max(0, seconds))
        let (minutes, rest) = (whole / 60, whole % 60)
        return "\(minutes):\(rest < 10 ? "0" : "")\(rest)"
    }
}
