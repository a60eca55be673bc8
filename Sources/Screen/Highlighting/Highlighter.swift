/// What a scanner needs to know about a language to tell words, text, comments and numbers apart.
struct CodeGrammar: Sendable {
    var keywords: Set<String>
    /// Whether keywords count in upper and lower case.
    var ignoresCase = false
    /// Starts a comment that ends with the line.
    var lineComment: String
    var blockComment: (start: String, end: String)?
    /// Quotes around text, the longer ones first; text between those of several characters may run over lines.
    var quotes: [String]
    /// Whether text between single characters may run over lines too.
    var textRunsOverLines = false
    /// Words that belong to the text when they stand right before a quote, in lower case.
    var textPrefixes: Set<String> = []
    /// Whether a backslash takes the next character's meaning away.
    var hasEscapes = true
    /// Whether `#` starts a comment only at the start of a word, as in a shell.
    var commentNeedsSpace = false
    /// Starts a name that is worth seeing, as `$` does in a shell and `@` a decorator; none by default.
    var sigil: Character?
}

/// Colours code line by line: simple on purpose, and right about what is text and what is comment.
enum Highlighter {
    /// One row for each line of the code; unknown languages come in one style.
    static func lines(_ code: String, language: String) -> [Line] {
        var lines = code.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if lines.last?.isEmpty == true { lines.removeLast() }
        guard let grammar = CodeGrammar.named(language) else { return lines.map { Line(String($0), .plain) } }
        var scanner = CodeScanner(grammar)
        return lines.map { scanner.scan($0) }
    }
}

extension CodeGrammar {
    fileprivate static func named(_ language: String) -> CodeGrammar? {
        switch language {
        case "python", "py", "python3", "pycon": .python
        case "sql", "sqlite", "postgresql", "mysql": .sql
        case "sh", "bash", "shell", "zsh", "console": .shell
        default: nil
        }
    }
}
