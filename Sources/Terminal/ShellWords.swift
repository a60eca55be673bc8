/// Splits a command line into words as a POSIX shell would, without expanding anything.
///
/// Blanks separate; `'…'` is verbatim; in `"…"` a backslash keeps its meaning before `$`, a backquote, `"` and `\`;
/// elsewhere it takes the next character literally. A quote without its end runs to the end of the text.
package enum ShellWords {
    package static func split(_ text: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var characters = Array(text)[...]
        while let character = characters.popFirst() {
            switch (quote, character) {
            case (nil, _) where character.isWhitespace:
                if let finished = word { words.append(finished) }
                word = nil
            case (nil, "'"), (nil, "\""):
                quote = character
                word = word ?? ""
            case (let open?, _) where open == character:
                quote = nil
            case (nil, "\\"):
                if let next = characters.popFirst() { word = (word ?? "") + String(next) }
            case ("\"", "\\"):
                let escapes = characters.first.map { "$`\"\\".contains($0) } ?? false
                word = (word ?? "") + String(escapes ? characters.removeFirst() : character)
            default:
                word = (word ?? "") + String(character)
            }
        }
        if let finished = word { words.append(finished) }
        return words
    }
}
