import Practice
import Scheduling
import Screen

/// The share recalled in each week, of what was asked again on a later day; young and mature memories below.
struct WeeksPicture {
    private let statistics: Statistics
    private let place: StatisticsLayout
    /// The weeks that the cursor can go to, the oldest first; those without answers among them.
    let weeks: [LogTotals.Week]

    private static let labelWidth = 6

    init(_ statistics: Statistics, _ place: StatisticsLayout) {
        self.statistics = statistics
        self.place = place
        let known = Dictionary(statistics.totals.weeks.map { ($0.monday, $0) }, uniquingKeysWith: { first, _ in first })
        let last = statistics.today.monday
        let first = min(last, statistics.totals.weeks.first?.monday ?? last)
        let count = min((last - first) / 7 + 1, 104)
        weeks = (0..<count).reversed().map { known[last + -7 * $0] ?? LogTotals.Week(monday: last + -7 * $0) }
    }

    func picture(_ cursor: Int) -> StatisticsPicture {
        guard !statistics.totals.weeks.isEmpty else {
            let text = "Nothing was asked again on a later day yet."
            return StatisticsPicture(lines: place.heading(StatisticsPage.weeks.heading) + [Line(text, .muted)], value: [])
        }
        let chosen = max(0, weeks.count - 1 - cursor)
        // The last weeks, or those that begin with the one in hand where it is too long ago.
        let room = max(1, place.width - Self.labelWidth)
        let shown = Array(weeks[max(0, min(chosen, weeks.count - room))...].prefix(room))
        let step = max(1, min(4, room / shown.count))
        let chart = Chart.columns(
            shown.map(\.all.share), top: 1, height: place.chartRows(text: 3), step: step,
            chosen: shown.firstIndex { $0.monday == weeks[chosen].monday })
        return StatisticsPicture(
            lines: place.heading(StatisticsPage.weeks.heading) + place.scaled(chart, top: "100 %") + [Line()] + totals, value: values(weeks[chosen]))
    }

    private var totals: [Line] {
        [("young", statistics.young, "stable for less than 21 days"), ("mature", statistics.mature, "for 21 days or more")].map {
            name, share, meaning in
            let text = share.share.map { "\(Words.percent($0)) of \(share.answers) recalled" } ?? "nothing asked"
            return Line([Span(name + String(repeating: " ", count: 8 - name.count), .strong), Span(text), Span("   " + meaning, .muted)])
        }
    }

    private func values(_ week: LogTotals.Week) -> [Line] {
        let text = { (share: RecallShare) in share.share.map { "\(share.recalled) of \(share.answers), \(Words.percent($0))" } ?? "nothing asked" }
        let first = Line([Span("week of " + DateText.full(week.monday), .strong), Span("   recalled " + text(week.all))])
        return [first, Line("young \(text(week.young)); mature \(text(week.mature))", .muted)]
    }
}
