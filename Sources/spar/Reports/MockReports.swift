import Practice
import Questions
import Trainer

/// The JSON of a mock that was held.
struct MockAttemptReport: Encodable {
    struct Level: Encodable {
        var competency: String
        var level: Int
        var behaviours: [CompetencyLevel.Behaviour]
    }

    struct Phase: Encodable {
        var name: String
        var budgetSeconds: Double
        var spentSeconds: Double
        var notes: Nullable<String>
    }

    var id: Int64
    var prompt: String
    var startedAt: String
    var stage: String
    var verdict: Nullable<String>
    var mean: Nullable<Double>
    var seconds: Double
    var pauses: Int
    var levels: [Level]
    var phases: [Phase]
    var drills: [Scorecard.Drill]
    var report: Nullable<String>
    var recording: Nullable<String>

    init(_ mock: Mock, topics: [String: [String]], report: String?, withNotes: Bool) {
        id = mock.id
        prompt = mock.question.rawValue
        startedAt = DateText.iso(mock.started)
        stage = mock.stage.rawValue
        verdict = Nullable(wrappedValue: mock.scorecard?.verdict?.rawValue)
        mean = Nullable(wrappedValue: mock.scorecard?.mean)
        seconds = Double(mock.clock.elapsed) / 1000
        pauses = mock.pauses
        levels = (mock.scorecard?.levels ?? []).map { Level(competency: $0.competency, level: $0.level, behaviours: $0.behaviours) }
        phases = mock.times.enumerated().map { index, time in
            Phase(
                name: time.name, budgetSeconds: time.budget, spentSeconds: time.spent,
                notes: Nullable(wrappedValue: withNotes ? mock.notes[index] : nil))
        }
        drills = mock.scorecard?.drills(topics) ?? []
        self.report = Nullable(wrappedValue: report)
        recording = Nullable(wrappedValue: mock.recording)
    }
}

/// The JSON of the prompts to choose from.
struct MockListReport: Encodable {
    struct Prompt: Encodable {
        var id: String
        var topic: String
        var level: String
        var minutes: Double
        var verdicts: [String]
        var lastDaysAgo: Nullable<Int>
        var open: Nullable<Int64>
        var isNeededMost: Bool
    }

    var prompts: [Prompt]

    init(_ contents: MockContents) {
        prompts = contents.prompts.map { prompt in
            Prompt(
                id: prompt.summary.id.rawValue, topic: prompt.summary.topic, level: prompt.summary.level.rawValue, minutes: prompt.minutes,
                verdicts: prompt.judged.compactMap { $0.scorecard?.verdict?.rawValue }, lastDaysAgo: Nullable(wrappedValue: prompt.days),
                open: Nullable(wrappedValue: prompt.open?.id), isNeededMost: prompt.summary.id == contents.most?.summary.id)
        }
    }
}

/// The JSON of the plan that a mock would have.
struct MockPlanReport: Encodable {
    struct Phase: Encodable {
        var name: String
        var goal: Nullable<String>
        var seconds: Double
    }

    struct Probe: Encodable {
        var atSeconds: Double
        var text: String
    }

    var id: String
    var isWhole: Bool
    var phases: [Phase]
    var probes: [Probe]

    init(_ prompt: MockContents.Prompt, _ plan: MockPlan) {
        id = prompt.summary.id.rawValue
        isWhole = plan.isWhole
        phases = plan.phases.map { Phase(name: $0.name, goal: Nullable(wrappedValue: $0.goal), seconds: Double($0.budget) / 1000) }
        probes = plan.probes.map { Probe(atSeconds: Double($0.at) / 1000, text: $0.text) }
    }
}
