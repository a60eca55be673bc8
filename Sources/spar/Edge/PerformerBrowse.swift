import Practice
import Progress
import QuestionBank
import Questions
import Trainer

extension Performer {
    /// What the list of questions asks for.
    func browse(_ effect: Effect) throws -> [Event] {
        switch effect {
        case .browse(let query, let isSearching):
            try desk.reloadBank()
            return [.browse(try desk.browseContents(), query: query, isSearching: isSearching)]
        case .preview(let id): return [.previewed(id, desk.bank.read(id)?.question)]
        case .open(let id):
            do {
                return [.opened(try desk.question(id), reviews: try desk.reviews(of: id))]
            } catch let problem as Desk.Unavailable {
                return [.unavailable(id, "\(problem)")]
            }
        case .readWords(let ids): return [.words(desk.readWords(ids))]
        case .setSuspended(let id, let isSuspended):
            try desk.suspend(id, isSuspended)
            return [.suspensionSet(id, isSuspended)]
        case .practise(let ids):
            guard let session = try desk.practise(ids) else { return [.nothingToDo("There is nothing to practise: all of it is suspended.")] }
            return [.session(session, restored: nil)]
        default: return []
        }
    }
}
