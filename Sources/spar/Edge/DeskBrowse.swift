import Practice
import Progress
import QuestionBank
import Questions
import Trainer

extension Desk {
    /// What a search finds in a question, as of the files that it was read from.
    struct ReadWords {
        var signature: UInt64
        var text: SearchText
    }

    /// All questions as they stand now, with the words that were read before of files that did not change.
    func browseContents() throws -> BrowseContents {
        let known = words.compactMap { id, read in bank.files(id)?.signature == read.signature ? (id, read.text) : nil }
        return BrowseContents(try request().request, texts: Dictionary(uniqueKeysWithValues: known))
    }

    func readWords(_ ids: [QuestionID]) -> [QuestionID: SearchText] {
        let read = bank.searchTexts(ids)
        for (id, text) in read { if let files = bank.files(id) { words[id] = ReadWords(signature: files.signature, text: text) } }
        return read
    }

    /// A question as its file has it now, numbers not drawn.
    func question(_ id: QuestionID) throws -> Question {
        guard let parsed = bank.read(id) else { throw Unavailable(description: "\(id) is not in the bank any more.") }
        guard let question = parsed.question else {
            throw Unavailable(description: "\(id) cannot be shown: \(parsed.findings.first.map { "\($0)" } ?? "its file cannot be read")")
        }
        return question
    }

    /// Its past reviews, oldest first.
    func reviews(of id: QuestionID) throws -> [Review] { try store.reviews(.init(question: id)) }

    /// Begins a session of chosen questions; nil where all of them are suspended or gone.
    ///
    /// Today's session stays open, to be gone on with afterwards; an earlier choice is ended.
    func practise(_ ids: [QuestionID]) throws -> Session? {
        let chosen = Set(ids)
        let (request, _) = try request(limitsNew: false)
        let queue = SelectionQueue(request.candidates.filter { chosen.contains($0.id) }, in: request)
        guard !queue.entries.isEmpty else { return nil }
        if let open = try openSession(), open.plan.purpose == .selection { try store.endSession(open.id, at: clock.now()) }
        return try begin(Session.Plan(purpose: .selection, budget: queue.seconds, entries: queue.entries))
    }
}
