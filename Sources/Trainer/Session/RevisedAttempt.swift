import Practice
import Questions

extension Attempt {
    /// The same attempt at the question as its file stands after an edit.
    ///
    /// What was typed, predicted and opened stays. Ticks belong to points: where those changed, they must be set again.
    package func revised(_ presentation: Presentation) -> Attempt {
        var attempt = Attempt(question: presentation.question, variant: presentation.variant, order: presentation.order)
        attempt.typed = typed
        attempt.prediction = prediction
        attempt.hints = min(hints, attempt.question.hints.count)
        attempt.isRevealed = isRevealed
        attempt.solve = solve
        if attempt.question.rubric == question.rubric, attempt.question.options == question.options { attempt.ticks = ticks }
        return attempt
    }
}
