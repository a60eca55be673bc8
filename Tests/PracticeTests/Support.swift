import Practice
import Scheduling

@testable import Questions

/// A generator with a fixed seed: a failure can be repeated.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return StableHash.mixed(state)
    }

    mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[Int.random(in: 0..<choices.count, using: &self)] }
}

/// Thrown where a test names an id that cannot be one.
struct BadID: Error {
    let text: String
}

func id(_ text: String) throws -> QuestionID {
    guard let id = QuestionID(text) else { throw BadID(text: text) }
    return id
}

func summary(
    _ text: String, topic: String = "t", kind: Kind = .recall, level: Level = .junior, minutes: Double = 1, requires: [String] = []
) throws -> QuestionSummary {
    QuestionSummary(id: try id(text), topic: topic, kind: kind, level: level, minutes: minutes, requires: requires)
}

func question(
    _ text: String = "ml-theory/t/q", kind: Kind = .recall, points: [Rubric.Point] = [], options: [Bool] = [], minutes: Double = 1,
    prompt: String = "", answer: String = "", hints: [String] = [], followUps: [Question.FollowUp] = [], pitfalls: String? = nil
) throws -> Question {
    Question(
        summary: try summary(text, kind: kind, minutes: minutes), prompt: prompt, answer: answer, rubric: Rubric(points),
        options: options.enumerated().map { .init(text: "option \($0.offset)", reason: "because", isRight: $0.element) }, hints: hints,
        followUps: followUps, pitfalls: pitfalls, phases: [], probes: [], additions: [], code: nil)
}

let today = StudyDay(number: 20_000)

func memory(
    last: Int = -3, due: Int = 0, stability: Double = 3, grade: Grade = .good, first: Int = -30, reviews: Int = 3
) -> ItemMemory {
    ItemMemory(
        state: MemoryState(stability: stability, difficulty: 5), firstDay: today + min(first, last), lastDay: today + last,
        dueDay: today + due, reviews: reviews, lapses: 0, lastGrade: grade)
}

func review(
    _ question: QuestionID, _ grade: Grade, seconds: Double = 30, prediction: Prediction? = nil, day: StudyDay = today
) -> Review {
    Review(
        question: question, moment: Moment(milliseconds: Int64(day.number) * 86_400_000 + 43_200_000, offset: 0),
        duration: Int(seconds * 1000), prediction: prediction, grade: grade)
}
