/// How a symbol behaves beside others; after the atom classes of The TeXbook, chapter 17.
enum MathsClass: Hashable, Sendable {
    /// A letter, digit or anything else that stands close to its neighbours.
    case ordinary
    /// A named function such as log: a space before its argument, none before a bracket.
    case function
    /// A named operator whose subscript is a limit, such as max.
    case limitFunction
    /// A sum, product, integral, or another operator in front of a whole term.
    case large
    case binary
    /// A binary operator that binds its factors closely: the product dot and the slash.
    case tightBinary
    case relation
    case opening
    case closing
    case punctuation
}

/// A formula as a tree, before any decision about how it looks: ``MathsWriter`` writes it on one row, ``MathsTypesetter`` on several.
indirect enum MathsNode: Hashable, Sendable {
    case symbol(String, MathsClass)
    /// Digits with their decimal points.
    case number(String)
    /// Several upright letters that are read as one: `\text`, `\operatorname`, `\mathrm`.
    case word(String, MathsClass)
    case list([MathsNode])
    case scripts(base: MathsNode, sub: MathsNode?, sup: MathsNode?)
    /// What is asked to stand right below and above, not at the side: `\underset`, `\overset`, labelled arrows.
    case limits(base: MathsNode, below: MathsNode?, above: MathsNode?)
    /// A part with a horizontal brace over or under it; its label is a script.
    case embraced(MathsNode, isOver: Bool)
    case fraction(MathsNode, MathsNode)
    case binomial(MathsNode, MathsNode)
    case root(degree: MathsNode?, MathsNode)
    case accent(MathsAccent, MathsNode)
    case letters(MathsAlphabet, MathsNode)
    /// A part between delimiters, either of which may be empty.
    case fenced(String, MathsNode, String)
    case grid(MathsGrid)
    /// Columns that the author asked for.
    case space(Int)
    /// `\\` outside of an environment.
    case rowBreak
    /// A command that is not known, without its backslash, and the groups after it.
    case unknown(String, [MathsNode])

    static let empty = MathsNode.list([])
}

/// Rows of cells from an environment.
struct MathsGrid: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A matrix between the two delimiters.
        case matrix(String, String)
        /// Alternatives with their conditions.
        case cases
        /// Equations whose columns are only alignment.
        case aligned
        /// The lines of a limit.
        case substack
    }
    var kind: Kind
    var rows: [[MathsNode]]
}

/// A mark above or below.
enum MathsAccent: String, Hashable, Sendable {
    case hat, tilde, bar, vec, dot, ddot, check, breve, acute, grave, ring, overline, underline

    /// The combining character; that of `vec` is missing in common terminal fonts.
    var mark: Unicode.Scalar {
        switch self {
        case .hat: "\u{302}"
        case .tilde: "\u{303}"
        case .bar: "\u{304}"
        case .vec: "\u{20D7}"
        case .dot: "\u{307}"
        case .ddot: "\u{308}"
        case .check: "\u{30C}"
        case .breve: "\u{306}"
        case .acute: "\u{301}"
        case .grave: "\u{300}"
        case .ring: "\u{30A}"
        case .overline: "\u{305}"
        case .underline: "\u{332}"
        }
    }

    /// The accent that a command stands for.
    init?(command: String) {
        switch command {
        case "widehat": self = .hat
        case "widetilde": self = .tilde
        case "overrightarrow": self = .vec
        case "widecheck": self = .check
        case "mathring": self = .ring
        case "ring": return nil
        default: self.init(rawValue: command)
        }
    }
}
