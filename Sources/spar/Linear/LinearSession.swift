import Practice
import Progress
import QuestionBank
import Questions
import Scheduling
import Screen
import Trainer

/// A session as plain lines: the same queue, the same grades, the same log as on screen.
struct LinearSession {
    private let desk: Desk
    private let io = LineIO()

    init(desk: Desk) { self.desk = desk }

    /// What the user decided at a prompt.
    enum Decision {
        /// Go on; with a review that was undone, whose judgement is put back.
        case next(Session, restored: Review? = nil)
        case leave
    }

    /// - Parameter place: what was shown before and comes again after; nil where the program ends.
    func run(backTo place: String? = nil) throws {
        if place == nil { for notice in try desk.home().notices { io.say(notice) } }
        guard let session = try desk.start(.daily) else {
            io.say(
                desk.bank.summaries.isEmpty
                    ? "There are no questions: «spar doctor» shows where spar looks for banks."
                    : "There is nothing to practise: every question is suspended or was practised today.")
            return
        }
        try run(session, backTo: place)
    }

    /// Works a session off, and those that the user wants after it.
    func run(_ first: Session, backTo place: String?) throws {
        var session = first
        announce(session)
        var restored: Review?
        while true {
            guard let entry = session.current else {
                guard let more = try finish(session, backTo: place) else { return }
                (session, restored) = more
                continue
            }
            switch try ask(entry, in: session, restored: restored) {
            case .leave:
                io.say("Left. The session is kept for today\(place != nil ? "" : "; «spar today --plain» goes on with it").")
                return
            case .next(let updated, let review): (session, restored) = (updated, review)
            }
        }
    }

    private func announce(_ session: Session) {
        let (done, total) = session.progress
        let time = Words.minutes(session.secondsLeft)
        let isChosen = session.plan.purpose == .selection
        io.say(
            done > 0
                ? "Going on with the \(isChosen ? "questions you chose" : "session you left"): \(done) of \(total) done, about \(time) left."
                : "\(Words.count(total, "item")), about \(time).")
        if isChosen, done > 0 { io.say("«spar today --plain --minutes \(desk.settings.minutes.compact)» starts today's session instead.") }
        if !session.plan.purpose.counts { io.say("Nothing is due: this is practice ahead of time. The schedule does not change.") }
    }

    // MARK: One question

    private func ask(_ entry: DailyQueue.Entry, in session: Session, restored: Review?) throws -> Decision {
        let presentation: Presentation
        do {
            presentation = try desk.present(entry.id, counts: session.plan.purpose.counts)
        } catch let problem as Desk.Unavailable {
            io.say("\(problem)")
            var rest = session
            rest.skip(entry.id)
            return .next(rest)
        }
        var asked = AskedQuestion(presentation: presentation, started: Clock.monotonic())
        asked.counts = session.plan.purpose.counts
        if let restored, restored.question == entry.id { asked.attempt.restore(restored) }
        repeat {
            asked.request = nil
            if let decision = try put(&asked, in: session) { return decision }
        } while asked.request == .again
        return try afterPrompt(asked, session)
    }

    /// Puts a question, shows its answer and takes the grade; nil where something else was asked for.
    private func put(_ asked: inout AskedQuestion, in session: Session) throws -> Decision? {
        let question = asked.presentation.question
        let (number, total) = session.position
        let topic = question.code != nil ? "coding" : question.summary.topic
        io.say("")
        io.say(
            "Question \(number) of \(total): \(topic), \(question.summary.level.rawValue), \(question.kind.rawValue)\(session.isRetry ? ", again" : "")."
        )
        io.say("")
        io.say(markdown: asked.attempt.question.prompt)
        if let schema = question.code?.schema { io.say(markdown: "```sql\n\(schema)\n```") }
        if !asked.attempt.isRevealed {
            let isAnswered =
                try asked.presentation.solve.map { try LinearSolve(io: io, desk: desk).work(&asked, $0) }
                ?? LinearPrompt(io: io, desk: desk).answer(&asked)
            guard isAnswered else { return nil }
        }
        LinearReveal(io: io).show(asked)
        guard let grade = try LinearPrompt(io: io, desk: desk).grade(&asked) else { return nil }
        let review = try desk.record(asked.attempt, grade: grade, milliseconds: asked.milliseconds(), session: session)
        var updated = session
        updated.record(review)
        let next = asked.presentation.offer.days[grade].map { $0 == 0 ? "comes back in this session" : "comes back in \(GradeOffer.text($0))" }
        io.say("\(grade.name). The item \(next ?? "stays as it is").")
        return .next(updated)
    }

    /// What was asked for instead of an answer or a grade.
    private func afterPrompt(_ asked: AskedQuestion, _ session: Session) throws -> Decision {
        let id = asked.presentation.question.id
        switch asked.request {
        case .skip:
            try desk.skip(id, in: session)
            var rest = session
            rest.skip(id)
            io.say("Skipped for this session.")
            return .next(rest)
        case .suspend:
            try desk.suspend(id)
            try desk.skip(id, in: session)
            var rest = session
            rest.skip(id)
            io.say("Suspended. u, or «spar suspend \(id) --off», brings it back.")
            return .next(rest)
        case .undo: return try undo(session)
        case .leave, .again, nil: return .leave
        }
    }

    private func undo(_ session: Session) throws -> Decision {
        guard let undone = try desk.undo() else {
            io.say("There is nothing to undo.")
            return .next(session)
        }
        io.say(undone.text)
        return .next(undone.session ?? session, restored: undone.review)
    }

    // MARK: The end

    /// Sums up; answers a further session, or the one that an undo reopened, with what was undone.
    private func finish(_ session: Session, backTo place: String?) throws -> (Session, Review?)? {
        try desk.store.endSession(session.id, at: desk.clock.now())
        let recap = try desk.recap(session)
        io.say("")
        io.say("Done for now: \(Words.count(recap.summary.answers, "answer")) in \(Words.duration(recap.summary.seconds)).")
        for line in SummaryView(recap: recap).lines(width: 78, hasBars: false) { io.say(line.text) }
        while true {
            let enter = place.map { "Enter goes to \($0). Or: " } ?? "Enter leaves. Or: "
            guard let line = io.ask(enter + Self.ending.text(hiding: recap.more == nil ? [.more] : [])), !line.isEmpty else { return nil }
            switch Self.ending.action(for: line) {
            case .leave: return nil
            case .more:
                guard let purpose = recap.more?.purpose, let next = try desk.start(purpose) else {
                    io.say("There is nothing more to practise today.")
                    continue
                }
                announce(next)
                return (next, nil)
            case .undo:
                let undone = try desk.undo()
                io.say(undone?.text ?? "There is nothing to undo.")
                if let reopened = undone?.session { return (reopened, undone?.review) }
            case nil: io.say("«\(line)» is not one of these.")
            }
        }
    }

    private enum Ending { case more, undo, leave }

    private static let ending = LinearMenu<Ending>(entries: [
        .init(.more, "p", "more", "practise more", number: 1),
        .init(.undo, "u", "undo", "undo the last grade", number: 2),
        .init(.leave, "q", "leave", number: 0),
    ])
}
