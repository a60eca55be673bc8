import Practice
import Questions
import Scheduling
import Screen

/// A session on screen: one item at a time, asked, perhaps answered in writing, revealed and graded.
package struct SessionView: Sendable {
    package var session: Session
    /// The item in hand; nil while it is being fetched.
    package var item: Item?
    /// A grade is on its way to the disk: keys wait, so that none counts twice.
    package var isWaiting = false
    /// A review that was undone, whose judgement is put back once its question is here.
    var restored: Review?
    /// The skip menu is open.
    var isMenuOpen = false

    /// The item in hand.
    package struct Item: Sendable {
        package var attempt: Attempt
        var offer: GradeOffer
        var reason: String
        var clock: ActiveClock
        /// The editor for a typed answer while it is open.
        var editor: TextArea?
        var scroll = 0
        /// Columns that code is moved to the left.
        var shift = 0
        /// The whole question stands above the answer, not only its beginning.
        var showsQuestion = false
        /// The key point that Tab has reached.
        var point: Int?
        /// Parts that an edit of the file has just changed.
        var changedParts: [String] = []
        /// The file, runs and panes of a problem whose answer is run.
        var solve: SolveState?

        init(_ presentation: Presentation, now: Int64) {
            attempt = Attempt(question: presentation.question, variant: presentation.variant, order: presentation.order)
            offer = presentation.offer
            reason = presentation.reason
            clock = ActiveClock(now: now, patience: presentation.question.kind.isShort ? 300_000 : nil)
            guard let opening = presentation.solve else { return }
            attempt.solve = opening.solve
            attempt.hints = min(opening.solve.hints, presentation.question.hints.count)
            solve = SolveState(opening, now: now)
        }
    }

    package init(session: Session, now: Int64) { self.session = session }

    package var context: Context {
        guard let item else { return .question }
        if isMenuOpen { return .menu }
        if item.editor != nil { return .typing }
        if item.attempt.isRevealed { return .reveal }
        if let solve = item.solve { return solve.context }
        switch item.attempt.question.kind {
        case .choice: return .choice
        case .numeric: return .numeric
        default: return .question
        }
    }

    // MARK: Outcomes of effects

    mutating func update(_ event: Event, now: Int64, keys: Keymap, notice: inout App.Notice?) -> [Effect] {
        switch event {
        case .presented(let presentation): present(presentation, now: now)
        case .unavailable(let id, let reason):
            notice = App.Notice(text: reason, tone: .bad)
            session.skip(id)
            return advance()
        case .recorded(let review):
            session.record(review)
            isWaiting = false
            return advance()
        case .skipped(let id, let isSuspended):
            session.skip(id)
            isWaiting = false
            let text = isSuspended ? "Suspended. \(keys.name(.undo, in: .question)) brings it back." : "Skipped for this session."
            notice = App.Notice(text: text, tone: .plain)
            return advance()
        case .composed(let text):
            item?.attempt.typed = text
            if item?.editor != nil { item?.editor = TextArea(text: text) }
            item?.clock.touch(now)
        case .solving(let id, let event): return update(event, of: id, now: now, notice: &notice)
        case .edited(let outcome): edited(outcome, now: now, notice: &notice)
        default: break
        }
        return []
    }

    private mutating func present(_ presentation: Presentation, now: Int64) {
        var next = Item(presentation, now: now)
        if let restored, restored.question == presentation.question.id {
            next.attempt.restore(restored)
            next.clock.add(Int64(restored.duration))
        } else if let solve = next.attempt.solve {
            next.clock.add(Int64(solve.elapsed))
        }
        restored = nil
        item = next
    }

    private mutating func advance() -> [Effect] {
        item = nil
        guard let current = session.current else { return [.finish(session)] }
        return [.present(current.id, counts: session.plan.purpose.counts)]
    }

    private mutating func edited(_ outcome: EditOutcome, now: Int64, notice: inout App.Notice?) {
        guard var current = item else { return }
        // The time in the editor was not spent on the answer; what went before was.
        current.clock.skip(to: now)
        switch outcome {
        case .unchanged: notice = App.Notice(text: "The file was not changed.", tone: .plain)
        case .broken(let findings):
            let first = findings.first ?? "it cannot be read"
            notice = App.Notice(text: "The old text stays, because the file now has an error. \(first)", tone: .bad)
        case .changed(let presentation, let parts):
            current.attempt = current.attempt.revised(presentation)
            current.changedParts = parts
            notice = App.Notice(text: "Changed: \(parts.joined(separator: ", ")).", tone: .good)
        }
        item = current
    }

    // MARK: Typing

    /// Takes a key that is text, where text is being entered; nil where the key is a command.
    mutating func type(_ key: Key, now: Int64, layout: Layout) -> [Effect]? {
        guard !isWaiting, var current = item else { return nil }
        if context == .claim { return typeClaim(key, now: now, layout.keys) }
        if current.editor != nil { return edit(key, now: now, layout: layout) }
        guard context == .numeric, case .character(let character) = key, Self.isNumeric(character, after: current.attempt.typed) else {
            return nil
        }
        current.attempt.typed.append(character)
        current.clock.touch(now)
        item = current
        return []
    }

    /// A number begins with a digit or sign; once begun, all that is typed belongs to it, a unit too, and keys are no commands.
    private static func isNumeric(_ character: Character, after typed: String) -> Bool {
        if !typed.isEmpty { return true }
        return character.isASCII && (character.isNumber || ".-+".contains(character))
    }

    private mutating func edit(_ key: Key, now: Int64, layout: Layout) -> [Effect]? {
        guard var current = item, var editor = current.editor else { return nil }
        if let command = layout.keys.command(for: key, in: .typing) {
            current.attempt.typed = editor.text
            if command == .finishTyping { current.editor = nil }
            current.clock.touch(now)
            item = current
            return command == .compose ? [.compose(current.attempt.typed)] : []
        }
        editor.size = EditorPlace(current, layout).size
        _ = editor.handle(key)
        current.editor = editor
        current.clock.touch(now)
        item = current
        return []
    }

    mutating func paste(_ text: String, now: Int64, layout: Layout) {
        guard !isWaiting, var current = item else { return }
        if var editor = current.editor {
            editor.size = EditorPlace(current, layout).size
            editor.paste(text)
            current.editor = editor
        } else if context == .claim {
            current.solve?.claim?.text += text.filter { !$0.isNewline }.prefix(60)
        } else if context == .numeric {
            current.attempt.typed += text.filter { !$0.isNewline }.prefix(80)
        } else {
            return
        }
        current.clock.touch(now)
        item = current
    }
}
