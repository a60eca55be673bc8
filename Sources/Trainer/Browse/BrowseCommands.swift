import Practice
import Questions
import Screen

extension BrowseView {
    // MARK: Typing a query

    mutating func openField() {
        textBefore = text
        field = TextArea(text: text)
    }

    /// Takes a key that is text while a query is being typed; nil where the key is a command.
    mutating func type(_ key: Key, layout: Layout) -> [Effect]? {
        guard context == .search, layout.keys.command(for: key, in: .search) == nil else { return nil }
        return edit(layout) { $0.handle(key) }
    }

    mutating func paste(_ pasted: String, layout: Layout) -> [Effect] {
        guard context == .search else { return [] }
        let line = pasted.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(400)
        return edit(layout) { $0.paste(String(line)) }
    }

    private mutating func edit(_ layout: Layout, _ body: (inout TextArea) -> Void) -> [Effect] {
        guard var editor = field else { return [] }
        editor.size = Size(columns: BrowseLayout(layout.size, panel: 0).listWidth - 2, rows: 1)
        body(&editor)
        field = editor
        if editor.text != text {
            text = editor.text
            search()
        }
        return needed(layout)
    }

    /// Ends typing where the query can be read; where not, the problem is said and typing goes on.
    private mutating func finishSearch() {
        let editor = field
        field = nil
        let kept = cursor
        search()
        guard problem == nil else {
            field = editor
            return
        }
        if found.indices.contains(kept) { move(to: kept, rows: .max) }
    }

    private mutating func cancelSearch() {
        field = nil
        text = textBefore
        search()
    }

    private mutating func complete(_ layout: Layout) -> [Effect] {
        guard let completed = SearchCompletion(text, vocabulary: contents.vocabulary).text else { return [] }
        return edit(layout) { $0.replaceAll(with: completed) }
    }

    // MARK: Commands

    mutating func perform(_ command: CommandID, layout: Layout, notice: inout App.Notice?) -> [Effect] {
        let effects =
            switch context {
            case .offer: performInOffer(command)
            case .reading: performInReading(command, layout: layout, notice: &notice)
            default: performInList(command, layout: layout, notice: &notice)
            }
        return effects + needed(layout)
    }

    private mutating func performInList(_ command: CommandID, layout: Layout, notice: inout App.Notice?) -> [Effect] {
        let visible = listRows(layout)
        switch command {
        case .search: openField()
        case .finishSearch: finishSearch()
        case .complete: return complete(layout)
        case .back:
            if field != nil {
                cancelSearch()
            } else if text.isEmpty {
                return [.loadHome]
            } else {
                text = ""
                search()
            }
            move(to: cursor, rows: visible)
        case .leave: return [.loadHome]
        case .read: return current.map { [.open($0.id)] } ?? []
        case .mark:
            toggleMark()
            move(to: cursor + 1, rows: visible)
        case .markAll: toggleAllMarks()
        case .practise: propose(notice: &notice)
        case .suspend: return toggleSuspension()
        case .edit: return current.map { [.edit($0.id, counts: true)] } ?? []
        default: moveCursor(command, visible)
        }
        return []
    }

    private mutating func moveCursor(_ command: CommandID, _ visible: Int) {
        switch command {
        case .scrollDown: move(to: cursor + 1, rows: visible)
        case .scrollUp: move(to: cursor - 1, rows: visible)
        case .pageDown: move(to: cursor + max(1, visible - 1), rows: visible)
        case .pageUp: move(to: cursor - max(1, visible - 1), rows: visible)
        case .first: move(to: 0, rows: visible)
        case .last: move(to: found.count - 1, rows: visible)
        default: break
        }
    }

    private mutating func performInReading(_ command: CommandID, layout: Layout, notice: inout App.Notice?) -> [Effect] {
        guard let open = reading, let current else { return [] }
        switch command {
        case .back: reading = nil
        case .leave: return [.loadHome]
        case .nextQuestion, .previousQuestion:
            let before = cursor
            move(to: cursor + (command == .nextQuestion ? 1 : -1), rows: listRows(layout))
            guard cursor != before, let next = self.current else {
                notice = App.Notice(text: command == .nextQuestion ? "That was the last one." : "That was the first one.", tone: .plain)
                return []
            }
            return [.open(next.id)]
        case .mark: toggleMark()
        case .practise: propose(notice: &notice)
        case .suspend: return toggleSuspension()
        case .edit: return [.edit(current.id, counts: true)]
        default: reading = open.moved(command, item: item(current), layout: layout, panel: panelRows(layout))
        }
        return []
    }

    private mutating func toggleMark() {
        guard let id = current?.id else { return }
        if marked.remove(id) == nil { marked.insert(id) }
    }

    private mutating func toggleAllMarks() {
        marked = marked.isEmpty ? Set(found.map { contents.candidates[$0].id }) : []
    }

    private func toggleSuspension() -> [Effect] { current.map { [.setSuspended($0.id, !$0.isSuspended)] } ?? [] }

    // MARK: Practising

    /// Asks whether the questions in hand are to be practised: the open one, else the marked ones, else all that were found.
    private mutating func propose(notice: inout App.Notice?) {
        let chosen: (what: PractiseOffer.Source, candidates: [Candidate])
        if reading != nil {
            chosen = (.open, current.map { [$0] } ?? [])
        } else if !marked.isEmpty {
            chosen = (.marked, contents.candidates.filter { marked.contains($0.id) })
        } else {
            chosen = (.found, found.map { contents.candidates[$0] })
        }
        let queue = SelectionQueue(chosen.candidates, in: contents.request)
        guard !queue.entries.isEmpty else {
            let text =
                queue.suspended > 0 ? "There is nothing to practise: what is chosen is suspended; x brings it back." : "There is nothing to practise."
            notice = App.Notice(text: text, tone: .plain)
            return
        }
        offer = PractiseOffer(source: chosen.what, queue: queue, budget: contents.request.settings.minutes * 60)
    }

    private mutating func performInOffer(_ command: CommandID) -> [Effect] {
        guard let open = offer else { return [] }
        offer = nil
        // Marks have done their duty once what they stood for is practised.
        if open.source == .marked, command == .accept { marked = [] }
        switch command {
        case .accept: return [.practise(open.fitting.map(\.id))]
        case .takeAll: return [.practise(open.queue.entries.map(\.id))]
        default: return []
        }
    }
}
