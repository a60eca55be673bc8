import Questions
import Scheduling

/// One line of the log: what was answered, when, and how it was judged.
package struct Review: Hashable, Sendable {
    /// Rising in the order of the log; 0 before it is written.
    package var id: Int64
    package var question: QuestionID
    package var moment: Moment
    /// Milliseconds from the first sight of the question to the grade, idle stretches cut.
    package var duration: Int
    package var prediction: Prediction?
    /// Bit n set: point n of the rubric was ticked, or option n chosen; nil where nothing was asked.
    package var ticks: UInt64?
    /// What the rule suggested; nil where nothing was ticked or checked.
    package var suggested: Grade?
    package var grade: Grade
    /// Hints that were opened.
    package var hints: Int
    /// What the numbers were drawn from; nil where the question has none.
    package var seed: Int64?
    /// The question's fingerprint at the time.
    package var fingerprint: UInt64
    /// What was typed, if anything.
    package var answer: String?
    /// Whether the review moves the schedule; false in practice ahead of time.
    package var counts: Bool
    package var session: Int64?

    package init(
        id: Int64 = 0, question: QuestionID, moment: Moment, duration: Int, prediction: Prediction? = nil, ticks: UInt64? = nil,
        suggested: Grade? = nil, grade: Grade, hints: Int = 0, seed: Int64? = nil, fingerprint: UInt64 = 0, answer: String? = nil,
        counts: Bool = true, session: Int64? = nil
    ) {
        self.id = id
        self.question = question
        self.moment = moment
        self.duration = duration
        self.prediction = prediction
        self.ticks = ticks
        self.suggested = suggested
        self.grade = grade
        self.hints = hints
        self.seed = seed
        self.fingerprint = fingerprint
        self.answer = answer
        self.counts = counts
        self.session = session
    }
}

/// What the learner expected before the answer was shown.
package enum Prediction: Int, CaseIterable, Sendable {
    case unsure = 0
    case sure = 1

    package var name: String { self == .sure ? "sure" : "unsure" }
}

/// A point in time together with what the local clock made of it.
package struct Moment: Hashable, Sendable {
    /// UTC milliseconds since 1970.
    package var milliseconds: Int64
    /// Seconds east of UTC.
    package var offset: Int

    package init(milliseconds: Int64, offset: Int) {
        self.milliseconds = milliseconds
        self.offset = offset
    }

    package func day(rolloverHour: Int) -> StudyDay {
        StudyDay(milliseconds: milliseconds, offset: offset, rolloverHour: rolloverHour)
    }
}
