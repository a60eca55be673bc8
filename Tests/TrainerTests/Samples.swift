import Practice
import Scheduling
import Screen
import Testing

@testable import Questions
@testable import Trainer

/// Questions, sessions and screens to draw and to press keys on.
enum Samples {
    static func id(_ text: String) throws -> QuestionID { try #require(QuestionID(text)) }

    static func question(_ id: QuestionID, _ kind: Kind = .recall, topic: String = "regularization") -> Question {
        let summary = QuestionSummary(
            id: id, topic: topic, kind: kind, level: .senior, minutes: 3, title: "Why does L1 give zeros?", fingerprint: 7)
        return Question(
            summary: summary, prompt: prompt(kind), answer: answer, rubric: kind == .choice ? Rubric() : rubric,
            options: kind == .choice ? options : [], hints: ["Draw the penalty near zero.", "Compare the slopes."],
            followUps: [
                .init(question: "And with elastic net?", answer: "Zeros stay, groups are shared."),
                .init(question: "Why not L0?", answer: "It is combinatorial."),
            ],
            pitfalls: "Saying that L1 *shrinks more*: it shrinks small weights more and large ones less.", phases: [], probes: [],
            additions: [],
            code: kind == .code
                ? .init(
                    language: "python", starter: nil, solution: "def f(x):\n    return x  # as it is\n", isOrdered: false, schema: nil,
                    complexity: .init(time: "O(n log n)", space: "O(1)"))
                : nil)
    }

    private static func prompt(_ kind: Kind) -> String {
        kind == .numeric
            ? "With {{n}} users and a rate of {{p}}, how many convert?"
            : "Why does L1 regularization give weights of exactly zero, while L2 only shrinks them?"
    }

    private static let answer = """
        Near zero the L1 penalty keeps pulling with the same force, $\\lambda \\operatorname{sign}(w)$, however small $w$ is; the L2 pull, \
        $2 \\lambda w$, fades with $w$. So for L1 zero is the minimum for every weight whose loss gradient is smaller than $\\lambda$.
        """

    private static let rubric = Rubric([
        .init("the L1 pull does not fade as w goes to 0", .must),
        .init("the L2 pull is proportional to w", .must),
        .init("condition for exactly zero: |∂loss/∂w| ≤ λ at w = 0"),
        .init("corners of the L1 ball lie on the axes"),
    ])

    private static let options: [Question.Option] = [
        .init(text: "It is convex", reason: "so is L2.", isRight: false),
        .init(text: "Its slope at zero is not zero", reason: "so small gradients cannot move a weight.", isRight: true),
        .init(text: "It is larger than L2", reason: "only below one.", isRight: false),
    ]

    static let variant = Variant(seed: 5, values: ["n": "200", "p": "0.05"], answer: 10, tolerance: 0.05, unit: "users")

    static func presentation(_ question: Question, memory: ItemMemory? = nil) -> Presentation {
        Presentation(
            question: question, variant: question.kind == .numeric ? variant : nil,
            offer: GradeOffer(
                memory, id: question.id, kind: question.kind, today: StudyDay(number: 20_000), scheduler: Scheduler(), counts: true),
            reason: "due, 83 % expected")
    }

    /// A session over recall questions a, b and c, unless kinds are given.
    static func session(_ kinds: [Kind] = [.recall, .recall, .recall], purpose: Session.Purpose = .daily) throws -> Session {
        let ids = try kinds.indices.map { try id("ml-theory/regularization/question-\($0)") }
        let entries = ids.map { DailyQueue.Entry(id: $0, standing: .due, seconds: 180) }
        return Session(
            id: 1, plan: .init(purpose: purpose, budget: 1500, entries: entries),
            kinds: Dictionary(uniqueKeysWithValues: zip(ids, kinds)))
    }

    static func overview(due: Int = 8, open: Session? = nil) throws -> DayOverview {
        let today = StudyDay(number: 20_000)
        var candidates: [Candidate] = []
        for (track, count) in zip(Track.allCases, [1, 6, due]) {
            for index in 0..<(count + 4) {
                let question = try id("\(track.rawValue)/topic/item-\(index)")
                let kind: Kind = track == .coding ? .code : .recall
                let memory = ItemMemory(
                    state: MemoryState(stability: 5, difficulty: 5), firstDay: today + -9, lastDay: today + -6, dueDay: today + -1, reviews: 2,
                    lapses: 0, lastGrade: .good)
                let minutes = track == .coding ? 12.0 : 1.5
                let summary = QuestionSummary(id: question, topic: "topic", kind: kind, level: .mid, minutes: minutes)
                candidates.append(Candidate(summary: summary, memory: index < count ? memory : nil))
            }
        }
        let request = DailyQueue.Request(candidates: candidates, curricula: [:], settings: Settings(), today: today, budget: 1500)
        let studied = Set((1...14).map { today + -$0 })
        return DayOverview(request, entries: DailyQueue.entries(request), studied: studied, open: open)
    }

    static func recap(more: Session.Purpose? = .more) throws -> Recap {
        var session = try session()
        for (grade, prediction) in [(Grade.again, Prediction.sure), (.good, .sure), (.hard, nil), (.good, nil)] as [(Grade, Prediction?)] {
            let current = try #require(session.current)
            session.record(
                Review(
                    question: current.id, moment: Moment(milliseconds: 0, offset: 0), duration: 95_000, prediction: prediction, grade: grade))
        }
        let topics = Dictionary(uniqueKeysWithValues: session.plan.entries.map { ($0.id, "regularization") })
        return Recap(
            summary: SessionSummary(session, topics: topics), tomorrow: .init(items: 4, seconds: 600),
            more: more.map { .init(purpose: $0, items: 6, seconds: 900) })
    }
}
