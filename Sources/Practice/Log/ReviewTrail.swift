import Questions
import Scheduling

/// One past review of a question, with the days before and after it.
package struct ReviewStep: Hashable, Sendable {
    package var review: Review
    package var day: StudyDay
    /// Whole days since the review before; nil for the first.
    package var elapsed: Int?
    /// Days until the question was to come back; nil where the review did not count.
    package var interval: Int?

    /// The log of one question as its memory went through it, oldest first.
    ///
    /// Intervals are derived with today's settings, as everything else is.
    /// - Parameter reviews: of this question alone, in the order of the log.
    package static func trail(_ reviews: [Review], settings: Settings) -> [ReviewStep] {
        let scheduler = settings.scheduler
        var memory: ItemMemory?
        var last: StudyDay?
        return reviews.map { review in
            let day = review.moment.day(rolloverHour: settings.rolloverHour)
            var interval: Int?
            if review.counts {
                let next = scheduler.review(memory, item: review.question.rawValue, grade: review.grade, on: day)
                interval = next.dueDay - next.lastDay
                memory = next
            }
            defer { last = day }
            return ReviewStep(review: review, day: day, elapsed: last.map { max(0, day - $0) }, interval: interval)
        }
    }
}
