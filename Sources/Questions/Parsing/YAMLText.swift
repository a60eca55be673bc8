import Yams

/// Reads YAML that somebody else may have written: size and nesting are bounded before the parser, which recurses, sees it.
package enum YAMLText {
    package struct Problem: Error {
        /// Counted from the text's first line.
        package let place: Place
        package let reason: String
    }

    package static func compose(_ text: String) throws(Problem) -> Node? {
        guard text.utf8.count <= 100_000 else { throw Problem(place: Place(), reason: "it has more than 100 kB") }
        var depth = 0
        var aliases = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let opened = line.utf8.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
            let closed = line.utf8.count { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "}") }
            let dashes = line.prefix { $0 == " " || $0 == "-" || $0 == "?" || $0 == ":" }.utf8.count { $0 != UInt8(ascii: " ") }
            let indent = line.prefix { $0 == " " }.count
            depth = max(0, depth + opened - closed)
            // A few levels of aliases to lists of aliases would grow beyond any memory.
            aliases += zip(line.utf8, line.utf8.dropFirst()).count { $0 == UInt8(ascii: "*") && $1.isNamePart }
            if aliases > maximumAliases {
                throw Problem(place: Place(line: index + 1), reason: "it has more than \(maximumAliases) aliases; write the values out")
            }
            if opened > 30 || depth > 30 || (dashes > 10 && line.trimmed != "---") || indent > 200 {
                throw Problem(place: Place(line: index + 1), reason: "it is nested too deeply")
            }
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            let problem = problem(error)
            throw Problem(place: problem.place.clamped(to: text), reason: problem.reason)
        }
        if let root { try checkScalars(root) }
        return root
    }

    /// The most aliases that one text may hold, and the most values once they are written out.
    private static let maximumAliases = 8
    private static let maximumValues = 200_000

    /// Quoted values may write any character as an escape: what could harm a terminal, or begin a line of its own in any output, is
    /// refused after decoding.
    private static func checkScalars(_ root: Node) throws(Problem) {
        var waiting = [root]
        var count = 0
        while let node = waiting.popLast() {
            count += 1
            guard count <= maximumValues else { throw Problem(place: Place(), reason: "it has too many values") }
            switch node {
            case .scalar(let scalar):
                guard let bad = scalar.string.unicodeScalars.first(where: { TextSafety.reason(against: $0) != nil || $0 == "\n" }) else { continue }
                let code = "U+" + String(bad.value, radix: 16, uppercase: true)
                throw Problem(place: node.place(from: 1), reason: "a value holds the character \(code), which may not stand there")
            case .sequence(let sequence): waiting += sequence
            case .mapping(let mapping): for (key, value) in mapping { waiting += [key, value] }
            case .alias: break
            }
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

extension Place {
    /// The end of the text for a place behind it: what is missing there is missed in the line before.
    fileprivate func clamped(to text: String) -> Place {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let last = lines.lastIndex { !$0.isBlank } ?? 0
        return line <= last + 1 ? self : Place(line: last + 1, column: lines[last].unicodeScalars.count + 1)
    }
}

extension UInt8 {
    /// Whether an anchor's name may hold this byte.
    fileprivate var isNamePart: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
        }
    }
}

extension Node {
    /// Where the value stands, given the line its text begins at.
    func place(from firstLine: Int) -> Place {
        mark.map { Place(line: firstLine + $0.line - 1, column: $0.column) } ?? Place(line: firstLine)
    }
}
