import Questions
import Scheduling

/// Which prompt a learner needs most, and why.
package enum MockNeed {
    /// What is known of a prompt's mocks: the day and verdict of the last one that was judged.
    package struct Standing: Hashable, Sendable {
        package var verdict: Verdict?
        package var days: Int?

        package init(verdict: Verdict? = nil, days: Int? = nil) {
            self.verdict = verdict
            self.days = days
        }
    }

    /// How much a prompt is needed: more the worse it went, the longer ago it was and the more its topic weighs.
    ///
    /// One that was never held counts as one that went badly four weeks ago.
    package static func need(_ standing: Standing, weight: Double) -> Double {
        guard let verdict = standing.verdict, let days = standing.days else { return 1.8 * max(0, weight) }
        let gap: Double =
            switch verdict {
            case .strongNo: 2.2
            case .leanNo: 1.8
            case .leanHire: 1
            case .strongHire: 0.5
            }
        // The day after, the same prompt is still in mind; after four weeks it is as new as it gets.
        return gap * min(1, (Double(max(0, days)) + 1) / 28) * max(0, weight)
    }

    /// The place of the prompt that is needed most; the first of several that are.
    package static func most(_ needs: [Double]) -> Int? {
        var best: Int?
        for (index, need) in needs.enumerated() where need > best.map({ needs[$0] }) ?? -1 { best = index }
        return best
    }
}

/// Topics that come more often in the daily queue because a mock showed a weakness.
package struct RaisedTopics: Hashable, Sendable {
    package struct Cause: Hashable, Sendable {
        package var competency: String
        package var level: Int
        /// The day of the mock.
        package var day: StudyDay
    }

    /// By topic, the weakest competency that raises it.
    package private(set) var causes: [String: Cause] = [:]

    /// Days for which a mock speaks; after that it says little about today.
    package static let window = 28

    /// - Parameters:
    ///   - judged: mocks with the study day on which they were judged, in any order.
    ///   - topics: for each competency the topics that train it.
    package init(_ judged: [(day: StudyDay, scorecard: Scorecard)], topics: [String: [String]], today: StudyDay) {
        var latest: [String: Cause] = [:]
        for (day, scorecard) in judged.sorted(by: { $0.day < $1.day }) where today - day < Self.window {
            for level in scorecard.levels { latest[level.competency] = Cause(competency: level.competency, level: level.level, day: day) }
        }
        for cause in latest.values where cause.level < 3 {
            for topic in topics[cause.competency] ?? [] {
                if let known = causes[topic], (known.level, known.competency) < (cause.level, cause.competency) { continue }
                causes[topic] = cause
            }
        }
    }

    package init() {}

    package var isEmpty: Bool { causes.isEmpty }

    /// What a topic's weight is multiplied by: 2 at level 2, 3 at level 1, 1 where nothing raises it.
    package func factor(_ topic: String) -> Double { causes[topic].map { Double(4 - $0.level) } ?? 1 }
}
