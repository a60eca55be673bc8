/// The table of commands as documents show it; README and docs/keys.md hold what it says, which a test compares.
package enum KeyTable {
    /// Screen by screen in one line each: what the footer names.
    package static func short(_ keys: Keymap = .standard) -> String {
        var lines = ["| screen | keys |", "| --- | --- |"]
        for context in Context.allCases where context != .starting {
            let words = keys.commands(in: context).compactMap { command in
                command.label.map { "\(code(command.keysText ?? command.keys.first?.name ?? "")) \($0)" }
            }
            if !words.isEmpty { lines.append("| \(context.title) | \(words.joined(separator: ", ")) |") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Every command of every screen: its keys, its name in the settings file, and what it does.
    package static func full(_ keys: Keymap = .standard) -> String {
        var parts: [String] = []
        for context in Context.allCases where context != .starting {
            var lines = ["## \(context.title)", "", "| keys | name | what it does |", "| --- | --- | --- |"]
            lines += keys.commands(in: context).map { command in
                let shown = command.keysText.map { [code($0)] } ?? command.keys.map { code($0.name) }
                return "| \(shown.joined(separator: " ")) | \(code("\(context.name).\(command.id.name)")) | \(command.help) |"
            }
            parts.append(lines.joined(separator: "\n") + "\n")
        }
        return parts.joined(separator: "\n")
    }

    private static func code(_ text: String) -> String { "`" + text.replacing("|", with: "\\|") + "`" }
}
