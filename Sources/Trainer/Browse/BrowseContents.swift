import Practice
import Questions
import Scheduling

/// All questions as they stand now, sorted for a list, with the words that were read of them so far.
package struct BrowseContents: Sendable {
    package struct Group: Hashable, Sendable {
        package var track: Track
        package var topic: String

        package var name: String { "\(track.name) · \(topic)" }
    }

    /// What the queue works with too: settings, curricula and the day.
    package private(set) var request: DailyQueue.Request
    /// By track, topic, level and id.
    package private(set) var candidates: [Candidate]
    package let groups: [Group]
    /// For each candidate the group that it stands in.
    package let groupIndexes: [Int]
    package let vocabulary: SearchVocabulary
    private var texts: [SearchText?]
    private let positions: [QuestionID: Int]

    /// - Parameter texts: those that were read before and are still true.
    package init(_ request: DailyQueue.Request, texts: [QuestionID: SearchText] = [:]) {
        self.request = request
        let sorted = request.candidates.sorted { left, right in
            let (a, b) = (left.summary, right.summary)
            if a.track != b.track { return a.track < b.track }
            if a.topic != b.topic { return a.topic < b.topic }
            return a.level != b.level ? a.level < b.level : a.id < b.id
        }
        candidates = sorted
        var groups: [Group] = []
        groupIndexes = sorted.map { candidate in
            let group = Group(track: candidate.summary.track, topic: candidate.summary.topic)
            if groups.last != group { groups.append(group) }
            return groups.count - 1
        }
        self.groups = groups
        vocabulary = SearchVocabulary(sorted.map(\.summary), curricula: request.curricula)
        self.texts = sorted.map { texts[$0.id] }
        positions = Dictionary(sorted.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    package var today: StudyDay { request.today }

    package func position(of id: QuestionID) -> Int? { positions[id] }

    /// Positions of the candidates that a query finds.
    package func found(by query: SearchQuery) -> [Int] {
        guard !query.clauses.isEmpty else { return Array(candidates.indices) }
        return candidates.indices.filter { index in
            query.matches(candidates[index], today: today) { texts[index] ?? SearchText(candidates[index].summary) }
        }
    }

    // MARK: Words

    /// Questions whose words were not read yet, at most so many.
    package func unread(_ most: Int) -> [QuestionID] {
        candidates.indices.lazy.filter { texts[$0] == nil }.prefix(most).map { candidates[$0].id }
    }

    package mutating func read(_ read: [QuestionID: SearchText]) {
        for (id, text) in read { if let position = positions[id] { texts[position] = text } }
    }

    // MARK: Changes

    package mutating func setSuspended(_ id: QuestionID, _ isSuspended: Bool) {
        if let position = positions[id] { candidates[position].isSuspended = isSuspended }
    }

    /// Takes in what an edit of the file changed; its place in the list stays until the bank is read again.
    package mutating func change(_ question: Question) {
        guard let position = positions[question.id] else { return }
        candidates[position].summary = question.summary
        texts[position] = SearchText(question.summary, prompt: question.prompt)
    }
}
