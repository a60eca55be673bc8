import Practice
import Questions
import Trainer

/// A question in hand in the linear mode.
struct AskedQuestion {
    /// What the user asked for instead of going on.
    enum Request: Equatable {
        case skip, suspend, undo, leave
        /// The question is to be asked once more, as after an edit.
        case again
    }

    var presentation: Presentation
    var attempt: Attempt
    var request: Request?
    /// Whether the answer moves the schedule.
    var counts = true
    private let started: Int64
    /// Milliseconds spent before, on a problem that was taken up again.
    private let earlier: Int

    init(presentation: Presentation, started: Int64) {
        self.presentation = presentation
        self.started = started
        attempt = Attempt(question: presentation.question, variant: presentation.variant, order: presentation.order)
        attempt.solve = presentation.solve?.solve
        attempt.hints = attempt.solve?.hints ?? 0
        earlier = attempt.solve?.elapsed ?? 0
    }

    /// Time since the question was shown; for short kinds at most five minutes, since nothing tells a pause from thought here.
    func milliseconds() -> Int {
        let elapsed = earlier + Int(max(0, Clock.monotonic() - started))
        return attempt.question.kind.isShort ? min(elapsed, 300_000) : elapsed
    }
}
