import QuestionBank
import Questions
import Terminal
import Trainer

extension Desk {
    /// Opens a question's file in the user's editor and says what came of it; the variant keeps its numbers.
    ///
    /// - Parameter away: lends the terminal to the editor while it runs.
    func edit(_ id: QuestionID, counts: Bool, away: (() throws -> Int32) throws -> Int32 = { try $0() }) throws -> EditOutcome {
        guard let files = bank.files(id) else { throw Unavailable(description: "\(id) is not in the bank any more.") }
        let before = bank.read(id)
        try runEditor(files.fullPath, away)
        let after = bank.read(id)
        let errors = (after?.findings ?? []).filter { $0.severity == .error }
        guard errors.isEmpty, let new = after?.question else { return .broken(errors.map { shortened($0, root: files.root) }) }
        guard let old = before?.question, before?.source.text != after?.source.text || before?.source.companions != after?.source.companions else {
            return before?.question == nil ? .changed(try present(id, counts: counts), parts: ["the whole file"]) : .unchanged
        }
        return .changed(try present(id, counts: counts), parts: ChangedParts.between(old, new))
    }

    /// A finding with its path below the bank, so that it fits on a line.
    private func shortened(_ finding: Finding, root: String) -> String {
        var short = finding
        if short.path.hasPrefix(root + "/") { short.path.removeFirst(root.count + 1) }
        return short.description
    }

    /// Lets the user write an answer in their editor.
    func compose(_ text: String, away: (() throws -> Int32) throws -> Int32 = { try $0() }) throws -> String {
        let draft = try Draft(text)
        defer { draft.remove() }
        try runEditor(draft.path, away)
        return try draft.read()
    }

    func runEditor(_ path: String, _ away: (() throws -> Int32) throws -> Int32) throws {
        let status = try away { try ExternalEditor.run(path: path, environment: self.environment) }
        if status != 0 { throw Failure("The editor ended with status \(status); what it saved was kept.", .unavailable) }
    }
}
