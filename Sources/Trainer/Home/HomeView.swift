import Practice
import Questions
import Scheduling
import Screen

/// The first screen: what is due and new by track, the streak, and what Enter will start.
package struct HomeView: Hashable, Sendable {
    package var overview: DayOverview
    /// Today in words, as in «Mon 23 Nov».
    package var date: String
    /// What the user should know: broken questions, a clock set back, a missing tool.
    package var notices: [String]
    package var scroll = 0

    package init(overview: DayOverview, date: String, notices: [String]) {
        self.overview = overview
        self.date = date
        self.notices = notices
    }

    mutating func perform(_ command: CommandID, in layout: Layout) -> [Effect] {
        switch command {
        case .start: return [.start(.daily)]
        case .undo: return [.undo]
        case .startDay:
            guard let open = overview.open, open.isChosen else { return [] }
            return [.end(open.id), .start(.daily)]
        case .topics: return [.loadTopics]
        case .statistics: return [.loadStatistics]
        case .settings: return [.loadSettings]
        case .mock: return [.mock(.list)]
        case .loop: return [.loop(.open)]
        case .browse: return [.browse(query: nil, isSearching: false)]
        case .search: return [.browse(query: "", isSearching: true)]
        case .leave: return [.quit]
        default:
            scroll = Scroll.moved(scroll, command, count: lines(layout).count, rows: layout.bodyRows(panel: 0))
            return []
        }
    }

    func render(_ painter: inout Painter) {
        let layout = painter.layout
        painter.header(Line("spar", .accentStrong), Line(date + " · " + streak, .muted))
        painter.body(lines(layout), scroll: scroll, panel: 0)
        let label = overview.open == nil ? "start" : "go on"
        var hidden: Set<CommandID> = overview.hasAnything && overview.tracks.contains { $0.questions > 0 } ? [] : [.start]
        if overview.open?.isChosen != true { hidden.insert(.startDay) }
        // Room for the other keys on a day on which there is nothing to take back.
        if !overview.hasStudiedToday { hidden.insert(.undo) }
        painter.footer(Footer.line(layout.keys.commands(in: .home), width: layout.width, labels: [.start: label], hiding: hidden))
    }

    private func lines(_ layout: Layout) -> [Line] {
        var lines = interview(layout)
        if layout.isRoomy { lines += [Line("Today", .strong), Line()] }
        lines += table(layout)
        lines.append(Line())
        lines += next(layout.keys).wrapped(to: layout.width)
        if !overview.remarks.isEmpty { lines.append(Line()) }
        for remark in overview.remarks { lines += Line(remark, .muted).wrapped(to: layout.width, indent: 2) }
        for notice in notices {
            lines.append(Line())
            lines += Line("! " + notice, .warning).wrapped(to: layout.width, indent: 2)
        }
        return lines
    }

    /// How long it is to the interview; no line where none is set.
    private func interview(_ layout: Layout) -> [Line] {
        guard let date = overview.interview else { return [] }
        let days = Words.count(date - overview.today, "day")
        let line = Line([Span("Interview in \(days)", .strong), Span(", \(DateText.short(date))", .muted)])
        return line.wrapped(to: layout.width) + (layout.isRoomy ? [Line()] : [])
    }

    private var streak: String {
        switch overview.streak {
        case 0: overview.tracks.allSatisfy { $0.new == $0.questions } ? "first day" : "0 days running"
        case let days: Words.count(days, "day") + " running"
        }
    }

    /// Track by track: what is due, what is new, what the next session takes of it; numbers stand under their headings.
    private func table(_ layout: Layout) -> [Line] {
        let isWide = layout.width >= 70
        let lead = layout.width >= 50 ? "  " : ""
        let columns = Columns(isNarrow: layout.width < 46)
        var lines = [Line(lead + columns.row("", ("due", ""), ("new", ""), isWide ? "this session" : ""), .muted)]
        let longest = overview.tracks.map(\.plannedSeconds).max() ?? 0
        for track in overview.tracks {
            let name = lead + track.track.name
            let text = columns.row(
                track.track.name, amount(track.due, track.dueSeconds), amount(track.new, track.newSeconds),
                isWide && track.planned > 0 ? Words.minutes(track.plannedSeconds) : "")
            let rest = String((lead + text).dropFirst(name.count))
            var line = Line([Span(name, .plain), Span(rest, track.due + track.new == 0 ? .muted : .plain)])
            if isWide, track.plannedSeconds > 0, longest > 0 {
                let cells = max(1, Int((track.plannedSeconds / longest * 12).rounded()))
                line.spans.append(Span("  " + String(repeating: "━", count: cells), .accent))
            }
            lines.append(line)
        }
        return lines
    }

    private func amount(_ count: Int, _ seconds: Double) -> (String, String) {
        count == 0 ? ("–", "") : (String(count), Words.minutes(seconds))
    }

    /// What Enter will do, in a sentence.
    package var statement: String { next(.standard).text }

    private func next(_ keys: Keymap) -> Line {
        if let open = overview.open {
            let what = open.isChosen ? "questions you chose" : "session you left"
            let stand = "\(open.done) of \(open.total) done, about \(Words.minutes(open.secondsLeft)) left"
            var line = Line([Span(keys.name(.start, in: .home), .accentStrong), Span(" goes on with the \(what): \(stand).")])
            if open.isChosen { line.spans += [Span(" " + keys.name(.startDay, in: .home), .accentStrong), Span(" starts today's session instead.")] }
            return line
        }
        guard overview.planned > 0 else {
            let text =
                overview.tracks.allSatisfy { $0.questions == 0 }
                ? "There are no questions: «spar doctor» shows where spar looks for banks."
                : overview.hasAnything
                    ? "Nothing is due and today's new items are done. \(keys.name(.start, in: .home)) practises ahead of time; the schedule stays as it is."
                    : "Nothing is left for today: every question was practised or is suspended."
            return Line(text)
        }
        let parts = overview.tracks.compactMap { track -> String? in
            guard track.planned > 0 else { return nil }
            let due = track.planned - track.plannedNew
            let words = [
                due > 0 ? "\(due) \(overview.interview == nil ? "due" : "to review")" : nil, track.plannedNew > 0 ? "\(track.plannedNew) new" : nil,
            ].compactMap { $0 }
            return "\(track.track.name) \(words.joined(separator: ", "))"
        }
        let total = Words.minutes(overview.plannedSeconds)
        return Line([
            Span(keys.name(.start, in: .home), .accentStrong),
            Span(" starts \(Words.count(overview.planned, "item")), about \(total): \(parts.joined(separator: "; "))."),
        ])
    }
}

/// The columns of home's table, right-aligned under their headings.
private struct Columns {
    let isNarrow: Bool

    func row(_ name: String, _ due: (String, String), _ new: (String, String), _ session: String) -> String {
        let widths = isNarrow ? (3, 12, 4, 12) : (5, 12, 6, 12)
        let left = name + String(repeating: " ", count: max(0, (isNarrow ? 7 : 8) - name.columns))
        return left + due.0.leading(to: widths.0) + due.1.leading(to: widths.1) + new.0.leading(to: widths.2) + new.1.leading(to: widths.3)
            + (session.isEmpty ? "" : session.leading(to: 15))
    }
}
