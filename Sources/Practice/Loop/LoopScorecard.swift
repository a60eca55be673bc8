import Questions
import Scheduling

/// What a full interview comes to: a verdict for each part, one for all, and what to drill in the week after.
package struct LoopScorecard: Hashable, Sendable {
    package struct PartLine: Hashable, Sendable {
        package var part: InterviewLoop.Part
        package var verdict: Verdict?
        /// How it went, in a few words.
        package var detail: String

        package init(part: InterviewLoop.Part, verdict: Verdict?, detail: String) {
            self.part = part
            self.verdict = verdict
            self.detail = detail
        }
    }

    /// A topic with why it is to be drilled.
    package struct Drill: Hashable, Sendable {
        package var topic: String
        package var cause: String

        package init(topic: String, cause: String) {
            self.topic = topic
            self.cause = cause
        }
    }

    package var parts: [PartLine]
    package var verdict: Verdict?
    package var drills: [Drill]

    /// Drills for a week, one a day.
    package static let mostDrills = 7

    /// - Parameters:
    ///   - reviews: of the coding and of the theory part.
    ///   - topics: of the questions.
    ///   - mock: the judged design mock.
    ///   - competencies: for each competency the topics that train it.
    package init(
        _ loop: InterviewLoop, coding: [Review], theory: [Review], mock: Mock?, topics: [QuestionID: String], competencies: [String: [String]]
    ) {
        parts = loop.parts.map { part in
            switch part {
            case .coding: Self.line(part, coding)
            case .theory: Self.line(part, theory)
            case .design:
                PartLine(
                    part: part, verdict: mock?.scorecard?.verdict,
                    detail: mock?.scorecard?.mean.map { "mean level \(($0 * 10).rounded() / 10)" } ?? "")
            }
        }
        verdict = parts.contains { $0.verdict == nil } ? nil : Self.overall(parts.compactMap(\.verdict))
        let weak = mock?.scorecard?.drills(competencies) ?? []
        let causes =
            Self.failed(coding, topics)
            + weak.flatMap { drill in drill.topics.map { Drill(topic: $0, cause: "\(drill.competency) at level \(drill.level)") } }
            + Self.failed(theory, topics)
        var seen: Set<String> = []
        drills = Array(causes.filter { seen.insert($0.topic).inserted }.prefix(Self.mostDrills))
    }

    private static func line(_ part: InterviewLoop.Part, _ reviews: [Review]) -> PartLine {
        let first = firstAnswers(reviews)
        let good = first.count { $0.grade >= .good }
        return PartLine(part: part, verdict: verdict(of: first.map(\.grade)), detail: first.isEmpty ? "" : "\(good) of \(first.count) good or better")
    }

    /// The first answer to each question: one that failed comes back in the session, but not in an interview.
    private static func firstAnswers(_ reviews: [Review]) -> [Review] {
        var seen: Set<QuestionID> = []
        return reviews.filter { seen.insert($0.question).inserted }
    }

    private static func failed(_ reviews: [Review], _ topics: [QuestionID: String]) -> [Drill] {
        firstAnswers(reviews).filter { $0.grade < .good }.sorted { $0.grade < $1.grade }.compactMap { review in
            topics[review.question].map { Drill(topic: $0, cause: "\(review.question.name) was \(review.grade.name)") }
        }
    }

    /// The verdict of a part that is graded question by question, by the mean of the grades from 1 to 4.
    ///
    /// Strong no below 1.75, lean no below 2.5, strong hire from 3.25 on with none failed, lean hire between.
    package static func verdict(of grades: [Grade]) -> Verdict? {
        guard !grades.isEmpty else { return nil }
        let mean = Double(grades.reduce(0) { $0 + $1.rawValue }) / Double(grades.count)
        if mean < 1.75 { return .strongNo }
        if mean < 2.5 { return .leanNo }
        return mean >= 3.25 && !grades.contains(.again) ? .strongHire : .leanHire
    }

    /// The verdict of all: one strong no or two no are a strong no, one lean no is a lean no, two strong hires without any no a strong hire.
    package static func overall(_ verdicts: [Verdict]) -> Verdict? {
        guard !verdicts.isEmpty else { return nil }
        let against = verdicts.count { !$0.isHire }
        if verdicts.contains(.strongNo) || against > 1 { return .strongNo }
        if against == 1 { return .leanNo }
        return 2 * verdicts.count(where: { $0 == .strongHire }) > verdicts.count ? .strongHire : .leanHire
    }
}
