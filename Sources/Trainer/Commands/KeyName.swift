import Screen

extension Key {
    /// The name printed for a key.
    package var name: String {
        switch self {
        case .character(let character): character == " " ? "Space" : String(character)
        case .control(let character): "^" + String(character).uppercased()
        case .alt(let character): "Alt-" + String(character)
        case .function(let number): "F\(number)"
        default: Self.named.first { $0.key == self }?.name ?? "?"
        }
    }

    private static let named: [(name: String, key: Key)] = [
        ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab), ("Backspace", .backspace), ("Del", .delete),
        ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp),
        ("PgDn", .pageDown), ("Space", .character(" ")),
    ]
    private static let otherNames: [String: Key] = [
        "return": .enter, "escape": .escape, "delete": .delete, "pageup": .pageUp, "pagedown": .pageDown, "backtab": .backTab,
    ]

    /// Reads a name as it is printed or as others write it: `^e`, `Ctrl-e`, `C-e`, `Alt-x`, `M-x`, `F1`, `PageUp`, or the character itself.
    package init?(name: String) {
        if name.count == 1, let character = name.first, !character.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            self = .character(character)
            return
        }
        let lower = name.lowercased()
        if let key = Self.named.first(where: { $0.name.lowercased() == lower })?.key ?? Self.otherNames[lower] {
            self = key
            return
        }
        func rest(after prefixes: [String]) -> Substring? {
            prefixes.first { lower.hasPrefix($0) && lower.count == $0.count + 1 }.map { name.dropFirst($0.count) }
        }
        if let letter = rest(after: ["^", "ctrl-", "c-", "control-"])?.lowercased().first, letter.isASCII, !letter.isWhitespace {
            self = .control(letter)
        } else if let character = rest(after: ["alt-", "m-", "meta-"])?.first {
            self = .alt(character)
        } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...63).contains(number) {
            self = .function(number)
        } else {
            return nil
        }
    }
}
