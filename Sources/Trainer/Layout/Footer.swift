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
        let tail = parts.filter { $0.id == .help || $0.id == .leave }
        let head = parts.filter { $0.id != .help && $0.id != .leave }
        var result = Line()
        var room = width - tail.reduce(0) { $0 + $1.line.width + 3 }
        for part in head {
            let needed = part.line.width + (result.spans.isEmpty ? 0 : 3)
            guard needed <= room else { continue }
            room -= needed
            result = join(result, part.line)
        }
        for part in tail where result.width + part.line.width + 3 <= width || result.spans.isEmpty { result = join(result, part.line) }
        return result
    }

    /// The letters of so many points, as in `a–d g i`.
    private static func letters(_ count: Int) -> String {
        let letters = Commands.tickLetters.prefix(count).map(String.init)
        let first = letters.prefix(4)
        let run = first.count > 1 ? "\(first[0])–\(first[first.count - 1])" : first.joined()
        return letters.count > 7 ? run + " …" : ([run] + letters.dropFirst(4)).joined(separator: " ")
    }

    private static func join(_ left: Line, _ right: Line) -> Line {
        left.spans.isEmpty ? right : left + Line([Span("   ", .plain)]) + right
    }
}
