import Practice
import Questions
import Screen

/// The model answer phase by phase, beside the own notes, with what senior and staff candidates add.
package struct MockAnswerText {
    private let mock: Mock
    private let question: Question
    private let parts: [Part]

    private struct Part {
        var title: String
        var notes: String
        var answer: String
        var additions: [(level: Level, items: [String])]
    }

    /// Columns from which on notes and answer stand side by side.
    private static let sideBySide = 84

    package init(_ mock: Mock, _ question: Question) {
        self.mock = mock
        self.question = question
        let answers = question.answerParts
        var parts = mock.plan.phases.enumerated().map { index, phase in
            Part(
                title: phase.name, notes: mock.notes.indices.contains(index) ? mock.notes[index] : "",
                answer: answers.filter { $0.phase == phase.name }.map(\.text).joined(separator: "\n\n"),
                additions: Self.additions(question) { $0 == phase.name })
        }
        // After a whole interview what belongs to no phase is there to be read too; after a part the rest is kept for another day.
        let held = Set(mock.plan.phases.map(\.name))
        for answer in answers where mock.plan.isWhole && !held.contains(answer.phase ?? "") {
            parts.append(
                Part(
                    title: answer.phase ?? "in all", notes: "", answer: answer.text,
                    additions: Self.additions(question) { $0 == answer.phase && $0 != nil }))
        }
        let rest = Self.additions(question) { $0 == nil }
        if mock.plan.isWhole, !rest.isEmpty { parts.append(Part(title: "in all", notes: "", answer: "", additions: rest)) }
        self.parts = parts
    }

    private static func additions(_ question: Question, _ isWanted: (String?) -> Bool) -> [(level: Level, items: [String])] {
        question.additions.compactMap { addition in
            let items = addition.items.filter { isWanted($0.phase) }.map(\.text)
            return items.isEmpty ? nil : (addition.level, items)
        }
    }

    /// Phases, and what comes behind them.
    package var count: Int { parts.count }

    package func title(_ index: Int) -> String { parts.indices.contains(index) ? parts[index].title : "" }

    package func lines(_ index: Int, width: Int, isLinear: Bool = false) -> [Line] {
        guard parts.indices.contains(index) else { return [] }
        let part = parts[index]
        let isBeside = width >= Self.sideBySide && !isLinear
        var lines: [Line]
        if isBeside {
            let half = (width - 3) / 2
            let left = [Line("Your notes", .strong)] + notes(part, half)
            let right = [Line("Model answer", .strong)] + answer(part, half, isLinear)
            lines = (0..<max(left.count, right.count)).map { row in
                let own = row < left.count ? left[row] : Line()
                let model = row < right.count ? right[row] : Line()
                return own + Line([Span(String(repeating: " ", count: max(0, half - own.width) + 1), .plain), Span("│ ", .muted)]) + model
            }
        } else {
            lines = [Line("Your notes", .strong)] + notes(part, width) + [Line(), Line("Model answer", .strong)] + answer(part, width, isLinear)
        }
        for addition in part.additions {
            lines.append(Line())
            lines.append(Line("What a \(addition.level.rawValue) candidate adds", .strong))
            for item in addition.items { lines += QuestionText.entry(Line("- "), item, .plain, width: width) }
        }
        return lines
    }

    private func notes(_ part: Part, _ width: Int) -> [Line] {
        part.notes.isBlank ? [Line("None.", .muted)] : NotesText.lines(part.notes, width: width)
    }

    private func answer(_ part: Part, _ width: Int, _ isLinear: Bool) -> [Line] {
        part.answer.isEmpty ? [Line("The prompt has none for this phase.", .muted)] : Markdown.lines(part.answer, width: width, isLinear: isLinear)
    }
}
