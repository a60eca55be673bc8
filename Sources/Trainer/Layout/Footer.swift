import Screen

/// The last line: what the keys do that matter now.
enum Footer {
    /// As many of the labelled commands as fit, in their order; help and leave keep their place at the end.
    ///
    /// - Parameter ticks: how many points or options have letters now.
    static func line(
        _ commands: [Command], width: Int, labels: [CommandID: String] = [:], hiding: Set<CommandID> = [], ticks: Int = 4
    ) -> FooterLine {
        var parts: [FooterLine.Part] = []
        for command in commands where !hiding.contains(command.id) {
            guard let label = labels[command.id] ?? command.label, let key = command.keys.first else { continue }
            let text = command.id == .tick ? letters(ticks) : key.name
            // Which letter is meant cannot be clicked.
            let line = Line([Span(text, .accentStrong), Span(" " + label, .plain)])
            parts.append(FooterLine.Part(id: command.id, key: command.id == .tick ? nil : key, line: line))
        }
        let isLast = { (part: FooterLine.Part) in part.id == .help || part.id == .leave }
        parts = parts.filter { !isLast($0) } + parts.filter(isLast)
        // Words closer together rather than a key left out.
        for gap in [3, 2] {
            let whole = FooterLine(parts: parts, gap: gap)
            if whole.width <= width { return whole }
        }
        return fitted(parts, width: width)
    }

    private static func fitted(_ parts: [FooterLine.Part], width: Int) -> FooterLine {
        let gap = 2
        let tail = parts.filter { $0.id == .help || $0.id == .leave }
        var shown: [FooterLine.Part] = []
        var room = width - tail.reduce(0) { $0 + $1.line.width + gap }
        for part in parts where part.id != .help && part.id != .leave {
            let needed = part.line.width + (shown.isEmpty ? 0 : gap)
            guard needed <= room else { continue }
            room -= needed
            shown.append(part)
        }
        for part in tail where shown.isEmpty || FooterLine(parts: shown + [part], gap: gap).width <= width { shown.append(part) }
        return FooterLine(parts: shown, gap: gap)
    }

    /// The letters of so many points, as in `a–d g i`.
    private static func letters(_ count: Int) -> String {
        let letters = Commands.tickLetters.prefix(count).map(String.init)
        let first = letters.prefix(4)
        let run = first.count > 1 ? "\(first[0])–\(first[first.count - 1])" : first.joined()
        return letters.count > 7 ? run + " …" : ([run] + letters.dropFirst(4)).joined(separator: " ")
    }
}

/// The keys of the last line with what they do, ready to be drawn.
struct FooterLine {
    struct Part {
        var id: CommandID
        /// What a click on it presses.
        var key: Key?
        var line: Line
    }

    var parts: [Part]
    /// Columns between two keys.
    var gap: Int

    var width: Int { parts.reduce(0) { $0 + $1.line.width } + gap * max(0, parts.count - 1) }
}
