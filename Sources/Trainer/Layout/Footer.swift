import Screen

/// The last line: what the keys do that matter now.
enum Footer {
    /// As many of the labelled commands as fit, in their order; help and leave keep their place at the end.
    ///
    /// - Parameter ticks: how many points or options have letters now.
    static func line(
        _ commands: [Command], width: Int, labels: [CommandID: String] = [:], hiding: Set<CommandID> = [], ticks: Int = 4
    ) -> Line {
        var parts: [(id: CommandID, line: Line)] = []
        for command in commands where !hiding.contains(command.id) {
            guard let label = labels[command.id] ?? command.label, let key = command.keys.first else { continue }
            let text = command.id == .tick ? letters(ticks) : labels[command.id] == "reveal" && command.id == .reveal ? "Space" : key.name
            parts.append((command.id, Line([Span(text, .accentStrong), Span(" " + label, .plain)])))
        }
        // Words closer together rather than a key left out.
        for gap in [3, 2] {
            let whole = join(parts.map(\.line), gap: gap)
            if whole.width <= width { return whole }
        }
        return fitted(parts, width: width)
    }

    private static func fitted(_ parts: [(id: CommandID, line: Line)], width: Int) -> Line {
        let gap = 2
        let tail = parts.filter { $0.id == .help || $0.id == .leave }
        var shown: [Line] = []
        var room = width - tail.reduce(0) { $0 + $1.line.width + gap }
        for part in parts where part.id != .help && part.id != .leave {
            let needed = part.line.width + (shown.isEmpty ? 0 : gap)
            guard needed <= room else { continue }
            room -= needed
            shown.append(part.line)
        }
        for part in tail where shown.isEmpty || join(shown + [part.line], gap: gap).width <= width { shown.append(part.line) }
        return join(shown, gap: gap)
    }

    private static func join(_ lines: [Line], gap: Int) -> Line {
        let space = Span(String(repeating: " ", count: gap))
        return lines.reduce(Line()) { $0.spans.isEmpty ? $1 : Line($0.spans + [space] + $1.spans) }
    }

    /// The letters of so many points, as in `a–d g i`.
    private static func letters(_ count: Int) -> String {
        let letters = Commands.tickLetters.prefix(count).map(String.init)
        let first = letters.prefix(4)
        let run = first.count > 1 ? "\(first[0])–\(first[first.count - 1])" : first.joined()
        return letters.count > 7 ? run + " …" : ([run] + letters.dropFirst(4)).joined(separator: " ")
    }
}
