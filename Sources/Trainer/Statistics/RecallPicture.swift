import Practice
import Scheduling
import Screen

/// For each class of predicted recall the share that was recalled, with a sign where it was expected.
struct RecallPicture {
    struct Row: Hashable {
        /// From and to, in per cent.
        var from: Int
        var to: Int
        var bin: LogTotals.Bin
    }

    private let statistics: Statistics
    private let place: StatisticsLayout
    /// The likeliest recall first; classes without answers at either end are left out.
    let rows: [Row]

    init(_ statistics: Statistics, _ place: StatisticsLayout) {
        self.statistics = statistics
        self.place = place
        // Twice as wide where the classes would not fit.
        let merged = place.rows >= RecallClass.bins + 5 ? 1 : 2
        let width = 100 / RecallClass.bins * merged
        let rows = stride(from: 0, to: RecallClass.bins, by: merged).map { first in
            let bins = statistics.totals.bins[first..<min(first + merged, RecallClass.bins)]
            let bin = bins.reduce(LogTotals.Bin()) { .init(outcome: $0.outcome + $1.outcome, predicted: $0.predicted + $1.predicted) }
            return Row(from: first / merged * width, to: (first / merged + 1) * width, bin: bin)
        }
        let isUsed = { (row: Row) in row.bin.outcome.answers > 0 }
        guard let first = rows.firstIndex(where: isUsed), let last = rows.lastIndex(where: isUsed) else {
            self.rows = []
            return
        }
        self.rows = rows[first...last].reversed()
    }

    func picture(_ cursor: Int) -> StatisticsPicture {
        guard !rows.isEmpty else {
            let text = "Nothing was asked again on a later day yet."
            return StatisticsPicture(lines: place.heading(StatisticsPage.recall.heading) + [Line(text, .muted)] + predictions, value: [])
        }
        let chosen = min(cursor, rows.count - 1)
        let lines = rows.enumerated().map { line($1, isChosen: $0 == chosen) }
        let hasRoom = place.rows >= rows.count + 6
        let below = hasRoom ? [Line()] + predictions : []
        return StatisticsPicture(
            lines: place.heading(StatisticsPage.recall.heading, "━ recalled  ┃ predicted") + place.window(lines, showing: chosen) + below,
            value: values(rows[chosen]))
    }

    private func line(_ row: Row, isChosen: Bool) -> Line {
        let name = "\(row.from)–\(row.to) %"
        let width = max(6, min(50, place.width - 28))
        var line = Line([Span(isChosen ? "› " : "  ", .accentStrong), Span(name.leading(to: 9) + "  ", isChosen ? .strong : .plain)])
        guard let share = row.bin.outcome.share else { return line + Line("no answers", .muted) }
        line = line + Chart.bar(share, width: width, mark: row.bin.meanPredicted)
        return line + Line([Span(Words.percent(share).leading(to: 6), .plain), Span("  of \(row.bin.outcome.answers)", .muted)])
    }

    private func values(_ row: Row) -> [Line] {
        let outcome = row.bin.outcome
        let first = Line("predicted \(row.from) to \(row.to) %", .strong)
        guard let share = outcome.share, let predicted = row.bin.meanPredicted else { return [first + Line("   no answers")] }
        let error = statistics.calibrationError.map { "; off by \(($0 * 100).oneDecimal) points on average" } ?? ""
        return [
            first + Line("   \(outcome.recalled) of \(outcome.answers) recalled, \(Words.percent(share))"),
            Line("predicted \((predicted * 100).oneDecimal) % on average in this class\(error)", .muted),
        ]
    }

    /// What came of the learner's own predictions.
    private var predictions: [Line] {
        [("sure", statistics.totals.sure), ("unsure", statistics.totals.unsure)].map { name, share in
            let text = share.share.map { "\(share.recalled) of \(share.answers) recalled, \(Words.percent($0))" } ?? "never said"
            return Line([Span("you were \(name)" + String(repeating: " ", count: 8 - name.count), .strong), Span(text)])
        }
    }
}
