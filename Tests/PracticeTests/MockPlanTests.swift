import Practice
import Scheduling
import Testing

@testable import Questions

@Suite struct MockPlanTests {
    private func prompt(_ phases: [Question.Phase] = [], probes: [Question.Probe] = [], tags: [String] = []) throws -> Question {
        var question = try question("ml-system-design/t/q", kind: .design, minutes: 45)
        question.summary = QuestionSummary(id: question.id, topic: "t", kind: .design, level: .senior, minutes: 45, tags: tags)
        (question.phases, question.probes) = (phases, probes)
        return question
    }

    @Test func aPromptWithoutPhasesHasAPreset() throws {
        let plain = MockPlan(try prompt())
        #expect(plain.phases.map(\.name) == Question.Phase.standard.map(\.name))
        #expect(plain.total == 45 * 60_000 && plain.isWhole)
        #expect(MockPlan(try prompt(tags: ["generative"])).phases.map(\.name) == Question.Phase.generative.map(\.name))
        let own = MockPlan(try prompt([.init(name: "pricing", minutes: 12.5, goal: "What does it cost?")]))
        #expect(own.phases == [.init(name: "pricing", goal: "What does it cost?", budget: 750_000)])
    }

    /// Whatever the length, the phases add up to it to the second and keep their proportions.
    @Test(arguments: [5, 35, 45, 60, 61.7, 240]) func lengthsScaleThePhases(_ minutes: Double) throws {
        for preset in [Question.Phase.standard, Question.Phase.generative] {
            let plan = MockPlan(try prompt(preset), minutes: minutes)
            #expect(plan.total == Int64((minutes * 60).rounded()) * 1000)
            for (phase, own) in zip(plan.phases, preset) { #expect(abs(Double(phase.budget) / 60_000 - own.minutes * minutes / 45) < 1 / 60 + 1e-9) }
        }
    }

    @Test func probesStayAtTheirPlaceInTheirPhase() throws {
        let question = try prompt(
            Question.Phase.standard,
            probes: [.init(minute: 3, text: "goal?"), .init(minute: 16, text: "labels?"), .init(minute: 44.5, text: "last?")])
        #expect(MockPlan(question).probes.map(\.at) == [180_000, 960_000, 2_670_000])
        #expect(MockPlan(question, minutes: 60).probes.map(\.at) == [240_000, 1_280_000, 3_560_000])
        // Data and labels goes from 13 to 19: its probe is in the middle.
        let part = MockPlan(question, choice: try PhaseChoice("data=10, features", of: question))
        #expect(part.phases.map(\.budget) == [600_000, 300_000] && !part.isWhole)
        #expect(part.probes == [.init(at: 300_000, text: "labels?")])
        let other = MockPlan(question, choice: try PhaseChoice("generative", of: question))
        #expect(other.isWhole && other.probes.count == 3)
    }

    @Test func namesMayBeShortenedAndHoldCommas() throws {
        let question = try prompt(Question.Phase.generative)
        let choice = try PhaseChoice("model choice, prompting or tuning = 9, Serving, cost, latency, eval", of: question)
        #expect(choice.phases.map(\.name) == ["model choice, prompting or tuning", "serving, cost, latency", "evaluation"])
        #expect(choice.phases.map(\.minutes) == [9, 4, 5])
        #expect(MockPlan(question, choice: try PhaseChoice(Question.Phase.generative.map(\.name).joined(separator: ","), of: question)).isWhole)
    }

    @Test(arguments: ["", "m", "pricing", "framing=x", "framing=0", "framing=-1", "framing, framing", "framing,,metrics", "=5", "framing=1e9"])
    func whatCannotBeReadIsTold(_ text: String) throws {
        let question = try prompt(Question.Phase.standard)
        #expect(throws: PhaseChoice.Problem.self) { try PhaseChoice(text, of: question) }
    }

    // MARK: What is needed, and what is raised

    @Test func whatWentBadlyLongAgoIsNeededMost() {
        func need(_ verdict: Verdict?, _ days: Int?, _ weight: Double = 1) -> Double {
            MockNeed.need(.init(verdict: verdict, days: days), weight: weight)
        }
        #expect(need(.strongNo, 28) > need(nil, nil) && need(nil, nil) > need(.leanHire, 28))
        #expect(need(.leanNo, 20) > need(.leanNo, 2) && need(.strongHire, 100) < need(.leanHire, 100))
        #expect(need(nil, nil, 5) > need(nil, nil, 2))
        #expect(MockNeed.most([1, 3, 3, 2]) == 1 && MockNeed.most([]) == nil)
    }

    private func card(_ levels: [String: Int]) -> Scorecard {
        Scorecard(
            levels: levels.map { name, level in
                var own = CompetencyLevel(competency: name, behaviours: [])
                own.level = level
                return own
            }, verdict: .leanNo)
    }

    @Test func aWeakCompetencyRaisesItsTopicsForAWhile() {
        let topics = ["metrics": ["ranking", "framing"], "problem framing": ["framing"], "features": ["stores"]]
        let raised = RaisedTopics(
            [(day: today + -3, scorecard: card(["metrics": 2, "problem framing": 1, "features": 3]))], topics: topics, today: today)
        #expect(raised.factor("ranking") == 2 && raised.factor("framing") == 3 && raised.factor("stores") == 1)
        #expect(raised.causes["framing"]?.competency == "problem framing")
        // A later mock that shows it well ends it; one of long ago says nothing any more.
        let later = RaisedTopics(
            [(day: today + -1, scorecard: card(["metrics": 3])), (day: today + -3, scorecard: card(["metrics": 1]))], topics: topics, today: today)
        #expect(later.isEmpty)
        #expect(RaisedTopics([(day: today + -28, scorecard: card(["metrics": 1]))], topics: topics, today: today).isEmpty)
    }

    @Test func raisedQuestionsComeFirst() throws {
        let due = [
            Candidate(summary: try summary("ml-theory/a/one", topic: "a"), memory: memory()),
            Candidate(summary: try summary("ml-theory/b/two", topic: "b"), memory: memory(), weight: 3, isRaised: true),
        ]
        #expect(DailyQueue.byLoss(due, today: today, model: Settings().scheduler.model).map(\.summary.topic) == ["b", "a"])
        let new = [
            Candidate(summary: try summary("ml-theory/a/one", topic: "a")),
            Candidate(summary: try summary("ml-theory/b/two", topic: "b", level: .staff), isRaised: true),
        ]
        let curriculum = Curriculum(track: .theory, topics: [.init(name: "a"), .init(name: "b")])
        #expect(NewOrder(new, curriculum: curriculum, path: "").ordered.map(\.summary.topic) == ["b", "a"])
    }

    // MARK: Time line and report

    private func mock(_ spent: [Int64], ticks: UInt64 = 0, notes: [String] = []) throws -> Mock {
        let question = try prompt([.init(name: "framing", minutes: 6), .init(name: "features", minutes: 5)])
        let rubric = Rubric([.init("goal", .must, competency: "problem framing"), .init("skew", .must, competency: "features")])
        let plan = MockPlan(question)
        return Mock(
            id: 3, question: question.id, plan: plan, started: Moment(milliseconds: 0, offset: 0), stage: .done,
            clock: MockClock(budgets: plan.phases.map(\.budget), spent: spent), notes: notes,
            incidents: [
                .init(.started, elapsed: 0, moment: .init(milliseconds: 0, offset: 0)),
                .init(.paused, elapsed: 60_000, moment: .init(milliseconds: 60_000, offset: 0)),
                .init(.resumed, elapsed: 60_000, moment: .init(milliseconds: 360_000, offset: 0)),
            ], ticks: ticks, scorecard: Scorecard(rubric, ticks: ticks, plan: plan))
    }

    @Test func theReportHoldsAllOfIt() throws {
        let mock = try mock([420_000, 200_000], ticks: 1, notes: ["# not a heading\n```\ncode\n```", ""])
        let report = MockReport(mock, title: "Home feed", date: "2026-11-23 10:00", drills: mock.scorecard?.drills(["features": ["skew"]]) ?? [])
            .markdown
        for text in [
            "# Home feed", "verdict: **lean no**", "| framing | 6:00 | 7:00 | +1:00 |", "| features | 5:00 | 3:20 | −1:40 |", "- [x] must: goal",
            "- [ ] must: skew", "1. features, level 1: skew (topics: skew)", "paused or left once, 5:00 in all", "No notes.", "````\n# not a heading",
        ] {
            #expect(report.contains(text), "\(text)\n\(report)")
        }
    }

    @Test func twoAttemptsAreCompared() throws {
        let comparison = MockComparison(try mock([420_000, 200_000], ticks: 1), try mock([360_000, 330_000], ticks: 2))
        #expect(comparison.levels.map(\.before) == [3, 1] && comparison.levels.map(\.after) == [1, 3])
        #expect(comparison.times.map(\.before) == [60, -100] && comparison.times.map(\.after) == [0, 30])
        #expect(comparison.gained == ["skew"] && comparison.lost == ["goal"])
    }
}
