import Practice
import Questions
import Screen

/// Verdict, levels, where the time went and what to drill, as lines; the linear mode prints the same without bars.
package enum MockVerdictText {
    package static func lines(_ opening: MockOpening, width: Int, hasBars: Bool = true) -> [Line] {
        let mock = opening.mock
        guard let scorecard = mock.scorecard else {
            return Line("This mock was given up: it was not judged.", .muted).wrapped(to: width) + [Line()] + time(mock, width: width)
        }
        var lines = [head(scorecard, width)]
        lines.append(Line())
        let before = opening.earlier.last { $0.question == mock.question && $0.id < mock.id && $0.scorecard != nil }
        lines += levels(scorecard, before?.scorecard, width: width, hasBars: hasBars)
        let drills = scorecard.drills(opening.topics)
        if !drills.isEmpty {
            lines.append(Line())
            lines.append(Line("Drill next", .strong))
            for (index, drill) in drills.enumerated() {
                let missed = drill.missed.map { ": " + $0 } ?? ""
                let topics = drill.topics.isEmpty ? "" : " · " + drill.topics.joined(separator: ", ")
                lines += Line([Span("  \(index + 1) ", .accent), Span(drill.competency, .strong), Span(missed), Span(topics, .muted)])
                    .wrapped(to: width, indent: 4)
            }
        }
        lines.append(Line())
        lines += time(mock, width: width)
        if let report = opening.report {
            lines.append(Line())
            lines += Line([Span("Report ", .muted), Span(Words.middleCut(report, to: max(20, width - 7)), .muted)]).wrapped(to: width)
        }
        if let recording = mock.recording { lines += Line("Recording \(recording)", .muted).wrapped(to: width) }
        return lines
    }

    private static func head(_ scorecard: Scorecard, _ width: Int) -> Line {
        let mean = scorecard.mean.map { "   mean \(($0 * 10).rounded() / 10) of 4" } ?? ""
        guard let verdict = scorecard.verdict else {
            return Line([Span("No verdict", .strong), Span(": only a part of an interview was held" + mean, .muted)]).truncated(to: width)
        }
        return Line([Span(verdict.rawValue.uppercased(), verdict.style.adding(.strong)), Span(mean, .muted)])
    }

    private static func levels(_ scorecard: Scorecard, _ before: Scorecard?, width: Int, hasBars: Bool) -> [Line] {
        let isWide = width >= 60
        return scorecard.levels.map { level in
            var line = Line(level.competency.filled(to: isWide ? 30 : 27))
            if hasBars, isWide {
                let cells = level.level * 4
                line.spans += [
                    Span(String(repeating: "━", count: cells), level.style), Span(String(repeating: "─", count: 16 - cells) + "  ", .muted),
                ]
            }
            line.spans.append(Span("\(level.level)", level.style.adding(.strong)))
            if level.hasFlag { line.spans.append(Span("  red flag", .wrong)) }
            if let old = before?.level(level.competency), old != level.level { line.spans.append(Span("  was \(old)", .muted)) }
            return line.truncated(to: width)
        }
    }

    /// The phases with budget and time; what is over says so.
    package static func time(_ mock: Mock, width: Int) -> [Line] {
        var lines = [Line("Time", .strong)]
        let held = mock.times.filter { $0.spent >= 1 }
        for time in mock.times {
            let over = time.spent - time.budget
            let spent = Words.clock(Int64(time.spent * 1000)).leading(to: 7)
            var line = Line([
                Span("  " + time.name.filled(to: width >= 60 ? 34 : 20)), Span(spent), Span(" of \(Words.clock(Int64(time.budget * 1000)))", .muted),
            ])
            if over >= 1 { line.spans.append(Span("  +\(Words.clock(Int64(over * 1000)))", .warning)) }
            lines.append(line.truncated(to: width))
        }
        if held.isEmpty { lines.append(Line("  Nothing was spent.", .muted)) }
        if mock.pauses > 0 {
            let paused = mock.pausedMilliseconds
            let length = paused >= 1000 ? ", \(Words.duration(Double(paused) / 1000)) in all" : ""
            lines.append(Line("  Paused or left \(mock.pauses == 1 ? "once" : "\(mock.pauses) times")\(length).", .muted))
        }
        return lines
    }
}
