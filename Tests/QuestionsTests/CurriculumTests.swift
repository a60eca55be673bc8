import Questions
import Testing

@Suite struct CurriculumTests {
    private func curriculum(_ topics: [(String, [String], String)], paths: [String: [String]] = [:]) -> Curriculum {
        Curriculum(track: .theory, topics: topics.map { .init(name: $0.0, requires: $0.1, group: $0.2) }, paths: paths)
    }

    @Test func prerequisitesComeFirst() {
        let sample = curriculum([("c", ["b"], ""), ("a", [], ""), ("b", ["a", "nowhere"], "")])
        #expect(sample.order(path: "any") == ["a", "b", "c"])
    }

    @Test func pathsOrderGroupsButNotBeforePrerequisites() {
        let sample = curriculum(
            [("a", [], "one"), ("b", ["z"], "two"), ("y", [], "two"), ("z", [], "three"), ("loose", [], "")],
            paths: ["back": ["three", "two", "one"], "two": ["two"]])
        #expect(sample.order(path: "back") == ["z", "b", "y", "a", "loose"])
        #expect(sample.order(path: "two") == ["z", "b", "y", "a", "loose"])
        #expect(sample.order(path: "unknown") == ["a", "z", "b", "y", "loose"])
    }

    @Test func cycleEndsAndLosesNoTopic() {
        let sample = curriculum([("a", ["b"], ""), ("b", ["c"], ""), ("c", ["a"], ""), ("self", ["self"], "")])
        #expect(sample.order(path: "").sorted() == ["a", "b", "c", "self"])
    }

    @Test func mergeKeepsWhatIsThere() {
        var sample = Curriculum(track: .theory, topics: [.init(name: "a", weight: 5)], paths: ["p": ["x"]])
        sample.merge(Curriculum(track: .theory, topics: [.init(name: "a", weight: 1), .init(name: "b")], paths: ["p": [], "q": ["y"]]))
        #expect(sample.topics.map(\.name) == ["a", "b"] && sample.topic("a")?.weight == 5)
        #expect(sample.paths == ["p": ["x"], "q": ["y"]])
    }
}

@Suite struct BankManifestTests {
    static let sound = """
        track: ml-theory
        title: Theory
        licence: CC-BY-4.0
        authors: [somebody]
        groups:
          statistics:
            probability: { weight: 3 }
            distributions: { weight: 0.5, requires: [probability] }
            tests: { requires: distributions }
            plain:
        paths:
          from-scratch: [statistics]
        competencies:
          metrics: [probability]
        """

    @Test func soundFileIsRead() {
        let (curriculum, findings) = BankManifest.parse(Self.sound, path: "bank.yml")
        #expect(findings.isEmpty, "\(findings)")
        #expect(curriculum?.track == .theory && curriculum?.title == "Theory")
        #expect(curriculum?.topics.map(\.name) == ["probability", "distributions", "tests", "plain"])
        #expect(curriculum?.topics.map(\.weight) == [3, 0.5, 1, 1])
        #expect(curriculum?.topics.map(\.requires) == [[], ["probability"], ["distributions"], []])
        #expect(curriculum?.topics[1].place == Place(line: 8, column: 5))
        #expect(curriculum?.paths == ["from-scratch": ["statistics"]] && curriculum?.competencies == ["metrics": ["probability"]])
    }

    @Test(arguments: [
        ("track: ml-theory", "track: <<1>>theory", Finding.Severity.error, "«theory» is not a track"),
        ("track: ml-theory\n", "", .error, "no track is named"),
        ("title: Theory", "<<1>>titel: Theory", .warning, "«titel» is not a key"),
        ("licence: CC-BY-4.0\n", "", .warning, "no licence"),
        ("authors: [somebody]\n", "", .warning, "no authors"),
        ("weight: 3", "weight: <<1>>many", .error, "the weight of «probability»"),
        ("weight: 3", "weight: <<1>>0", .error, "the weight of «probability»"),
        ("{ weight: 3 }", "{ <<1>>wieght: 3 }", .warning, "«wieght» is not a key of a topic"),
        ("{ weight: 3 }", "<<1>>3", .error, "followed by neither"),
        ("requires: [probability]", "requires: <<1>>[[probability]]", .error, "not a list of words"),
        ("requires: [probability]", "requires: <<1>>{ probability: 1 }", .error, "not a list of words"),
        ("plain:", "<<1>>[a, b]:", .error, "not the name of a topic"),
        ("[statistics]", "<<1>>[algebra]", .error, "names the group «algebra»"),
        ("  from-scratch: [statistics]", "  <<1>>- from-scratch", .error, "paths is not a list"),
        ("metrics: [probability]", "<<1>>charm: [probability]", .error, "«charm» is not a competency"),
        ("plain:", "<<1>>probability:", .error, "probability"),
        ("title: Theory", "title: <<1>>\"\\e]0;x\\a\"", .error, "U+1B"),
        ("title: Theory", "title: <<1>>\u{202E}Theory", .error, "U+202E"),
    ])
    func mistakeIsFoundAtItsPlace(old: String, new: String, severity: Finding.Severity, words: String) {
        let marked = Marked(Self.sound.replacing(old, with: new))
        let findings = BankManifest.parse(marked.text, path: "bank.yml").findings
        let match = findings.first { $0.message.contains(words) }
        #expect(match?.severity == severity, "\(findings)")
        if words != "probability" { #expect(match?.place == marked.places.first ?? Place(), "\(findings)") }
    }

    @Test(arguments: ["", "- a", "text", "groups: [", "\t", "track: [ml-theory]"])
    func fileThatIsNoManifestIsFound(text: String) {
        let (curriculum, findings) = BankManifest.parse(text, path: "bank.yml")
        #expect(curriculum == nil && findings.contains { $0.severity == .error })
    }

    @Test func groupsThatAreNoMappingAreFound() {
        let findings = BankManifest.parse("track: coding\nlicence: x\nauthors: y\ngroups: [a, b]\ncompetencies: 3\n", path: "b").findings
        #expect(findings.map(\.place) == [Place(line: 4, column: 9), Place(line: 5, column: 15)], "\(findings)")
    }
}
