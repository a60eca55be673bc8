import Practice
import Questions
import Screen

/// The first screen: what is due and new by track, the streak, and what Enter will start.
package struct HomeView: Hashable, Sendable {
    package var overview: DayOverview
    /// Today in words, as in «Mon 23 Nov».
    package var date: String
    /// What the user should know: broken questions, a clock set back, a missing tool.
    package var notices: [String]

    package init(overview: DayOverview, date: String, notices: [String]) {
        self.overview = overview
        self.date = date
        self.notices = notices
    }

    mutating func perform(_ command: CommandID) -> [Effect] {
        switch command {
        case .start: [.start(.daily)]
        case .undo: [.undo]
        case .leave: [.quit]
        default: []
        }
    }

    func render(_ painter: inout Painter) {
        painter.header(Line("spar", .accentStrong), Line(date + " · " + streak, .muted))
        var lines = table(painter.layout)
        lines.append(Line())
        lines += next(painter.layout)
        for notice in notices {
            lines.append(Line())
            lines += Line(notice, .warning).wrapped(to: painter.layout.width)
        }
        painter.body(lines, scroll: 0, panel: 0)
        let label = overview.open == nil ? "start" : "go on"
        painter.footer(Footer.line(Commands.commands(in: .home), width: painter.layout.width, labels: [.start: label]))
    }

    private var streak: String {
        switch overview.streak {
        case 0: "no days running yet"
        case let days: Words.count(days, "day") + " running"
        }
    }

    /// Track by track; numbers are right-aligned under their headings.
    private func table(_ layout: Layout) -> [Line] {
        let isWide = layout.width >= 70
        var lines = [Line(row("", "due", "", "new", "", isWide ? "this session" : ""), .muted)]
        let longest = overview.tracks.map(\.plannedSeconds).max() ?? 0
        for track in overview.tracks {
            let text = row(
                track.track.name, String(track.due), Words.minutes(track.dueSeconds), String(track.new), Words.minutes(track.newSeconds),
                isWide && track.planned > 0 ? Words.minutes(track.plannedSeconds) : "")
            var line = Line([Span(String(text.prefix(10)), .strong), Span(String(text.dropFirst(10)), track.questions == 0 ? .muted : .plain)])
            if isWide, track.plannedSeconds > 0, longest > 0 {
                let cells = max(1, Int((track.plannedSeconds / longest * 14).rounded()))
                line.spans.append(Span("  " + String(repeating: "━", count: cells), .accent))
            }
            lines.append(line)
        }
        return lines
    }

    private func row(_ name: String, _ due: String, _ dueTime: String, _ new: String, _ newTime: String, _ session: String) -> String {
        func right(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.columns)) + text }
        let left = name + String(repeating: " ", count: max(0, 8 - name.columns))
        return left + right(due, 5) + right(dueTime, 10) + right(new, 6) + right(newTime, 12) + right(session, 14)
    }

    /// What Enter will do, in words.
    private func next(_ layout: Layout) -> [Line] {
        if let open = overview.open {
            return Line([
                Span("Enter", .accentStrong),
                Span(" goes on with the session you left: \(open.done) of \(open.total) done, about \(Words.minutes(open.secondsLeft)) left."),
            ]).wrapped(to: layout.width)
        }
        guard overview.planned > 0 else {
            let text =
                overview.tracks.allSatisfy { $0.questions == 0 }
                ? "There are no questions: «spar doctor» shows where spar looks for banks."
                : "Nothing is due and today's new items are done. Enter practises ahead of time; the schedule stays as it is."
            return Line(text).wrapped(to: layout.width)
        }
        let parts = overview.tracks.compactMap { track -> String? in
            guard track.planned > 0 else { return nil }
            let due = track.planned - track.plannedNew
            let words = [due > 0 ? "\(due) due" : nil, track.plannedNew > 0 ? "\(track.plannedNew) new" : nil].compactMap { $0 }
            return "\(track.track.name) \(words.joined(separator: ", "))"
        }
        let total = Words.minutes(overview.plannedSeconds)
        return Line([
            Span("Enter", .accentStrong),
            Span(" starts \(Words.count(overview.planned, "item")), about \(total): \(parts.joined(separator: "; "))."),
        ]).wrapped(to: layout.width)
    }
}
