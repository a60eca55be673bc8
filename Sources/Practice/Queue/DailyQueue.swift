import Questions
import Scheduling

/// Packs the items of a day into the minutes of a session.
///
/// Failed today first, then due by expected loss, then new by learning path; each track within its share of the rolling
/// week, what is left over to whoever can use it.
package struct DailyQueue: Sendable {
    package struct Request: Sendable {
        package var candidates: [Candidate]
        package var curricula: [Track: Curriculum]
        package var settings: Settings
        package var today: StudyDay
        /// Seconds of the session.
        package var budget: Double
        /// Seconds studied in the last seven days by track, today included.
        package var spent: [Track: Double]
        /// Seconds spent on items first met today.
        package var newSecondsToday: Double
        /// Whether the daily limit of new items holds; not when the learner asks for more.
        package var limitsNew: Bool

        package init(
            candidates: [Candidate], curricula: [Track: Curriculum], settings: Settings, today: StudyDay, budget: Double,
            spent: [Track: Double] = [:], newSecondsToday: Double = 0, limitsNew: Bool = true
        ) {
            self.candidates = candidates
            self.curricula = curricula
            self.settings = settings
            self.today = today
            self.budget = budget
            self.spent = spent
            self.newSecondsToday = newSecondsToday
            self.limitsNew = limitsNew
        }
    }

    package struct Entry: Hashable, Sendable {
        package var id: QuestionID
        package var standing: Standing
        package var seconds: Double

        package init(id: QuestionID, standing: Standing, seconds: Double) {
            self.id = id
            self.standing = standing
            self.seconds = seconds
        }
    }

    /// What to practise, in order.
    package private(set) var entries: [Entry] = []
    private let request: Request
    private var remaining: Double
    private var shares: TrackShares
    private var newRemaining: Double
    private var taken: [Candidate] = []
    private var takenIDs: Set<QuestionID> = []
    private var takenTopics: Set<String> = []

    package static func entries(_ request: Request) -> [Entry] { DailyQueue(request).entries }

    private init(_ request: Request) {
        self.request = request
        remaining = request.budget
        newRemaining = request.limitsNew ? request.settings.newMinutes * 60 - request.newSecondsToday : .infinity
        var groups: [Standing: [Candidate]] = [:]
        for candidate in request.candidates {
            if let standing = candidate.standing(today: request.today) { groups[standing, default: []].append(candidate) }
        }
        let available = Set(groups.values.joined().map(\.summary.track))
        shares = TrackShares(shares: request.settings.shares, spent: request.spent, budget: request.budget, available: available)
        let model = request.settings.scheduler.model
        let failed = (groups[.failedToday] ?? []).sorted { $0.id < $1.id }
        let due = Self.byLoss(groups[.due] ?? [], today: request.today, model: model)
        let new = newOrders(available)
        takeLongItem(due + new.flatMap(\.value.ordered))
        for candidate in failed { take(candidate, within: false) }
        for candidate in due { take(candidate, within: true) }
        for order in new { takeNew(order.value, within: true) }
        for candidate in due { take(candidate, within: false) }
        for order in new.sorted(by: { (shares.credit[$0.key] ?? 0) > (shares.credit[$1.key] ?? 0) }) { takeNew(order.value, within: false) }
        arrange()
    }

    /// Due items, the greatest expected loss first.
    package static func byLoss(_ candidates: [Candidate], today: StudyDay, model: MemoryModel) -> [Candidate] {
        candidates.map { (candidate: $0, loss: $0.expectedLoss(today: today, model: model)) }
            .sorted { $0.loss != $1.loss ? $0.loss > $1.loss : $0.candidate.id < $1.candidate.id }
            .map(\.candidate)
    }

    private func newOrders(_ available: Set<Track>) -> [(key: Track, value: NewOrder)] {
        Track.allCases.filter(available.contains).map { track in
            let all = request.candidates.filter { $0.summary.track == track }
            let curriculum = request.curricula[track] ?? Curriculum(track: track)
            return (key: track, value: NewOrder(all, curriculum: curriculum, path: request.settings.path))
        }
    }

    /// A problem longer than the whole session gets a session of its own once its track has saved up for it.
    private mutating func takeLongItem(_ candidates: [Candidate]) {
        for candidate in candidates where candidate.seconds > request.budget && candidate.seconds <= 1.5 * request.budget {
            let isNew = candidate.memory == nil
            guard (shares.credit[candidate.summary.track] ?? 0) >= candidate.seconds, !isNew || newRemaining > 0 else { continue }
            guard !isNew || candidate.summary.requires.isEmpty else { continue }
            add(candidate)
            return
        }
    }

    private mutating func take(_ candidate: Candidate, within isShared: Bool) {
        guard !takenIDs.contains(candidate.id), candidate.seconds <= remaining else { return }
        guard !isShared || shares.allows(candidate.summary.track, candidate.seconds) else { return }
        add(candidate)
    }

    private mutating func takeNew(_ order: NewOrder, within isShared: Bool) {
        for candidate in order.ordered {
            // The limit is a stop, not a fit: the last new item may overrun it, or a long one would never be met.
            guard newRemaining > 0, remaining > 0 else { return }
            guard order.isReady(candidate, taken: takenIDs, takenTopics: takenTopics) else { continue }
            take(candidate, within: isShared)
        }
    }

    private mutating func add(_ candidate: Candidate) {
        taken.append(candidate)
        takenIDs.insert(candidate.id)
        takenTopics.insert(candidate.summary.topic)
        remaining -= candidate.seconds
        shares.take(candidate.summary.track, candidate.seconds)
        if candidate.memory == nil { newRemaining -= candidate.seconds }
    }

    private mutating func arrange() {
        let model = request.settings.scheduler.model
        let failed = taken.filter { $0.standing(today: request.today) == .failedToday }
        let due = Self.byLoss(taken.filter { $0.standing(today: request.today) == .due }, today: request.today, model: model)
        let new = taken.filter { $0.memory == nil }
        let ordered = failed + Interleaving.patternsApart(due) + Interleaving.patternsApart(new)
        entries = ordered.map {
            Entry(id: $0.id, standing: $0.standing(today: request.today) ?? .due, seconds: $0.seconds)
        }
    }
}
