/// Text with `{{name}}` where the values of a variant belong.
package enum Template {
    /// The names in order, without repetition.
    package static func names(in text: String) -> [String] {
        var names: [String] = []
        _ = replacing(text) { name in
            if !names.contains(name) { names.append(name) }
            return nil
        }
        return names
    }

    /// The text with each known name replaced; unknown names stay as they are.
    package static func fill(_ text: String, _ values: [String: String]) -> String { replacing(text) { values[$0] } }

    private static func replacing(_ text: String, _ value: (String) -> String?) -> String {
        guard text.contains("{{") else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            guard let close = rest[open.upperBound...].firstRange(of: "}}") else { break }
            let name = rest[open.upperBound..<close.lowerBound].trimmed
            // LaTeX writes {{…}} too: only a plain word is a name.
            let isName = !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
            result += rest[..<open.lowerBound]
            if isName, let text = value(String(name)) {
                result += text
                rest = rest[close.upperBound...]
            } else {
                result += "{{"
                rest = rest[open.upperBound...]
            }
        }
        return result + rest
    }
}
