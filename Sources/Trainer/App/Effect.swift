import Practice
import Questions
import Scheduling
import Screen

/// Something that the edge is asked to do; its outcome comes back as an event.
package enum Effect: Hashable, Sendable {
    case loadHome
    /// Shows the welcome, once and never again.
    case welcome
    /// Keeps what was chosen in the welcome, then goes to home.
    case choose(path: String, minutes: String)
    /// Begins a session of this purpose, or takes up today's open one.
    case start(Session.Purpose)
    case present(QuestionID, counts: Bool)
    /// Writes a grade; the next question is asked for only after `recorded`.
    case record(Attempt, Grade, milliseconds: Int, in: Session)
    case undo
    case skip(QuestionID, in: Session)
    case suspend(QuestionID, in: Session)
    /// Ends the session and sums it up.
    case finish(Session)
    /// Opens the question's file in the editor; the variant keeps its numbers.
    case edit(QuestionID, counts: Bool)
    /// Opens the user's editor on an answer.
    case compose(String)
    /// Ends a session without summing it up.
    case end(Int64)
    /// Lists all questions; where no query is given, the list comes back as it was left.
    case browse(query: String?, isSearching: Bool)
    /// Reads a question to be shown beside the list.
    case preview(QuestionID)
    /// Reads a question with its past reviews.
    case open(QuestionID)
    /// Reads what a search looks into.
    case readWords([QuestionID])
    case setSuspended(QuestionID, Bool)
    /// Begins a session of these questions.
    case practise([QuestionID])
    /// Shows how all topics stand, or what the log says; begins a session of the questions of these topics.
    case loadTopics
    case loadStatistics
    case drill([String])
    /// Opens the user's editor on the answer of a problem.
    case writeAnswer(Solve)
    /// Runs the answer as its file has it; `tested`, then `judged` or `unjudged` come back.
    case runAnswer(Solve)
    /// Runs a query on the shown data without judging it.
    case tryAnswer(Solve)
    /// Keeps the answer as it is and starts again from the starter.
    case resetAnswer(Solve)
    /// Keeps the answer as it is, and that the reference was looked at.
    case giveUp(Solve)
    /// Writes time, hints, look and claim.
    case keepSolve(Solve)
    /// What a mock interview asks for.
    case mock(MockEffect)
    /// What a full interview asks for.
    case loop(LoopEffect)
    /// Shows the settings; changes one; gives a command keys of its own, or nil for the usual ones; opens the file.
    case loadSettings
    case set(Settings.Key, String)
    case bind(Keymap.Target, [Key]?)
    case editSettings
    /// Computes the plan toward the interview in the background; `plan` comes back.
    case loadPlan
    case stop
    case quit
}
