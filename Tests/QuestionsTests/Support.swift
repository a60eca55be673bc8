import Questions
import Testing

/// A text in which `<<1>>`, `<<2>>` mark the places where something is expected; the marks are taken out.
struct Marked: ExpressibleByStringLiteral, CustomStringConvertible {
    private(set) var text = ""
    private(set) var places: [Place] = []

    init(stringLiteral value: String) { self.init(value) }

    init(_ marked: String) {
        var rest = marked[...]
        var place = Place()
        func take(_ piece: Substring) {
            text += piece
            for scalar in piece.unicodeScalars {
                if scalar == "\n" { place = Place(line: place.line + 1) } else { place.column += 1 }
            }
        }
        while let open = rest.firstRange(of: "<<"), let close = rest[open.upperBound...].firstRange(of: ">>") {
            take(rest[..<open.lowerBound])
            places.append(place)
            rest = rest[close.upperBound...]
        }
        take(rest)
    }

    /// Takes out a piece that lies behind the marks.
    mutating func remove(_ piece: String) { text = text.replacing(piece, with: "") }

    var description: String { text }
}

/// SplitMix64: the same numbers on every run and platform, so that a failing case can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Parses a text as the question `ml-theory/regularization/sample`.
func parse(
    _ text: String, id: String = "ml-theory/regularization/sample", companions: [String: String] = [:], isFragment: Bool = false
) throws -> ParsedQuestion {
    let id = try #require(QuestionID(id))
    return QuestionParser.parse(
        QuestionSource(id: id, path: "sample.md", text: text, companions: companions, isFragment: isFragment))
}

/// Expects one finding of a rule at the first mark, and no other finding.
func expectFinding(
    _ rule: String, _ marked: Marked, severity: Finding.Severity = .error, saying words: String = "", companions: [String: String] = [:],
    isFragment: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let findings = try parse(marked.text, companions: companions, isFragment: isFragment).findings
    try expectOne(findings, rule, marked, severity: severity, saying: words, sourceLocation: sourceLocation)
}

func expectOne(
    _ findings: [Finding], _ rule: String, _ marked: Marked, severity: Finding.Severity = .error, saying words: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let listed = findings.map(\.description).joined(separator: "\n")
    try #require(findings.count == 1, "\(listed)", sourceLocation: sourceLocation)
    #expect(findings[0].rule == rule && findings[0].severity == severity, "\(listed)", sourceLocation: sourceLocation)
    #expect(findings[0].place == marked.places.first ?? Place(), "\(listed)", sourceLocation: sourceLocation)
    #expect(words.isEmpty || findings[0].message.contains(words), "\(listed)", sourceLocation: sourceLocation)
}

func expectClean(_ parsed: ParsedQuestion, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(parsed.findings.isEmpty, "\(parsed.findings.map(\.description).joined(separator: "\n"))", sourceLocation: sourceLocation)
    #expect(parsed.question != nil && !parsed.isBroken, sourceLocation: sourceLocation)
}

/// One sound question of each kind, to be changed by the tests.
enum Sample {
    static let header = "---\ntopic: regularization\nlevel: senior\nminutes: 3\n---\n"

    static let recall =
        header + """
            Why does L1 regularization give weights of exactly zero?

            ## Answer
            Its ball has corners.

            ## Key points
            - [must] The constraint set has corners on the axes
            - The gradient of the penalty does not fade near zero

            ## Follow-ups
            - And in high dimensions? — Even more so.

            ## Pitfalls
            Saying that L2 does the same.

            """

    static let choice =
        header + """
            Which penalty gives exact zeros?

            - [x] L1 — its ball has corners.
            - [ ] The square — it only shrinks.
            - [ ] None — no penalty, no zeros.

            ## Answer
            Only L1 does.

            """

    static let numeric =
        header + """
            A form is filled by {{n}} people with probability {{p}} each. How many are expected?

            ## Answer
            The product, {{answer}}.

            ## Key points
            - [must] Multiplies both
            - Gets {{answer}}

            """

    static let code =
        header + """
            Write `longest(values)`.

            ## Hints
            1. Look at neighbours.
            2. Keep two indices.
            3. Move the right one.

            ## Discussion
            Linear time.

            ## Key points
            - [must] One pass
            - Constant space

            """

    static let design =
        header.replacing("minutes: 3", with: "minutes: 45\nkind: design") + """
            Design the home feed.

            ## Phases
            - framing 6
            - data and features 10.5: What goes in: and from where?
            - metrics and baseline 28.5

            ## Probes
            - 12: Where do labels come from?
            - 20: And if it doubles: what breaks?

            ## Rubric

            ### Problem framing
            - [must] Names the goal
            - [strong] Asks for the budget

            ### Metrics
            - [flag] Reports accuracy only
            - [must] Names one

            ## Answer
            ### Framing
            A goal.

            ### Data and features
            Labels are late.

            ### Metrics and baseline
            One number.

            ## Senior
            - data and features: Sees the delay.
            - Sees: the whole.

            ## Staff
            - framing: Sees the cost.

            """

    static let codeFiles = ["starter.py": "def f(): ...", "solution.py": "def f(): return 1", "tests.py": "import solution", "wrong/a.py": "#"]
    static let sqlFiles = [
        "schema.sql": "create table t (a);", "data.sql": "", "data-hidden.sql": "", "solution.sql": "select 1", "wrong/a.sql": "--",
    ]
    static let numericFiles = ["generate.py": "def variant(rng): ..."]
}
