/// A piece of a formula on one row, with what its neighbours need to know.
struct MathsPiece {
    /// How tightly a piece holds together, the tightest first: it decides about brackets.
    enum Shape: Int, Comparable {
        /// A symbol, number or word with its scripts, or anything between brackets.
        case atom
        /// A function with a bracketed argument, such as p(x).
        case application
        /// Factors beside each other.
        case product
        /// A function or root whose argument has no bracket, such as log x.
        case open
        case fraction
        /// Terms, relations, lists.
        case sum

        static func < (left: Shape, right: Shape) -> Bool { left.rawValue < right.rawValue }
    }

    var text: String
    /// The class that the piece shows to its left; the same as `right` but for bracketed ones.
    var left: MathsClass
    var right: MathsClass
    var shape = Shape.atom
    /// Several letters that read as one, so that a letter beside needs a space between.
    var isWord = false
    /// Whether a letter or digit right after the piece would seem to belong to it.
    var isOpenEnded = false
    /// Whether the same goes for a bracket.
    var isOpenToBrackets = false
    /// A binary operator that has only one side: a sign.
    var isSign = false
    /// A limit was set below a function such as max: its argument then stands apart.
    var hasLimit = false

    init(_ text: String, _ kind: MathsClass = .ordinary, shape: Shape = .atom) {
        self.text = text
        left = kind
        right = kind
        self.shape = shape
    }
}

/// Writes a formula on one row of Unicode text.
struct MathsWriter {
    /// Whether spaces are left out, as in scripts.
    var isTight = false

    /// The formula on one row.
    static func text(_ node: MathsNode) -> String { MathsWriter().piece(node).text }

    func piece(_ node: MathsNode) -> MathsPiece {
        switch node {
        case .symbol(let text, let kind): return MathsPiece(MathsGlyphs.drawable(text), kind)
        case .number(let text): return MathsPiece(text)
        case .word(let text, let kind):
            var piece = MathsPiece(text, kind)
            piece.isWord = text.count > 1
            return piece
        case .list(let nodes):
            var piece = joined(nodes)
            // Braces around one symbol take its spacing away, as in 1{,}000.
            if piece.left == .punctuation || piece.left == .relation || piece.left == .binary { piece = MathsPiece(piece.text) }
            return piece
        case .scripts(.embraced(let base, isOver: true), let sub, let label):
            // The label of a brace above must not be read as a power.
            return scripts(base, label ?? sub, label == nil ? nil : sub)
        case .scripts(let base, let sub, let sup), .limits(let base, let sub, let sup): return scripts(base, sub, sup)
        case .embraced(let node, _): return piece(node)
        case .fraction(let above, let below): return fraction(above, below)
        case .binomial(let above, let below):
            var piece = MathsPiece("(\(piece(above).text) choose \(piece(below).text))")
            piece.isOpenEnded = true
            return piece
        case .root(let degree, let radicand): return root(degree, radicand)
        case .accent(let accent, let node): return accented(node, accent)
        case .letters(let alphabet, let node):
            var piece = piece(node)
            piece.text = String(piece.text.map(alphabet.shape))
            return piece
        case .fenced(let left, let body, let right):
            var piece = MathsPiece(MathsGlyphs.drawable(left) + self.piece(body).text + MathsGlyphs.drawable(right))
            if !left.isEmpty { piece.left = .opening }
            if !right.isEmpty { piece.right = .closing }
            return piece
        case .grid(let grid): return MathsPiece(text(grid), shape: grid.isBracketed ? .atom : .sum)
        case .space(let columns): return MathsPiece(String(repeating: " ", count: columns))
        case .rowBreak: return MathsPiece(";", .punctuation)
        case .unknown(let name, let arguments):
            var piece = MathsPiece("\\" + name + arguments.map { "{\(self.piece($0).text)}" }.joined())
            piece.isWord = true
            return piece
        }
    }

    /// The piece, in brackets if it holds less tightly than is asked for.
    func bracketed(_ piece: MathsPiece, unlessAtMost shape: MathsPiece.Shape) -> String {
        piece.shape <= shape ? piece.text : "(\(piece.text))"
    }

