import Dispatch
import Practice
import Questions
import Synchronization

extension Bank {
    /// The words of these questions as their files have them now, for a search; several are read at once.
    ///
    /// Only the text before the first section is cut out: nothing is parsed or checked. A question that cannot be read is left with
    /// what its summary says.
    package func searchTexts(_ ids: [QuestionID]) -> [QuestionID: SearchText] {
        let found = Mutex<[QuestionID: SearchText]>([:])
        let chunk = 32
        DispatchQueue.concurrentPerform(iterations: (ids.count + chunk - 1) / chunk) { part in
            for id in ids[(part * chunk)..<min(ids.count, (part + 1) * chunk)] {
                guard let summary = summary(id) else { continue }
                let text = SearchText(summary, prompt: files(id).flatMap(Self.prompt))
                found.withLock { $0[id] = text }
            }
        }
        return found.withLock { $0 }
    }

    private static func prompt(_ files: QuestionFiles) -> String? {
        guard case .success(let text) = FileReader.text(files.fullPath),
            case .success(let document) = Document.parse(text, path: files.fullPath)
        else { return nil }
        return document.prompt.text
    }
}
