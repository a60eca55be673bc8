import Practice
import Questions
import Scheduling
import Screen

/// All topics, those first in which a minute gains most; one key drills the one in hand.
package struct TopicsView: Sendable {
    package private(set) var overview: TopicOverview
    package private(set) var cursor = 0
    private var scroll = 0

    package init(_ overview: TopicOverview) { self.overview = overview }

    /// The same list with what is known now, the cursor on the topic that it was on.
    package init(_ overview: TopicOverview, resuming left: TopicsView) {
        self.init(overview)
        guard let topic = left.current else { return }
        cursor = overview.topics.firstIndex { $0.topic == topic.topic && $0.track == topic.track } ?? 0
        scroll = left.scroll
    }

    package var current: TopicStanding? { overview.topics.indices.contains(cursor) ? overview.topics[cursor] : nil }

    mutating func perform(_ command: CommandID, in layout: Layout) -> [Effect] {
        let rows = TopicsLayout(layout).rows
        switch command {
        case .drill: return current.map { [.drill([$0.topic])] } ?? []
        case .browse: return current.map { [.browse(query: "topic:\($0.topic)", isSearching: false)] } ?? []
        case .statistics: return [.loadStatistics]
        case .back, .leave: return [.loadHome]
        case .first: cursor = 0
        case .last: cursor = max(0, overview.topics.count - 1)
        case .scrollDown: cursor += 1
        case .scrollUp: cursor -= 1
        case .pageDown: cursor += max(1, rows - 1)
        case .pageUp: cursor -= max(1, rows - 1)
        default: break
        }
        keepVisible(layout)
        return []
    }

    mutating func keepVisible(_ layout: Layout) {
        cursor = min(max(0, cursor), max(0, overview.topics.count - 1))
        let rows = TopicsLayout(layout).rows
        scroll = Scroll.clamped(Scroll.showing(cursor..<(cursor + 1), scroll: scroll, rows: rows), count: overview.topics.count, rows: rows)
    }

    // MARK: Drawing

    func render(_ painter: inout Painter) {
        let place = TopicsLayout(painter.layout)
        painter.header(Line("Weak topics", .strong), heading)
        let hidden: Set<CommandID> = overview.topics.isEmpty ? [.drill, .browse] : []
        painter.footer(Footer.line(place.layout.keys.commands(in: .topics), width: place.width, hiding: hidden))
        guard !overview.topics.isEmpty else {
            painter.body(
                Line("There are no questions: «spar doctor» shows where spar looks for banks.").wrapped(to: place.layout.width), scroll: 0, panel: 0)
            return
        }
        let columns = TopicColumns(width: place.width)
        if let row = place.headingRow { painter.frame.put(columns.heading, column: place.layout.margin, row: row, limit: place.width) }
        let top = Scroll.clamped(scroll, count: overview.topics.count, rows: place.rows)
        for (offset, topic) in overview.topics.dropFirst(top).prefix(place.rows).enumerated() {
            let line = columns.row(topic, today: overview.today, isChosen: top + offset == cursor)
            painter.frame.put(line, column: place.layout.margin, row: place.top + offset, limit: place.width)
        }
        renderPosition(&painter, place, top)
        for (offset, line) in details(place).prefix(place.panelRows).enumerated() {
            painter.frame.put(line, column: place.layout.margin, row: place.layout.panelTop(place.panelRows) + offset, limit: place.width)
        }
    }

    private func renderPosition(_ painter: inout Painter, _ place: TopicsLayout, _ top: Int) {
        guard overview.topics.count > place.rows, let row = place.positionRow else { return }
        let below = overview.topics.count - top - place.rows
        let sign = below > 0 ? (top > 0 ? "↑↓" : "↓") : "↑"
        painter.frame.put(Line("\(cursor + 1) of \(overview.topics.count)  \(sign)", .muted), endingAt: place.layout.margin + place.width, row: row)
    }

    /// Readiness by track, for the day that counts.
    private var heading: Line {
        let tracks = Track.allCases.compactMap { track in overview.tracks[track].map { "\(track.name) \(Words.percent($0.mean))" } }
        guard !tracks.isEmpty else { return Line("not enough data yet", .muted) }
        return Line("ready \(TopicsText.day(overview)): " + tracks.joined(separator: "  "), .muted)
    }

    /// The topic in hand in words.
    private func details(_ place: TopicsLayout) -> [Line] {
        guard let current else { return [] }
        if place.panelRows == 1 {
            let words = (current.isKnown ? [current.range] : []) + current.remarks(today: overview.today)
            return [Line(words.joined(separator: ", ")).truncated(to: place.width)]
        }
        let sentences = TopicsText.details(current, overview)
        return [Line()] + sentences.prefix(place.panelRows - 1).map { Line($0).truncated(to: place.width) }
    }
}

/// Where the parts of the list of topics stand.
struct TopicsLayout {
    let layout: Layout
    /// A table may be wider than prose.
    let width: Int
    let panelRows: Int

    init(_ layout: Layout) {
        self.layout = layout
        width = min(116, layout.size.columns - 2 * layout.margin)
        panelRows = layout.isRoomy ? 4 : 1
    }

    var headingRow: Int? { layout.isRoomy ? layout.bodyTop : nil }
    var top: Int { layout.bodyTop + (layout.isRoomy ? 1 : 0) }
    /// The row that says how much of the list is seen.
    var positionRow: Int? { layout.isRoomy ? layout.panelTop(panelRows) : layout.noticeRow }
    var rows: Int { max(1, layout.panelTop(panelRows) - top) }
}
