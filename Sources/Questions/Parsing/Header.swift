import Yams

/// The YAML between the two lines of `---`, read key by key with the place of each value.
struct Header {
    private let path: String
    private let firstLine: Int
    private(set) var findings: [Finding] = []
    /// False where the YAML could not be read at all, so that nothing can be said of missing keys.
    private(set) var isReadable = true
    private var values: [String: Node] = [:]
    private var keys: [String: Place] = [:]

    static let known: Set<String> = [
        "topic", "level", "minutes", "requires", "tags", "was", "needs", "kind", "limit", "complexity", "ordered",
    ]

    init(_ block: Document.Block, path: String) {
        self.path = path
        firstLine = block.firstLine
        do {
            guard let root = try YAMLText.compose(block.lines.joined(separator: "\n")) else { return }
            guard let mapping = root.mapping else {
                report(Place(line: firstLine), "the header is not a list of «key: value» lines")
                return
            }
            for (key, value) in mapping {
                guard let name = key.scalar?.string else {
                    report(key.place(from: firstLine), "this is not a key of the header; write «key: value»")
                    continue
                }
                values[name] = value
                keys[name] = key.place(from: firstLine)
                if !Self.known.contains(name) {
                    let known = Self.known.sorted().joined(separator: ", ")
                    report(key.place(from: firstLine), "«\(name)» is not a key of the header; known are \(known)", .warning)
                }
            }
        } catch {
            let place = Place(line: firstLine + error.place.line - 1, column: error.place.column)
            report(place, "the header is not valid YAML: \(error.reason)")
            isReadable = false
        }
    }

    /// A text value; nil where the key is missing or holds something else.
    func text(_ key: String) -> String? { values[key]?.scalar?.string }

    /// A text value; reports anything else.
    mutating func checkedText(_ key: String) -> String? {
        if let node = values[key], node.scalar == nil { report(node.place(from: firstLine), "\(key) is not a single word") }
        return text(key)
    }

    /// The place of a key, or of the header's first line where it is missing.
    func place(of key: String) -> Place { keys[key] ?? Place(line: firstLine - 1) }

    /// The places of all keys, by name.
    var keyPlaces: [String: Place] { keys }

    func has(_ key: String) -> Bool { values[key] != nil }

    /// A positive number; reports anything else.
    mutating func number(_ key: String) -> Double? {
        guard let node = values[key] else { return nil }
        guard let text = node.scalar?.string, let value = Double(text), value.isFinite, value > 0 else {
            report(place(of: key), "\(key) is not a number above 0")
            return nil
        }
        return value
    }

    mutating func flag(_ key: String) -> Bool {
        guard let node = values[key] else { return false }
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            report(place(of: key), "\(key) is neither true nor false")
            return false
        }
    }

    /// A list of words; a single word serves as a list of one.
    mutating func words(_ key: String) -> [String] {
        guard let node = values[key] else { return [] }
        if let sequence = node.sequence {
            let words = sequence.compactMap { $0.scalar?.string }
            if words.count == sequence.count { return words }
        } else if let word = node.scalar?.string {
            return word.isEmpty ? [] : [word]
        }
        report(place(of: key), "\(key) is not a list of words, as in [one, two]")
        return []
    }

    /// A mapping of the named parts to texts, all of them there; reports anything else.
    mutating func parts(_ key: String, _ names: [String]) -> [String]? {
        guard let node = values[key] else { return nil }
        let texts = names.compactMap { node.mapping?[Node($0)]?.scalar?.string }
        guard texts.count == names.count, node.mapping?.count == names.count, texts.allSatisfy({ !$0.isEmpty }) else {
            report(place(of: key), "\(key) is not {\(names.map { "\($0): …" }.joined(separator: ", "))}")
            return nil
        }
        return texts
    }

    mutating func report(_ place: Place, _ message: String, _ severity: Finding.Severity = .error) {
        findings.append(Finding(severity, "header", path, place, message))
    }
}

/// What the header says of an answer that is run.
struct RunHeader {
    let isOrdered: Bool
    let complexity: Question.Complexity?

    init(_ header: inout Header) {
        isOrdered = header.flag("ordered")
        complexity = header.parts("complexity", ["time", "space"]).map { Question.Complexity(time: $0[0], space: $0[1]) }
    }
}
