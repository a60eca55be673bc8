import Scheduling

/// How much practice today raises the probability of a good answer on a later day.
package struct PracticeGain: Sendable {
    let model: MemoryModel
    let today: StudyDay
    /// Days from today to the day that counts, at least 1.
    let days: Double

    /// The minutes of practice that a topic's gain is taken over.
    package static let minutes = 10.0

    /// - Parameter day: the day that counts; tomorrow where it has come or passed.
    package init(model: MemoryModel, today: StudyDay, day: StudyDay) {
        self.model = model
        self.today = today
        days = Double(max(1, day - today))
    }

    /// The expected rise of one question's probability by being answered once today, at least 0.
    ///
    /// With `R` the probability of recall today it is `R V(Good) + (1 − R) V(Again) − V`, where `V` is recall on the day that counts after
    /// such an answer, or without any.
    /// - Parameter unseen: the probability of a good answer where the question was never asked.
    package func rise(_ memory: ItemMemory?, unseen: Double) -> Double {
        let recall = memory?.retrievability(on: today, model: model) ?? unseen
        let without = memory.map { model.retrievability(days: Double(max(0, today - $0.lastDay)) + days, stability: $0.state.stability) } ?? unseen
        let elapsed = memory.map { max(0, today - $0.lastDay) } ?? 0
        let after = { (grade: Grade) in
            model.retrievability(days: days, stability: model.next(memory?.state, grade: grade, elapsedDays: elapsed).stability)
        }
        return max(0, recall * after(.good) + (1 - recall) * after(.again) - without)
    }

    /// What a minute gains: the rise of the group's readiness by the best ten minutes of practice, divided by the minutes they take.
    ///
    /// - Parameters:
    ///   - questions: the rise by each question and the seconds that it takes.
    /// - Returns: readiness per minute, at least 0.
    package static func perMinute(_ questions: [(rise: Double, seconds: Double)]) -> Double {
        var seconds = 0.0
        var rise = 0.0
        for question in questions.sorted(by: { $0.rise / max(1, $0.seconds) > $1.rise / max(1, $1.seconds) }) {
            seconds += max(1, question.seconds)
            rise += question.rise
            if seconds >= minutes * 60 { break }
        }
        return seconds > 0 ? rise / Double(questions.count) / (seconds / 60) : 0
    }
}
