import Practice
import Scheduling
import Testing

@testable import Questions

@Suite struct InterviewLoopTests {
    private func candidate(
        _ id: String, topic: String, kind: Kind = .recall, minutes: Double = 3, limit: Double? = nil, tags: [String] = [], memory: ItemMemory? = nil
    ) throws -> Candidate {
        Candidate(
            summary: QuestionSummary(id: try PracticeTests.id(id), topic: topic, kind: kind, level: .mid, minutes: minutes, tags: tags, limit: limit),
            memory: memory)
    }

    @Test func theRoundGoesOverTheGroupsOfTopics() throws {
        let candidates = try ["a", "b", "c", "d", "e", "f"].map { try candidate("ml-theory/\($0)/q", topic: $0, minutes: 10) }
        let curriculum = Curriculum(
            track: .theory,
            topics: [("a", "one"), ("b", "one"), ("c", "one"), ("d", "two"), ("e", "two"), ("f", "three")].map { .init(name: $0.0, group: $0.1) },
            paths: ["software-engineering": ["one", "two", "three"]])
        let plan = InterviewLoop.Plan(
            DailyQueue.Request(candidates: candidates, curricula: [.theory: curriculum], settings: Settings(), today: today, budget: 1500),
            design: nil)
        #expect(plan.theory == ["ml-theory/a/q", "ml-theory/d/q", "ml-theory/f/q"])
        #expect(plan.design == nil && !plan.isPlanned(.design))
    }

    private func plan(_ candidates: [Candidate]) throws -> InterviewLoop.Plan {
        InterviewLoop.Plan(
            DailyQueue.Request(candidates: candidates, curricula: [:], settings: Settings(), today: today, budget: 1500),
            design: try id("ml-system-design/feed/home"))
    }

    @Test func problemsFitIntoTheirMinutesAndDifferInTopic() throws {
        let plan = try plan([
            try candidate("coding/a/one", topic: "a", kind: .code, limit: 30, memory: memory(due: -5)),
            try candidate("coding/a/two", topic: "a", kind: .code, limit: 10), try candidate("coding/b/long", topic: "b", kind: .code, limit: 20),
            try candidate("coding/c/short", topic: "c", kind: .sql, limit: 15), try candidate("coding/d/third", topic: "d", kind: .code, limit: 1),
        ])
        #expect(plan.coding.first == "coding/a/one")
        #expect(plan.coding == ["coding/a/one", "coding/c/short"] || plan.coding == ["coding/a/one", "coding/d/third"])
        #expect(plan.design == "ml-system-design/feed/home")
        #expect(plan.isPlanned(.coding) && !plan.isPlanned(.theory))
    }

    @Test func theTheoryRoundTakesLaddersFirst() throws {
        let plain = try (0..<20).map { try candidate("ml-theory/p\($0)/q", topic: "p\($0)", minutes: 3) }
        let ladders = try (0..<4).map { try candidate("ml-theory/l\($0 / 2)/q\($0)", topic: "l\($0 / 2)", minutes: 3, tags: ["ladder"]) }
        let choice = try candidate("ml-theory/c/q", topic: "c", kind: .choice)
        let theory = try plan(plain + ladders + [choice]).theory
        // Two topics have ladders, 5 minutes each; 20 minutes hold six more.
        #expect(theory.prefix(2).allSatisfy { $0.contains("/l") } && theory.count == 8)
        #expect(!theory.contains("ml-theory/c/q"))
    }

    @Test func anEmptyBankPlansNothing() throws {
        let plan = try plan([])
        #expect(plan.coding.isEmpty && plan.theory.isEmpty)
    }

    @Test(arguments: [
        ([Grade.good, .good], Verdict.leanHire), ([.easy, .good, .good, .easy], .strongHire), ([.easy, .easy, .easy, .again], .leanHire),
        ([.hard, .hard], .leanNo), ([.again, .hard], .strongNo), ([.again], .strongNo), ([.hard, .good], .leanHire),
    ])
    func partsFollowTheRule(_ grades: [Grade], _ expected: Verdict) { #expect(LoopScorecard.verdict(of: grades) == expected) }

    @Test func theWholeIsNeverAHireAgainstAPart() {
        for first in Verdict.allCases {
            for second in Verdict.allCases {
                for third in Verdict.allCases {
                    let parts = [first, second, third]
                    let whole = LoopScorecard.overall(parts)
                    if parts.contains(where: { !$0.isHire }) { #expect(whole?.isHire == false, "\(parts)") } else { #expect(whole?.isHire == true) }
                    if parts.contains(.strongNo) { #expect(whole == .strongNo) }
                }
            }
        }
        #expect(LoopScorecard.overall([.strongHire, .strongHire, .leanHire]) == .strongHire)
        #expect(LoopScorecard.overall([.strongHire, .leanHire, .leanHire]) == .leanHire)
        #expect(LoopScorecard.overall([]) == nil && LoopScorecard.verdict(of: []) == nil)
    }

    /// Only the first answer counts: what failed and came back at once was not known.
    @Test func theScorecardNamesWhatToDrill() throws {
        let (one, two) = (try id("coding/a/one"), try id("ml-theory/t/two"))
        let loop = InterviewLoop(
            id: 1, started: .init(milliseconds: 0, offset: 0),
            plan: .init(coding: [one.rawValue], design: "ml-system-design/feed/home", theory: [two.rawValue]))
        let rubric = Rubric([.init("a", .must, competency: "metrics"), .init("b", .must, competency: "features")])
        let plan = MockPlan(phases: [.init(name: "framing", budget: 1)])
        let mock = Mock(
            id: 1, question: try id("ml-system-design/feed/home"), plan: plan, started: .init(milliseconds: 0, offset: 0),
            scorecard: Scorecard(rubric, ticks: 1, plan: plan))
        let card = LoopScorecard(
            loop, coding: [review(one, .good)], theory: [review(two, .again), review(two, .good)], mock: mock, topics: [one: "a", two: "t"],
            competencies: ["features": ["stores", "t"]])
        #expect(card.parts.map(\.verdict) == [.leanHire, .leanNo, .strongNo])
        #expect(card.verdict == .strongNo)
        #expect(card.drills == [.init(topic: "stores", cause: "features at level 1"), .init(topic: "t", cause: "features at level 1")])
        let open = LoopScorecard(loop, coding: [], theory: [], mock: nil, topics: [:], competencies: [:])
        #expect(open.verdict == nil && open.drills.isEmpty)
    }
}
