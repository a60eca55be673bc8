import Questions
import Scheduling

/// How many of so many answers were recalled.
package struct RecallShare: Hashable, Sendable {
    package var answers: Int
    package var recalled: Int

    package init(answers: Int = 0, recalled: Int = 0) {
        self.answers = answers
        self.recalled = recalled
    }

    /// From 0 to 1; nil where there were no answers.
    package var share: Double? { answers > 0 ? Double(recalled) / Double(answers) : nil }

    package static func + (left: RecallShare, right: RecallShare) -> RecallShare {
        RecallShare(answers: left.answers + right.answers, recalled: left.recalled + right.recalled)
    }
}

/// The log, added up: everything that statistics need of it, however long it is.
package struct LogTotals: Hashable, Sendable {
    package struct Day: Hashable, Sendable {
        package var day: StudyDay
        package var reviews: Int
        package var seconds: Double

        package init(day: StudyDay, reviews: Int, seconds: Double) {
            self.day = day
            self.reviews = reviews
            self.seconds = seconds
        }
    }

    /// Answers from memory in a week that begins on a Monday: to questions asked again on a later day than the last.
    package struct Week: Hashable, Sendable {
        package var monday: StudyDay
        package var young: RecallShare
        package var mature: RecallShare

        package init(monday: StudyDay, young: RecallShare = RecallShare(), mature: RecallShare = RecallShare()) {
            self.monday = monday
            self.young = young
            self.mature = mature
        }

        package var all: RecallShare { young + mature }
    }

    /// Answers whose recall was predicted to lie within a bin.
    package struct Bin: Hashable, Sendable {
        package var outcome: RecallShare
        /// The predicted probabilities added up.
        package var predicted: Double

        package init(outcome: RecallShare = RecallShare(), predicted: Double = 0) {
            self.outcome = outcome
            self.predicted = predicted
        }

        /// From 0 to 1; nil where there were no answers.
        package var meanPredicted: Double? { outcome.answers > 0 ? predicted / Double(outcome.answers) : nil }
    }

    package struct Time: Hashable, Sendable {
        package var reviews: Int
        package var seconds: Double

        package init(reviews: Int = 0, seconds: Double = 0) {
            self.reviews = reviews
            self.seconds = seconds
        }
    }

    /// The first study day that counts; nil for all of the log.
    package var since: StudyDay?
    /// Study days with a review, in order; all of the log, since a streak may be older than `since`.
    package var days: [Day] = []
    /// Weeks with answers from memory, in order.
    package var weeks: [Week] = []
    /// One for each of ``RecallClass/bins``.
    package var bins: [Bin] = Array(repeating: Bin(), count: RecallClass.bins)
    package var sure = RecallShare()
    package var unsure = RecallShare()
    /// By question id.
    package var times: [String: Time] = [:]

    package init(since: StudyDay? = nil) { self.since = since }
}

extension StudyDay {
    /// The Monday of its week; the day 0, 1 January 1970, was a Thursday.
    package var monday: StudyDay { self + -(((number + 3) % 7 + 7) % 7) }
}
