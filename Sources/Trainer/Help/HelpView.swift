import Screen

/// The keys of the screen beneath, then those of all others, drawn from the table of commands.
enum HelpView {
    static func lines(for context: Context, _ keys: Keymap, width: Int) -> [Line] {
        var lines: [Line] = []
        let order = [context] + Context.allCases.filter { $0 != context && $0 != .starting && $0 != .help && !Commands.welcomePlaces.contains($0) }
        for place in order where place != .starting {
            if !lines.isEmpty { lines.append(Line()) }
            lines.append(Line(place.title, .strong))
            for command in keys.commands(in: place) {
                let key = command.keyText
                let padding = String(repeating: " ", count: max(2, 16 - key.columns))
                let line = Line([Span("  " + key, .accent), Span(padding + command.help, .plain)])
                lines += line.wrapped(to: width, indent: 18)
            }
        }
        return lines
    }

    static func render(_ painter: inout Painter, context: Context, scroll: Int) {
        painter.header(Line("Keys", .strong), Line("spar", .muted))
        painter.body(lines(for: context, painter.layout.keys, width: painter.layout.width), scroll: scroll, panel: 0)
        let commands = painter.layout.keys.commands(in: .help)
        painter.footer(Footer.line(commands, width: painter.layout.width, labels: [.help: "close", .scrollDown: "scroll"], hiding: [.leave]))
    }
}
