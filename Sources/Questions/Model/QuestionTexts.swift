extension Question {
    /// The question with all texts that a learner sees changed, programs and headers left as they are.
    package func mappingTexts(_ change: (String) -> String) -> Question {
        var changed = self
        changed.prompt = change(prompt)
        changed.answer = change(answer)
        changed.rubric.points = rubric.points.map { Rubric.Point(change($0.text), $0.weight, competency: $0.competency) }
        changed.hints = hints.map(change)
        changed.followUps = followUps.map { FollowUp(question: change($0.question), answer: change($0.answer)) }
        changed.pitfalls = pitfalls.map(change)
        changed.summary.title = change(summary.title)
        return changed
    }
}
