import Questions
import Scheduling

/// Packs the items of a day into the minutes of a session.
///
/// Failed today first, then due by expected loss, then new by learning path; each track within its share of the rolling
/// week, what is left over to whoever can use it. The daily limit of new items holds for short ones, whose reviews pile up;
/// long ones are limited by their track's share. With a plan toward an interview its order takes the place of due and new.
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
        /// Whether the daily limit of new items holds; not when the learner asks for more.
        package var limitsNew: Bool
        /// What the minutes are best used for where an interview is set; nil for desired retention.
        package var plan: InterviewPlan?

        package init(
            candidates: [Candidate], curricula: [Track: Curriculum], settings: Settings, today: StudyDay, budget: Double,
            spent: [Track: Double] = [:], limitsNew: Bool = true, plan: InterviewPlan? = nil
        ) {
            self.candidates = candidates
            self.curricula = curricula
            self.settings = settings
            self.today = today
            self.budget = budget
            self.spent = spent
            self.limitsNew = limitsNew
            self.plan = plan
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
    let request: Request
    private(set) var remaining: Double
    private var shares: TrackShares
    private var newRemaining: Double
    private var taken: [Candidate] = []
    private(set) var takenIDs: Set<QuestionID> = []
    private(set) var takenTopics: Set<String> = []
    private var audited: Set<QuestionID> = []

    package static func entries(_ request: Request) -> [Entry] { DailyQueue(request).entries }

    private init(_ request: Request) {
        self.request = request
        remaining = request.budget
        let metToday = request.candidates.reduce(0) { sum, candidate in
            sum + (candidate.memory?.firstDay == request.today && candidate.summary.kind.isShort ? candidate.seconds : 0)
        }
        newRemaining = request.limitsNew ? request.settings.newMinutes * 60 - metToday : .infinity
        var groups: [Standing: [Candidate]] = [:]
        for candidate in request.candidates {
            if let standing = candidate.standing(today: request.today) { groups[standing, default: []].append(candidate) }
        }
        let orders = Self.newOrders(request)
        let planned = request.plan.map { Self.ranked($0, request, orders: orders) }
        let audits = request.limitsNew ? Audit.due(request.candidates, today: request.today) : []
        let available = Set(((planned ?? Array(groups.values.joined())) + audits).map(\.summary.track))
        shares = TrackShares(shares: request.settings.shares, spent: request.spent, budget: request.budget, available: available)
        let model = request.settings.scheduler.model
        let failed = (groups[.failedToday] ?? []).sorted { $0.id < $1.id }
        let due = Self.byLoss(groups[.due] ?? [], today: request.today, model: model)
        let new = Track.allCases.filter(available.contains).compactMap { track in orders[track].map { (key: track, value: $0) } }
        for candidate in failed { take(candidate, within: false) }
        takeOversized(planned ?? due + new.flatMap(\.value.ordered))
        if let planned {
            takePlanned(planned, orders: orders, audits: audits)
            arrange()
            return
        }
        let isShort = { (candidate: Candidate) in candidate.summary.kind.isShort }
        // Long items whose turn has come go in before short ones have filled the minutes.
        for candidate in due where !isShort(candidate) { take(candidate, within: true) }
        for (_, order) in new { takeNew(order, short: false, within: true) }
        take(audits: audits)
        for candidate in due where isShort(candidate) { take(candidate, within: true) }
        takeShortNew(new)
        for candidate in due { take(candidate, within: false) }
        for (_, order) in new.sorted(by: { (shares.credit[$0.key] ?? 0) > (shares.credit[$1.key] ?? 0) }) {
            takeNew(order, short: true, within: false)
            takeNew(order, short: false, within: false)
        }
        arrange()
    }

    /// Due items, the greatest expected loss first.
    package static func byLoss(_ candidates: [Candidate], today: StudyDay, model: MemoryModel) -> [Candidate] {
        candidates.map { (candidate: $0, loss: $0.expectedLoss(today: today, model: model)) }
            .sorted { $0.loss != $1.loss ? $0.loss > $1.loss : $0.candidate.id < $1.candidate.id }
            .map(\.candidate)
    }

    private static func newOrders(_ request: Request) -> [Track: NewOrder] {
        let groups = Dictionary(grouping: request.candidates, by: \.summary.track)
        return Dictionary(
            uniqueKeysWithValues: groups.map { track, all in
                let curriculum = request.curricula[track] ?? Curriculum(track: track)
                return (track, NewOrder(all, curriculum: curriculum, path: request.settings.path))
            })
    }

    /// A problem longer than the whole session gets a session of its own once its track has saved up for it.
    private mutating func takeOversized(_ candidates: [Candidate]) {
        guard taken.isEmpty else { return }
        let fitting = request.budget...(1.5 * request.budget)
        let next = candidates.first { candidate in
            !candidate.summary.kind.isShort && candidate.seconds > request.budget && fitting.contains(candidate.seconds)
                && (shares.credit[candidate.summary.track] ?? 0) >= candidate.seconds
                && (candidate.memory != nil || candidate.summary.requires.isEmpty)
        }
        if let next { add(next) }
    }

    mutating func take(_ candidate: Candidate, within isShared: Bool) {
        guard !takenIDs.contains(candidate.id), candidate.seconds <= remaining else { return }
        guard !isShared || shares.allows(candidate.summary.track, candidate.seconds) else { return }
        add(candidate)
    }

    /// New short items one by one, each from the track with the most credit left.
    private mutating func takeShortNew(_ orders: [(key: Track, value: NewOrder)]) {
        var waiting = Dictionary(
            uniqueKeysWithValues: orders.map { ($0.key, $0.value.ordered.filter(\.summary.kind.isShort)[...]) })
        while remaining > 0, newRemaining > 0 {
            let richest = waiting.filter { !$0.value.isEmpty && (shares.credit[$0.key] ?? 0) > 0 }
                .max { left, right in
                    let credits = (shares.credit[left.key] ?? 0, shares.credit[right.key] ?? 0)
                    return credits.0 != credits.1 ? credits.0 < credits.1 : left.key > right.key
                }
            guard let track = richest?.key, let order = orders.first(where: { $0.key == track })?.value,
                let candidate = waiting[track]?.popFirst()
            else { return }
            guard order.isReady(candidate, taken: takenIDs, takenTopics: takenTopics) else { continue }
            take(candidate, within: true)
        }
    }

    private mutating func takeNew(_ order: NewOrder, short: Bool, within isShared: Bool) {
        for candidate in order.ordered where candidate.summary.kind.isShort == short {
            // The limit is a stop, not a fit: the last new item may overrun it.
            guard remaining > 0, !short || newRemaining > 0 else { return }
            guard order.isReady(candidate, taken: takenIDs, takenTopics: takenTopics) else { continue }
            take(candidate, within: isShared)
        }
    }

    /// A tenth of the minutes at most, and one item where that is less; after the long ones, which a minute less would shut out.
    mutating func take(audits: [Candidate]) {
        var room = request.budget / 10
        for candidate in audits {
            guard audited.isEmpty || candidate.seconds <= room, candidate.seconds <= remaining else { return }
            guard (shares.credit[candidate.summary.track] ?? 0) >= candidate.seconds else { continue }
            room -= candidate.seconds
            audited.insert(candidate.id)
            add(candidate)
        }
    }

    private mutating func add(_ candidate: Candidate) {
        taken.append(candidate)
        takenIDs.insert(candidate.id)
        takenTopics.insert(candidate.summary.topic)
        remaining -= candidate.seconds
        shares.take(candidate.summary.track, candidate.seconds)
        if candidate.memory == nil, candidate.summary.kind.isShort { newRemaining -= candidate.seconds }
    }

    private mutating func arrange() {
        let model = request.settings.scheduler.model
        let failed = taken.filter { $0.standing(today: request.today) == .failedToday }
        let seen = taken.filter { $0.memory != nil && $0.standing(today: request.today) != .failedToday }
        let due = Self.byLoss(seen, today: request.today, model: model)
        // New short items warm up; a new problem comes last, when nothing waits behind it.
        let new = taken.filter { $0.memory == nil }
        let warm = new.filter(\.summary.kind.isShort).enumerated().sorted { left, right in
            let tracks = (left.element.summary.track, right.element.summary.track)
            return tracks.0 != tracks.1 ? tracks.0 > tracks.1 : left.offset < right.offset
        }.map(\.element)
        let long = new.filter { !$0.summary.kind.isShort }
        let ordered = failed + Interleaving.patternsApart(due) + prerequisitesFirst(warm + Interleaving.patternsApart(long))
        entries = ordered.map {
            let standing = audited.contains($0.id) ? .audit : $0.standing(today: request.today) ?? .due
            return Entry(id: $0.id, standing: standing, seconds: $0.seconds)
        }
    }

    /// The new items in the given order, except that what one requires comes before it.
    private func prerequisitesFirst(_ new: [Candidate]) -> [Candidate] {
        // In the order they were taken everything required precedes what requires it, so that this ends.
        let places = Dictionary(taken.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        let seenTopics = Set(request.candidates.filter { $0.memory != nil }.map(\.summary.topic))
        var result: [Candidate] = []
        var placed: Set<QuestionID> = []
        func place(_ candidate: Candidate) {
            guard candidate.memory == nil, placed.insert(candidate.id).inserted, let own = places[candidate.id] else { return }
            for name in candidate.summary.requires {
                if let id = NewOrder.question(name, for: candidate.id), let before = places[id] {
                    if before < own { place(taken[before]) }
                } else if !seenTopics.contains(name), let before = taken[..<own].first(where: { $0.summary.topic == name }) {
                    place(before)
                }
            }
            result.append(candidate)
        }
        for candidate in new { place(candidate) }
        return result
    }
}
