import Practice
import Questions
import Scheduling
import Screen

/// All questions in a list that narrows as a query is typed; one of them may be open, or a session about to begin.
package struct BrowseView: Sendable {
    package var contents: BrowseContents
    /// The query as it was written.
    package var text: String
    var query = SearchQuery()
    /// What is wrong with the query; the list stays as it was.
    var problem: SearchProblem?
    /// Positions of the questions found.
    private(set) var found: [Int] = []
    private(set) var rows = BrowseRows(groups: [])
    /// The question in hand, by its number among those found.
    private(set) var cursor = 0
    var scroll = 0
    var marked: Set<QuestionID> = []
    /// The line that a query is typed in, while it is open, and the query it began with.
    var field: TextArea?
    var textBefore = ""
    var reading: ReadingView?
    /// What would be practised, while that is asked.
    var offer: PractiseOffer?
    /// The question beside the list: nil where it cannot be read.
    var preview: (id: QuestionID, question: Question?)?

    /// Questions whose words are read in one go, so that a key never waits long.
    private static let portion = 256

    package init(_ contents: BrowseContents, query text: String = "", isSearching: Bool = false) {
        self.contents = contents
        self.text = text
        if isSearching { openField() }
        search()
    }

    /// The same place again, over questions that may have changed meanwhile.
    init(_ contents: BrowseContents, resuming earlier: BrowseView) {
        self.init(contents, query: earlier.text)
        marked = earlier.marked.filter { contents.position(of: $0) != nil }
        if let id = earlier.current?.id { moveTo(id) }
        scroll = earlier.scroll
    }

    package var context: Context {
        if offer != nil { return .offer }
        if reading != nil { return .reading }
        return field == nil ? .browse : .search
    }

    // MARK: The list

    var current: Candidate? { found.indices.contains(cursor) ? contents.candidates[found[cursor]] : nil }

    func candidate(_ number: Int) -> Candidate { contents.candidates[found[number]] }

    func item(_ candidate: Candidate) -> BrowseItem {
        BrowseItem(candidate: candidate, today: contents.today, model: contents.request.settings.scheduler.model)
    }

    func group(ofItem number: Int) -> BrowseContents.Group { contents.groups[contents.groupIndexes[found[number]]] }

    /// Reads the query and finds its questions; the list stays where the query has a problem.
    mutating func search() {
        let parser = SearchParser(vocabulary: contents.vocabulary)
        do {
            query = try field == nil ? parser.parse(text) : parser.parse(typing: text)
            problem = nil
        } catch {
            problem = error
            if !found.isEmpty { return }
        }
        find()
    }

    private mutating func find() {
        let id = current?.id
        found = contents.found(by: query)
        rows = BrowseRows(groups: found.map { contents.groupIndexes[$0] })
        cursor = 0
        scroll = 0
        // While typing the best place is the top; elsewhere the question in hand stays in hand.
        if field == nil, let id { moveTo(id) }
    }

    private mutating func moveTo(_ id: QuestionID) {
        if let position = contents.position(of: id), let number = found.firstIndex(of: position) { cursor = number }
    }

    mutating func move(to number: Int, rows visible: Int) {
        cursor = min(max(0, number), max(0, found.count - 1))
        scroll = Scroll.clamped(Scroll.showing(rows.span(of: cursor), scroll: scroll, rows: visible), count: rows.count, rows: visible)
    }

    // MARK: Outcomes of effects

    mutating func update(_ event: Event, layout: Layout, notice: inout App.Notice?) -> [Effect] {
        switch event {
        case .tick:
            let unread = contents.unread(Self.portion)
            return unread.isEmpty ? [] : [.readWords(unread)]
        case .words(let words):
            contents.read(words)
            if query.looksAtText { findAgain(layout) }
        case .previewed(let id, let question): preview = (id, question)
        case .opened(let question, let reviews):
            reading = ReadingView(question: question, trail: ReviewStep.trail(reviews, settings: contents.request.settings))
            preview = (question.id, question)
        case .unavailable(_, let reason): notice = App.Notice(text: reason, tone: .bad)
        case .suspensionSet(let id, let isSuspended):
            contents.setSuspended(id, isSuspended)
            notice = App.Notice(text: isSuspended ? "Suspended: it is in no session until x brings it back." : "Brought back.", tone: .plain)
        case .edited(let outcome): edited(outcome, notice: &notice)
        default: break
        }
        return needed(layout)
    }

    /// More words are known: the list grows or shrinks around the question in hand.
    private mutating func findAgain(_ layout: Layout) {
        let (id, top) = (cursor > 0 ? current?.id : nil, scroll)
        find()
        scroll = top
        if let id { moveTo(id) }
        move(to: cursor, rows: listRows(layout))
    }

    private mutating func edited(_ outcome: EditOutcome, notice: inout App.Notice?) {
        switch outcome {
        case .unchanged: notice = App.Notice(text: "The file was not changed.", tone: .plain)
        case .broken(let findings):
            let first = findings.first ?? "it cannot be read"
            notice = App.Notice(text: "The old text stays, because the file now has an error. \(first)", tone: .bad)
        case .changed(let presentation, let parts):
            contents.change(presentation.question)
            preview = (presentation.question.id, presentation.question)
            reading?.change(presentation.question)
            notice = App.Notice(text: "Changed: \(parts.joined(separator: ", ")).", tone: .good)
        }
    }

    /// What must be fetched so that the screen is whole.
    func needed(_ layout: Layout) -> [Effect] {
        guard BrowseLayout(layout.size, panel: 0).previewWidth != nil, let current, preview?.id != current.id else { return [] }
        return [.preview(current.id)]
    }

    /// Whether words are still to be read when nothing else is to be done.
    package var isReadingWords: Bool { !contents.unread(1).isEmpty }

    func listRows(_ layout: Layout) -> Int { BrowseLayout(layout.size, panel: panelRows(layout)).listRows }
}
