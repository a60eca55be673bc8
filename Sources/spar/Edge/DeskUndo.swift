import Practice
import Progress
import QuestionBank
import Questions
import Scheduling
import Trainer

extension Desk {
    /// What an undo took back, and the session it reopens.
    struct UndoOutcome {
        var text: String
        /// Today's session that the undone action belongs to.
        var session: Session?
        var review: Review?
    }

    /// Whether there is anything in the log to take back.
    func canUndo() throws -> Bool { try !store.isEmpty() }

    /// Takes back the last grade or suspension; nil where there is none.
    func undo() throws -> UndoOutcome? {
        guard let undone = try store.undo(settings: settings) else { return nil }
        switch undone {
        case .review(let review):
            let name = title(review.question)
            let isToday = review.moment.day(rolloverHour: settings.rolloverHour) == today
            let reopened = isToday ? try review.session.flatMap { try session($0) } : nil
            return UndoOutcome(text: "Took back \(review.grade.name) on «\(name)».", session: reopened, review: review)
        case .suspension(let id, let wasSuspended):
            var reopened: Session?
            if wasSuspended, let open = try openSession(), open.skipped.contains(id) {
                try store.setSkipped(open.skipped.subtracting([id]), in: open)
                reopened = try session(open.id)
            }
            return UndoOutcome(text: wasSuspended ? "«\(title(id))» is back." : "«\(title(id))» is suspended again.", session: reopened)
        }
    }

    /// The beginning of a question, for messages.
    func title(_ id: QuestionID) -> String {
        let title = Template.abridged(bank.summary(id)?.title ?? id.rawValue)
        return title.count <= 50 ? title : title.prefix(49).trimmed + "…"
    }
}
