import Practice
import Questions
import Scheduling
import Screen

/// Pictures of habit and memory, one at a time, with the exact values of the place that the cursor is on.
package struct StatisticsView: Sendable {
    package private(set) var statistics: Statistics
    package private(set) var page = StatisticsPage.days
    /// The place on each page: days or weeks back from now, or a row.
    private var cursors: [StatisticsPage: Int] = [:]

    package init(_ statistics: Statistics) { self.statistics = statistics }

    package var cursor: Int { cursors[page] ?? 0 }

    /// The leech in hand.
    package var leech: Statistics.Leech? {
        page == .leeches && statistics.leeches.indices.contains(cursor) ? statistics.leeches[cursor] : nil
    }

    mutating func perform(_ command: CommandID, in layout: Layout) -> [Effect] {
        let place = StatisticsLayout(layout)
        switch command {
        case .nextPage: turn(1)
        case .previousPage: turn(-1)
        case .topics: return [.loadTopics]
        case .back, .leave: return [.loadHome]
        case .suspend: return leech.map { [.setSuspended($0.id, !$0.isSuspended)] } ?? []
        case .edit: return leech.map { [.edit($0.id, counts: true)] } ?? []
        default: cursors[page] = Self.moved(cursor, command, page, count: count(place))
        }
        return []
    }

    /// Takes in what became of a leech.
    mutating func update(_ event: Event, notice: inout App.Notice?) {
        switch event {
        case .suspensionSet(let id, let isSuspended):
            statistics.setSuspended(id, isSuspended)
            notice = App.Notice(
                text: isSuspended ? "Suspended: it is in no session until you bring it back." : "Brought back.", tone: .good)
        case .edited(.unchanged): notice = App.Notice(text: "The file was not changed.", tone: .plain)
        case .edited(.changed(_, let parts)): notice = App.Notice(text: "Changed: \(parts.joined(separator: ", ")).", tone: .good)
        case .edited(.broken(let findings)): notice = App.Notice(text: findings.joined(separator: " "), tone: .bad)
        default: break
        }
    }

    private mutating func turn(_ step: Int) {
        let count = StatisticsPage.allCases.count
        page = StatisticsPage(rawValue: ((page.rawValue + step) % count + count) % count) ?? .days
    }

    /// Where a key leads: time runs to the right, lists go down.
    private static func moved(_ cursor: Int, _ command: CommandID, _ page: StatisticsPage, count: Int) -> Int {
        let isBackward = page == .days || page == .weeks
        let (small, large) = page == .days ? (7, 28) : page == .weeks ? (1, 8) : (1, 7)
        let step: Int =
            switch command {
            case .scrollRight: isBackward ? -small : 1
            case .scrollLeft: isBackward ? small : -1
            case .scrollDown: isBackward ? -1 : 1
            case .scrollUp: isBackward ? 1 : -1
            case .pageDown: isBackward ? -large : large
            case .pageUp: isBackward ? large : -large
            case .first: isBackward ? count : -count
            case .last: isBackward ? -count : count
            default: 0
            }
        return min(max(0, cursor + step), max(0, count - 1))
    }

    /// The places that the page has.
    private func count(_ place: StatisticsLayout) -> Int {
        switch page {
        case .days: DaysPicture(statistics, place).count
        case .weeks: WeeksPicture(statistics, place).weeks.count
        case .recall: RecallPicture(statistics, place).rows.count
        case .ahead: statistics.forecast.days.count
        case .time: statistics.kinds.count
        case .leeches: statistics.leeches.count
        }
    }

    // MARK: Drawing

    func render(_ painter: inout Painter) {
        let place = StatisticsLayout(painter.layout)
        let total = "\(Words.count(statistics.reviews, "answer")) · \(Words.count(statistics.streak, "day")) running"
        painter.header(Line("Statistics", .strong), Line(total, .muted))
        let margin = place.layout.margin
        painter.frame.put(tabs(place), column: margin, row: place.layout.bodyTop, limit: place.width)
        let picture = self.picture(place)
        for (offset, line) in picture.lines.prefix(place.rows).enumerated() {
            painter.frame.put(line, column: margin, row: place.top + offset, limit: place.width)
        }
        // On small screens the row of the notice serves too, until there is one.
        let value = picture.value.flatMap { $0.wrapped(to: place.width) }.prefix(place.layout.isRoomy ? place.panelRows : 2)
        for (offset, line) in value.enumerated() { painter.frame.put(line, column: margin, row: place.layout.panelTop(place.panelRows) + offset) }
        var hidden: Set<CommandID> = leech == nil ? [.suspend, .edit] : []
        if page == .recall || page == .time || page == .leeches { hidden.formUnion([.scrollLeft, .scrollRight]) }
        let labels: [CommandID: String] = leech?.isSuspended == true ? [.suspend: "bring back"] : [:]
        painter.footer(Footer.line(place.layout.keys.commands(in: .statistics), width: place.width, labels: labels, hiding: hidden))
    }

    private func picture(_ place: StatisticsLayout) -> StatisticsPicture {
        switch page {
        case .days: DaysPicture(statistics, place).picture(cursor)
        case .weeks: WeeksPicture(statistics, place).picture(cursor)
        case .recall: RecallPicture(statistics, place).picture(cursor)
        case .ahead: AheadPicture(statistics, place).picture(cursor)
        case .time: TimePicture(statistics, place).picture(cursor)
        case .leeches: LeechPicture(statistics, place).picture(cursor)
        }
    }

    /// The names of all pages, the present one between signs.
    private func tabs(_ place: StatisticsLayout) -> Line {
        var line = Line()
        for one in StatisticsPage.allCases {
            let gap = one == .days ? "" : place.width >= 60 ? "   " : " "
            line.spans += [Span(gap), Span(one.name, one == page ? Style(.accent, [.strong, .emphasis]) : .muted)]
        }
        return line
    }
}

