import QuestionBank
import Questions
import Testing

@Suite struct BankRuleTests {
    @Test func movedQuestions() throws {
        let bank = try soundBank(["ml-theory/alpha/x.md": Text.recall("Whence does it come?", header: "was: [ml-theory/gone/x]")])
        #expect(bank.findings().isEmpty, "\(bank.findings())")
        try bank.write("ml-theory/alpha/y.md", Text.recall("Who says the same thing?", header: "was: [ml-theory/gone/x]"))
        expectFinding(bank, "was", "ml-theory/alpha/y.md", Place(line: 4), saying: "also the old id of ml-theory/alpha/x")
        try bank.write("ml-theory/alpha/y.md", Text.recall("Who says the same thing?", header: "was: [ml-theory/alpha/one]"))
        expectFinding(bank, "was", "ml-theory/alpha/y.md", Place(line: 4), saying: "still a question")
    }

    @Test func nearDuplicates() throws {
        let prompt = "Why may a forest of deep trees be trusted where a single deep tree may not be?"
        let bank = try soundBank([
            "ml-theory/alpha/a.md": Text.recall(prompt), "ml-theory/beta/b.md": Text.recall(prompt.replacing("Why", with: "**How**")),
        ])
        expectFinding(bank, "near-duplicate", "ml-theory/beta/b.md", Place(line: 6), severity: .warning, saying: "ml-theory/alpha/a")
        try bank.write("ml-theory/beta/b.md", Text.recall("When is a single deep tree trusted, and which forest beats it?"))
        #expect(bank.findings().isEmpty, "\(bank.findings())")
    }

    @Test(arguments: [
        ("So $a + \\unheard{b}$ is it?", Finding.Severity.warning, 6, 4, "«unheard»"),
        ("It is\n\n$$\na \\unheard b\n$$", .warning, 8, 1, "«unheard»"),
        ("So $$a \\unheard b$$ it is", .warning, 6, 4, "«unheard»"),
        ("So $\\frac{a}{b$ is it?", .warning, 6, 4, "«{» in this formula has no counterpart"),
        ("So $a}$ is it?", .warning, 6, 4, "«}» in"), ("So $a & b$ is it?", .warning, 6, 4, "«&» in"),
        ("So $\\left( a$ is it?", .warning, 6, 4, "«\\left» in"), ("So $a \\right)$ is it?", .warning, 6, 4, "«\\right» in"),
        ("So $$\\begin{cases} a$$ is it?", .warning, 6, 4, "«\\begin» in"), ("So $\\text{a$ is it?", .warning, 6, 4, "«{» in"),
        ("It is\n\n$$\na + b\n", .error, 8, 1, "never closed"),
        ("é\n`$$` and $$x", .error, 7, 10, "never closed"),
    ])
    func formulas(prompt: String, severity: Finding.Severity, line: Int, column: Int, words: String) throws {
        let bank = try soundBank(["ml-theory/alpha/x.md": Text.recall(prompt)])
        expectFinding(bank, "maths", "ml-theory/alpha/x.md", Place(line: line, column: column), severity: severity, saying: words)
    }

    @Test(arguments: [
        "What does `echo $$` print, and `\\unheard`?", "~~~\n$$ \\unheard\n~~~\nWhat is it?", "```sh\necho $$\n```\nWhat is it?",
        "Is $\\frac{a}{b}$ or $$\\sum_i x_i$$ more?", "It costs \\$5 and \\$6?", "From $5 to $6?", "``a ` $$`` is what?",
    ])
    func codeAndSoundFormulasHaveNoFinding(prompt: String) throws {
        let bank = try soundBank(["ml-theory/alpha/x.md": Text.recall(prompt)])
        #expect(bank.findings().isEmpty, "\(bank.findings())")
    }

