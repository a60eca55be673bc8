import Practice
import Questions
import Scheduling
import Screen

/// After a session: what was practised, how it went, what comes tomorrow and what more there is to do.
package struct SummaryView: Hashable, Sendable {
    package var recap: Recap
    package var scroll = 0

    package init(recap: Recap) { self.recap = recap }

    mutating func perform(_ command: CommandID, in layout: Layout) -> [Effect] {
        let rows = layout.bodyRows(panel: 0)
        let count = lines(width: layout.width, layout.keys).count
        switch command {
        case .start, .back, .leave: return [.loadHome]
        case .undo: return [.undo]
        case .more: return recap.more.map { [.start($0.purpose)] } ?? []
        default:
            scroll = Scroll.moved(scroll, command, count: count, rows: rows)
            return []
        }
    }

    func render(_ painter: inout Painter) {
        let summary = recap.summary
        let total = "\(Words.count(summary.answers, "answer")) in \(Words.duration(summary.seconds))"
        painter.header(Line("Done for now", .strong), Line(total, .muted))
        painter.body(lines(width: painter.layout.width, painter.layout.keys), scroll: scroll, panel: 0)
        painter.footer(
            Footer.line(
                painter.layout.keys.commands(in: .summary), width: painter.layout.width, hiding: recap.more == nil ? [.more, .leave] : [.leave]))
    }

    /// What the summary says, wrapped; the linear mode prints the same without bars, which a screen reader would spell out.
    package func lines(width: Int, _ keys: Keymap = .standard, hasBars: Bool = true) -> [Line] {
        let summary = recap.summary
        guard summary.answers > 0 else {
            return Line("Nothing was answered in this session.").wrapped(to: width) + closing(width, keys)
        }
        var lines = summary.tracks.map { track in
            Line([
                Span(Self.left(track.track.name, 12), .strong),
                Span(Self.left(Words.count(track.items, "item"), 12) + Words.duration(track.seconds), .plain),
            ])
        }
        lines.append(Line())
        lines += grades(hasBars: hasBars)
        if !summary.weakest.isEmpty {
            lines.append(Line())
            lines.append(Line("Weakest met", .strong))
            for topic in summary.weakest {
                let words =
                    [
                        topic.failed > 0 ? "\(topic.failed) failed" : nil, topic.hard > 0 ? "\(topic.hard) hard" : nil,
                    ].compactMap { $0 }.joined(separator: ", ") + " of \(topic.answers)"
                lines.append(Line([Span("  " + Self.left(topic.topic, 34), .plain), Span(words, .muted)]).truncated(to: width))
            }
        }
        let (failed, sure) = summary.overconfident
        if failed > 0 {
            lines.append(Line())
            lines += Line("\(failed) of \(Words.count(sure, "answer")) you were sure of \(failed == 1 ? "was" : "were") wrong.", .warning)
                .wrapped(to: width)
        }
        return lines + closing(width, keys)
    }

    private func grades(hasBars: Bool) -> [Line] {
        let most = recap.summary.grades.values.max() ?? 1
        return Grade.allCases.map { grade in
            let count = recap.summary.grades[grade] ?? 0
            let cells = count == 0 ? 0 : max(1, count * 24 / most)
            let number = String(repeating: " ", count: max(0, 4 - String(count).count)) + String(count)
            let bar = String(repeating: "━", count: cells)
            return Line(
                [Span(Self.left(grade.name, 8), .plain), Span(number + (hasBars ? "  " : ""), .plain)] + (hasBars ? [Span(bar, grade.style)] : []))
        }
    }

    private func closing(_ width: Int, _ keys: Keymap) -> [Line] {
        var lines = [Line()]
        let tomorrow = recap.tomorrow
        let text =
            tomorrow.items == 0
            ? "Tomorrow nothing is due yet."
            : "Tomorrow \(Words.count(tomorrow.items, "item")) \(tomorrow.items == 1 ? "is" : "are") due, about \(Words.minutes(tomorrow.seconds))."
        lines += Line(text).wrapped(to: width)
        guard let more = recap.more else {
            return lines + Line("There is nothing more to practise today.", .muted).wrapped(to: width)
        }
        let what = "\(Words.count(more.items, "item")), about \(Words.minutes(more.seconds))"
        let statement =
            more.purpose.counts
            ? " practises more: \(what), due or new. Answers count as usual: the schedule changes."
            : " practises ahead: \(what), not yet due. The answers are kept, the schedule does not change."
        lines += Line([Span(keys.name(.more, in: .summary), .accentStrong), Span(statement, .plain)]).wrapped(to: width)
        return lines
    }

    private static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.columns))
    }
}

extension Grade {
    /// The command that gives it.
    var command: CommandID {
        switch self {
        case .again: .again
        case .hard: .hard
        case .good: .good
        case .easy: .easy
        }
    }

    /// How a grade is coloured; its name always stands beside it.
    var style: Style {
        switch self {
        case .again: .wrong
        case .hard: .warning
        case .good, .easy: .correct
        }
    }
}
