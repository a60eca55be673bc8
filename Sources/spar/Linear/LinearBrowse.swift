import Foundation
import Practice
import Questions
import Scheduling
import Screen
import Trainer

/// The list of questions as numbered lines: searched, read, suspended and practised as on screen, with nothing rewritten.
struct LinearBrowse {
    private let desk: Desk
    private let io = LineIO()
    private var contents: BrowseContents
    private var query: String
    private var found: [Candidate] = []
    /// How many of those found were listed.
    private var listed = 0
    private var marked: Set<QuestionID> = []

    /// Questions printed at a time: what a screen of a terminal holds.
    private static let page = 20

    /// What can be asked for in the list, where numbers are questions.
    private enum Action { case list, mark, practise, help, leave }

    private static let menu = LinearMenu<Action>(entries: [
        .init(.list, "l", "list", "list from the beginning"),
        .init(.mark, "m", "mark", "marks, as in m 1 3"),
        .init(.practise, "p", "practise"),
        .init(.help, "?", "help"),
        .init(.leave, "q", "leave"),
    ])

    /// What can be asked for where a question was read.
    private enum ReadingAction { case next, suspend, mark, practise, edit, leave }

    private static let reading = LinearMenu<ReadingAction>(entries: [
        .init(.next, "n", "next", "next question", number: 1),
        .init(.suspend, "x", "suspend", "suspend or bring back", number: 2),
        .init(.mark, "m", "mark", "mark or unmark", number: 3),
        .init(.practise, "p", "practise", number: 4),
        .init(.edit, "e", "edit", "edit the file", number: 5),
        .init(.leave, "q", "leave", number: 0),
    ])

    init(desk: Desk, query: String) throws {
        self.desk = desk
        self.query = query
        contents = try desk.browseContents()
    }

    mutating func run() throws {
        try search(query)
        var isFirst = true
        let lead = "Type a number to read, Enter for more, / and words to search. "
        while let line = io.ask(lead + (isFirst ? Self.commands : "? lists the commands.")) {
            isFirst = false
            if line.hasPrefix("/") {
                try search(line.dropFirst().trimmingCharacters(in: .whitespaces))
                continue
            }
            if let number = Int(line) {
                guard try read(number) else { return }
                continue
            }
            let words = line.split(separator: " ")
            switch words.first.map({ Self.menu.action(for: String($0)) }) ?? .list {
            case .list:
                if !words.isEmpty { listed = 0 }
                list()
            case .mark: mark(words.dropFirst())
            case .practise: try practise(marked.isEmpty ? .found : .marked, marked.isEmpty ? found : chosen)
            case .leave: return
            case .help:
                help()
                isFirst = true
            case nil: io.say("«\(line)» is not one of these; / goes before what is searched for, as in /\(line).")
            }
        }
    }

    private static var commands: String { "Or: " + menu.text() }

    private func help() {
        io.say(
            """
            A number opens the question. / alone lists all questions. A query is made of words and terms, as in /topic:regularization due;
            docs/browsing.md has them all. m 1 3 marks the questions 1 and 3, or takes the marks off; m alone lists the marked ones.
            p practises what is marked, or all that was found; it says what that means before it starts. l lists from the beginning.
            """)
    }

    // MARK: The list

    private mutating func search(_ text: String) throws {
        do {
            found = try desk.find(text, in: contents.candidates)
            query = text
        } catch let failure as Failure {
            return io.say(failure.description)
        }
        let total = Words.count(contents.candidates.count, "question")
        io.say(found.count == contents.candidates.count ? "\(total)." : "\(found.count) of \(total).")
        if found.isEmpty, let hint = desk.hint(text) { io.say(hint) }
        listed = 0
        list()
    }

    private mutating func list() {
        guard listed < found.count else {
            if !found.isEmpty { io.say("That was the last one.") }
            return
        }
        let end = min(found.count, listed + Self.page)
        for number in listed..<end { io.say(line(number)) }
        if end < found.count { io.say("\(listed + 1) to \(end) of \(found.count).") }
        listed = end
    }

    private func line(_ number: Int) -> String {
        let candidate = found[number]
        let item = item(candidate)
        let words = [candidate.summary.track.name, candidate.summary.topic] + item.nature.prefix(2) + item.facts.prefix(2)
        return
            "\(number + 1) \(Line(item.title).truncated(to: 78).text) (\(words.joined(separator: ", "))\(marked.contains(candidate.id) ? ", marked" : ""))"
    }

    private func item(_ candidate: Candidate) -> BrowseItem {
        BrowseItem(candidate: candidate, today: contents.today, model: contents.request.settings.scheduler.model)
    }

    // MARK: Marks

    private var chosen: [Candidate] { contents.candidates.filter { marked.contains($0.id) } }

