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

    init(presentation: Presentation, started: Int64) {
        self.presentation = presentation
        self.started = started
        attempt = Attempt(question: presentation.question, variant: presentation.variant, order: presentation.order)
    }

    /// Time since the question was shown; for short kinds at most five minutes, since nothing tells a pause from thought here.
    func milliseconds() -> Int {
        let elapsed = Int(max(0, Clock.monotonic() - started))
        return attempt.question.kind.isShort ? min(elapsed, 300_000) : elapsed
    }
}
