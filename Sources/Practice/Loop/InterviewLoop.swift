import Questions
import Scheduling

/// A full interview: a coding screen, a design mock and a theory round, in one sitting or over days, with one scorecard.
package struct InterviewLoop: Hashable, Sendable {
    package enum Part: String, CaseIterable, Sendable, Codable {
        case coding, design, theory

        /// Minutes that an interviewer gives it.
        package var minutes: Double {
            switch self {
            case .coding, .design: 45
            case .theory: 30
            }
        }
    }

    /// What is asked, fixed when the loop begins.
    package struct Plan: Hashable, Sendable, Codable {
        package var coding: [String]
        /// Nil where the bank has no prompt.
        package var design: String?
        package var theory: [String]

        package init(coding: [String], design: String?, theory: [String]) {
            self.coding = coding
            self.design = design
            self.theory = theory
        }

        package func isPlanned(_ part: Part) -> Bool {
            switch part {
            case .coding: !coding.isEmpty
            case .design: design != nil
            case .theory: !theory.isEmpty
            }
        }
    }

    /// How far a part is.
    package struct Progress: Hashable, Sendable {
        package var done: Int
        package var total: Int
        package var seconds: Double
        package var isBegun: Bool

        package init(done: Int = 0, total: Int, seconds: Double = 0, isBegun: Bool = false) {
            self.done = done
            self.total = total
            self.seconds = seconds
            self.isBegun = isBegun
        }

        package var isDone: Bool { isBegun && done >= total }
    }

    package let id: Int64
    package let started: Moment
    package let plan: Plan
    /// The session of the coding and of the theory part, and the mock, once they were begun.
    package var codingSession: Int64?
    package var theorySession: Int64?
    package var mock: Int64?
    package var isEnded: Bool

    package init(
        id: Int64, started: Moment, plan: Plan, codingSession: Int64? = nil, theorySession: Int64? = nil, mock: Int64? = nil, isEnded: Bool = false
    ) {
        self.id = id
        self.started = started
        self.plan = plan
        self.codingSession = codingSession
        self.theorySession = theorySession
        self.mock = mock
        self.isEnded = isEnded
    }

    /// The parts that are held, in their order.
    package var parts: [Part] { Part.allCases.filter(plan.isPlanned) }
}

extension InterviewLoop.Plan {
    /// The tag of questions that go three steps deeper, as an interviewer does.
    private static let ladder = "ladder"
    /// Minutes that three follow-ups take.
    private static let ladderMinutes = 2.0
    private static let mostProblems = 2

    /// The first question of each group of topics, then the second of each: an interview goes over a field, not through one corner of it.
    private static func spread(_ summaries: [QuestionSummary], _ curricula: [Track: Curriculum]) -> [QuestionSummary] {
        var groups: [Track: [String: String]] = [:]
        for (track, curriculum) in curricula {
            groups[track] = Dictionary(curriculum.topics.map { ($0.name, $0.group) }, uniquingKeysWith: { first, _ in first })
        }
        var counts: [String: Int] = [:]
        let placed = summaries.enumerated().map { offset, summary in
            let group = groups[summary.track]?[summary.topic].flatMap { $0.isEmpty ? nil : $0 } ?? summary.topic
            counts[group, default: 0] += 1
            return (round: counts[group] ?? 0, offset: offset, summary: summary)
        }
        return placed.sorted { ($0.round, $0.offset) < ($1.round, $1.offset) }.map(\.summary)
    }

    /// Chooses what to ask from what there is: what is due or was never seen first, over the groups of topics, no topic twice in a part.
    ///
    /// - Parameters:
    ///   - request: everything the queue knows of.
    ///   - design: the prompt that is needed most.
    package init(_ request: DailyQueue.Request, design: QuestionID?) {
        let kinds = Dictionary(uniqueKeysWithValues: request.candidates.map { ($0.id, $0.summary) })
        func ordered(_ isWanted: (QuestionSummary) -> Bool) -> [QuestionSummary] {
            let queue = SelectionQueue(request.candidates.filter { isWanted($0.summary) }, in: request)
            return Self.spread(queue.entries.compactMap { kinds[$0.id] }, request.curricula)
        }
        func fill(_ summaries: [QuestionSummary], minutes: Double, most: Int, cost: (QuestionSummary) -> Double) -> [String] {
            var left = minutes
            var topics: Set<String> = []
            return summaries.filter { summary in
                guard topics.count < most, cost(summary) <= left, topics.insert(summary.topic).inserted else { return false }
                left -= cost(summary)
                return true
            }.map(\.id.rawValue)
        }
        let problems = ordered { $0.kind == .code || $0.kind == .sql }
        coding = fill(problems, minutes: InterviewLoop.Part.coding.minutes, most: Self.mostProblems) { $0.limit ?? $0.minutes }
        self.design = design?.rawValue
        let round = ordered { $0.track == .theory && ($0.kind == .recall || $0.kind == .numeric) }
        // Ladders first, in their order; plain questions fill what they leave.
        let isLadder = { (summary: QuestionSummary) in summary.tags.contains(Self.ladder) }
        theory = fill(round.filter(isLadder) + round.filter { !isLadder($0) }, minutes: InterviewLoop.Part.theory.minutes, most: .max) {
            $0.minutes + (isLadder($0) ? Self.ladderMinutes : 0)
        }
    }
}
