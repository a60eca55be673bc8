/// Commands that stand for one symbol or name, and characters that are more than themselves.
enum MathsSymbols {
    /// The symbol or name that a command without its backslash stands for.
    static func node(for command: String) -> MathsNode? {
        if let text = ordinary[command] { return .symbol(text, .ordinary) }
        if let text = relations[command] { return .symbol(text, .relation) }
        if let text = binaries[command] { return .symbol(text, .binary) }
        if let text = large[command] { return .symbol(text, .large) }
        if let text = functions[command] { return .word(text, .function) }
        if let text = limitFunctions[command] { return .word(text, .limitFunction) }
        if let text = opening[command] { return .symbol(text, .opening) }
        if let text = closing[command] { return .symbol(text, .closing) }
        if let columns = spaces[command] { return .space(columns) }
        return switch command {
        case "cdot": .symbol("·", .tightBinary)
        case "colon": .symbol(":", .punctuation)
        default: nil
        }
    }

    /// The symbol that a character typed as such stands for.
    static func node(for character: Character) -> MathsNode {
        switch character {
        case "-", "−": .symbol("−", .binary)
        case "+", "*", "±", "×", "∘", "⊙", "⊗", "⊕", "∪", "∩", "∧", "∨", "∖": .symbol(String(character), .binary)
        case "/", "·": .symbol(String(character), .tightBinary)
        case "=", "<", ">", ":", "≤", "≥", "≠", "≈", "∼", "≡", "∝", "∈", "∉", "⊂", "⊆", "→", "←", "↔", "⇒", "⇐", "⇔", "↦", "≪", "≫", "∥":
            .symbol(String(character), .relation)
        case ",", ";": .symbol(String(character), .punctuation)
        case "(", "[": .symbol(String(character), .opening)
        case ")", "]": .symbol(String(character), .closing)
        case "∑", "∏", "∫": .symbol(String(character), .large)
        case "~": .space(1)
        default: .symbol(String(character), .ordinary)
        }
    }

    /// The delimiter that a command stands for after `\left`, `\right` and `\middle`.
    static func delimiter(for command: String) -> String? {
        opening[command] ?? closing[command] ?? ordinary[command].flatMap { "|‖/\\↑↓↕".contains($0) ? $0 : nil } ?? relations[command]
    }

    private static let ordinary: [String: String] = [
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ", "eta": "η", "theta": "θ",
        "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "varkappa": "ϰ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο",
        "pi": "π", "varpi": "ϖ", "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "φ",
        "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
        "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ",
        "Psi": "Ψ", "Omega": "Ω",
        "infty": "∞", "partial": "∂", "nabla": "∇", "ell": "ℓ", "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "wp": "℘",
        "imath": "ı", "jmath": "ȷ", "forall": "∀", "exists": "∃", "nexists": "∄", "emptyset": "∅", "varnothing": "∅", "neg": "¬",
        "lnot": "¬", "top": "⊤", "bot": "⊥", "intercal": "⊤", "angle": "∠", "triangle": "△", "square": "□", "Box": "□", "blacksquare": "■",
        "prime": "′", "dagger": "†", "ddagger": "‡", "bullet": "•", "degree": "°", "checkmark": "✓",
        "ldots": "…", "dots": "…", "dotsc": "…", "dotso": "…", "cdots": "⋯", "dotsb": "⋯", "dotsm": "⋯", "vdots": "⋮", "ddots": "⋱",
        "vert": "|", "|": "‖", "Vert": "‖", "backslash": "\\", "uparrow": "↑", "downarrow": "↓", "updownarrow": "↕",
        "%": "%", "$": "$", "&": "&", "#": "#", "_": "_", "S": "§", "pounds": "£", "copyright": "©", "flat": "♭", "natural": "♮",
        "sharp": "♯",
    ]

