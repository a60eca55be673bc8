extension MathsParser {
    /// What a command and its arguments stand for.
    mutating func node(for name: String) -> MathsNode {
        if let alphabet = Self.alphabets[name] { return .letters(alphabet, argument()) }
        if let accent = MathsAccent(command: name) { return .accent(accent, argument()) }
        if Self.ignored.contains(name) { return .space(0) }
        switch name {
        case "frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac", "flatfrac":
            let above = argument()
            return .fraction(above, argument())
        case "binom", "dbinom", "tbinom":
            let above = argument()
            return .binomial(above, argument())
        case "sqrt":
            let degree = optionalArgument()
            return .root(degree: degree, argument())
        case "left":
            return leftRight()
        case "middle":
            return .symbol(delimiter(), .relation)
        case "begin":
            return environment(rawGroup())
        case "not":
            return negated(argument().unwrapped)
        case "overset", "stackrel":
            let above = argument()
            return .limits(base: argument().unwrapped, below: nil, above: above)
        case "underset":
            let below = argument()
            return .limits(base: argument().unwrapped, below: below, above: nil)
        case "xrightarrow", "xleftarrow":
            let below = optionalArgument()
            return .limits(base: .symbol(name == "xrightarrow" ? "→" : "←", .relation), below: below, above: argument())
        case "underbrace", "overbrace":
            return .embraced(argument(), isOver: name == "overbrace")
        case "arg":
            // One name, whose limit stands below all of it.
            skipSpace()
            if accept(command: "max") { return .word("arg max", .limitFunction) }
            if accept(command: "min") { return .word("arg min", .limitFunction) }
            return .word(name, .function)
        case "pmod":
            return .list([.space(1), .fenced("(", .list([.word("mod", .function), argument()]), ")")])
        case "tag":
            return .list([.space(2), .word("(" + rawGroup() + ")", .ordinary)])
        case "color", "label", "hspace", "vspace", "phantom", "hphantom", "vphantom", "hline":
            if name != "hline" { _ = rawGroup() }
            return .space(name == "hspace" || name.hasSuffix("phantom") ? 1 : 0)
        case "textcolor":
            _ = rawGroup()
            return argument()
        case "substack":
            return substack()
        default:
            return word(name) ?? symbol(name)
        }
    }

    /// Text and names: read as one word rather than as a product of letters.
    private mutating func word(_ name: String) -> MathsNode? {
        switch name {
        case "text", "textrm", "textbf", "textit", "textsf", "texttt", "textnormal", "textup", "mbox", "emph":
            return .word(plainText(rawGroup()), .ordinary)
        case "operatorname", "mathop":
            let isStarred = accept("*")
            let node = nested(rawGroup())
            if case .symbol(_, .large) = node { return node }
            let text = MathsWriter.text(node)
            return .word(text, isStarred || name == "mathop" || Self.limitNames.contains(text) ? .limitFunction : .function)
        case "mathrm", "mathsf", "mathtt", "mathit", "mathnormal", "rm":
            let start = position
            let raw = name == "rm" ? "" : rawGroup()
            if raw.count > 1, raw.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }) { return .word(raw, .ordinary) }
            position = start
            return name == "rm" ? .space(0) : argument()
        case "boxed", "cancel", "mathbin", "mathrel", "mathord", "mathopen", "mathclose", "mathinner",
            "ensuremath", "smash":
            return argument()
        default:
            return nil
        }
    }

    private mutating func symbol(_ name: String) -> MathsNode {
        switch MathsSymbols.node(for: name) {
        case .symbol(let text, .opening)?: return fenced(from: text)
        case let node?: return node
        case nil:
            return name.isEmpty ? .symbol("\\", .ordinary) : note(unknown: name, name)
        }
    }

    private mutating func leftRight() -> MathsNode {
        let left = delimiter()
        let body = list(until: .right)
        let isClosed = accept(command: "right")
        if !isClosed { note(unmatched: "\\left") }
        let right = isClosed ? delimiter() : ""
        return .fenced(left, body, right)
    }

    private func negated(_ node: MathsNode) -> MathsNode {
        guard case .symbol(let text, let kind) = node else { return .list([.symbol("¬", .ordinary), node]) }
        let known = ["=": "≠", "∈": "∉", "∋": "∌", "⊂": "⊄", "⊆": "⊈", "∃": "∄", "≡": "≢", "|": "∤", "∥": "∦", "<": "≮", ">": "≯"]
        return .symbol(known[text] ?? text + "\u{338}", kind)
    }

    private mutating func substack() -> MathsNode {
        let rows: [[MathsNode]]
        switch argument() {
        case .list(let nodes): rows = nodes.split(separator: .rowBreak).map { [.list(Array($0))] }
        case let node: rows = [[node]]
        }
        return .grid(MathsGrid(kind: .substack, rows: rows))
    }

    /// Text within a formula: maths between dollars is set as such, escapes are undone.
    private mutating func plainText(_ raw: String) -> String {
        var result = ""
        for (index, part) in raw.split(separator: "$", omittingEmptySubsequences: false).enumerated() {
            if index.isMultiple(of: 2) {
                result += part.replacing("~", with: " ").replacing("``", with: "“").replacing("''", with: "”")
                    .filter { $0 != "\\" && $0 != "{" && $0 != "}" }
            } else {
                result += MathsWriter.text(nested(String(part)))
            }
        }
        return result
    }

    private static let alphabets: [String: MathsAlphabet] = [
        "mathbf": .bold, "boldsymbol": .bold, "bm": .bold, "pmb": .bold, "mathbb": .doubleStruck, "mathds": .doubleStruck,
        "Bbb": .doubleStruck, "mathcal": .script, "mathscr": .script, "cal": .script, "mathfrak": .fraktur, "frak": .fraktur,
    ]

    /// Names of operators whose subscript is a limit, however they are written.
    private static let limitNames: Set<String> = ["argmax", "argmin", "arg max", "arg min", "max", "min", "sup", "inf", "lim"]

    /// Commands about size and place only.
    private static let ignored: Set<String> = [
        "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl", "bigr", "Bigr", "biggr", "Biggr", "bigm", "Bigm", "biggm", "Biggm",
        "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle", "limits", "nolimits", "nonumber", "notag", "it", "sf",
        "mathstrut", "strut", "null", "relax", "noindent", "centering",
    ]
}

extension MathsNode {
    /// The only node of a list that holds one.
    fileprivate var unwrapped: MathsNode {
        if case .list(let nodes) = self, nodes.count == 1 { nodes[0] } else { self }
    }
}
