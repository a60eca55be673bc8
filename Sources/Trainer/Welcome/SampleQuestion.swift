import Practice
import Questions
import Scheduling

/// The question of the welcome: of no bank, so that trying it out leaves no trace.
package enum SampleQuestion {
    private static let text = """
        ---
        topic: classification-metrics
        level: junior
        minutes: 1
        ---
        A fraud filter is right on 99.5 % of all payments, and 0.5 % of payments are fraud. Is it a good filter?

        ## Answer
        Accuracy does not say. A filter that flags nothing is right on 99.5 % as well, and finds no fraud at all. Where one class is rare, \
        ask for the precision and the recall of that class, and for what each of the two errors costs.

        ## Key points
        - [must] A filter that flags nothing is right on 99.5 % too
        - [must] Ask for precision and recall of the rare class
        - The costs of the two errors decide where to cut
        """

    /// Nil never, but for a mistake in the text above, which a test would find.
    package static func presentation() -> Presentation? {
        guard let id = QuestionID("ml-theory/classification-metrics/welcome") else { return nil }
        let source = QuestionSource(id: id, path: "welcome", text: text)
        guard let question = QuestionParser.parse(source).question else { return nil }
        let offer = GradeOffer(nil, id: id, kind: question.kind, today: StudyDay(number: 0), scheduler: Scheduler(), counts: true)
        return Presentation(question: question, offer: offer, reason: "new")
    }
}
