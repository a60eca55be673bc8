extension CodeGrammar {
    /// POSIX shell and bash: reserved words and the built-ins that scripts lean on.
    static let shell = CodeGrammar(
        keywords: [
            "case", "cd", "do", "done", "echo", "elif", "else", "esac", "exec", "exit", "export", "fi", "for", "function", "if", "in",
            "local", "read", "return", "select", "set", "shift", "source", "test", "then", "trap", "unset", "until", "while",
        ],
        lineComment: "#",
        quotes: ["\"", "'"],
        textRunsOverLines: true,
        commentNeedsSpace: true,
        sigil: "$")
}
