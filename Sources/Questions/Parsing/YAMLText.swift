import Yams

/// Reads YAML that somebody else may have written: size and nesting are bounded before the parser, which recurses, sees it.
enum YAMLText {
    struct Problem: Error {
        /// Counted from the text's first line.
        let place: Place
        let reason: String
    }

    static func compose(_ text: String) throws(Problem) -> Node? {
        guard text.utf8.count <= 100_000 else { throw Problem(place: Place(), reason: "it has more than 100 kB") }
        var depth = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let opened = line.utf8.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
            let closed = line.utf8.count { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "}") }
            let dashes = line.prefix { $0 == " " || $0 == "-" || $0 == "?" || $0 == ":" }.utf8.count { $0 != UInt8(ascii: " ") }
            let indent = line.prefix { $0 == " " }.count
            depth = max(0, depth + opened - closed)
            if opened > 30 || depth > 30 || (dashes > 10 && line.trimmed != "---") || indent > 200 {
                throw Problem(place: Place(line: index + 1), reason: "it is nested too deeply")
            }
        }
        do {
            return try Yams.compose(yaml: text)
        } catch {
            throw problem(error)
        }
    }

    private static func problem(_ error: any Error) -> Problem {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            Problem(place: Place(line: max(1, mark.line), column: max(1, mark.column)), reason: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            Problem(
                place: Place(line: max(1, context.mark.line), column: max(1, context.mark.column)),
                reason: "a key stands twice: \(duplicates.map { "\($0)" }.joined(separator: ", "))")
        default: Problem(place: Place(), reason: "it could not be read")
        }
    }
}

extension Node {
    /// Where the value stands, given the line its text begins at.
    func place(from firstLine: Int) -> Place {
        mark.map { Place(line: firstLine + $0.line - 1, column: $0.column) } ?? Place(line: firstLine)
    }
}
