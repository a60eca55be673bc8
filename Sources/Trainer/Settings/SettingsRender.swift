import Practice
import Screen

extension SettingsView {
    func render(_ painter: inout Painter) {
        let layout = painter.layout
        painter.header(Line(keyRow == nil ? "Settings" : "Keys", .strong), Line(state.path, .muted))
        painter.body(body(layout).lines, scroll: scroll, panel: panelRows(layout))
        renderPanel(&painter)
        var hidden: Set<CommandID> = []
        if context == .settings, key == nil { hidden = [.increase, .useDefault] }
        let labels: [CommandID: String] = context == .settings && key == nil ? [.change: "keys"] : [:]
        painter.footer(
            Footer.line(layout.keys.commands(in: context), width: layout.size.columns - 2 * layout.margin, labels: labels, hiding: hidden))
    }

    func panelRows(_ layout: Layout) -> Int { layout.isRoomy ? 2 : 1 }

    /// All rows with their headings, and where the chosen one stands.
    func body(_ layout: Layout) -> (lines: [Line], chosen: Int) {
        keyRow == nil ? settingLines(layout) : keyLines(layout)
    }

    private func settingLines(_ layout: Layout) -> (lines: [Line], chosen: Int) {
        var lines: [Line] = []
        var chosen = 0
        for problem in state.problems { lines += Line("! " + problem, .warning).wrapped(to: layout.width, indent: 2) + [Line()] }
        var number = 0
        for group in Settings.Group.allCases {
            lines.append(Line(group.rawValue, .strong))
            for key in group.keys {
                if number == row { chosen = lines.count }
                lines.append(settingLine(key, isChosen: number == row, layout))
                number += 1
            }
            if layout.isRoomy { lines.append(Line()) }
        }
        if number == row { chosen = lines.count + 1 }
        lines.append(Line("Keys", .strong))
        let count = Set(state.keys.bindings.map(\.target.command)).count
        let words = count == 0 ? "the usual ones" : Words.count(count, "command") + " changed"
        lines.append(pointer(number == row) + Line([Span(padded("keys", 19), number == row ? .strong : .plain), Span(words, .plain)]))
        return (lines, chosen)
    }

    private func settingLine(_ key: Settings.Key, isChosen: Bool, _ layout: Layout) -> Line {
        let value = state.settings.text(key)
        let isDefault = value == Settings().text(key)
        var line = pointer(isChosen)
        line.spans.append(Span(padded(key.rawValue, 19), isChosen ? .strong : .plain))
        let hasRoom = layout.width >= 90
        line.spans.append(Span(hasRoom ? padded(value, 22) : value, isDefault ? .plain : .accentStrong))
        if hasRoom { line.spans.append(Span(key.meaning, .muted)) }
        return line.truncated(to: layout.width)
    }

    private func keyLines(_ layout: Layout) -> (lines: [Line], chosen: Int) {
        var lines: [Line] = []
        var chosen = 0
        var title = ""
        for (number, entry) in KeyList.rows.enumerated() {
            if entry.title != title {
                if !lines.isEmpty { lines.append(Line()) }
                title = entry.title
                lines.append(Line(title, .strong))
            }
            let isChosen = number == keyRow
            if isChosen { chosen = lines.count }
            let command = state.keys.commands(in: entry.context).first { $0.id == entry.target.command }
            let isChanged = state.keys.bindings.contains { $0.target.command == entry.target.command }
            var line = pointer(isChosen)
            line.spans.append(Span(padded(command?.keyText ?? "", 14), isChanged ? .accentStrong : .accent))
            line.spans.append(Span(padded(entry.target.name, 18), isChosen ? .strong : .plain))
            line.spans.append(Span(entry.help, .muted))
            lines.append(line.truncated(to: layout.width))
        }
        return (lines, chosen)
    }

    private func pointer(_ isChosen: Bool) -> Line { Line([Span(isChosen ? "› " : "  ", .accentStrong)]) }

    private func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.columns)) }

    // MARK: The panel

    /// What the chosen row is, which values it takes, or what is being typed.
    private func renderPanel(_ painter: inout Painter) {
        let layout = painter.layout
        let top = layout.panelTop(panelRows(layout))
        if let typed, let key {
            let lead = Line([Span(key.rawValue + "  ", .muted), Span("› ", .accentStrong), Span(typed, .strong)])
            let end = painter.frame.put(lead, column: layout.margin, row: top, limit: layout.width)
            painter.frame.cursor = Point(column: min(end, layout.right - 1), row: top)
            if layout.isRoomy { painter.frame.put(Line(key.allowed, .muted), column: layout.margin, row: top + 1, limit: layout.width) }
            return
        }
        let (first, second) = panel
        painter.frame.put(first, column: layout.margin, row: top, limit: layout.width)
        if layout.isRoomy { painter.frame.put(second, column: layout.margin, row: top + 1, limit: layout.width) }
    }

    private var panel: (Line, Line) {
        if let isAdding, let chosen = chosenKeys {
            return (Line("Press the \(isAdding ? "further" : "new") key for \(chosen.target.name).", .accentStrong), Line(chosen.help, .muted))
        }
        if let chosen = chosenKeys {
            let usual = Commands.all.first { $0.id == chosen.target.command }?.keyText ?? ""
            return (Line(chosen.help), Line("usually \(usual)", .muted))
        }
        guard let key else { return (Line("Which keys do what."), Line("the list of all commands", .muted)) }
        let meaning = key.meaning.prefix(1).uppercased() + key.meaning.dropFirst()
        return (Line("\(meaning)."), Line("\(key.allowed); default \(Settings().text(key))", .muted))
    }
}
