import Planning
import Questions
import Scheduling

/// The log, gone through once for what the forecast has to know of it.
package struct LogEvidence: Sendable {
    package private(set) var evidence: MemoryEvidence
    private let places: [QuestionID: Int]
    private var memories: [ItemMemory?]
    private let scheduler: Scheduler

    /// - Parameter questions: in the order of the plan's items.
    package init(_ questions: [QuestionID], scheduler: Scheduler) {
        places = Dictionary(questions.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        memories = [ItemMemory?](repeating: nil, count: questions.count)
        evidence = MemoryEvidence(model: scheduler.model, items: questions.count)
        self.scheduler = scheduler
    }

    /// Takes in the reviews one by one, oldest first; those that do not count are passed over.
    package mutating func add(_ question: QuestionID, grade: Grade, counts: Bool, on day: StudyDay) {
        guard counts, let place = places[question] else { return }
        if let memory = memories[place] {
            evidence.review(place, grade: grade, elapsed: max(0, day - memory.lastDay), difficulty: memory.state.difficulty)
        } else {
            evidence.meet(place, grade: grade)
        }
        memories[place] = scheduler.review(memories[place], item: question.rawValue, grade: grade, on: day)
    }
}
