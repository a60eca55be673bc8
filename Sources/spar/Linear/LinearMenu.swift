/// The commands of a prompt, each reached by a letter, a word and, where numbers are free, a number that is always the same.
struct LinearMenu<Action: Equatable & Sendable>: Sendable {
    struct Entry: Sendable {
        let action: Action
        let letter: String
        let word: String
        /// What the prompt says; the word where it says enough.
        let label: String
        let number: Int?

        init(_ action: Action, _ letter: String, _ word: String, _ label: String? = nil, number: Int? = nil) {
            self.action = action
            self.letter = letter
            self.word = word
            self.label = label ?? word
            self.number = number
        }
    }

    let entries: [Entry]

    /// The commands in one sentence, without those that would do nothing now.
    func text(hiding hidden: [Action] = []) -> String {
        entries.filter { !hidden.contains($0.action) }
            .map { entry in entry.number.map { "\($0) \(entry.label)" } ?? "\(entry.letter) \(entry.label)" }
            .joined(separator: ", ")
    }

    /// What a line asks for; letters count in their case, words do not.
    func action(for line: String) -> Action? {
        let number = Int(line)
        return entries.first { entry in
            line == entry.letter || line.lowercased() == entry.word || (number != nil && number == entry.number)
        }?.action ?? entries.first { $0.letter == line.lowercased() }?.action
    }
}
