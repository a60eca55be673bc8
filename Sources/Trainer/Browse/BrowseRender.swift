import Practice
import Questions
import Screen

extension BrowseView {
    /// Rows of the question that is asked before a session begins.
    func panelRows(_ layout: Layout) -> Int { offerLines(layout).isEmpty ? 0 : offerLines(layout).count + (layout.isRoomy ? 1 : 0) }

    private func offerLines(_ layout: Layout) -> [Line] {
        let lines = offer?.lines.flatMap { $0.wrapped(to: layout.width) } ?? []
        return Array(lines.prefix(max(0, layout.size.rows - 4)))
    }

    func render(_ painter: inout Painter) {
        let layout = painter.layout
        if let reading, let current {
            render(reading, current, &painter)
        } else {
            renderList(&painter)
        }
        let lines = offerLines(layout)
        for (offset, line) in lines.enumerated() {
            painter.clear(row: layout.noticeRow - lines.count + offset)
            painter.frame.put(line, column: layout.margin, row: layout.noticeRow - lines.count + offset, limit: layout.width)
        }
        painter.footer(footer(layout))
    }

    // MARK: The list

    private func renderList(_ painter: inout Painter) {
        let place = BrowseLayout(painter.layout.size, panel: panelRows(painter.layout))
        let layout = place.layout
        painter.frame.put(Line("Browse", .strong), column: layout.margin, row: 0)
        let total = layout.margin + place.listWidth
        painter.frame.put(count, endingAt: total, row: 0)
        renderSearch(&painter, place)
        let columns = BrowseColumns(width: place.listWidth, hasPreview: place.previewWidth != nil)
        let top = Scroll.clamped(scroll, count: rows.count, rows: place.listRows)
        let visible = rows.rows.dropFirst(top).prefix(place.listRows)
        if let row = place.headingRow, !rows.rows.isEmpty {
            painter.frame.put(columns.heading(pinned(visible.first)), column: layout.margin, row: row)
        }
        for (offset, row) in visible.enumerated() {
            painter.frame.put(line(row, columns), column: layout.margin, row: place.listTop + offset, limit: place.listWidth)
            if row == .item(cursor), field == nil {
                painter.frame.addButton(.enter, row: place.listTop + offset, columns: layout.margin..<(layout.margin + place.listWidth))
            }
        }
        if found.isEmpty { renderEmpty(&painter, place) }
        renderPosition(&painter, place, top: top)
        renderPreview(&painter, place)
        if let problem {
            painter.notice(App.Notice(text: problem.description, tone: .bad))
        } else if field != nil {
            renderCompletions(&painter, place)
        }
    }

    private var count: Line {
        let all = contents.candidates.count
        let some = found.count == all ? Words.count(all, "question") : "\(found.count) of \(Words.count(all, "question"))"
        return Line(marked.isEmpty ? some : some + " · \(marked.count) marked", .muted)
    }

    /// The group that the first row seen belongs to, where its own heading is out of sight.
    private func pinned(_ row: BrowseRows.Row?) -> String {
        if case .item(let number) = row { group(ofItem: number).name } else { "" }
    }

    private func line(_ row: BrowseRows.Row, _ columns: BrowseColumns) -> Line {
        switch row {
        case .heading(let group): return Line(contents.groups[group].name, .strong).truncated(to: columns.width)
        case .item(let number):
            let candidate = candidate(number)
            return columns.row(item(candidate), isCurrent: number == cursor, isMarked: marked.contains(candidate.id))
        }
    }

    private func renderSearch(_ painter: inout Painter, _ place: BrowseLayout) {
        let column = place.layout.margin
        painter.frame.put(Line("/ ", .accentStrong), column: column, row: place.searchRow)
        let width = place.listWidth - 2
        if let field {
            let (lines, cursor) = field.layout(width: width, height: 1)
            painter.frame.put(Line(lines.first ?? ""), column: column + 2, row: place.searchRow, limit: width)
            painter.frame.cursor = Point(column: column + 2 + cursor.column, row: place.searchRow)
        } else {
            let line = text.isEmpty ? Line("all questions", .muted) : Line(text)
            painter.frame.put(line.truncated(to: width), column: column + 2, row: place.searchRow, limit: width)
        }
    }

