import Practice
import Questions
import Scheduling
import Screen

/// What the schedule asks for on each of the coming days.
struct AheadPicture {
    private let statistics: Statistics
    private let place: StatisticsLayout

    init(_ statistics: Statistics, _ place: StatisticsLayout) {
        self.statistics = statistics
        self.place = place
    }

    func picture(_ cursor: Int) -> StatisticsPicture {
        let forecast = statistics.forecast
        let chosen = min(cursor, forecast.days.count - 1)
        let minutes = forecast.days.map { $0.seconds / 60 }
        let top = max(1, minutes.max() ?? 1)
        let step = max(1, min(3, (place.width - 6) / max(1, minutes.count)))
        let chart = Chart.columns(minutes, top: top, height: place.chartRows(text: 3), step: step, chosen: chosen)
        let mean = forecast.seconds / Double(max(1, forecast.days.count))
        let note = [
            Line(),
            Line("\(Words.count(forecast.items, "answer")), \(Words.duration(forecast.seconds)), \(Words.duration(mean)) a day."),
            Line("If each is answered on its day and recalled; new questions come on top.", .muted),
        ]
        let day = forecast.days[chosen]
        let value = Line([
            Span(DateText.full(day.day), .strong),
            Span("   \(Words.count(day.items, "question")), \(day.items == 0 ? "0 min" : Words.duration(day.seconds))"),
        ])
        return StatisticsPicture(
            lines: place.heading(StatisticsPage.ahead.heading) + place.scaled(chart, top: String(Int(top.rounded()))) + note, value: [value])
    }
}

/// How long answers of each kind took.
struct TimePicture {
    private let statistics: Statistics
    private let place: StatisticsLayout

    init(_ statistics: Statistics, _ place: StatisticsLayout) {
        self.statistics = statistics
        self.place = place
    }

    func picture(_ cursor: Int) -> StatisticsPicture {
        let kinds = statistics.kinds
        guard !kinds.isEmpty else {
            return StatisticsPicture(lines: place.heading(StatisticsPage.time.heading) + [Line("Nothing was answered yet.", .muted)], value: [])
        }
        let chosen = min(cursor, kinds.count - 1)
        let most = kinds.map(\.seconds).max() ?? 0
        let width = max(6, min(40, place.width - 26))
        let lines = kinds.enumerated().map { index, kind in
            let name = Self.name(kind)
            let lead = Line([
                Span(index == chosen ? "› " : "  ", .accentStrong),
                Span(name + String(repeating: " ", count: max(1, 10 - name.columns)), index == chosen ? .strong : .plain),
            ])
            return lead + Chart.bar(most > 0 ? kind.seconds / most : 0, width: width) + Line("  " + Words.duration(kind.seconds))
        }
        let kind = kinds[chosen]
        let all = kinds.reduce(0) { $0 + $1.seconds }
        let each = kind.reviews > 0 ? kind.seconds / Double(kind.reviews) : 0
        let value = [
            Line([Span(Self.name(kind), .strong), Span("   \(Words.count(kind.reviews, "answer")), \(Words.duration(kind.seconds))")]),
            Line("\(Words.duration(each)) an answer; \(Words.percent(all > 0 ? kind.seconds / all : 0)) of all time", .muted),
        ]
        return StatisticsPicture(lines: place.heading(StatisticsPage.time.heading) + place.window(lines, showing: chosen), value: value)
    }

    static func name(_ kind: Statistics.KindTime) -> String { kind.kind?.rawValue ?? "gone" }
}

/// Questions that take more time than they are worth as they stand.
struct LeechPicture {
    private let statistics: Statistics
    private let place: StatisticsLayout

    init(_ statistics: Statistics, _ place: StatisticsLayout) {
        self.statistics = statistics
        self.place = place
    }

    func picture(_ cursor: Int) -> StatisticsPicture {
        let leeches = statistics.leeches
        let heading = place.heading(StatisticsPage.leeches.heading)
        guard !leeches.isEmpty else {
            return StatisticsPicture(lines: heading + [Line("None: no question was forgotten that often.", .muted)], value: [])
        }
        let chosen = min(cursor, leeches.count - 1)
        let lines = leeches.enumerated().map { line($1, isChosen: $0 == chosen) }
        let leech = leeches[chosen]
        let keys = place.layout.keys
        let advice =
            leech.isSuspended
            ? "It is in no session; \(keys.name(.suspend, in: .statistics)) brings it back."
            : "Rewrite it (\(keys.name(.edit, in: .statistics))), split it in two, or suspend it (\(keys.name(.suspend, in: .statistics)))."
        let time = Words.duration(leech.seconds)
        let value = [Line(leech.id.rawValue, .strong).truncated(to: place.width), Line("\(time) so far. \(advice)", .muted)]
        return StatisticsPicture(lines: heading + place.window(lines, showing: chosen), value: value)
    }

    private func line(_ leech: Statistics.Leech, isChosen: Bool) -> Line {
        let count = "\(leech.lapses) lapses"
        let state = leech.isSuspended ? "suspended" : ""
        let title = Markdown.plain(Template.abridged(leech.title))
        let room = max(8, place.width - 26)
        let cut = Line(title).truncated(to: room).text
        return Line([
            Span(isChosen ? "› " : "  ", .accentStrong),
            Span(cut + String(repeating: " ", count: max(1, room + 1 - cut.columns)), isChosen ? .strong : .plain),
            Span(String(repeating: " ", count: max(0, 10 - count.columns)) + count, leech.isSuspended ? .muted : .warning),
            Span(state.isEmpty ? "" : "  " + state, .muted),
        ])
    }
}
