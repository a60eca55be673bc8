/// Reads lines in order and remembers what runs over their ends; each character is looked at a bounded number of times.
struct CodeScanner {
    private let grammar: CodeGrammar
    /// The end of the text or comment that the line before left open.
    private var open: (end: [Character], style: Style)?
    private let lineComment: [Character]
    private let blockStart: [Character]?
    private let blockEnd: [Character]
    private let quotes: [[Character]]

    private static let text = Style(.string)
    private static let comment = Style(.comment)
    private static let keyword = Style(.keyword)
    private static let number = Style(.number)

    init(_ grammar: CodeGrammar) {
        self.grammar = grammar
        lineComment = Array(grammar.lineComment)
        blockStart = grammar.blockComment.map { Array($0.start) }
        blockEnd = Array(grammar.blockComment?.end ?? "")
        quotes = grammar.quotes.map { Array($0) }
    }

    /// The line in styles.
    mutating func scan(_ line: Substring) -> Line {
        let source = Array(line)
        var run = StyledRun()
        var at = 0

        func emit(to end: Int, _ style: Style) {
            while at < end {
                run.append(source[at], columns: source[at].columns, style)
                at += 1
            }
        }

        while at < source.count {
            if let (end, style) = open {
                emit(to: self.end(of: end, in: source, from: at, isText: style == Self.text), style)
                continue
            }
            let character = source[at]
            if startsLineComment(source, at) {
                emit(to: source.count, Self.comment)
            } else if let blockStart, source.has(blockStart, at: at) {
                emit(to: at + blockStart.count, Self.comment)
                open = (blockEnd, Self.comment)
            } else if let quote = quotes.first(where: { source.has($0, at: at) }) {
                emit(to: at + quote.count, Self.text)
                open = (quote, Self.text)
            } else if character.isWordStart || character == grammar.sigil {
                let end = source[(at + 1)...].firstIndex { !$0.isWordPart } ?? source.count
                emit(to: end, style(of: source[at..<end], nextIsQuote: quotes.contains { source.has($0, at: end) }))
            } else if character.isASCIIDigit {
                emit(to: endOfNumber(in: source, from: at), Self.number)
            } else {
                emit(to: at + 1, .plain)
            }
        }
        // Only a quote of several characters, or SQL's, may stay open at the end of a line.
        if let (end, style) = open, style == Self.text, end.count == 1, !grammar.textRunsOverLines { open = nil }
        return Line(run.spans)
    }

    private func startsLineComment(_ source: [Character], _ at: Int) -> Bool {
        guard source.has(lineComment, at: at) else { return false }
        return !grammar.commentNeedsSpace || at == 0 || source[at - 1].isWhitespace
    }

    /// The place after the end mark, or of the line's end; closes what is open where the mark is found.
    private mutating func end(of mark: [Character], in source: [Character], from start: Int, isText: Bool) -> Int {
        var at = start
        while at < source.count {
            if isText, grammar.hasEscapes, source[at] == "\\" {
                at += 2
            } else if source.has(mark, at: at) {
                open = nil
                return at + mark.count
            } else {
                at += 1
            }
        }
        return source.count
    }

    private func style(of word: ArraySlice<Character>, nextIsQuote: Bool) -> Style {
        if word.first == grammar.sigil { return Self.keyword }
        // A prefix such as r or f belongs to the text.
        if nextIsQuote, grammar.textPrefixes.contains(String(word).lowercased()) { return Self.text }
        let name = grammar.ignoresCase ? String(word).uppercased() : String(word)
        return grammar.keywords.contains(name) ? Self.keyword : .plain
    }

    private func endOfNumber(in source: [Character], from start: Int) -> Int {
        var at = start + 1
        while at < source.count {
            let isSign = (source[at] == "-" || source[at] == "+") && (source[at - 1] == "e" || source[at - 1] == "E")
            guard source[at].isWordPart || source[at] == "." || isSign else { break }
            at += 1
        }
        return at
    }
}

extension [Character] {
    fileprivate func has(_ mark: [Character], at index: Int) -> Bool {
        guard index + mark.count <= count else { return false }
        return !mark.isEmpty && mark.indices.allSatisfy { self[index + $0] == mark[$0] }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
    fileprivate var isWordStart: Bool { self == "_" || isLetter }
    fileprivate var isWordPart: Bool { self == "_" || isLetter || isNumber }
}