    @Test func fragmentsAndCompetencies() throws {
        let competencies = Competency.all.map { "  \($0): [feed]\n" }.joined()
        let manifest = "track: ml-system-design\nlicence: x\nauthors: y\ntopics:\n  feed:\ncompetencies:\n" + competencies
        var files = ["ml-system-design/bank.yml": manifest, "ml-system-design/feed/home.md": Text.design]
        let words = ["Metric?", "Label delay?", "Cold start?", "Cost of errors?", "Candidate count?", "Drift alarms?"]
        for (index, word) in words.enumerated() { files["ml-system-design/feed/home/f\(index).md"] = Text.recall(word) }
        let bank = try TemporaryBank(files)
        #expect(bank.findings().isEmpty, "\(bank.findings())")
        #expect(bank.load().summaries.filter { $0.kind == .fragment }.count == 6)

        try bank.remove("ml-system-design/feed/home/f0.md")
        expectFinding(bank, "fragments", "ml-system-design/feed/home.md", severity: .warning, saying: "has 5 fragments")
        try bank.write("ml-system-design/feed/home/f0.md", Text.recall("Metric?"))

        try bank.write("ml-system-design/bank.yml", manifest.replacing("  metrics: [feed]\n", with: ""))
        expectFinding(bank, "competencies", "ml-system-design/bank.yml", severity: .warning, saying: "«metrics» leads to no topic")
        try bank.write("ml-system-design/bank.yml", manifest.replacing("  metrics: [feed]\n", with: "  metrics: [fed]\n"))
        expectFinding(bank, "competencies", "ml-system-design/bank.yml", saying: "«fed», which is not a topic")
    }

    @Test func findingsStandInTheSameOrderEveryTime() throws {
        let same = "Why does the penalty of the lasso give zeros where the ridge only shrinks?"
        var files: [String: String] = [:]
        for index in 0..<8 { files["ml-theory/alpha/q\(index).md"] = Text.recall(same, header: "requires: [x\(index), y, z]") }
        let bank = try soundBank(files)
        let first = bank.findings()
        #expect(first.count > 8 * 3)
        for _ in 0..<5 { #expect(bank.findings() == first) }
    }
}

/// The bank that is shipped with the program.
@Suite struct ShippedBankTests {
    static let root: String = {
        var folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        folders.removeLast(3)
        return folders.joined(separator: "/") + "/QuestionBanks"
    }()

    @Test func hasNoFinding() {
        let findings = BankChecker.findings(BankContents(Bank.load(roots: [Self.root], cache: nil)))
        #expect(findings.isEmpty, "\(findings.map(\.description).joined(separator: "\n"))")
    }

    @Test func holdsEnough() {
        let bank = Bank.load(roots: [Self.root], cache: nil)
        let kinds = Dictionary(grouping: bank.summaries, by: \.kind)
        #expect(bank.broken.isEmpty)
        #expect(kinds[.recall, default: []].count >= 60)
        #expect(Set(kinds[.recall, default: []].map(\.topic)).count >= 15)
        #expect(kinds[.numeric, default: []].count >= 12)
        #expect(kinds[.choice, default: []].count >= 12)
        #expect(kinds[.code, default: []].count + kinds[.sql, default: []].count >= 10)
        #expect(kinds[.code, default: []].count >= 10)
        let designs = kinds[.design, default: []]
        #expect(designs.count >= 4)
        for design in designs {
            #expect(kinds[.fragment, default: []].count { $0.id.parent == design.id.rawValue } >= 6, "\(design.id)")
        }
    }

    @Test func everyTopicHasItsPlaceInEveryPath() {
        let bank = Bank.load(roots: [Self.root], cache: nil)
        for (track, curriculum) in bank.curricula {
            #expect(curriculum.paths.count == 3, "\(track)")
            for (path, groups) in curriculum.paths {
                #expect(Set(groups) == Set(curriculum.topics.map(\.group)), "\(track) \(path)")
                #expect(curriculum.order(path: path).count == curriculum.topics.count)
            }
        }
    }
}
