import Questions
import Scheduling

/// One answer on its way from the first sight of a question to its grade.
package struct Attempt: Hashable, Sendable {
    /// As it is shown: a variant's numbers filled in.
    package var question: Question
    package var variant: Variant?
    /// What was typed as an answer; for a numeric question the number.
    package var typed = ""
    package var prediction: Prediction?
    package var hints = 0
    package var isRevealed = false
    /// Bits of ticked points; of chosen options in a choice question.
    package var ticks: UInt64 = 0
    /// Follow-ups opened so far, counting question and answer apart: 1 shows the first question, 2 its answer too.
    package var followUpSteps = 0
    /// The sitting at a problem whose answer is run; nil elsewhere.
    package var solve: Solve?

    /// For each option shown, its place in the file; the log speaks of the file's order.
    private let order: [Int]

    /// - Parameter order: a permutation of the options; anything else shows them as the file has them.
    package init(question: Question, variant: Variant? = nil, order: [Int] = []) {
        self.question = variant?.fill(question) ?? question
        self.variant = variant
        let plain = Array(question.options.indices)
        self.order = order.sorted() == plain ? order : plain
        self.question.options = self.order.map { question.options[$0] }
    }

    /// How many things can be ticked or chosen.
    package var tickCount: Int { question.kind == .choice ? question.options.count : question.rubric.points.count }

    package func isTicked(_ index: Int) -> Bool { index < 64 && ticks & (1 << UInt64(index)) != 0 }

    /// Ticks or unticks a point; chooses an option, leaving others chosen only where several are right.
    package mutating func toggle(_ index: Int) {
        guard index >= 0, index < min(64, tickCount) else { return }
        let bit: UInt64 = 1 << UInt64(index)
        if question.kind == .choice, question.options.count(where: \.isRight) == 1 {
            ticks = ticks == bit ? 0 : bit
        } else {
            ticks ^= bit
        }
    }

    /// Whether the answer can be checked by itself, and whether it is right; nil where it is ticked or nothing was entered.
    package var isRight: Bool? {
        switch question.kind {
        case .choice:
            guard ticks != 0 else { return nil }
            return question.options.indices.allSatisfy { isTicked($0) == question.options[$0].isRight }
        case .numeric:
            guard let variant, let value = NumberText.parse(typed, unit: variant.unit) else { return nil }
            return variant.accepts(value)
        default: return nil
        }
    }

    /// The grade that the rule suggests, or nil while there is nothing to go by.
    ///
    /// - Parameter seconds: time taken so far, of which Easy depends in short questions.
    package func suggestion(seconds: Double) -> Grade? {
        guard isRevealed else { return nil }
        let expected = question.summary.minutes * 60
        let circumstances = SuggestedGrade.Circumstances(
            prediction: prediction, hints: hints, pace: question.kind.isShort && expected > 0 ? seconds / expected : nil)
        if let solve, !solve.runs.isEmpty {
            let firstPass = solve.runs.firstIndex(where: \.isPass) ?? solve.runs.count
            return SuggestedGrade.ofSolve(
                solve.outcome, pace: question.summary.limit.map { seconds / 60 / $0 }, runs: firstPass + 1, prediction: prediction)
        }
        if let isRight { return SuggestedGrade.ofCheck(isRight: isRight, circumstances) }
        if question.kind == .choice { return .again }
        // An entered number that cannot be read is not an answer; ticks may still speak for the derivation.
        guard ticks != 0 else { return nil }
        return SuggestedGrade.ofRubric(question.rubric, ticks: ticks, circumstances)
    }

    /// The line for the log.
    package func review(
        grade: Grade, moment: Moment, milliseconds: Int, counts: Bool, session: Int64?
    ) -> Review {
        let hasTicks = ticks != 0 || !(question.rubric.isEmpty && question.options.isEmpty)
        return Review(
            question: question.id, moment: moment, duration: milliseconds, prediction: prediction, ticks: hasTicks ? fileTicks : nil,
            suggested: suggestion(seconds: Double(milliseconds) / 1000), grade: grade, hints: hints, seed: variant?.seed,
            fingerprint: question.summary.fingerprint, answer: typed.isEmpty ? nil : typed, counts: counts, session: session)
    }

    /// Ticks by the file's order of options.
    private var fileTicks: UInt64 {
        guard question.kind == .choice else { return ticks }
        return order.indices.reduce(0) { $0 | (isTicked($1) ? 1 << UInt64(order[$1]) : 0) }
    }

    /// Ticks by the order in which the options are shown.
    private func shown(_ fileTicks: UInt64) -> UInt64 {
        guard question.kind == .choice else { return fileTicks }
        return order.indices.reduce(0) { $0 | (fileTicks & (1 << UInt64(order[$1])) != 0 ? 1 << UInt64($1) : 0) }
    }

    /// An order of options that differs from review to review, so that no letter is learned in place of the answer.
    package static func order(of question: Question, reviews: Int) -> [Int] {
        question.options.indices.map { (index: $0, hash: StableHash.hash("\(question.id)#\($0)", reviews)) }
            .sorted { ($0.hash, $0.index) < ($1.hash, $1.index) }.map(\.index)
    }

    /// Puts an undone review's judgement back, so that only what was wrong need be changed.
    package mutating func restore(_ review: Review) {
        prediction = review.prediction
        ticks = shown(review.ticks ?? 0)
        hints = review.hints
        typed = review.answer ?? ""
        isRevealed = true
    }
}
