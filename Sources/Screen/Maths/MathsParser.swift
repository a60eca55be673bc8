/// LaTeX maths to a tree, in one pass, total on any input.
///
/// What does not parse stays as it is written: an unclosed bracket, a stray brace, a command nobody knows.
struct MathsParser {
    /// What a list of nodes ends at; the raw value indexes ``pending``.
    enum Stop: Int, CaseIterable {
        case brace, cell, right, delimiter
    }

    /// Lists and atoms within each other that are read, two for a group; what lies deeper comes out flat.
    private static let maximumDepth = 48
    /// Characters of a formula that are read; an ellipsis stands for the rest.
    private static let maximumLength = 8_000

    let source: [Character]
    var position = 0
    /// Commands that are not known, in order, each once.
    private(set) var unknown: [String] = []
    /// What has no counterpart, in order, each once.
    private(set) var unmatched: [String] = []
    /// How many open lists wait for each stop: one that nobody waits for is only a character.
    private var pending = [Int](repeating: 0, count: Stop.allCases.count)
    private var depth = 0

    private init(_ latex: String, depth: Int) {
        var source = latex.prefix(Self.maximumLength).map { $0.isWhitespace || $0.unicodeScalars.contains(where: \.isControl) ? " " : $0 }
        if latex.utf8.count > Self.maximumLength, latex.count > Self.maximumLength { source.append("…") }
        self.source = source
        self.depth = depth
    }

    /// The formula and the unknown commands in it.
    static func parse(_ latex: String) -> (node: MathsNode, unknown: [String], unmatched: [String]) {
        var parser = MathsParser(latex, depth: 0)
        let node = parser.list(until: nil)
        return (node, parser.unknown, parser.unmatched)
    }

    /// A formula that was read as text.
    mutating func nested(_ latex: String) -> MathsNode {
        var parser = MathsParser(latex, depth: depth + 1)
        let node = parser.list(until: nil)
        for name in parser.unknown where !unknown.contains(name) { unknown.append(name) }
        for text in parser.unmatched { note(unmatched: text) }
        return node
    }

    // MARK: - Lists

    /// The nodes up to a stop, which is left to be read, or to the end.
    mutating func list(until stop: Stop?) -> MathsNode {
        let outer = pending
        if stop == .brace || stop == .cell || stop == .right {
            pending[Stop.delimiter.rawValue] = 0
            if stop != .right { pending[Stop.right.rawValue] = 0 }
            if stop == .brace { pending[Stop.cell.rawValue] = 0 }
        }
        if let stop { pending[stop.rawValue] += 1 }
        depth += 1
        defer {
            depth -= 1
            pending = outer
        }

        var nodes: [MathsNode] = []
        while true {
            skipSpace()
            guard position < source.count else { break }
            if let found = stopHere {
                if found == stop || pending[found.rawValue] > 0 { break }
                nodes.append(stray(found))
            } else if depth < Self.maximumDepth, accept(command: "over") || accept(command: "choose") {
                let isFraction = source[position - 1] == "r"
                let below = list(until: stop)
                nodes = [isFraction ? .fraction(.list(nodes), below) : .binomial(.list(nodes), below)]
            } else if depth < Self.maximumDepth, accept(command: "bf") {
                nodes.append(.letters(.bold, list(until: stop)))
            } else {
                nodes.append(withScripts(isDigit(at: position) ? number() : atom()))
            }
        }
        return MathsBars.paired(nodes)
    }

    /// The stop that comes next, if one does.
    private var stopHere: Stop? {
        switch source[position] {
        case "}": .brace
        case "&": .cell
        case ")", "]": .delimiter
        case "\\":
            switch commandHere {
            case "\\", "cr", "end": .cell
            case "right": .right
            case let name?: if case .symbol(_, .closing)? = MathsSymbols.node(for: name) { .delimiter } else { nil }
            case nil: nil
            }
        default: nil
        }
    }

    /// A stop that ends nothing.
    private mutating func stray(_ stop: Stop) -> MathsNode {
        if source[position] != "\\" {
            position += 1
            if stop == .brace || stop == .cell { note(unmatched: String(source[position - 1])) }
            return stop == .cell ? .space(1) : .symbol(String(source[position - 1]), .closing)
        }
        let name = command()
        switch name {
        case "\\", "cr": return .rowBreak
        case "right":
            note(unmatched: "\\right")
            return .symbol(delimiter(), .closing)
        case "end": return note(unknown: name, "\(name){\(rawGroup())}")
        default: return MathsSymbols.node(for: name) ?? note(unknown: name, name)
        }
    }

    // MARK: - Atoms

    /// One symbol, group or command with its arguments, without scripts.
    mutating func atom() -> MathsNode {
        depth += 1
        defer { depth -= 1 }
        let character = source[position]
        if character == "^" || character == "_" || character == "'" { return .empty }
        if depth > Self.maximumDepth {
            position += 1
            return .symbol(String(character), .ordinary)
        }
        switch character {
        case "{":
            return group()
        case "\\":
            return node(for: command())
        case "(", "[":
            position += 1
            return fenced(from: String(character))
        default:
            position += 1
            return MathsSymbols.node(for: character)
        }
    }

