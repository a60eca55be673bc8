/// The texts that make up one question, as they were read from the bank.
package struct QuestionSource: Sendable {
    package var id: QuestionID
    /// Path of the Markdown file, for findings.
    package var path: String
    package var text: String
    /// The texts beside `question.md`, by their name within the folder (`solution.py`, `wrong/a.py`).
    package var companions: [String: String]
    /// Whether the file lies in the folder of a design prompt.
    package var isFragment: Bool

    package init(id: QuestionID, path: String, text: String, companions: [String: String] = [:], isFragment: Bool = false) {
        self.id = id
        self.path = path
        self.text = text
        self.companions = companions
        self.isFragment = isFragment
    }
}
