import Practice
import Questions
import Testing

@Suite struct SearchParserTests {
    static let vocabulary = SearchVocabulary(
        topics: ["regularization", "regression", "calibration"], tags: ["lasso", "Label delay", "L1", "L1-ratio"])
    static let parser = SearchParser(vocabulary: vocabulary)

    private func parse(_ text: String) throws -> [SearchQuery.Clause] { try Self.parser.parse(text).clauses }
    private func typing(_ text: String) throws -> [SearchQuery.Clause] { try Self.parser.parse(typing: text).clauses }
    private func words(_ text: String, isNegated: Bool = false) -> SearchQuery.Clause {
        SearchQuery.Clause(.text(SearchText.folded(text)), isNegated: isNegated)
    }

    @Test func fieldsTakeTheirValues() throws {
        #expect(
            try parse("topic:regularization level:senior track:theory kind:numeric tag:lasso") == [
                .init(.topics(["regularization"])), .init(.levels([.senior])), .init(.tracks([.theory])), .init(.kinds([.numeric])),
                .init(.tags(["lasso"])),
            ])
    }

    @Test func aTrackGoesByEitherName() throws {
        #expect(try parse("track:design") == parse("track:ml-system-design"))
        #expect(try parse("track:CODING") == [.init(.tracks([.coding]))])
    }

    @Test func conditionsAreBareWordsOrValuesOfState() throws {
        let all = try SearchQuery.Condition.allCases.map { try parse($0.rawValue) }
        #expect(all == SearchQuery.Condition.allCases.map { [.init(.conditions([$0]))] })
        #expect(try parse("due,leech") == [.init(.conditions([.due, .leech]))])
        #expect(try parse("state:due,leech") == parse("due,leech"))
        // With a word that is none, or in quotes, they are words to search for.
        #expect(try parse("due,date") == [words("due,date")])
        #expect(try parse("\"due\"") == [words("due")])
    }

    @Test func commasGiveAlternatives() throws {
        #expect(try parse("level:senior,staff") == [.init(.levels([.senior, .staff]))])
        #expect(try parse("level:senior,,staff,") == parse("level:senior,staff"))
    }

    @Test func aMinusNegates() throws {
        #expect(try parse("-suspended") == [.init(.conditions([.suspended]), isNegated: true)])
        #expect(try parse("-level:junior,mid") == [.init(.levels([.junior, .mid]), isNegated: true)])
        #expect(try parse("-\"weight decay\"") == [words("weight decay", isNegated: true)])
        // Within a word it is a hyphen.
        #expect(try parse("k-means") == [words("k-means")])
    }

    @Test func quotesKeepPhrasesTogether() throws {
        #expect(try parse("\"weight   decay\" l1") == [words("weight decay"), words("l1")])
        #expect(try parse("tag:\"label delay\"") == [.init(.tags(["Label delay"]))])
        #expect(try parse("\"topic:x\"") == [words("topic:x")])
        #expect(try parse("\"never closed") == [words("never closed")])
        #expect(try parse("\"\" -\"\"").isEmpty)
    }

    @Test func caseDoesNotMatter() throws {
        #expect(try parse("LEVEL:Senior Topic:Regularization DUE tag:l1") == parse("level:senior topic:regularization due tag:L1"))
        #expect(try parse("Lasso") == parse("lASSO"))
    }

    @Test func aColonAfterAnythingButLettersIsPartOfAWord() throws {
        #expect(try parse("10:30 :x") == [words("10:30"), words(":x")])
    }

    @Test(arguments: [
        ("levle:senior", "«levle» is not a field; did you mean level:?"),
        ("http://x", "«http» is not a field: track, topic, level, kind, tag, state. Quotes search for the words: \"http://x\"."),
        ("level:senoir", "«senoir» is not a level; did you mean level:senior?"),
        ("level:wizard", "«wizard» is not a level: junior, mid, senior, staff."),
        ("topic:regularisation", "«regularisation» is not a topic; did you mean topic:regularization?"),
        ("topic:quarks", "«quarks» is not a topic: calibration, regression, regularization."),
        ("state:overdue", "«overdue» is not a state: new, due, learning, review, leech, suspended."),
        ("topic:", "«topic:» names no topic; write for instance topic:calibration."),
        ("-kind:,", "«-kind:,» names no kind; write for instance kind:recall."),
        ("a - b", "«-» stands alone; write it before what is to be left out, as in -suspended."),
    ])
    func problemsSayWhatToWrite(text: String, message: String) {
        let error = #expect(throws: SearchProblem.self) { try Self.parser.parse(text) }
        #expect(error?.description == message)
    }

    @Test func aProblemDoesNotRepeatALineThatWasPasted() {
        let error = #expect(throws: SearchProblem.self) { try Self.parser.parse("topic:" + String(repeating: "x", count: 10_000)) }
        #expect((error?.description.count ?? .max) < 200)
    }

    @Test func withManyTopicsTheyAreNotAllListed() {
        let parser = SearchParser(vocabulary: SearchVocabulary(topics: (0..<40).map { "topic-\($0)" }))
        let error = #expect(throws: SearchProblem.self) { try parser.parse("topic:quarks") }
        #expect(error?.description == "«quarks» is not a topic in these banks.")
    }

    // MARK: While typing

    /// Every beginning of a query is accepted, and says no less than the terms that are finished.
    @Test func noBeginningOfAQueryIsAnError() throws {
        let text = "topic:regularization -level:senior,staff due kind:numeric \"weight decay\" -tag:lasso state:new,leech -l1"
        for end in text.indices {
            let beginning = String(text[..<end])
            #expect(throws: Never.self, "\(beginning)") { try typing(beginning) }
        }
        #expect(try typing(text) == parse(text))
    }

    @Test func aValueCutShortStandsForAllThatBeginSo() throws {
        for read in [parse, typing] {
            #expect(try read("topic:reg") == [.init(.topics(["regularization", "regression"]))])
            #expect(try read("level:s") == [.init(.levels([.senior, .staff]))])
            #expect(try read("level:junior,s") == [.init(.levels([.junior, .senior, .staff]))])
            #expect(try read("track:ml-s") == [.init(.tracks([.design]))])
            // One that is whole means itself alone.
            #expect(try read("tag:L1") == [.init(.tags(["L1"]))])
        }
    }

    @Test func aTermThatSaysNothingYetIsLeftOut() throws {
        for text in ["-", "topic:", "level:x", "levle:senior", "\"", "-\"", "tag:,"] {
            #expect(try typing("due " + text) == parse("due"), "\(text)")
        }
    }

    @Test func aFinishedTermIsAnError() {
        #expect(throws: SearchProblem.self) { try typing("level:x ") }
        #expect(throws: SearchProblem.self) { try typing("level:x due") }
    }

    @Test func aWordThatIsAlsoAValueGivesAHint() {
        #expect(Self.parser.hint("due senior") == "«senior» is looked for as a word; level:senior finds the level.")
        #expect(Self.parser.hint("regression") == "«regression» is looked for as a word; topic:regression finds the topic.")
        for text in ["level:senior", "\"senior\"", "due", "gradient", ""] { #expect(Self.parser.hint(text) == nil, "\(text)") }
    }

    @Test func nearestWords() {
        #expect(NearestWord.distance(Array("minutes"), Array("minuets")) == 1)
        #expect(NearestWord.distance(Array("abc"), Array("")) == 3)
        #expect(NearestWord.find("retention-desired", among: ["desired-retention"]) == nil)
        #expect(NearestWord.find("minute", among: ["path", "minutes"]) == "minutes")
        #expect(NearestWord.find("senoir", among: ["junior", "senior"]) == "senior")
        #expect(NearestWord.find("", among: ["path"]) == nil)
    }

    // MARK: Any text

    /// Whatever is typed or pasted gives a query or a problem with a sentence, and a quoted text is never a problem.
    @Test func anyTextParsesOrGivesAProblem() {
        var random = SeededRandom(11)
        let pieces = [
            "topic:", "level:", "senior", "due", "-", "\"", ",", ":", " ", "\t", "\n", "x", "é", "e\u{301}", "漢字", "👩‍👩‍👧", "\u{200B}", "\u{1B}[31m",
            "state:new", "\0", "tag:lasso", "a:b", "--", "«", "\u{202E}",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(pieces) }.joined()
            for isTyping in [false, true] {
                do {
                    _ = isTyping ? try typing(text) : try parse(text)
                } catch {
                    let message = "\(error)"
                    #expect(message.hasPrefix("«"), "\(text.debugDescription)")
                    #expect(!message.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E }, "\(text.debugDescription)")
                }
            }
            let quoted = "\"" + text.filter { $0 != "\"" } + "\""
            #expect(throws: Never.self, "\(quoted.debugDescription)") { try Self.parser.parse(quoted) }
        }
    }

    // MARK: Completion

    private func completed(_ text: String) -> String? { SearchCompletion(text, vocabulary: Self.vocabulary).text }

    @Test func theTermAtTheEndIsCompleted() {
        #expect(completed("lev") == "level:")
        #expect(completed("due level:sen") == "due level:senior ")
        #expect(completed("level:senior,st") == "level:senior,staff ")
        #expect(completed("topic:re") == "topic:reg")
        #expect(completed("-sus") == "-suspended ")
        #expect(completed("tag:lab") == "tag:\"Label delay\" ")
        #expect(completed("l") == "le")
        for text in ["", "due ", "zzz", "level:senior", "\"le", "a:b", "level:x"] { #expect(completed(text) == nil, "\(text)") }
    }

    @Test func candidatesAreWhatCouldFollow() {
        #expect(SearchCompletion("level:", vocabulary: Self.vocabulary).candidates == ["junior", "mid", "senior", "staff"])
        #expect(SearchCompletion("level:senior,", vocabulary: Self.vocabulary).candidates == ["junior", "mid", "staff"])
        #expect(SearchCompletion("t", vocabulary: Self.vocabulary).candidates == ["track:", "topic:", "tag:"])
        #expect(SearchCompletion("level:mid", vocabulary: Self.vocabulary).candidates.isEmpty)
    }

    /// What is completed can be read.
    @Test func completionsParse() throws {
        for text in ["lev", "tag:", "tag:lab", "topic:c", "kind:ch", "state:su", "track:th"] {
            guard let next = completed(text) else { continue }
            #expect(throws: Never.self, "\(next)") { try typing(next) }
        }
    }
}
