import Questions

/// A mock interview as it was judged: a level for each competency, and the verdict of a whole one.
package struct Scorecard: Hashable, Sendable, Codable {
    /// In the order of `Competency.all`.
    package var levels: [CompetencyLevel]
    /// Nil where only a part of an interview was held.
    package var verdict: Verdict?

    package init(levels: [CompetencyLevel], verdict: Verdict?) {
        self.levels = levels
        self.verdict = verdict
    }

    /// - Parameters:
    ///   - ticks: bit n set: behaviour n of the rubric was seen.
    package init(_ rubric: Rubric, ticks: UInt64, plan: MockPlan) {
        let parts = Self.parts(rubric, plan)
        levels = parts.map { part in
            CompetencyLevel(
                competency: part.competency,
                behaviours: part.points.map { index in
                    let point = rubric.points[index]
                    return .init(text: point.text, weight: point.weight.rawValue, isTicked: ticks & (1 << UInt64(index)) != 0)
                })
        }
        verdict = plan.isWhole ? Verdict.of(levels) : nil
    }

    /// The mean of the levels; nil where there are none.
    package var mean: Double? {
        levels.isEmpty ? nil : Double(levels.reduce(0) { $0 + $1.level }) / Double(levels.count)
    }

    package func level(_ competency: String) -> Int? { levels.first { $0.competency == competency }?.level }

    /// The ticks that this judgement would be in a rubric whose items have other places or words now: those of the same words.
    package func ticks(in rubric: Rubric) -> UInt64 {
        let ticked = Set(levels.flatMap { level in level.behaviours.filter(\.isTicked).map { level.competency + "\n" + $0.text } })
        return rubric.points.enumerated().prefix(64).reduce(0) { ticks, item in
            ticked.contains((item.element.competency ?? "") + "\n" + item.element.text) ? ticks | 1 << UInt64(item.offset) : ticks
        }
    }

    /// One competency with the places of its behaviours in the rubric.
    package struct Part: Hashable, Sendable {
        package var competency: String
        package var points: [Int]
    }

    /// The competencies that are judged, in their order: all of a whole interview, those of the phases that were held otherwise.
    package static func parts(_ rubric: Rubric, _ plan: MockPlan) -> [Part] {
        Competency.all.compactMap { competency in
            guard plan.isWhole || plan.phases.contains(where: { Competency.of(phase: $0.name).contains(competency) }) else { return nil }
            let points = rubric.points.indices.filter { $0 < 64 && rubric.points[$0].competency == competency }
            return points.isEmpty ? nil : Part(competency: competency, points: points)
        }
    }

    /// What to drill next: the competencies below 4, the lowest first.
    ///
    /// - Parameter topics: for each competency the topics that train it.
    package func drills(_ topics: [String: [String]], count: Int = 3) -> [Drill] {
        levels.enumerated().filter { $0.element.level < 4 }
            .sorted { left, right in
                left.element.level != right.element.level ? left.element.level < right.element.level : left.offset < right.offset
            }
            .prefix(count)
            .map {
                Drill(
                    competency: $0.element.competency, level: $0.element.level, missed: $0.element.missed.first?.text,
                    topics: topics[$0.element.competency] ?? [])
            }
    }

    package struct Drill: Hashable, Sendable, Codable {
        package var competency: String
        package var level: Int
        /// The first behaviour that was not seen.
        package var missed: String?
        package var topics: [String]
    }
}
