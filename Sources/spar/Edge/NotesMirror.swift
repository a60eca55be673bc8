import Foundation
import Practice
import Progress

extension Desk {
    /// Lets the user write notes in their editor; what the editor saves is in the journal within a second, and the time too.
    func composeNotes(_ text: String, _ journal: MockJournal, away: (() throws -> Int32) throws -> Int32) throws -> String {
        let draft = try Draft(text)
        defer { draft.remove() }
        let mirror = NotesMirror.start(draft, journal, store)
        defer { mirror.cancel() }
        try runEditor(draft.path, away)
        return try draft.read()
    }
}

/// Writes clock and notes while the user's editor has the terminal and nothing wakes the app.
private enum NotesMirror {
    static func start(_ draft: Draft, _ journal: MockJournal, _ store: ProgressStore) -> Task<Void, Never> {
        let started = Clock.monotonic()
        return Task.detached {
            var last: String?
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                guard !Task.isCancelled else { return }
                var current = journal
                if current.spent.indices.contains(current.phase) { current.spent[current.phase] += max(0, Clock.monotonic() - started) }
                // An editor that is just saving leaves no file, or an empty one, for a moment.
                if let text = try? draft.read(), text != last, !text.isEmpty {
                    current.notes = [current.phase: text]
                    last = text
                }
                // What cannot be written now is written by the app, once the editor is done.
                try? store.keep(current)
            }
        }
    }
}
