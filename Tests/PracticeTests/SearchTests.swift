import Practice
import Questions
import Scheduling
import Testing

/// What a query finds.
@Suite struct SearchTests {
    private func candidate(
        _ name: String = "ml-theory/regularization/l1-zeros", topic: String = "regularization", kind: Kind = .recall, level: Level = .senior,
        tags: [String] = [], title: String = "", memory: ItemMemory? = nil, isSuspended: Bool = false
    ) throws -> Candidate {
        let summary = QuestionSummary(id: try id(name), topic: topic, kind: kind, level: level, minutes: 1, tags: tags, title: title)
        return Candidate(summary: summary, memory: memory, isSuspended: isSuspended)
    }

    private func finds(_ query: String, _ candidate: Candidate, prompt: String? = nil) throws -> Bool {
        let vocabulary = SearchVocabulary(topics: ["regularization", "calibration"], tags: ["lasso", "ridge"])
        return try SearchParser(vocabulary: vocabulary).parse(query).matches(candidate, today: today) {
            SearchText(candidate.summary, prompt: prompt)
        }
    }

    @Test func allTermsMustHold() throws {
        let one = try candidate(tags: ["lasso"])
        for query in ["", "track:theory", "topic:regularization level:senior", "kind:recall tag:lasso,ridge new", "-topic:calibration"] {
            #expect(try finds(query, one), "\(query)")
        }
        for query in ["track:coding", "topic:regularization level:junior", "tag:ridge", "-track:theory", "due", "new -l1"] {
            #expect(try !finds(query, one), "\(query)")
        }
    }

    @Test func wordsAreFoundInTitlePromptIDAndTags() throws {
        let one = try candidate(tags: ["lasso"], title: "Why does L1 give zeros?")
        for query in ["zeros", "l1", "LASSO", "ml-theory", "regul", "why zeros lasso", "\"give zeros\""] {
            #expect(try finds(query, one), "\(query)")
        }
        #expect(try !finds("gradient", one))
        #expect(try !finds("zeros gradient", one))
        #expect(try finds("gradient -ridge", one, prompt: "Why does L1 give zeros?\n\nThink of the **gradient**."))
    }

    /// Lines are wrapped and words emphasised as the author liked; no phrase reaches from one field into another.
    @Test func phrasesIgnoreWrappingAndEmphasis() throws {
        let one = try candidate(tags: ["lasso", "ridge"])
        let prompt = "gives weights of *exactly*\n  zero, with `sklearn`"
        #expect(try finds("\"exactly zero, with sklearn\"", one, prompt: prompt))
        #expect(try !finds("\"zero with\"", one, prompt: prompt))
        #expect(try !finds("\"ridge gives\"", one, prompt: prompt))
        #expect(try finds("ÜBER", one, prompt: "über"))
    }

    @Test func substringsAreFoundWhereverTheyStand() throws {
        var random = SeededRandom(3)
        let text = "abracadabra abacus"
        let folded = SearchText(try summary("coding/x", topic: ""), prompt: text)
        for _ in 0..<500 {
            let letters = String((0..<Int.random(in: 1...4, using: &random)).map { _ in random.pick(["a", "b", "c", "r", "d"]) })
            #expect(folded.contains(SearchText.folded(letters)) == text.contains(letters), "\(letters)")
        }
    }

    // MARK: States

    private func stage(_ memory: ItemMemory?, isSuspended: Bool = false, kind: Kind = .recall) throws -> Candidate {
        try candidate(kind: kind, memory: memory, isSuspended: isSuspended)
    }

    @Test func stagesAtTheirBoundaries() throws {
        #expect(try stage(nil).stage == .new)
        #expect(try stage(memory(last: -6, due: 0)).stage == .learning)
        #expect(try stage(memory(last: -7, due: 0)).stage == .review)
        #expect(try stage(memory(last: 0, due: 7)).stage == .review)
        #expect(try stage(memory(last: 0, due: 6)).stage == .learning)
        #expect(try stage(memory(last: -9, due: 0, grade: .again)).stage == .learning)
        #expect(try stage(memory(last: -9, due: 0, grade: .hard)).stage == .review)
        #expect(try stage(nil, isSuspended: true).stage == .suspended)
        #expect(try stage(memory(last: -9), isSuspended: true).stage == .suspended)
    }

    @Test func dueAtItsBoundaries() throws {
        #expect(try !stage(nil).isDue(today: today))
        #expect(try stage(memory(due: 0)).isDue(today: today))
        #expect(try !stage(memory(due: 1)).isDue(today: today))
        #expect(try !stage(memory(due: 0), isSuspended: true).isDue(today: today))
        // A short item that failed today is due at once, a problem on another day.
        let failed = memory(last: 0, due: 1, grade: .again)
        #expect(try stage(failed).isDue(today: today))
        #expect(try !stage(failed, kind: .code).isDue(today: today))
    }

    @Test func leechesAtTheirBoundary() throws {
        var lapsed = memory()
        lapsed.lapses = 7
        #expect(try !stage(lapsed).isLeech)
        lapsed.lapses = 8
        #expect(try stage(lapsed).isLeech)
        #expect(try stage(lapsed, isSuspended: true).isLeech)
        #expect(try finds("leech suspended", stage(lapsed, isSuspended: true)))
    }

    /// Every question is at one stage, whatever its history; a query for it finds it and no other does.
    @Test func everyQuestionIsAtOneStage() throws {
        var random = SeededRandom(7)
        for _ in 0..<300 {
            let last = -Int.random(in: 0...20, using: &random)
            let due = Int.random(in: -5...20, using: &random)
            let known = memory(last: last, due: due, grade: random.pick([.again, .good]))
            let one = try stage(random.chance(0.8) ? known : nil, isSuspended: random.chance(0.2))
            let found = try Stage.allCases.filter { try finds($0.rawValue, one) }
            #expect(found == [one.stage])
            #expect(try finds("-due", one) != finds("due", one))
            if try finds("due", one) { #expect([.learning, .review].contains(one.stage)) }
        }
    }

    @Test func theVocabularyKnowsTopicsWithoutQuestions() throws {
        let curriculum = Curriculum(track: .theory, topics: [.init(name: "kernels")])
        let vocabulary = SearchVocabulary([try summary("ml-theory/t/q", topic: "trees")], curricula: [.theory: curriculum])
        #expect(vocabulary.topics == ["kernels", "trees"])
    }
}
