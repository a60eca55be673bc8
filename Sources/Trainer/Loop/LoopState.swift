import Practice
import Questions

/// A full interview with what its parts came to so far.
package struct LoopState: Hashable, Sendable {
    package var loop: InterviewLoop
    package var progress: [InterviewLoop.Part: InterviewLoop.Progress]
    /// What a part asks, in words.
    package var titles: [InterviewLoop.Part: String]
    /// Nil as long as a part is not done.
    package var scorecard: LoopScorecard?
    /// Loops before this one that have a verdict, oldest first.
    package var earlier: [Earlier]

    package struct Earlier: Hashable, Sendable {
        package var date: String
        package var verdict: Verdict

        package init(date: String, verdict: Verdict) {
            self.date = date
            self.verdict = verdict
        }
    }

    package init(
        loop: InterviewLoop, progress: [InterviewLoop.Part: InterviewLoop.Progress], titles: [InterviewLoop.Part: String],
        scorecard: LoopScorecard?, earlier: [Earlier] = []
    ) {
        self.loop = loop
        self.progress = progress
        self.titles = titles
        self.scorecard = scorecard
        self.earlier = earlier
    }

    /// The first part that is not done.
    package var next: InterviewLoop.Part? { loop.parts.first { !(progress[$0]?.isDone ?? false) } }
}

/// What a full interview asks of the edge.
package enum LoopEffect: Hashable, Sendable {
    /// Takes up the open loop, or begins one.
    case open
    case begin
    case hold(InterviewLoop.Part)
}
