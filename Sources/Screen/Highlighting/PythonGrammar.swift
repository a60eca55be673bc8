extension CodeGrammar {
    /// Python 3: keywords, the constants and the soft keywords `match` and `case`.
    static let python = CodeGrammar(
        keywords: [
            "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class", "continue", "def", "del",
            "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "match", "nonlocal",
            "not", "or", "pass", "raise", "return", "self", "try", "while", "with", "yield",
        ],
        lineComment: "#",
        quotes: ["\"\"\"", "'''", "\"", "'"],
        textPrefixes: ["r", "b", "f", "u", "rb", "br", "rf", "fr"],
        sigil: "@")
}
