/// Cuts a query into terms at white space that is not quoted.
struct SearchLexer {
    /// One term as it was written.
    struct Token: Equatable {
        var isNegated = false
        /// What stands before the first colon, where that is a word of letters.
        var field: String?
        /// What stands after the field, cut at commas that are not quoted.
        var values: [Value] = []
        /// Where it begins, and where the value in hand at its end does.
        var start: String.Index
        var lastValueStart: String.Index
        /// The term as it was written.
        var source: Substring = ""

        /// The whole of what follows the field, commas included.
        var text: String { values.map(\.text).joined(separator: ",") }
        /// Whether any part of it was quoted, and so means itself.
        var isQuoted: Bool { values.contains(where: \.isQuoted) }
    }

    struct Value: Equatable {
        var text = ""
        var isQuoted = false
    }

    /// - Returns: the terms, and whether the last one reaches the end of the text and may yet be continued.
    static func tokens(_ text: String) -> (tokens: [Token], isLastOpen: Bool) {
        var tokens: [Token] = []
        var at = text.startIndex
        while at < text.endIndex {
            if text[at].isWhitespace {
                at = text.index(after: at)
                continue
            }
            tokens.append(token(text, &at))
        }
        return (tokens, tokens.last.map { $0.source.endIndex == text.endIndex } ?? false)
    }

    private static func token(_ text: String, _ at: inout String.Index) -> Token {
        var token = Token(start: at, lastValueStart: at)
        if text[at] == "-" {
            token.isNegated = true
            at = text.index(after: at)
            token.lastValueStart = at
        }
        var value = Value()
        var isInQuotes = false
        while at < text.endIndex {
            let character = text[at]
            if !isInQuotes, character.isWhitespace { break }
            let next = text.index(after: at)
            if character == "\"" {
                isInQuotes.toggle()
                value.isQuoted = true
            } else if isInQuotes {
                value.text.append(character)
            } else if character == ":", token.field == nil, token.values.isEmpty, isField(value) {
                token.field = value.text.lowercased()
                value = Value()
                token.lastValueStart = next
            } else if character == "," {
                token.values.append(value)
                value = Value()
                token.lastValueStart = next
            } else {
                value.text.append(character)
            }
            at = next
        }
        token.values.append(value)
        token.source = text[token.start..<at]
        return token
    }

    private static func isField(_ value: Value) -> Bool {
        !value.isQuoted && !value.text.isEmpty && value.text.allSatisfy { $0.isASCII && $0.isLetter }
    }
}
