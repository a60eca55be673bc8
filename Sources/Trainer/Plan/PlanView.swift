import Planning
import Practice
import Questions
import Scheduling
import Screen

/// The plan toward the interview: readiness on the day, what other minutes would change, what does not fit.
package struct PlanView: Hashable, Sendable {
    /// Nil while it is computed.
    package var report: PlanReport?
    /// Why there is none.
    package var problem: String?
    package var scroll = 0

    package init(report: PlanReport? = nil, problem: String? = nil) {
        self.report = report
        self.problem = problem
    }

    mutating func perform(_ command: CommandID, in layout: Layout) -> [Effect] {
        switch command {
        case .back, .leave: return [.loadHome]
        case .settings: return [.loadSettings]
        default:
            scroll = Scroll.moved(scroll, command, count: body(layout).count, rows: layout.bodyRows(panel: 0))
            return []
        }
    }

    func render(_ painter: inout Painter) {
        let layout = painter.layout
        painter.header(Line("plan", .accentStrong), Line(report.map { "\($0.days) days to \(DateText.short($0.date))" } ?? "", .muted))
        painter.body(body(layout), scroll: scroll, panel: 0)
        painter.footer(Footer.line(layout.keys.commands(in: .plan), width: layout.width))
    }

    private func body(_ layout: Layout) -> [Line] {
        if let problem { return Line(problem).wrapped(to: layout.width) }
        guard let report else { return [Line("Going through the days to come…", .muted)] }
        return Self.lines(report, width: layout.width)
    }

    /// The report as lines, as the screen and `spar plan` show it.
    package static func lines(_ report: PlanReport, width: Int = 78) -> [Line] {
        let columns = PlanColumns(isNarrow: width < 60)
        var lines = [Line("Readiness", .strong)]
        lines.append(Line(columns.row("", "today", "on the day", "", "30 questions"), .muted))
        for readiness in report.tracks + [report.all] {
            let text = columns.row(
                readiness.track?.name ?? "all", PlanWords.percent(readiness.now), PlanWords.percent(readiness.forecast.expected),
                PlanWords.range(readiness.forecast.range), PlanWords.range(readiness.forecast.exam))
            lines.append(Line(text, readiness.track == nil ? .strong : .plain))
        }
        lines.append(Line())
        let note =
            "The range holds with 80 %. It is about all questions by weight\(width < 60 ? "" : "; among 30 of them luck adds what the last column shows"). "
            + "It counts on \(PlanWords.percent(report.attendance)) of the planned minutes being studied."
        lines += Line(note, .muted).wrapped(to: width)
        lines += [Line(), Line("Minutes a day", .strong)]
        let budgets = (report.budgets + [PlanReport.Budget(minutes: report.minutes, forecast: report.all.forecast)])
        for budget in budgets.sorted(by: { $0.minutes < $1.minutes }) {
            let isOwn = budget.minutes == report.minutes
            let text = columns.row(
                "\(Int(budget.minutes)) min", "", PlanWords.percent(budget.forecast.expected), PlanWords.range(budget.forecast.range),
                isOwn ? "yours" : "")
            lines.append(Line(text, isOwn ? .strong : .plain))
        }
        lines += [Line(), Line("Today", .strong)]
        lines += today(report, width)
        if let last = report.lastDayForNew {
            lines.append(Line())
            let days = Words.count(last - report.today, "day")
            let text =
                last == report.today
                ? "Something new still pays today, and no later." : "Something new pays until \(DateText.short(last)), for \(days) more."
            lines += Line(text).wrapped(to: width)
        }
        lines += dropped(report, width)
        return lines
    }

    private static func today(_ report: PlanReport, _ width: Int) -> [Line] {
        guard !report.items.isEmpty else { return [Line("Nothing is left for today.")] }
        let total = Words.minutes(report.items.reduce(0) { $0 + $1.seconds })
        var lines = [Line("\(Words.count(report.items.count, "item")), about \(total); what each gains on the day:", .muted)]
        let best = report.items.sorted { ($0.points ?? -1) > ($1.points ?? -1) }
        for item in best {
            let name = item.id.rawValue
            let gain = item.points.map { PlanWords.points($0) } ?? item.standing.name
            let room = max(10, width - 10)
            let short = name.columns > room ? "…" + String(name.suffix(room - 1)) : name
            lines.append(Line([Span(gain.leading(to: 8) + "  ", .accent), Span(short)]))
        }
        return lines
    }

    /// What is not met before the day.
    private static func dropped(_ report: PlanReport, _ width: Int) -> [Line] {
        guard !report.dropped.isEmpty else {
            return [Line(), Line("Everything fits: every question is met before the day.")]
        }
        let whole = report.dropped.filter { $0.questions == $0.of }
        let part = report.dropped.filter { $0.questions < $0.of }
        var lines = [Line(), Line("What does not fit", .strong)]
        if !whole.isEmpty {
            let names = whole.prefix(named).map(\.topic).joined(separator: ", ")
            let rest = whole.count > named ? " and \(whole.count - named) more" : ""
            lines += Line("Left out altogether, the most important first: \(names)\(rest).").wrapped(to: width)
        }
        if !part.isEmpty {
            let questions = part.reduce(0) { $0 + $1.questions }
            let names = part.prefix(named).map(\.topic).joined(separator: ", ")
            let rest = part.count > named ? " and \(part.count - named) more" : ""
            lines += Line("Not finished, \(Words.count(questions, "question")) too many: \(names)\(rest).").wrapped(to: width)
        }
        return lines
    }

    /// Topics that are named; the JSON has them all.
    private static let named = 12
}

/// The columns of the readiness table.
private struct PlanColumns {
    let isNarrow: Bool

    func row(_ name: String, _ now: String, _ expected: String, _ range: String, _ exam: String) -> String {
        let widths = isNarrow ? (8, 7, 12, 9) : (10, 8, 14, 12)
        let lead = (isNarrow ? "" : "  ") + name
        let head = lead + String(repeating: " ", count: max(0, widths.0 - lead.columns))
        let text = head + now.leading(to: widths.1) + expected.leading(to: widths.2) + range.leading(to: widths.3)
        // Forty columns hold no more; the JSON has it.
        return exam.isEmpty || isNarrow ? text : text + exam.leading(to: 16)
    }
}
