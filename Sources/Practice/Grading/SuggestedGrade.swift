import Questions
import Scheduling

/// The written rule from ticks to a grade; `docs/grading.md` states it for the user.
package enum SuggestedGrade {
    /// What else is known of an answer besides its ticks.
    package struct Circumstances: Sendable {
        package var prediction: Prediction?
        /// Hints that were opened before the answer.
        package var hints: Int
        /// Time taken over the time expected; nil where time says nothing (coding and design).
        package var pace: Double?

        package init(prediction: Prediction? = nil, hints: Int = 0, pace: Double? = nil) {
            self.prediction = prediction
            self.hints = hints
            self.pace = pace
        }
    }

    /// The grade of an answer ticked against a rubric.
    ///
    /// - Again: nothing ticked, two musts missed, or one must missed and less than half of all points said.
    /// - Hard: one must missed; or all musts said, but less than half of all points.
    /// - Good: all musts, and at least half of all points.
    /// - Easy: everything, predicted sure, within the expected time, without a hint.
    ///
    /// A hint or a red flag caps the grade at Hard; two red flags make it Again. Where no point is a must, all count alike.
    package static func ofRubric(_ rubric: Rubric, ticks: UInt64, _ circumstances: Circumstances) -> Grade {
        var musts = 0
        var missedMusts = 0
        var points = 0
        var said = 0
        var flags = 0
        for (index, point) in rubric.points.enumerated().prefix(64) {
            let isTicked = ticks & (1 << UInt64(index)) != 0
            if point.weight == .flag {
                flags += isTicked ? 1 : 0
                continue
            }
            points += 1
            said += isTicked ? 1 : 0
            guard point.weight == .must else { continue }
            musts += 1
            missedMusts += isTicked ? 0 : 1
        }
        let isHalf = 2 * said >= points
        // In a rubric of nine competencies two missed musts are not a failure: a fifth of them is.
        let allowedMisses = max(1, musts / 5)
        if said == 0 || flags > 1 || missedMusts > allowedMisses || (missedMusts > 0 && !isHalf) { return .again }
        if missedMusts > 0 || !isHalf || flags == 1 || circumstances.hints > 0 { return .hard }
        return said == points ? easyOrGood(circumstances) : .good
    }

    /// The grade of an answer that was checked: wrong is Again; right is Good, but Hard after a hint or where it was a guess.
    package static func ofCheck(isRight: Bool, _ circumstances: Circumstances) -> Grade {
        guard isRight else { return .again }
        if circumstances.hints > 0 || circumstances.prediction == .unsure { return .hard }
        return easyOrGood(circumstances)
    }

    private static func easyOrGood(_ circumstances: Circumstances) -> Grade {
        let isQuick = circumstances.pace.map { $0 <= 1 } ?? true
        return circumstances.prediction == .sure && isQuick ? .easy : .good
    }
}

extension SuggestedGrade {
    /// The grade of a problem whose answer was run.
    ///
    /// - Again: not solved, looked, the third hint (the steps), or more than twice the limit.
    /// - Hard: solved with the first or second hint, or over the limit.
    /// - Good: solved unaided within the limit.
    /// - Easy: besides, predicted sure, in at most half of the limit, and the first run passed.
    ///
    /// - Parameters:
    ///   - pace: time taken over the question's own limit; nil where it has none, and then time says nothing.
    ///   - runs: how often the answer was run up to the first pass.
    package static func ofSolve(_ outcome: SolveOutcome, pace: Double?, runs: Int, prediction: Prediction?) -> Grade {
        switch outcome {
        case .looked, .unsolved: return .again
        case .hinted(let level): return level >= 3 || (pace ?? 0) > 2 ? .again : .hard
        case .unaided:
            guard let pace else { return .good }
            if pace > 1 { return pace > 2 ? .again : .hard }
            return pace <= 0.5 && runs == 1 && prediction == .sure ? .easy : .good
        }
    }
}
