/// Text with `{{name}}` where the values of a variant belong.
package enum Template {
    /// The longest name that is looked for, in characters.
    private static let longestName = 64

    /// The names in order, without repetition.
    package static func names(in text: String) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        _ = replacing(text) { name in
            if seen.insert(name).inserted { names.append(name) }
            return nil
        }
        return names
    }

    /// The text with each known name replaced; unknown names stay as they are.
    package static func fill(_ text: String, _ values: [String: String]) -> String { replacing(text) { values[$0] } }

    /// The text with an ellipsis for each name, for titles: numbers are drawn for each showing.
    ///
    /// A title is cut at a length, and so perhaps within a name.
    package static func abridged(_ text: String) -> String {
        let abridged = replacing(text) { _ in "…" }
        guard let open = abridged.ranges(of: "{{").last, !abridged[open.upperBound...].contains("}"), abridged.hasSuffix("…") else { return abridged }
        return abridged[..<open.lowerBound] + "…"
    }

    /// The text with each name bare, as a variable is written.
    package static func bare(_ text: String) -> String { replacing(text) { $0 } }

    private static func replacing(_ text: String, _ value: (String) -> String?) -> String {
        guard text.contains("{{") else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            result += rest[..<open.lowerBound]
            if let (name, end) = name(after: rest[open.upperBound...]), let text = value(name) {
                result += text
                rest = rest[end...]
            } else {
                // One brace only: in `10^{{{n}}}` the name begins at the second.
                result += "{"
                rest = rest[rest.index(after: open.lowerBound)...]
            }
        }
        return result + rest
    }

    /// The name up to the closing braces, and where the text goes on; LaTeX writes `{{…}}` too, so only a plain word is a name.
    private static func name(after text: Substring) -> (name: String, end: String.Index)? {
        var rest = text.drop { $0 == " " }
        let name = rest.prefix(longestName).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        rest = rest[name.endIndex...].drop { $0 == " " }
        guard !name.isEmpty, rest.hasPrefix("}}") else { return nil }
        return (String(name), rest.index(rest.startIndex, offsetBy: 2))
    }
}
