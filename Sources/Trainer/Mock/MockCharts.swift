import Practice
import Questions
import Screen

/// How levels and times went over all attempts, the oldest on the left.
package enum MockCharts {
    /// Attempts that are shown; older ones are left out.
    static let newest = 12

    package static func lines(_ mocks: [Mock], width: Int, hasBars: Bool = true) -> [Line] {
        let judged = mocks.filter { $0.scorecard != nil }
        guard !judged.isEmpty else { return [Line("No mock was scored yet.", .muted)] }
        let shown = Array(judged.suffix(min(newest, max(2, (width - 32) / 4))))
        return levels(shown, of: judged.count, width: width, hasBars: hasBars) + [Line()] + times(shown, width: width, hasBars: hasBars)
            + [Line()] + attempts(shown, width: width)
    }

    private static func levels(_ mocks: [Mock], of count: Int, width: Int, hasBars: Bool) -> [Line] {
        let older = count > mocks.count ? ", the last \(mocks.count) of \(count)" : ""
        var lines = [Line([Span("Levels", .strong), Span("   one column an attempt\(older)", .muted)]).truncated(to: width)]
        for competency in Competency.all {
            let values = mocks.map { $0.scorecard?.level(competency) }
            guard values.contains(where: { $0 != nil }) else { continue }
            var line = Line("  " + competency.filled(to: width >= 60 ? 30 : 22))
            for value in values {
                guard let value else {
                    line.spans.append(Span("·   ", .muted))
                    continue
                }
                let style: Style = value >= 3 ? .correct : value == 2 ? .warning : .wrong
                line.spans.append(Span("\(value)\(hasBars ? bar(value) : "")  ", style))
            }
            lines.append(line.truncated(to: width))
        }
        return lines
    }

    private static func bar(_ level: Int) -> String { ["▂", "▄", "▆", "█"][min(max(0, level - 1), 3)] }

    /// Phase by phase the mean budget and the mean time.
    private static func times(_ mocks: [Mock], width: Int, hasBars: Bool) -> [Line] {
        var names: [String] = []
        var sums: [String: (budget: Double, spent: Double, count: Double)] = [:]
        for time in mocks.flatMap(\.times) {
            if sums[time.name] == nil { names.append(time.name) }
            let sum = sums[time.name] ?? (0, 0, 0)
            sums[time.name] = (sum.budget + time.budget, sum.spent + time.spent, sum.count + 1)
        }
        let longest = sums.values.map { max($0.budget, $0.spent) / $0.count }.max() ?? 1
        let room = width >= 70 && hasBars ? width - 54 : 0
        var lines = [
            Line([Span("Time", .strong), Span("   mean spent of mean budget\(room > 0 ? "; the mark is the budget" : "")", .muted)]).truncated(
                to: width)
        ]
        for name in names {
            guard let sum = sums[name] else { continue }
            let (budget, spent) = (sum.budget / sum.count, sum.spent / sum.count)
            var line = Line([
                Span("  " + name.filled(to: width >= 60 ? 28 : 18)), Span(MockReport.time(spent).leading(to: 6)),
                Span(" of " + MockReport.time(budget).leading(to: 5) + "  ", .muted),
            ])
            if room > 0 {
                let scale = Double(room) / max(longest, 1)
                let (cells, mark) = (Int((spent * scale).rounded()), max(0, Int((budget * scale).rounded()) - 1))
                for column in 0..<room {
                    if column == mark {
                        line.spans.append(Span("│", .strong))
                    } else {
                        line.spans.append(Span(column < cells ? "━" : " ", column > mark ? .warning : .accent))
                    }
                }
            }
            if spent - budget >= 1 { line.spans.append(Span(" +\(MockReport.time(spent - budget))", .warning)) }
            lines.append(line.truncated(to: width))
        }
        return lines
    }

    private static func attempts(_ mocks: [Mock], width: Int) -> [Line] {
        [Line("Attempts", .strong)]
            + mocks.reversed().map { mock in
                var line = Line([
                    Span("  " + DateText.short(mock.started).filled(to: 12), .muted), Span(mock.title.filled(to: width >= 60 ? 30 : 16)),
                ])
                line.spans.append(mock.scorecard?.verdict.map { Span($0.rawValue, $0.style) } ?? Span("in part", .muted))
                return line.truncated(to: width)
            }
    }
}