    private func accented(_ node: MathsNode, _ accent: MathsAccent) -> MathsPiece {
        // \hat{x_i} is read as \hat{x}_i.
        if case .scripts(let base, let sub, let sup) = node { return scripts(.accent(accent, base), sub, sup) }
        var piece = piece(node)
        let isLine = accent == .bar || accent == .overline || accent == .underline
        if piece.text.count == 1, accent != .vec {
            piece.text = MathsAccent.composed(piece.text, accent.mark)
        } else if isLine {
            let mark = accent == .bar ? MathsAccent.overline.mark : accent.mark
            piece.text = piece.text.map { $0 == " " ? " " : MathsAccent.composed(String($0), mark) }.joined()
        } else if !piece.text.isEmpty {
            piece = MathsPiece("\(accent.rawValue)(\(piece.text))")
        }
        return piece
    }

    private func root(_ degree: MathsNode?, _ radicand: MathsNode) -> MathsPiece {
        let degreeText = degree.map { MathsWriter(isTight: true).piece($0).text } ?? ""
        let sign: String
        switch degreeText {
        case "", "2": sign = "√"
        case "3": sign = "∛"
        case "4": sign = "∜"
        default: sign = (MathsScripts.superscript(degreeText) ?? "(\(degreeText))") + "√"
        }
        let inner = piece(radicand)
        var isRaised: Bool { if case .scripts(_, _, .some) = radicand { true } else { false } }
        let isBracketed = inner.text.hasPrefix("(") && inner.left == .opening && inner.right == .closing
        guard inner.shape == .atom, !isRaised, !isBracketed else {
            return MathsPiece(sign + (isBracketed && !isRaised ? inner.text : "(\(inner.text))"))
        }
        var piece = MathsPiece(sign + inner.text, shape: .atom)
        piece.isOpenEnded = true
        piece.isOpenToBrackets = true
        return piece
    }

    private func text(_ grid: MathsGrid) -> String {
        let separator = isTight ? ";" : "; "
        switch grid.kind {
        case .matrix(let left, let right):
            let rows = grid.rows.map { row in row.map { piece($0).text }.joined(separator: isTight ? "," : ", ") }
            return left + rows.joined(separator: separator) + right
        case .substack:
            return grid.rows.map { joined($0).text }.joined(separator: isTight ? "," : ", ")
        case .aligned:
            let rows = grid.rows.map { joined($0) }
            return rows.dropFirst().reduce(rows.first?.text ?? "") { text, row in
                // A row that begins with a relation goes on with the one before: a = b = c.
                text + (row.left == .relation ? " " : separator) + row.text
            }
        case .cases:
            let rows = grid.rows.map { row -> String in
                let value = MathsWriter.text(row.first ?? .empty).trimmingPunctuation
                let condition = MathsWriter.text(.list(Array(row.dropFirst()))).trimmingPunctuation
                if condition.isEmpty { return value }
                return value + (condition.startsWithWord ? " " : " if ") + condition
            }
            return "{ " + rows.joined(separator: "; ") + " }"
        }
    }
}

extension MathsGrid {
    fileprivate var isBracketed: Bool {
        switch kind {
        case .matrix(let left, _): !left.isEmpty
        case .cases: true
        case .aligned, .substack: false
        }
    }
}

extension MathsAccent {
    /// The letter with the mark as one code point where Unicode has one, for terminals that place marks badly.
    static func composed(_ letter: String, _ mark: Unicode.Scalar) -> String {
        let grapheme = Character(letter + String(Character(mark)))
        guard let index = precomposed.firstIndex(of: grapheme) else { return String(grapheme) }
        return String(precomposed[index])
    }

    /// Letters with marks as one code point; equal to letter and mark, for `Character` compares canonically.
    private static let precomposed = Set(
        [0xC0...0x17F, 0x1E00...0x1EFF].flatMap { $0 }.compactMap { Unicode.Scalar($0).map { Character($0) } })
}

extension String {
    /// The text without spaces at its ends and punctuation after it.
    fileprivate var trimmingPunctuation: String {
        var text = self[...]
        while let last = text.last, last == " " || last == "," || last == "." || last == ";" { text.removeLast() }
        return String(text.drop { $0 == " " })
    }

    /// Whether the text begins with a word of at least two letters, such as if or otherwise.
    fileprivate var startsWithWord: Bool {
        ["if", "for", "when", "otherwise", "else", "where", "with", "in", "on", "at", "as", "and", "unless"].contains(
            String(prefix { $0.isLetter }).lowercased())
    }
}
