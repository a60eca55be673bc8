import Questions
import Testing

/// Text that makes parsers crash, hang or grow; each must end soon with a finding.
@Suite struct HostileTests {
    private static let laughs: String = {
        let levels = (1...12).map { level in
            "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]"
        }
        return "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + levels.joined(separator: "\n")
    }()

    /// Aliases as keys are hashed when duplicates are looked for.
    private static let laughingKeys: String = {
        let levels = (1...24).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }
        return "a0: &a0 [x]\n" + levels.joined(separator: "\n") + "\n? *a24\n: y\n"
    }()

    static let headers: [(name: String, text: String)] = [
        ("brackets", String(repeating: "[", count: 100_000)),
        ("braces", String(repeating: "{", count: 100_000)),
        ("braces with keys", String(repeating: "{a: ", count: 25_000)),
        ("brackets line by line", String(repeating: "[\n", count: 49_000)),
        ("brackets closed in comments", String(repeating: "[[[[[[[[[[ # ]]]]]]]]]]\n", count: 4_000)),
        ("brackets closed in quotes", String(repeating: "[[[[\"]]]]\",\n", count: 8_000)),
        ("deep indentation", (0..<400).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")),
        ("indentation without end", String(repeating: " ", count: 99_000) + "a: b"),
        ("dashes", String(repeating: "- ", count: 49_000)),
        ("dashes and question marks", String(repeating: "- ? ", count: 24_000)),
        ("laughs", laughs),
        ("laughing keys", laughingKeys),
        ("alias of itself", "a: &a [*a]"),
        ("unknown alias", "a: *b"),
        ("many keys", (0..<10_000).map { "k\($0): v" }.joined(separator: "\n")),
        ("a key many times", String(repeating: "a: b\n", count: 18_000)),
        ("tabs", String(repeating: "\t", count: 50_000)),
        ("tab after key", "level:\tmid\n\tminutes: 3"),
        ("tags", String(repeating: "!a ", count: 30_000)),
        ("anchors", String(repeating: "&a ", count: 30_000)),
        ("quotes", String(repeating: "\"", count: 99_999)),
        ("long number", "minutes: " + String(repeating: "9", count: 90_000)),
        ("merge", "a: &a {x: 1}\n<<: *a"),
        ("two documents", "a: b\n...\n%YAML 9.9\nb: c"),
        ("directive", "%TAG ! tag:\n"),
        ("null escape", "topic: \"\\0\""),
        ("surrogate escape", "topic: \"\\uD800\""),
        ("large escape", "topic: \"\\U00110000\""),
        ("too much", String(repeating: "a", count: 200_000)),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: headers.indices)
    func headerEndsSoonWithAFinding(index: Int) throws {
        let (name, header) = Self.headers[index]
        var parsed: ParsedQuestion?
        let text = "---\n\(header)\n---\n" + Sample.recall.dropFirst(Sample.header.count)
        let time = try ContinuousClock().measure { parsed = try parse(text) }
        #expect(parsed?.isBroken == true, "\(name)")
        #expect(parsed?.findings.contains { $0.rule == "header" } == true, "\(name): \(parsed?.findings ?? [])")
        #expect(time < .seconds(5), "\(name): \(time)")
        let bounds = Bounds(text)
        #expect(parsed?.findings.allSatisfy { bounds.hold($0.place) && $0.isHarmless } == true, "\(name): \(parsed?.findings ?? [])")
    }

    @Test(.timeLimit(.minutes(1)), arguments: headers.indices)
    func manifestEndsSoonWithAFinding(index: Int) {
        let (name, text) = Self.headers[index]
        var findings: [Finding] = []
        let time = ContinuousClock().measure { findings = BankManifest.parse(text, path: "bank.yml").findings }
        #expect(findings.contains { $0.severity == .error }, "\(name)")
        #expect(time < .seconds(5), "\(name): \(time)")
        #expect(findings.allSatisfy { $0.isHarmless }, "\(name): \(findings)")
    }

    static let bodies: [(name: String, text: String)] = [
        ("one item of many lines", "- a\n" + String(repeating: " b\n", count: 100_000)),
        ("many items", String(repeating: "- a — b\n", count: 40_000)),
        ("many options", String(repeating: "- [x] a — b\n", count: 30_000)),
        ("dollars in an item", "- [x] " + String(repeating: "$a ", count: 300_000) + "— b"),
        ("backticks of growing length", "- [x] " + (1..<1300).map { String(repeating: "`", count: $0) + "a" }.joined(separator: " ") + " — b"),
        ("fences", String(repeating: "```\n~~~\n", count: 40_000)),
        ("blank lines", String(repeating: "\n", count: 300_000)),
        ("spaces", String(repeating: " ", count: 900_000)),
        ("marks on one letter", "e" + String(repeating: "\u{301}", count: 400_000)),
        ("a line of headings", String(repeating: "## ", count: 300_000)),
        ("rubric", "## Rubric\n" + String(repeating: "### a\n- [must] b\n", count: 15_000)),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: bodies.indices)
    func bodyIsReadInBoundedTime(index: Int) throws {
        let (name, body) = Self.bodies[index]
        let text = Sample.header + body
        var parsed: ParsedQuestion?
        let time = try ContinuousClock().measure { parsed = try parse(text) }
        #expect(time < .seconds(15), "\(name): \(time)")
        #expect(parsed?.isBroken == true, "\(name)")
    }

    /// Random edits of sound files: the parser returns, and each finding lies within the file.
    @Test(.timeLimit(.minutes(2)), arguments: 0..<4)
    func fuzz(part: Int) throws {
        var random = SeededGenerator(UInt64(part) + 1)
        let sources: [(String, [String: String])] = [
            (Sample.recall, [:]), (Sample.choice, [:]), (Sample.numeric, Sample.numericFiles), (Sample.code, Sample.codeFiles),
            (Sample.design, [:]), (BankManifestTests.sound, [:]),
        ]
        let pieces = [
            "---\n", "\n", "\n\n", "## ", "### ", "- ", "- [x] ", "[must] ", "```\n", "~~~", "`", "$", " — ", "{{", "}}", ":", "[", "]", "{", "}",
            "\"", "'", "&a ", "*a", "|\n", "  ", "\t", "#", "\u{1B}", "\u{200D}", "é", "0", "-", "?", "!", "%", "@", "\\", "👍", "\u{301}", "1. ",
        ]
        for round in 0..<750 {
            let (sample, companions) = sources[round % sources.count]
            var scalars = Array(sample.unicodeScalars)
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let at = Int.random(in: 0...scalars.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: scalars.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").unicodeScalars, at: at)
                case 1: scalars.removeSubrange(at..<min(scalars.count, at + Int.random(in: 1...12, using: &random)))
                case 2: scalars.insert(contentsOf: scalars[at..<min(scalars.count, at + Int.random(in: 1...80, using: &random))], at: at)
                default: if at < scalars.count { scalars[at] = Unicode.Scalar(UInt8.random(in: 0...127, using: &random)) }
                }
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            let text = String(view)
            // As read from a file: CRLF and CR are LF by then.
            guard let read = try? TextSafety.decode(Array(text.utf8), path: "sample.md").get() else { continue }
            let findings =
                round % sources.count == 5
                ? BankManifest.parse(read, path: "bank.yml").findings : try parse(read, companions: companions).findings
            let bounds = Bounds(read)
            for finding in findings {
                #expect(bounds.hold(finding.place), "part \(part), round \(round): \(finding)\n\(read.debugDescription)")
                #expect(finding.isHarmless, "part \(part), round \(round): \(finding.description.debugDescription)")
            }
        }
    }
}

/// The lines of a text, to tell whether a place lies within it or directly behind a line.
struct Bounds {
    private let columns: [Int]

    init(_ text: String) {
        columns = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.unicodeScalars.count + 1 }
    }

    func hold(_ place: Place) -> Bool {
        columns.indices.contains(place.line - 1) && (1...columns[place.line - 1]).contains(place.column)
    }
}

extension Finding {
    /// Whether the finding can be printed as one line.
    var isHarmless: Bool {
        description.unicodeScalars.allSatisfy { $0 != "\n" && TextSafety.reason(against: $0) == nil }
    }
}