    private mutating func mark(_ words: some Collection<Substring>) {
        guard !words.isEmpty else {
            if marked.isEmpty { io.say("Nothing is marked; m 1 3 marks the questions 1 and 3.") }
            for candidate in chosen { io.say("\(Line(item(candidate).title).truncated(to: 78).text) (\(candidate.id))") }
            return
        }
        for word in words {
            guard let number = Int(word), (1...max(1, found.count)).contains(number), !found.isEmpty else {
                io.say("«\(word)» is not a number from 1 to \(found.count).")
                continue
            }
            toggleMark(found[number - 1].id)
        }
        io.say("\(Words.count(marked.count, "question")) marked.")
    }

    private mutating func toggleMark(_ id: QuestionID) { if marked.remove(id) == nil { marked.insert(id) } }

    // MARK: One question

    /// Shows a question and takes what is to be done with it.
    ///
    /// - Returns: false where the user leaves altogether.
    private mutating func read(_ first: Int) throws -> Bool {
        var number = first
        while true {
            guard found.indices.contains(number - 1) else {
                io.say(found.isEmpty ? "Nothing is listed." : "«\(number)» is not a number from 1 to \(found.count).")
                return true
            }
            guard try show(number) else { return true }
            switch try afterReading(number) {
            case .back: return true
            case .leave: return false
            case .next:
                number += 1
                if number > found.count {
                    io.say("That was the last one.")
                    return true
                }
            case .again: continue
            }
        }
    }

    private enum Next { case back, next, again, leave }

    private func show(_ number: Int) throws -> Bool {
        let candidate = found[number - 1]
        do {
            let question = try desk.question(candidate.id)
            io.say("")
            io.say("Question \(number) of \(found.count): \(candidate.summary.topic), \(item(candidate).nature.joined(separator: ", ")).")
            io.say("State: \(item(candidate).facts.joined(separator: ", ")). Id: \(candidate.id).")
            io.say("")
            LinearReveal(io: io).read(question)
            let history = HistorySentences.of(question, try desk.reviews(of: candidate.id), settings: desk.settings)
            io.say(history.isEmpty ? "No reviews yet." : "\(Words.count(history.count, "review")), the latest first:")
            for line in history { io.say(line) }
            return true
        } catch let problem as Desk.Unavailable {
            io.say("\(problem)")
            return false
        }
    }

    private mutating func afterReading(_ number: Int) throws -> Next {
        while true {
            let candidate = found[number - 1]
            guard let line = io.ask("Enter goes back to the list. Or: " + Self.reading.text()) else { return .leave }
            switch Self.reading.action(for: line) {
            case .next: return .next
            case .suspend: try setSuspended(number, !candidate.isSuspended)
            case .mark:
                toggleMark(candidate.id)
                io.say("\(Words.count(marked.count, "question")) marked.")
            case .practise: try practise(.open, [candidate])
            case .edit: if edit(candidate.id) { return .again }
            case .leave: return .leave
            case nil where line.isEmpty: return .back
            case nil: io.say("«\(line)» is not one of these.")
            }
        }
    }

    /// - Returns: whether the question is to be shown anew.
    private func edit(_ id: QuestionID) -> Bool {
        do {
            switch try desk.edit(id, counts: true) {
            case .unchanged: io.say("The file was not changed.")
            case .broken(let findings): for finding in findings { io.say(finding) }
            case .changed(_, let parts):
                io.say("Changed: \(parts.joined(separator: ", ")).")
                return true
            }
        } catch {
            io.say("\(error)")
        }
        return false
    }

    private mutating func setSuspended(_ number: Int, _ isSuspended: Bool) throws {
        let id = found[number - 1].id
        try desk.suspend(id, isSuspended)
        found[number - 1].isSuspended = isSuspended
        contents.setSuspended(id, isSuspended)
        io.say(isSuspended ? "Suspended: it is in no session until x brings it back." : "Brought back.")
    }

    // MARK: Practising

    private mutating func practise(_ source: PractiseOffer.Source, _ candidates: [Candidate]) throws {
        let queue = SelectionQueue(candidates, in: contents.request)
        guard !queue.entries.isEmpty else {
            return io.say(
                queue.suspended > 0 ? "There is nothing to practise: what is chosen is suspended; x brings it back." : "There is nothing to practise."
            )
        }
        let offer = PractiseOffer(source: source, queue: queue, budget: contents.request.settings.minutes * 60)
        for line in offer.lines { io.say(line.text) }
        while true {
            guard let line = io.ask("Enter start, \(offer.isPart ? "a all of them, " : "")b back") else { return }
            switch line.lowercased() {
            case "":
                if source == .marked { marked = [] }
                return try run(offer.fitting)
            case "a" where offer.isPart: return try run(queue.entries)
            case "b", "back", "q": return
            default: io.say("«\(line)» is not one of these.")
            }
        }
    }

    private mutating func run(_ entries: [DailyQueue.Entry]) throws {
        guard let session = try desk.practise(entries.map(\.id)) else { return }
        try LinearSession(desk: desk).run(session, backTo: "the list")
        contents = try desk.browseContents()
        io.say("")
        try search(query)
    }
}
