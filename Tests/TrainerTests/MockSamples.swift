import Practice
import Scheduling
import Screen
import Testing

@testable import Questions
@testable import Trainer

/// Design prompts and mocks to draw and to press keys on.
extension Samples {
    static let prompt = """
        Design the system that builds the home page of a subscription video service: rows of titles, each row with a theme.

        There are 50 million paying accounts holding 100 million profiles. On a given day 30 million profiles open the home page, 4 times \
        each on average; the evening peak is 3 times the daily mean. The catalogue has 15,000 titles and gains about 100 a week.

        The home page call must answer within 300 ms at the 99th percentile; 150 ms of that is yours.
        """

    static func design(_ name: String = "recommender/streaming-recommendations", level: Level = .senior) throws -> Question {
        let id = try id("ml-system-design/\(name)")
        let summary = QuestionSummary(
            id: id, topic: String(name.split(separator: "/")[0]), kind: .design, level: level, minutes: 45,
            title: "Design the system that builds the home page of a subscription video service: rows of titles.", fingerprint: 9)
        let points = Competency.all.flatMap { competency in
            [
                Rubric.Point("States what counts for \(competency)", .must, competency: competency),
                .init(
                    "Computes the load: 120 million pages a day, about 4,200 a second at peak, of which few can wait", .must, competency: competency),
                .init("Prices it", .strong, competency: competency), .init("Leaves it out", .flag, competency: competency),
            ]
        }
        let answer = Question.Phase.standard.map {
            "### \($0.name)\nA good answer says what counts in *\($0.name)*, with numbers: $4{,}167$ a second."
        }
        return Question(
            summary: summary, prompt: prompt, answer: answer.joined(separator: "\n\n"), rubric: Rubric(points), options: [], hints: [],
            followUps: [], pitfalls: nil, phases: [],
            probes: [
                .init(minute: 3, text: "The product manager asks for more clicks on the home page. Is that what you will optimise?"),
                .init(minute: 15, text: "The next episode starts by itself. Is that a positive example?"),
            ],
            additions: [
                .init(
                    level: .senior, text: "- framing: Asks who pays.",
                    items: [.init(phase: "framing", text: "Asks who pays."), .init(phase: nil, text: "Keeps the time.")]),
                .init(level: .staff, text: "- framing: Doubts the goal.", items: [.init(phase: "framing", text: "Doubts the goal.")]),
            ], code: nil)
    }

    static func mock(
        _ question: Question, id: Int64 = 1, stage: Mock.Stage = .running, spent: [Int64] = [], phase: Int = 0, notes: [String] = [],
        ticks: UInt64 = 0,
        day: Int = 20_780, minutes: Double? = nil
    ) -> Mock {
        let plan = MockPlan(question, minutes: minutes)
        let moment = Moment(milliseconds: Int64(day) * 86_400_000 + 36_000_000, offset: 0)
        let clock = MockClock(budgets: plan.phases.map(\.budget), spent: spent, phase: phase, reached: phase)
        var incidents: [Mock.Incident] = clock.elapsed == 0 ? [] : [.init(.started, elapsed: 0, moment: moment)]
        // What the interviewer has asked by then.
        for index in plan.probes.indices where plan.probes[index].at <= clock.elapsed {
            incidents.append(.init(.probe, elapsed: plan.probes[index].at, moment: moment, index: index))
        }
        if clock.elapsed > 0 { incidents.append(.init(.paused, elapsed: clock.elapsed, moment: moment)) }
        return Mock(
            id: id, question: question.id, plan: plan, started: moment, fingerprint: 9, stage: stage, clock: clock, notes: notes,
            incidents: incidents,
            ticks: ticks, scorecard: stage == .done ? Scorecard(question.rubric, ticks: ticks, plan: plan) : nil)
    }

    static let halfway: [Int64] = [480_000, 240_000, 150_000, 192_000]
    static let notes = [
        "goal: profiles find something they are glad of\n- 120 M pages a day, 4,200 / s at peak", "cancellations; proxy: satisfied days", "",
        "- implicit: play ≥ 30 s, finish; explicit: likes (rare)\n- position bias: log rank, propensity weights",
    ]

    static func contents() throws -> MockContents {
        let streaming = try design()
        let fraud = try design("fraud-abuse/payment-fraud")
        let assistant = try design("llm-application/support-assistant", level: .staff)
        let judged = (1...3).map { index in
            mock(
                streaming, id: Int64(index), stage: .done, spent: halfway + Array(repeating: 300_000, count: 6),
                ticks: [0x1111_1111, 0x3333_1333, 0x3_7377_3373][index - 1], day: 20_700 + 20 * index)
        }
        let left = mock(fraud, id: 4, spent: halfway, phase: 3)
        return MockContents(
            prompts: [
                .init(summary: fraud.summary, minutes: 45, open: left, need: 7), .init(summary: assistant.summary, minutes: 45, need: 9),
                .init(summary: streaming.summary, minutes: 45, judged: judged, days: 12, need: 3),
            ], attempts: judged)
    }

    static func opening(_ mock: Mock, _ question: Question, signal: Settings.MockSignal = .bell) throws -> MockOpening {
        MockOpening(
            mock: mock, question: question, earlier: try contents().attempts,
            topics: ["metrics": ["ranking-metrics", "framing"], "problem framing": ["framing"]],
            report: "~/.local/share/spar/mocks/2026-11-23-streaming-recommendations-9.md", signal: signal)
    }

    static func loop(isDone: Bool) throws -> LoopState {
        let plan = InterviewLoop.Plan(
            coding: ["coding/heaps/top-k", "coding/graphs/islands"], design: "ml-system-design/recommender/streaming-recommendations",
            theory: ["ml-theory/calibration/why", "ml-theory/gbdt/depth"])
        let loop = InterviewLoop(id: 2, started: Moment(milliseconds: 20_780 * 86_400_000, offset: 0), plan: plan, codingSession: 1)
        var state = LoopState(
            loop: loop,
            progress: [
                .coding: .init(done: isDone ? 2 : 1, total: 2, seconds: 1800, isBegun: true),
                .design: .init(done: isDone ? 1 : 0, total: 1, seconds: isDone ? 2700 : 0, isBegun: isDone),
                .theory: .init(done: isDone ? 2 : 0, total: 2, seconds: isDone ? 900 : 0, isBegun: isDone),
            ], titles: [.coding: "2 problems", .design: "Streaming recommendations", .theory: "2 questions, 1 with a ladder of follow-ups"],
            scorecard: nil, earlier: [.init(date: "Mon 2 Nov", verdict: .leanNo)])
        guard isDone else { return state }
        state.scorecard = LoopScorecard(
            loop,
            coding: [.good, .hard].enumerated().compactMap { index, grade in
                QuestionID(plan.coding[index]).map { Review(question: $0, moment: loop.started, duration: 9, grade: grade) }
            },
            theory: [.again, .good].enumerated().compactMap { index, grade in
                QuestionID(plan.theory[index]).map { Review(question: $0, moment: loop.started, duration: 9, grade: grade) }
            },
            mock: try contents().attempts.last,
            topics: ["coding/graphs/islands", "ml-theory/calibration/why"].compactMap(QuestionID.init).reduce(into: [:]) {
                $0[$1] = String($1.parent)
            },
            competencies: ["metrics": ["ranking-metrics"], "problem framing": ["framing"], "features": ["feature-store-skew"]])
        return state
    }
}
