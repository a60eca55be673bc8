/// Text that took another's place.
struct TextAreaEdit: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case typing, erasing, other
    }

    var start: TextArea.Position
    /// By line; a single empty line is nothing.
    var removed: [[Character]]
    var inserted: [[Character]]
    var cursorBefore: TextArea.Position
    var kind: Kind

    /// Where a text ends that begins where the edit does.
    func end(of text: [[Character]]) -> TextArea.Position {
        let last = text[text.count - 1].count
        return TextArea.Position(line: start.line + text.count - 1, offset: text.count == 1 ? start.offset + last : last)
    }

    /// What takes the edit back.
    var inverse: TextAreaEdit {
        TextAreaEdit(start: start, removed: inserted, inserted: removed, cursorBefore: end(of: inserted), kind: .other)
    }
}

/// What undo takes back, step by step; a step of typing is a word with the space after it, a step of erasing a run of backspaces.
struct TextAreaHistory: Hashable, Sendable {
    private static let maximumSteps = 1_000
    /// Graphemes in one step of typing or erasing: each one more costs a copy of the step.
    private static let maximumStepLength = 256

    private var done: [TextAreaEdit] = []
    private var undone: [TextAreaEdit] = []
    /// Whether the next edit may join the last one.
    private var isGroupOpen = false

    mutating func add(_ edit: TextAreaEdit) {
        undone = []
        if isGroupOpen, join(edit) { return }
        isGroupOpen = edit.kind != .other
        done.append(edit)
        if done.count > Self.maximumSteps { done.removeFirst(done.count - Self.maximumSteps) }
    }

    /// Lets the next edit be a step of its own.
    mutating func endGroup() { isGroupOpen = false }

    mutating func undo() -> TextAreaEdit? {
        isGroupOpen = false
        guard let edit = done.popLast() else { return nil }
        undone.append(edit)
        return edit
    }

    mutating func redo() -> TextAreaEdit? {
        isGroupOpen = false
        guard let edit = undone.popLast() else { return nil }
        done.append(edit)
        return edit
    }

    private mutating func join(_ edit: TextAreaEdit) -> Bool {
        guard let last = done.last, last.kind == edit.kind, edit.inserted.count == 1, edit.removed.count == 1,
            max(last.inserted[0].count, last.removed[0].count) < Self.maximumStepLength
        else { return false }
        let index = done.count - 1
        switch edit.kind {
        case .typing:
            guard last.inserted.count == 1, last.end(of: last.inserted) == edit.start, let typed = edit.inserted[0].first else {
                return false
            }
            // A letter after a space begins a word.
            if last.inserted[0].last?.isWhitespace == true, !typed.isWhitespace { return false }
            done[index].inserted[0] += edit.inserted[0]
        case .erasing:
            guard last.removed.count == 1, edit.end(of: edit.removed) == last.start else { return false }
            done[index].removed[0] = edit.removed[0] + last.removed[0]
            done[index].start = edit.start
        case .other:
            return false
        }
        return true
    }
}
