import Practice
import Questions
import Trainer

/// Prints the model answer with its points, numbered.
struct LinearReveal {
    let io: LineIO

    func show(_ asked: AskedQuestion) {
        io.say("")
        answer(asked.attempt)
        io.say("Why shown: \(asked.presentation.reason).")
    }

    /// Everything there is to read of a question that is looked up; where numbers are drawn, their names stand.
    func read(_ question: Question) {
        let shown = question.mappingTexts(Template.bare)
        io.say(markdown: shown.prompt)
        if shown.kind == .numeric { io.say("The numbers are drawn anew each time; here stand their names.") }
        if let schema = shown.code?.schema { io.say(markdown: "```sql\n\(schema)\n```") }
        for (index, hint) in shown.hints.enumerated() { io.say("Hint \(index + 1): ", markdown: hint) }
        io.say("")
        answer(Attempt(question: shown))
        guard !shown.followUps.isEmpty else { return }
        io.say("Follow-ups:")
        for (index, followUp) in shown.followUps.enumerated() {
            io.say("  \(index + 1). ", markdown: followUp.question)
            io.say("     ", markdown: followUp.answer)
        }
        io.say("")
    }

    private func answer(_ attempt: Attempt) {
        verdict(attempt)
        solve(attempt)
        if let code = attempt.question.code, !code.solution.isEmpty {
            io.say("Reference:")
            io.say(markdown: "```\(code.language)\n\(code.solution)\n```")
            io.say("")
        }
        io.say(markdown: attempt.question.answer)
        for addition in attempt.question.additions {
            io.say("")
            io.say("What a \(addition.level.rawValue) candidate adds:")
            io.say(markdown: addition.text)
        }
        if let pitfalls = attempt.question.pitfalls {
            io.say("")
            io.say(markdown: "Pitfall: " + pitfalls)
        }
        points(attempt)
    }

    /// How a problem was solved, and what was said of its cost beside what the reference costs.
    private func solve(_ attempt: Attempt) {
        guard let solve = attempt.solve else { return }
        if let judgement = solve.runs.last?.judgement {
            io.say("Outcome: \(solve.outcome.name), \(judgement.passed) of \(judgement.tests.count) tests, \(Words.count(solve.runs.count, "run")).")
        }
        guard let stated = attempt.question.code?.complexity else { return }
        cost("Time", solve.claim?.time, stated.time)
        cost("Space", solve.claim?.space, stated.space)
        io.say("")
    }

    private func cost(_ name: String, _ claim: String?, _ stated: String) {
        guard let claim, !claim.isEmpty else { return io.say("\(name): \(stated).") }
        let verdict = Growth.agree(claim, stated).map { $0 ? "the same" : "not the same" } ?? "compare them yourself"
        io.say("\(name): you \(claim), reference \(stated), \(verdict).")
    }

    private func verdict(_ attempt: Attempt) {
        let word = attempt.isRight.map { $0 ? "Right." : "Wrong." }
        if attempt.question.kind == .choice {
            if let word { io.say(word) }
            for (index, option) in attempt.question.options.enumerated() {
                let chosen = attempt.isTicked(index) ? ", your choice" : ""
                io.say("  \(index + 1). ", markdown: "(\(option.isRight ? "right" : "wrong")\(chosen)) \(option.text): \(option.reason)")
            }
            io.say("")
        } else if let variant = attempt.variant {
            let unit = variant.unit.isEmpty ? "" : " " + variant.unit
            let expected = "\(NumberText.short(variant.answer))\(unit), plus or minus \(NumberText.short(variant.tolerance, digits: 2))"
            io.say(word.map { "\($0) You: \(attempt.typed). Answer: \(expected)." } ?? "Answer: \(expected).")
            io.say("")
        }
    }

    private func points(_ attempt: Attempt) {
        guard !attempt.question.rubric.isEmpty else { return io.say("") }
        io.say("")
        io.say("Key points:")
        var competency: String?
        for (index, point) in attempt.question.rubric.points.enumerated() {
            if point.competency != competency {
                competency = point.competency
                if let competency { io.say("  \(competency)") }
            }
            let weight = point.weight == .plain ? "" : point.weight == .flag ? "(red flag) " : "(\(point.weight.rawValue)) "
            io.say("  \(index + 1). ", markdown: "\(weight)\(point.text)\(attempt.isTicked(index) ? " (ticked)" : "")")
        }
        io.say("")
    }
}
