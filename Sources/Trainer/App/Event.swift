import Practice
import Questions
import Scheduling
import Screen

/// Something that happened: a key, time passing, or the outcome of an effect.
package enum Event: Sendable {
    case key(Key)
    case paste(String)
    case mouse(MouseAction)
    case resized(Size)
    case tick
    /// The first run, with the settings that hold.
    case welcome(Settings)
    /// What the day holds, with the date in words and what the user should know.
    case home(DayOverview, date: String, notices: [String])
    /// A session was begun, taken up again, or reopened by undo. `restored` is the review that was undone.
    case session(Session, restored: Review?)
    /// There is nothing to practise; the text says why and what to do.
    case nothingToDo(String)
    case presented(Presentation)
    /// A question could not be shown; it is left out of this session.
    case unavailable(QuestionID, String)
    case recorded(Review)
    case skipped(QuestionID, suspended: Bool)
    case undone(String)
    case summary(Recap)
    case edited(EditOutcome)
    /// What the user wrote in the editor.
    case composed(String)
    /// All questions, to be listed; `query` is nil where the list is to come back as it was left.
    case browse(BrowseContents, query: String?, isSearching: Bool)
    /// A question to be shown beside the list; nil where it cannot be read.
    case previewed(QuestionID, Question?)
    /// A question to be read, with its past reviews, oldest first.
    case opened(Question, reviews: [Review])
    /// What a search may find in these questions.
    case words([QuestionID: SearchText])
    case suspensionSet(QuestionID, Bool)
    /// Something around the answer file of the sitting with this id.
    case solving(Int64, SolveEvent)
    /// Something around mock interviews.
    case mock(MockEvent)
    /// A full interview as it now stands.
    case loop(LoopState)
    /// How all topics stand.
    case topics(TopicOverview)
    /// What the log says of habit and memory.
    case statistics(Statistics)
    /// The plan toward the interview, or why there is none.
    case plan(PlanReport?, problem: String?)
    /// The settings as they now hold.
    case settings(SettingsState)
    /// Other keys hold from now on.
    case keys(Keymap)
    /// Something went wrong and nothing changed.
    case failed(String)
}

/// A question ready to be asked.
package struct Presentation: Hashable, Sendable {
    package var question: Question
    package var variant: Variant?
    /// For each option as it is to be shown, its place in the file; empty for the file's own order.
    package var order: [Int]
    package var offer: GradeOffer
    /// Why the item is shown, in a few words.
    package var reason: String
    /// For a problem whose answer is run.
    package var solve: SolveOpening?

    package init(question: Question, variant: Variant? = nil, order: [Int] = [], offer: GradeOffer, reason: String, solve: SolveOpening? = nil) {
        self.question = question
        self.variant = variant
        self.order = order
        self.offer = offer
        self.reason = reason
        self.solve = solve
    }
}

/// What came of editing a question's file.
package enum EditOutcome: Hashable, Sendable {
    case unchanged
    /// The question as it now stands, and the parts that differ.
    case changed(Presentation, parts: [String])
    /// The file cannot be used as it is now; the old text stays on screen.
    case broken([String])
}

/// What a session amounted to and what comes next.
package struct Recap: Hashable, Sendable {
    package var summary: SessionSummary
    package var tomorrow: Tomorrow
    package var more: More?

    package struct Tomorrow: Hashable, Sendable {
        package var items: Int
        package var seconds: Double

        package init(items: Int, seconds: Double) {
            self.items = items
            self.seconds = seconds
        }
    }

    /// What practising more would bring.
    package struct More: Hashable, Sendable {
        package var purpose: Session.Purpose
        package var items: Int
        package var seconds: Double

        package init(purpose: Session.Purpose, items: Int, seconds: Double) {
            self.purpose = purpose
            self.items = items
            self.seconds = seconds
        }
    }

    package init(summary: SessionSummary, tomorrow: Tomorrow, more: More?) {
        self.summary = summary
        self.tomorrow = tomorrow
        self.more = more
    }

}