    private static let relations: [String: String] = [
        "le": "≤", "leq": "≤", "leqslant": "≤", "ge": "≥", "geq": "≥", "geqslant": "≥", "ne": "≠", "neq": "≠", "lt": "<", "gt": ">",
        "ll": "≪", "gg": "≫", "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "equiv": "≡", "propto": "∝", "asymp": "≍",
        "doteq": "≐", "triangleq": "≜", "coloneqq": ":=", "coloneq": ":=", "eqqcolon": "=:", "lesssim": "≲", "gtrsim": "≳", "lessgtr": "≶",
        "prec": "≺", "succ": "≻", "preceq": "⪯", "succeq": "⪰", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "supset": "⊃",
        "subseteq": "⊆", "supseteq": "⊇", "subsetneq": "⊊", "supsetneq": "⊋", "nsubseteq": "⊈", "mid": "|", "nmid": "∤", "parallel": "∥",
        "perp": "⊥", "vdash": "⊢", "models": "⊨", "vDash": "⊨",
        "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "Leftarrow": "⇐",
        "Leftrightarrow": "⇔", "implies": "⇒", "impliedby": "⇐", "iff": "⇔", "mapsto": "↦", "longrightarrow": "⟶", "longleftarrow": "⟵",
        "longleftrightarrow": "⟷", "Longrightarrow": "⟹", "Longleftarrow": "⟸", "Longleftrightarrow": "⟺", "longmapsto": "⟼",
        "hookrightarrow": "↪", "hookleftarrow": "↩", "rightharpoonup": "⇀", "rightleftharpoons": "⇌", "leadsto": "⇝",
        "rightsquigarrow": "⇝",
        "nearrow": "↗", "searrow": "↘", "swarrow": "↙", "nwarrow": "↖",
    ]

    private static let binaries: [String: String] = [
        "times": "×", "div": "÷", "pm": "±", "mp": "∓", "odot": "⊙", "otimes": "⊗", "oplus": "⊕", "ominus": "⊖", "oslash": "⊘",
        "cup": "∪", "cap": "∩", "uplus": "⊎", "sqcup": "⊔", "sqcap": "⊓", "setminus": "∖", "smallsetminus": "∖", "wedge": "∧",
        "land": "∧", "vee": "∨", "lor": "∨", "diamond": "⋄", "star": "⋆", "ast": "*", "circ": "∘", "amalg": "⨿", "bmod": "mod",
        "ltimes": "⋉", "rtimes": "⋊", "dotplus": "∔",
    ]

    private static let large: [String: String] = [
        "sum": "∑", "prod": "∏", "coprod": "∐", "int": "∫", "iint": "∬", "iiint": "∭", "oint": "∮", "bigcup": "⋃", "bigcap": "⋂",
        "bigvee": "⋁", "bigwedge": "⋀", "bigoplus": "⨁", "bigotimes": "⨂", "bigodot": "⨀", "biguplus": "⨄",
    ]

    private static let functions: [String: String] = Dictionary(
        uniqueKeysWithValues: [
            "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "arcsin", "arccos",
            "arctan",
            "arg", "det", "dim", "ker", "deg", "gcd", "hom", "Pr",
        ].map { ($0, $0) })

    private static let limitFunctions: [String: String] = [
        "max": "max", "min": "min", "sup": "sup", "inf": "inf", "lim": "lim", "limsup": "lim sup", "liminf": "lim inf",
        "argmax": "arg max", "argmin": "arg min",
    ]

    private static let opening: [String: String] = [
        "{": "{", "lbrace": "{", "lbrack": "[", "langle": "⟨", "lfloor": "⌊", "lceil": "⌈", "lvert": "|", "lVert": "‖", "lgroup": "(",
    ]

    private static let closing: [String: String] = [
        "}": "}", "rbrace": "}", "rbrack": "]", "rangle": "⟩", "rfloor": "⌋", "rceil": "⌉", "rvert": "|", "rVert": "‖", "rgroup": ")",
    ]

    private static let spaces: [String: Int] = [
        ",": 1, ":": 1, ">": 1, ";": 1, " ": 1, "thinspace": 1, "medspace": 1, "thickspace": 1, "space": 1, "nobreakspace": 1,
        "enspace": 1, "quad": 2, "qquad": 4, "!": 0, "negthinspace": 0, "allowbreak": 0,
    ]
}