    private func renderEmpty(_ painter: inout Painter, _ place: BrowseLayout) {
        let text = empty
        for (offset, line) in Line(text, .muted).wrapped(to: place.listWidth).enumerated() where offset < place.listRows {
            painter.frame.put(line, column: place.layout.margin, row: place.listTop + offset)
        }
    }

    /// Why the list is empty and what to do.
    private var empty: String {
        if contents.candidates.isEmpty { return "There are no questions: «spar doctor» shows where spar looks for banks." }
        if isReadingWords, query.looksAtText { return "Nothing yet; the questions are still being read." }
        let hint = SearchParser(vocabulary: contents.vocabulary).hint(text)
        return hint ?? (field == nil ? "No question is like that. Esc shows all again." : "No question is like that.")
    }

    private func renderPosition(_ painter: inout Painter, _ place: BrowseLayout, top: Int) {
        guard rows.count > place.listRows, offer == nil || place.layout.isRoomy else { return }
        let below = rows.count - top - place.listRows
        let sign = below > 0 ? (top > 0 ? "↑↓" : "↓") : "↑"
        let line = Line("\(cursor + 1) of \(found.count)  \(sign) \((top + place.listRows) * 100 / rows.count) %", .muted)
        painter.frame.put(line, endingAt: place.layout.margin + place.listWidth, row: place.positionRow)
    }

    private func renderPreview(_ painter: inout Painter, _ place: BrowseLayout) {
        guard let width = place.previewWidth, let current, preview?.id == current.id, let preview = preview?.question else { return }
        let top = place.searchRow
        let room = place.listTop + place.listRows - top
        let lines = PreviewText(preview, item: item(current), width: width).lines
        for (offset, line) in lines.prefix(room).enumerated() {
            painter.frame.put(line, column: place.previewColumn, row: top + offset, limit: width)
            if line.width > width { painter.frame.put("›", .accent, column: place.previewColumn + width - 1, row: top + offset) }
        }
        if lines.count > room { painter.frame.put(Line("…", .muted), column: place.previewColumn, row: top + room) }
    }

    private func renderCompletions(_ painter: inout Painter, _ place: BrowseLayout) {
        let candidates = SearchCompletion(text, vocabulary: contents.vocabulary).candidates
        guard !candidates.isEmpty else { return }
        let line = Line([
            Span(painter.layout.keys.name(.complete, in: .search), .accentStrong), Span("  " + candidates.prefix(24).joined(separator: "  "), .muted),
        ])
        let row = place.layout.noticeRow
        painter.clear(row: row)
        painter.frame.put(line.truncated(to: place.listWidth), column: place.layout.margin, row: row)
    }

    // MARK: Reading

    private func render(_ reading: ReadingView, _ current: Candidate, _ painter: inout Painter) {
        let layout = painter.layout
        let summary = current.summary
        var title = Line([Span(summary.topic, .strong), Span(" · \(summary.level.rawValue) · \(summary.kind.rawValue)", .muted)])
        if marked.contains(current.id) { title.spans.append(Span(" · marked", .accent)) }
        if current.isSuspended { title.spans.append(Span(" · suspended", .warning)) }
        painter.header(title, Line("\(cursor + 1) of \(found.count)", .muted))
        let lines = reading.lines(item(current), width: layout.width)
        let shift = min(reading.shift, Scroll.greatestShift(lines, width: layout.width))
        painter.body(lines, scroll: reading.scroll, shift: shift, panel: panelRows(layout))
    }

    private func footer(_ layout: Layout) -> FooterLine {
        var labels: [CommandID: String] = [:]
        var hidden: Set<CommandID> = []
        if current?.isSuspended == true { labels[.suspend] = "bring back" }
        if let id = current?.id, marked.contains(id) { labels[.mark] = "unmark" }
        if context == .browse, found.isEmpty { hidden = [.read, .mark, .practise, .suspend] }
        if let offer, !offer.isPart { hidden.insert(.takeAll) }
        if context == .reading, found.count < 2 { hidden.insert(.nextQuestion) }
        return Footer.line(layout.keys.commands(in: context), width: layout.size.columns - 2 * layout.margin, labels: labels, hiding: hidden)
    }
}
