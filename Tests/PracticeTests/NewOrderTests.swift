import Practice
import Questions
import Testing

@Suite struct NewOrderTests {
    private static let curriculum = Curriculum(
        track: .theory,
        topics: [
            .init(name: "a", group: "one"), .init(name: "b", requires: ["c"], group: "one"), .init(name: "c", group: "two"),
            .init(name: "d", group: "two"),
        ], paths: ["software-engineering": ["two", "one"]])

    private func candidate(_ name: String, _ topic: String, level: Level = .junior, requires: [String] = [], seen: Bool = false) throws
        -> Candidate
    {
        let summary = try summary("ml-theory/\(topic)/\(name)", topic: topic, level: level, requires: requires)
        return Candidate(summary: summary, memory: seen ? memory() : nil)
    }

    private func names(_ candidates: [Candidate], path: String = "software-engineering") -> [String] {
        NewOrder(candidates, curriculum: Self.curriculum, path: path).ordered.map { String($0.id.name) }
    }

    @Test func followsPathThenLevelThenName() throws {
        let all = [
            try candidate("z", "unlisted"), try candidate("a2", "a", level: .senior), try candidate("a1", "a", level: .mid),
            try candidate("a0", "a", level: .mid), try candidate("b1", "b"), try candidate("c1", "c"), try candidate("d1", "d"),
            try candidate("seen", "a", seen: true),
        ]
        #expect(names(all) == ["c1", "d1", "a0", "a1", "b1", "a2", "z"])
        // Without a path of that name the order is the file's, prerequisites first.
        #expect(names(all.reversed(), path: "unknown") == ["a0", "a1", "c1", "b1", "d1", "a2", "z"])
    }

    @Test func questionsRequiredComeFirst() throws {
        let all = [
            try candidate("x1", "c", requires: ["x2"]), try candidate("x2", "c", level: .staff, requires: ["a/x3"]),
            try candidate("x3", "a", requires: ["ml-theory/d/x4"]), try candidate("x4", "d"),
        ]
        #expect(names(all) == ["x4", "x3", "x2", "x1"])
    }

    @Test func readyOnceEverythingRequiredIsSeenOrTaken() throws {
        let first = try candidate("first", "a")
        let second = try candidate("second", "a", requires: ["first"])
        let topical = try candidate("topical", "b", requires: ["a"])
        var order = NewOrder([first, second, topical], curriculum: Self.curriculum, path: "")
        #expect(order.isReady(first, taken: [], takenTopics: []))
        #expect(!order.isReady(second, taken: [], takenTopics: ["a"]))
        #expect(order.isReady(second, taken: [first.id], takenTopics: []))
        #expect(!order.isReady(topical, taken: [first.id], takenTopics: []))
        #expect(order.isReady(topical, taken: [], takenTopics: ["a"]))
        let seen = try candidate("first", "a", seen: true)
        order = NewOrder([seen, second, topical], curriculum: Self.curriculum, path: "")
        #expect(order.isReady(second, taken: [], takenTopics: []))
        #expect(order.isReady(topical, taken: [], takenTopics: []))
    }

    /// What cannot be had is not waited for: names nobody has, topics without questions, suspended questions, one's own topic.
    @Test func unsatisfiableRequirementsDoNotBlock() throws {
        var suspended = try candidate("suspended", "a")
        suspended.isSuspended = true
        let wanting = try candidate("w", "b", requires: ["nowhere", "a/gone", "ml-theory/x/y", "d", "a", "a/suspended", "b"])
        let order = NewOrder([suspended, wanting], curriculum: Self.curriculum, path: "")
        #expect(order.ordered.map(\.id) == [wanting.id])
        #expect(order.isReady(wanting, taken: [], takenTopics: []))
    }

    /// The checker reports cycles; here they only have to end, with every question named once.
    @Test func cyclesEnd() throws {
        let ring = try (0..<5).map { try candidate("r\($0)", "a", requires: ["r\(($0 + 1) % 5)"]) }
        let own = try candidate("own", "a", requires: ["own"])
        let order = NewOrder(ring + [own], curriculum: Self.curriculum, path: "")
        #expect(Set(order.ordered.map(\.id)).count == 6)
        #expect(order.ordered.count == 6)
        // A chain deeper than anyone writes must not exhaust the stack.
        let chain = try (0..<5000).map { try candidate(String(10_000 + $0), "a", requires: [String(10_001 + $0)]) }
        #expect(NewOrder(chain, curriculum: Self.curriculum, path: "").ordered.count == 5000)
    }

    /// In random banks without cycles every question has its prerequisites before it.
    @Test func randomBanksAreOrdered() throws {
        var random = SeededRandom(8)
        for _ in 0..<50 {
            let all = try (0..<40).map { index in
                let requires = (0..<Int.random(in: 0...2, using: &random)).compactMap { _ in
                    index > 0 ? "q\(Int.random(in: 0..<index, using: &random))" : nil
                }
                return try candidate("q\(index)", "a", level: random.pick(Level.allCases), requires: requires)
            }
            let order = NewOrder(all.shuffled(using: &random), curriculum: Self.curriculum, path: "").ordered
            var met: Set<Substring> = []
            for candidate in order {
                #expect(candidate.summary.requires.allSatisfy { met.contains($0[...]) })
                met.insert(candidate.id.name)
            }
            #expect(met.count == 40)
        }
    }
}
