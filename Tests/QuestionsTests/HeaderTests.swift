import Questions
import Testing

@Suite struct HeaderTests {
    private func sample(_ header: String) -> Marked {
        Marked("---\n\(header)\n---\n" + Sample.recall.dropFirst(Sample.header.count))
    }

    @Test(arguments: [
        ("level: senior\nminutes: 3\n<<1>>colour: red", Finding.Severity.warning, "«colour» is not a key"),
        ("<<1>>level: boss\nminutes: 3", .error, "«boss» is not a level"),
        ("level: <<1>>[senior]\nminutes: 3", .error, "level is not a single word"),
        ("topic: <<1>>{a: b}\nlevel: mid\nminutes: 3", .error, "topic is not a single word"),
        ("level: mid\n<<1>>minutes: soon", .error, "minutes is not a number"),
        ("level: mid\n<<1>>minutes: -3", .error, "minutes is not a number"),
        ("level: mid\n<<1>>minutes: inf", .error, "minutes is not a number"),
        ("level: mid\n<<1>>minutes: [3]", .error, "minutes is not a number"),
        ("<<1>>minutes: 500\nlevel: mid", .warning, "500 minutes is not plausible"),
        ("level: mid\nminutes: 3\n<<1>>was: [elsewhere/x]", .error, "«elsewhere/x» is not an id"),
        ("level: mid\nminutes: 3\n<<1>>requires: {a: b}", .error, "requires is not a list of words"),
        ("level: mid\nminutes: 3\n<<1>>requires: [[a]]", .error, "requires is not a list of words"),
        ("level: mid\nminutes: 3\n<<1>>ordered: perhaps", .error, "neither true nor false"),
        ("level: mid\nminutes: 3\n<<1>>kind: essay", .error, "«essay» is not a kind"),
        ("level: mid\nminutes: 3\n<<1>>kind: choice", .error, "the shape of recall"),
        ("level: mid\nminutes: 3\n<<1>>[a, b]: c", .error, "not a key of the header"),
        ("{ level: mid, <<1>>minutes: none }", .error, "minutes is not a number"),
        ("level: mid\nminutes: 3\ntags: [a, <<1>>\"b\\e[31m\"]", .error, "U+1B"),
        ("level: mid\nminutes: 3\ntopic: <<1>>\"a\\nb\"", .error, "U+A"),
    ])
    func isFoundAtItsPlace(header: String, severity: Finding.Severity, words: String) throws {
        let marked = sample(header)
        let findings = try parse(marked.text).findings
        let listed = findings.map(\.description).joined(separator: "\n")
        let match = findings.first { $0.message.contains(words) }
        #expect(match?.severity == severity, "\(listed)")
        #expect(match?.place == marked.places[0], "\(listed)")
        #expect(match?.path == "sample.md")
    }

    @Test func missingKeysAreFoundAtTheHeader() throws {
        let findings = try parse(sample("tags: [a]").text).findings
        #expect(findings.map(\.place) == [Place(), Place()])
        #expect(findings.contains { $0.message.contains("no level") } && findings.contains { $0.message.contains("no minutes") })
    }

    @Test func yamlErrorsStandWhereTheyAre() throws {
        for header in ["level: mid\nminutes: <<1>>\"3", "level: mid\n<<1>>\tminutes: 3", "level: mid\nminutes: 3\ntags: [a, b<<1>>", "a: b<<1>>: c"] {
            let marked = sample(header)
            let parsed = try parse(marked.text)
            let found = parsed.findings.filter { $0.message.contains("not valid YAML") }
            #expect(found.count == 1, "\(parsed.findings)")
            #expect(found.first?.place.line == marked.places[0].line, "\(header): \(found)")
            #expect(parsed.isBroken)
        }
    }

    @Test func duplicateKeyIsFound() throws {
        let marked = sample("level: mid\n<<1>>minutes: 3\nminutes: 4")
        let found = try parse(marked.text).findings.first { $0.message.contains("stands twice: minutes") }
        #expect(found?.place == marked.places[0])
    }

    @Test(arguments: ["", "Text without a header.\n", "---\nlevel: mid\n", "--- \nlevel", "\n---\nlevel: mid\n---\n", "---", "----\n---\n"])
    func missingHeaderIsFound(text: String) throws {
        let parsed = try parse(text)
        #expect(parsed.question == nil && parsed.findings.map(\.rule) == ["header"])
        #expect(parsed.findings[0].place == Place())
    }

    @Test(arguments: ["- a\n- b", "just words", "[a, b]", "3", "~", "!!binary x", "\"quoted\"", "|\n  block"])
    func headerThatIsNoMappingIsFound(header: String) throws {
        let parsed = try parse(sample(header).text)
        #expect(parsed.question == nil && !parsed.findings.isEmpty, "\(header)")
        #expect(parsed.findings.allSatisfy { $0.rule == "header" || $0.rule == "sections" }, "\(parsed.findings)")
    }

    @Test func singleWordServesAsList() throws {
        #expect(try parse(sample("level: mid\nminutes: 3\ntags: lasso").text).question?.summary.tags == ["lasso"])
        #expect(try parse(sample("level: mid\nminutes: 3\ntags:").text).question?.summary.tags == [])
    }
}
