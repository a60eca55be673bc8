import Practice
import Questions
import Scheduling
import Testing

@Suite struct CandidateTests {
    private func standing(_ kind: Kind, _ memory: ItemMemory?, isSuspended: Bool = false) throws -> Standing? {
        Candidate(summary: try summary("coding/t/q", kind: kind), memory: memory, isSuspended: isSuspended).standing(today: today)
    }

    @Test(arguments: Kind.allCases) func newDueAndWaiting(_ kind: Kind) throws {
        #expect(try standing(kind, nil) == .new)
        #expect(try standing(kind, memory(due: 0)) == .due)
        #expect(try standing(kind, memory(due: -40)) == .due)
        #expect(try standing(kind, memory(due: 1)) == nil)
        // Learned today and put off until tomorrow or later.
        #expect(try standing(kind, memory(last: 0, due: 1)) == nil)
    }

    @Test(arguments: Kind.allCases) func suspendedNever(_ kind: Kind) throws {
        for memory in [nil, memory(due: 0), memory(last: 0, due: 1, grade: .again), memory(last: -2, due: -1, grade: .again)] {
            #expect(try standing(kind, memory, isSuspended: true) == nil)
        }
    }

    @Test(arguments: Kind.allCases) func failedItems(_ kind: Kind) throws {
        // Failed today: a short item at once, a long one on another day.
        #expect(try standing(kind, memory(last: 0, due: 1, grade: .again)) == (kind.isShort ? .failedToday : nil))
        // Failed before today and never recalled since: due, whatever the interval says for a short item.
        #expect(try standing(kind, memory(last: -1, due: 0, grade: .again)) == .due)
        #expect(try standing(kind, memory(last: -1, due: 2, grade: .again)) == (kind.isShort ? .due : nil))
        // The clock was set back: the failure lies ahead.
        #expect(try standing(kind, memory(last: 3, due: 4, grade: .again)) == (kind.isShort ? .failedToday : nil))
    }

    @Test func secondsComeFromTheQuestionUntilTheMedianIsKnown() throws {
        let summary = try summary("coding/t/q", minutes: 2.5)
        #expect(Candidate(summary: summary).seconds == 150)
        #expect(Candidate(summary: summary, seconds: 33).seconds == 33)
    }

    @Test func expectedLossGrowsWithTimeAndWeight() throws {
        let model = MemoryModel()
        let summary = try summary("coding/t/q")
        let loss = { (last: Int, weight: Double) in
            Candidate(summary: summary, memory: memory(last: last), weight: weight).expectedLoss(today: today, model: model)
        }
        #expect(loss(0, 1) == 0)
        #expect(abs(loss(-3, 1) - 0.1) < 1e-9)
        #expect(loss(-3, 2) == 2 * loss(-3, 1))
        #expect(loss(-10, 1) > loss(-3, 1))
        #expect(loss(5, 1) == 0)
        #expect(Candidate(summary: summary).expectedLoss(today: today, model: model) == 0)
    }
}
