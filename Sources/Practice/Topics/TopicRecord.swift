import Questions
import Scheduling

/// What the log holds of one question besides its memory.
package struct QuestionTally: Hashable, Sendable {
    /// The grade of the first answer that counted; nil where none did.
    package var first: Grade?
    /// Answers whose learner was sure beforehand, and those of them that failed.
    package var sure = 0
    package var sureFailed = 0
    /// Answers whose learner was unsure, and those of them that failed.
    package var unsure = 0
    package var unsureFailed = 0
    package var reviews = 0
    /// Milliseconds in all.
    package var duration = 0

    package init() {}

    package mutating func add(_ grade: Grade, prediction: Prediction?, duration: Int, counts: Bool) {
        if counts, first == nil { first = grade }
        reviews += 1
        self.duration += duration
        switch prediction {
        case .sure?:
            sure += 1
            if !grade.isRecalled { sureFailed += 1 }
        case .unsure?:
            unsure += 1
            if !grade.isRecalled { unsureFailed += 1 }
        case nil: break
        }
    }
}

/// What the list of topics needs of the log.
package struct TopicRecord: Sendable {
    /// By question id.
    package var tallies: [String: QuestionTally]
    /// Days of the past whose readiness is wanted, oldest first.
    package var days: [StudyDay]
    /// For questions answered after such a day, by id: how they stood at the end of each of the days.
    ///
    /// Questions that are not listed stand today as they stood then.
    package var past: [String: [Past]]

    /// How a question stood on a past day.
    package enum Past: Hashable, Sendable {
        /// It was not answered since.
        case asToday
        /// It was answered since; nil where it had never been answered before.
        case was(PastMemory?)
    }

    /// A memory as it stood on a past day.
    package struct PastMemory: Hashable, Sendable {
        package var stability: Double
        package var lastDay: StudyDay

        package init(stability: Double, lastDay: StudyDay) {
            self.stability = stability
            self.lastDay = lastDay
        }
    }

    package init(tallies: [String: QuestionTally] = [:], days: [StudyDay] = [], past: [String: [Past]] = [:]) {
        self.tallies = tallies
        self.days = days
        self.past = past
    }

    /// The last days of the four weeks before this one, oldest first.
    package static func trendDays(before today: StudyDay) -> [StudyDay] { [-28, -21, -14, -7].map { today + $0 } }
}