    /// The braces' content.
    private mutating func group() -> MathsNode {
        position += 1
        let content = list(until: .brace)
        if position < source.count, source[position] == "}" { position += 1 } else { note(unmatched: "{") }
        // Braces around a single symbol take its spacing away, as in 1{,}000: they must stay.
        if case .symbol(_, let kind) = content, kind != .ordinary { return .list([content]) }
        return content
    }

    /// What stands up to the bracket that closes the one before, or the opening bracket alone where none does.
    mutating func fenced(from opening: String) -> MathsNode {
        let body = list(until: .delimiter)
        guard position < source.count, stopHere == .delimiter else {
            return .list([.symbol(opening, .opening), body])
        }
        let closing: String
        if source[position] == "\\" {
            let name = command()
            if case .symbol(let text, _)? = MathsSymbols.node(for: name) { closing = text } else { closing = "" }
        } else {
            closing = String(source[position])
            position += 1
        }
        return .fenced(opening, body, closing)
    }

    private mutating func number() -> MathsNode {
        let start = position
        while position < source.count {
            let isPoint = source[position] == "." && position > start && isDigit(at: position + 1)
            guard isPoint || isDigit(at: position) else { break }
            position += 1
        }
        return .number(String(source[start..<position]))
    }

    private func isDigit(at index: Int) -> Bool { index < source.count && source[index].isASCII && source[index].isNumber }

    /// An argument of a command or script: a group, or the next symbol alone.
    mutating func argument() -> MathsNode {
        skipSpace()
        guard position < source.count, stopHere == nil else { return .empty }
        return atom()
    }

    /// An argument in brackets, if one comes next.
    mutating func optionalArgument() -> MathsNode? {
        skipSpace()
        guard position < source.count, source[position] == "[" else { return nil }
        position += 1
        let content = list(until: .delimiter)
        if position < source.count, source[position] == "]" { position += 1 }
        return content
    }

    private mutating func withScripts(_ base: MathsNode) -> MathsNode {
        var sub: [MathsNode] = []
        var sup: [MathsNode] = []
        while true {
            skipSpace()
            guard position < source.count else { break }
            if source[position] == "^" {
                position += 1
                sup.append(argument())
            } else if source[position] == "_" {
                position += 1
                sub.append(argument())
            } else if source[position] == "'" {
                position += 1
                sup.append(.symbol("′", .ordinary))
            } else if !accept(command: "limits"), !accept(command: "nolimits") {
                break
            }
        }
        if sub.isEmpty, sup.isEmpty { return base }
        return .scripts(base: base, sub: sub.single, sup: sup.single)
    }

    // MARK: - Commands and text

    /// The name after the backslash that stands here: letters, or one other character; nil where there is no command.
    private var commandHere: String? {
        guard position < source.count, source[position] == "\\" else { return nil }
        guard position + 1 < source.count else { return "" }
        let end = source[(position + 1)...].firstIndex { !($0.isASCII && $0.isLetter) } ?? source.count
        return String(source[(position + 1)..<max(end, position + 2)])
    }

    /// Reads the command that stands here.
    mutating func command() -> String {
        let name = commandHere ?? ""
        position = min(source.count, position + 1 + name.count)
        return name
    }

    mutating func accept(command name: String) -> Bool {
        guard commandHere == name else { return false }
        _ = command()
        return true
    }

    mutating func accept(_ character: Character) -> Bool {
        guard position < source.count, source[position] == character else { return false }
        position += 1
        return true
    }

    /// The delimiter after `\left` and the like; a period stands for none.
    mutating func delimiter() -> String {
        skipSpace()
        guard position < source.count else { return "" }
        if source[position] == "\\" {
            let name = command()
            return MathsSymbols.delimiter(for: name) ?? "\\" + name
        }
        position += 1
        switch source[position - 1] {
        case ".": return ""
        case "<": return "⟨"
        case ">": return "⟩"
        case let character: return String(character)
        }
    }

    /// The source of the group that comes next, without its braces; a single character where there is none.
    mutating func rawGroup() -> String {
        skipSpace()
        guard position < source.count, accept("{") else {
            if position < source.count, source[position] == "\\" { return "\\" + command() }
            position = min(position + 1, source.count)
            return position > 0 && position <= source.count ? String(source[position - 1]) : ""
        }
        let start = position
        var open = 1
        while position < source.count {
            switch source[position] {
            case "\\": position += 1
            case "{": open += 1
            case "}": open -= 1
            default: break
            }
            position += 1
            if open == 0 { return String(source[start..<(position - 1)]) }
        }
        note(unmatched: "{")
        position = source.count
        return String(source[min(start, position)...])
    }

    /// Remembers what has no counterpart.
    mutating func note(unmatched text: String) {
        if !unmatched.contains(text) { unmatched.append(text) }
    }

    mutating func skipSpace() {
        while position < source.count, source[position].isWhitespace { position += 1 }
    }

    /// Remembers a command as unknown and leaves it, with the groups after it, as it is written.
    mutating func note(unknown name: String, _ text: String) -> MathsNode {
        if !unknown.contains(name) { unknown.append(name) }
        var arguments: [MathsNode] = []
        while position < source.count, source[position] == "{" { arguments.append(argument()) }
        return .unknown(text, arguments)
    }
}

extension [MathsNode] {
    /// Nil, the only node, or a list of them.
    fileprivate var single: MathsNode? { count > 1 ? .list(self) : first }
}