/// What a page draws: its lines, and the exact values in words.
struct StatisticsPicture {
    var lines: [Line]
    var value: [Line]
}

/// Where the parts of the statistics screen stand.
struct StatisticsLayout {
    let layout: Layout
    let panelRows: Int

    init(_ layout: Layout) {
        self.layout = layout
        panelRows = layout.isRoomy ? 2 : 1
    }

    var width: Int { layout.width }
    var top: Int { layout.bodyTop + (layout.isRoomy ? 2 : 1) }
    /// Rows for the picture.
    var rows: Int { max(1, layout.panelTop(panelRows) - top - (layout.isRoomy ? 1 : 0)) }
    /// Rows for a chart under its heading, with its axis and some lines of text below it.
    func chartRows(text: Int) -> Int { min(16, max(1, rows - 2 - (layout.isRoomy ? 1 + text : 0))) }
    /// Rows for a list under its heading.
    var listRows: Int { max(1, rows - (layout.isRoomy ? 2 : 1)) }

    /// The heading of a picture, with what its signs mean on the right.
    func heading(_ text: String, _ legend: String = "") -> [Line] {
        let gap = width - text.columns - legend.columns
        let line = Line([Span(text, .strong), Span(gap > 1 ? String(repeating: " ", count: gap) + legend : "", .muted)])
        return layout.isRoomy ? [line, Line()] : [line]
    }

    /// A chart with the values that its top and bottom stand for.
    func scaled(_ chart: [Line], top: String) -> [Line] {
        let width = max(top.columns, 1) + 1
        return chart.enumerated().map { index, line in
            let label = index == 0 ? top : index == chart.count - 1 ? "0" : ""
            return Line(String(repeating: " ", count: max(0, width - 1 - label.columns)) + label + " ", .muted) + line
        }
    }

    /// The part of a list that shows a row.
    func window(_ lines: [Line], showing row: Int) -> [Line] {
        let top = Scroll.clamped(row - listRows / 2, count: lines.count, rows: listRows)
        return Array(lines.dropFirst(top).prefix(listRows))
    }
}
