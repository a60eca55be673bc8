import Practice
import Questions
import Screen

/// A full interview as lines: its parts, then the scorecard; the linear mode prints the same.
package enum LoopText {
    package static func lines(_ state: LoopState, width: Int, selected: InterviewLoop.Part? = nil) -> [Line] {
        var lines: [Line] = []
        for part in state.loop.parts {
            let isSelected = part == selected
            var line = Line([
                Span(isSelected ? "› " : "  ", .accentStrong), Span(part.rawValue.filled(to: 10), isSelected ? .strong : .plain),
                Span("\(part.minutes.compact) min".filled(to: 9), .muted),
            ])
            line = line + standing(part, state)
            lines.append(line.truncated(to: width))
            if let title = state.titles[part] { lines += Line("            " + title, .muted).wrapped(to: width, indent: 12) }
        }
        if let scorecard = state.scorecard { lines += self.scorecard(scorecard, width) }
        if !state.earlier.isEmpty {
            lines.append(Line())
            lines.append(Line("Loops before", .strong))
            for earlier in state.earlier.suffix(6).reversed() {
                lines.append(Line([Span("  " + earlier.date.filled(to: 12), .muted), Span(earlier.verdict.rawValue, earlier.verdict.style)]))
            }
        }
        return lines
    }

    private static func standing(_ part: InterviewLoop.Part, _ state: LoopState) -> Line {
        guard let progress = state.progress[part], progress.isBegun else { return Line("not begun", .muted) }
        if progress.isDone, let verdict = state.scorecard?.parts.first(where: { $0.part == part })?.verdict {
            return Line([Span(verdict.rawValue, verdict.style), Span("  \(Words.duration(progress.seconds))", .muted)])
        }
        let time = progress.seconds >= 1 ? ", \(Words.duration(progress.seconds))" : ""
        if progress.isDone { return Line([Span("✓ done", .correct), Span(time, .muted)]) }
        let count = part == .design ? "left" : "\(progress.done) of \(progress.total)"
        return Line(count + time, .accent)
    }

    private static func scorecard(_ scorecard: LoopScorecard, _ width: Int) -> [Line] {
        guard let verdict = scorecard.verdict else { return [] }
        var lines = [Line(), Line([Span(verdict.rawValue.uppercased(), verdict.style.adding(.strong)), Span("   the loop as a whole", .muted)])]
        for part in scorecard.parts {
            lines.append(
                Line([
                    Span("  " + part.part.rawValue.filled(to: 10)),
                    Span((part.verdict?.rawValue ?? "").filled(to: 13), part.verdict?.style ?? .muted),
                    Span(part.detail, .muted),
                ]).truncated(to: width))
        }
        guard !scorecard.drills.isEmpty else { return lines }
        lines.append(Line())
        lines.append(Line([Span("The week after", .strong), Span("   one topic a day", .muted)]))
        for (index, drill) in scorecard.drills.enumerated() {
            lines += Line([Span("  \(index + 1) ", .accent), Span(drill.topic.filled(to: 32)), Span(drill.cause, .muted)]).wrapped(
                to: width, indent: 4)
        }
        return lines
    }
}
