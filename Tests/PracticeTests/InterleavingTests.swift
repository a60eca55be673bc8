import Practice
import Questions
import Testing

@Suite struct InterleavingTests {
    private func candidates(_ topics: String, track: String = "coding") throws -> [Candidate] {
        try topics.enumerated().map { index, topic in
            Candidate(summary: try summary("\(topic == "-" ? "ml-theory" : track)/\(topic)/q\(index)", topic: String(topic), kind: .code))
        }
    }

    private func neighbours(_ candidates: [Candidate]) -> Int {
        let topics = candidates.filter { $0.summary.track == .coding }.map(\.summary.topic)
        return zip(topics, topics.dropFirst()).count { $0 == $1 }
    }

    @Test(arguments: ["", "a", "aa", "ab", "aab", "aabb", "aaabb", "abab", "aabbcc", "aaabbbccc", "a-a-b-b", "--aab--", "aaaab", "abbbb"])
    func knownCases(_ topics: String) throws {
        let before = try candidates(topics)
        let after = Interleaving.patternsApart(before)
        #expect(Set(after.map(\.id)) == Set(before.map(\.id)))
        #expect(after.count == before.count)
        let coding = topics.filter { $0 != "-" }
        let most = Dictionary(grouping: coding) { $0 }.values.map(\.count).max() ?? 0
        if 2 * most <= coding.count + 1 { #expect(neighbours(after) == 0, "\(topics): \(after.map(\.summary.topic))") }
    }

    /// An arrangement without neighbours exists just where no pattern has more than half of the places, rounded up.
    @Test func apartWhereverPossibleAndOthersKeepTheirPlaces() throws {
        var random = SeededRandom(9)
        for _ in 0..<2000 {
            let letters = Array("abcd-").prefix(Int.random(in: 1...5, using: &random))
            let topics = String((0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(Array(letters)) })
            let before = try candidates(topics)
            let after = Interleaving.patternsApart(before)
            #expect(after.map(\.id).sorted() == before.map(\.id).sorted())
            for (index, candidate) in before.enumerated() where candidate.summary.track != .coding { #expect(after[index].id == candidate.id) }
            let coding = topics.filter { $0 != "-" }
            let most = Dictionary(grouping: coding) { $0 }.values.map(\.count).max() ?? 0
            if 2 * most <= coding.count + 1 { #expect(neighbours(after) == 0, "\(topics)") }
        }
    }

    @Test func whatIsApartAlreadyStaysAsItIs() throws {
        let before = try candidates("abcabc")
        #expect(Interleaving.patternsApart(before).map(\.id) == before.map(\.id))
    }
}
