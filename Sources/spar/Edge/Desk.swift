import Foundation
import Judging
import Practice
import Progress
import QuestionBank
import Questions
import Scheduling
import Trainer

/// Where bank, progress and clock come together; everything the screens and the linear mode ask for is done here.
final class Desk {
    let clock: Clock
    let folders: Folders
    let store: ProgressStore
    let numbers: NumberDesk
    let environment: [String: String]
    let kept: SettingsDesk
    private(set) var bank: Bank
    private let roots: [String]
    /// Minutes asked for on the command line.
    private let ownMinutes: Double?
    /// The same until a session was begun with them.
    private var statedMinutes: Double?
    /// Numeric questions whose next numbers were asked for.
    private var drawnAhead: Set<QuestionID> = []
    /// Minutes of a mock that were asked for on the command line.
    var mockMinutes: Double?
    /// What searches look into, kept from one visit of the list to the next.
    var words: [QuestionID: ReadWords] = [:]
    /// The plan as it stood when the queue was last asked for; nil before that and where no interview is set.
    private(set) var plan: InterviewPlan?
    /// When the bank was read, on the clock that never goes back.
    private var loaded = Clock.monotonic()

    init(_ options: FileOptions, minutes: Double? = nil) throws {
        environment = ProcessInfo.processInfo.environment
        clock = try Clock(environment: environment)
        folders = Folders(environment: environment)
        roots = try options.roots(folders)
        bank = Bank.load(roots: roots, cache: Self.cache(folders, roots), borrowing: Folders.shipped(besides: Folders.executable))
        store = try options.openStore(folders)
        kept = try SettingsDesk(folders, store)
        ownMinutes = minutes
        statedMinutes = minutes
        numbers = NumberDesk(folders)
        try followMoves()
    }

    /// The index of the bank, where its folder can be made.
    static func cache(_ folders: Folders, _ roots: [String]) -> String? {
        (try? folders.make(folders.cache)).map { folders.index(for: roots) }
    }

    var today: StudyDay { clock.now().day(rolloverHour: settings.rolloverHour) }

    /// Reads the bank again, unless it was read just now; only what changed on disk is parsed.
    func reloadBank() throws {
        guard Clock.monotonic() - loaded > 500 else { return }
        loaded = Clock.monotonic()
        bank = Bank.load(roots: roots, cache: Self.cache(folders, roots), borrowing: Folders.shipped(besides: Folders.executable))
        try followMoves()
    }

    private func followMoves() throws {
        let moves = bank.summaries.flatMap { summary in summary.was.map { (from: $0, to: summary.id) } }
        try store.follow(moves)
    }

    /// What holds now: the user's file, and minutes from the command line before that.
    var settings: Settings {
        var settings = kept.settings
        if let ownMinutes { settings.minutes = ownMinutes }
        return settings
    }

    // MARK: The day

    /// Everything the queue asks for, as of now.
    func request(limitsNew: Bool = true) throws -> (request: DailyQueue.Request, snapshot: ProgressSnapshot) {
        let today = today
        let snapshot = try store.snapshot(today: today)
        let settings = settings
        let weights = bank.curricula.mapValues { curriculum in
            Dictionary(
                curriculum.topics.map { ($0.name, $0.weight * (settings.topicWeights[$0.name] ?? 1)) }, uniquingKeysWith: { first, _ in first })
        }
        let raised = try raisedTopics()
        let candidates = bank.summaries.map { summary in
            Candidate(
                summary: summary, memory: snapshot.memories[summary.id.rawValue], seconds: snapshot.seconds[summary.id.rawValue],
                isSuspended: snapshot.suspended.contains(summary.id.rawValue),
                weight: (weights[summary.track]?[summary.topic] ?? 1) * raised.factor(summary.topic),
                isRaised: raised.causes[summary.topic] != nil)
        }
        let minutes = ownMinutes ?? settings.sessionMinutes(on: today)
        var request = DailyQueue.Request(
            candidates: candidates, curricula: bank.curricula, settings: settings, today: today, budget: minutes * 60,
            spent: snapshot.spent, limitsNew: limitsNew)
        request.plan = try interviewPlan(request, snapshot)
        plan = request.plan
        return (request, snapshot)
    }

    /// What home shows: the day, and what the user should know before starting.
    func home() throws -> (overview: DayOverview, notices: [String]) {
        try kept.refresh()
        let (request, snapshot) = try request()
        let open = try begunSession()
        let entries = open?.remaining ?? DailyQueue.entries(request)
        var overview = DayOverview(request, entries: entries, studied: snapshot.studied, open: open)
        overview.remarks = try mockRemarks()
        overview.interview = settings.interviewDate.flatMap { $0 > request.today ? $0 : nil }
        overview.hasAnything = !entries.isEmpty || !PracticeAhead.entries(request).isEmpty
        return (overview, notices(lastDay: snapshot.lastDay))
    }

    private func notices(lastDay: StudyDay?) -> [String] {
        var notices = kept.notices
        if !bank.broken.isEmpty {
            let count = Words.count(bank.broken.count, "question cannot be used", "questions cannot be used")
            notices.append("\(count); «spar bank check» says why. The others work.")
        }
        if let first = bank.findings.first { notices.append("\(first)") }
        if let last = lastDay, last > today {
            notices.append(
                "The clock says \(DateText.iso(days: today.number)), but the log ends on \(DateText.iso(days: last.number)). Answers count as if given on that day."
            )
        }
        return notices
    }

    // MARK: Sessions

    /// Today's session that was begun and not ended.
    func openSession() throws -> Session? {
        try store.openSession(today: today, rolloverHour: settings.rolloverHour).map(restored)
    }

    /// What a session would ask for now: the rest of one that was begun, or a new one.
    ///
    /// - Parameter isWanted: which begun sessions count.
    func entriesNow(_ request: DailyQueue.Request, goingOn isWanted: (Session.Purpose) -> Bool = { _ in true }) throws -> [DailyQueue.Entry] {
        if let open = try openSession(), Self.isBegun(open), !open.isFinished, isWanted(open.plan.purpose) { return open.remaining }
        return DailyQueue.entries(request)
    }

    func session(_ id: Int64) throws -> Session? {
        try store.session(id, rolloverHour: settings.rolloverHour).map(restored)
    }

    /// The session as it stands, without what was recalled since in another one, as in a choice of questions made meanwhile.
    private func restored(_ stored: StoredSession) throws -> Session {
        var session = stored.session(kinds: kinds)
        // What was chosen may have been recalled today before; it is asked all the same.
        guard session.plan.purpose.counts, session.plan.purpose != .selection else { return session }
        let elsewhere = try session.remaining.map(\.id).filter { id in
            guard let memory = try store.memory(of: id) else { return false }
            return memory.lastDay >= today && !memory.isUnrecalled
        }
        session.leaveOut(recalledElsewhere: Set(elsewhere))
        return session
    }

    var kinds: [QuestionID: Kind] { Dictionary(uniqueKeysWithValues: bank.summaries.map { ($0.id, $0.kind) }) }

    /// Whether anything was answered or left out yet; a session that was only looked at is planned anew.
    private static func isBegun(_ session: Session) -> Bool { !session.reviews.isEmpty || !session.skipped.isEmpty }

    /// Today's session to be gone on with; a choice of questions that was only looked at is ended, since another session may lie under it.
    private func begunSession() throws -> Session? {
        while let open = try openSession() {
            if Self.isBegun(open), !open.isFinished { return open }
            guard open.plan.purpose == .selection else { return nil }
            try store.endSession(open.id, at: clock.now())
        }
        return nil
    }

    /// Begins a session, or takes up the open one; nil where there is nothing to practise.
    ///
    /// Where the user asks for other minutes than the open session has, a new one is planned: what failed or is due is in it anyway.
    func start(_ purpose: Session.Purpose) throws -> Session? {
        while purpose == .daily, let open = try openSession() {
            let isWanted = statedMinutes == nil || (open.plan.purpose != .selection && statedMinutes == open.plan.budget / 60)
            if Self.isBegun(open), !open.isFinished, isWanted {
                prefetch(open)
                return open
            }
            try store.endSession(open.id, at: clock.now())
        }
        var next = try sessionPlan(purpose)
        if purpose == .daily, next.entries.isEmpty { next = try moreOffer() }
        guard !next.entries.isEmpty else { return nil }
        statedMinutes = nil
        return try begin(next)
    }

    func begin(_ plan: Session.Plan) throws -> Session {
        let id = try store.createSession(plan, at: clock.now())
        let session = Session(id: id, plan: plan, kinds: kinds)
        prefetch(session)
        return session
    }

    private func sessionPlan(_ purpose: Session.Purpose) throws -> Session.Plan {
        let (request, _) = try request(limitsNew: purpose == .daily)
        let entries = purpose == .ahead ? PracticeAhead.entries(request) : DailyQueue.entries(request)
        return Session.Plan(purpose: purpose, budget: request.budget, entries: entries)
    }

    /// What practising beyond today's session would bring: what is due or new first, practice ahead of time only after that.
    func moreOffer() throws -> Session.Plan {
        let more = try sessionPlan(.more)
        return more.entries.isEmpty ? try sessionPlan(.ahead) : more
    }

    func recap(_ session: Session) throws -> Recap {
        let topics = Dictionary(uniqueKeysWithValues: bank.summaries.map { ($0.id, $0.topic) })
        let (request, _) = try request()
        let tomorrow = request.candidates.filter { candidate in
            guard !candidate.isSuspended, let memory = candidate.memory else { return false }
            return memory.dueDay <= request.today + 1 || memory.isUnrecalled
        }
        let more = try moreOffer()
        let offer = Recap.More(purpose: more.purpose, items: more.entries.count, seconds: more.entries.reduce(0) { $0 + $1.seconds })
        return Recap(
            summary: SessionSummary(session, topics: topics),
            tomorrow: .init(items: tomorrow.count, seconds: tomorrow.reduce(0) { $0 + $1.seconds }), more: offer.items > 0 ? offer : nil)
    }

    // MARK: Items

    /// Why a question cannot be shown.
    struct Unavailable: Error, CustomStringConvertible {
        var description: String
    }

    /// Reads a question afresh and draws its numbers.
    func present(_ id: QuestionID, counts: Bool) throws -> Presentation {
        try kept.refresh()
        guard let parsed = bank.read(id) else { throw Unavailable(description: "\(id) is not in the bank any more; it was left out.") }
        guard let question = parsed.question, !parsed.isBroken else {
            let finding = parsed.findings.first { $0.severity == .error }
            throw Unavailable(description: "\(id) was left out: \(finding.map { "\($0)" } ?? "its file cannot be read")")
        }
        let memory = try store.memory(of: id)
        var variant: Variant?
        if question.kind == .numeric {
            switch numbers.variant(parsed.source.companions["generate.py"] ?? "", seed: Self.seed(id, memory), trust: trust(parsed.source.path)) {
            case .success(let drawn): variant = drawn
            case .failure(let problem): throw Unavailable(description: "\(id) was left out: \(problem)")
            }
        }
        let offer = GradeOffer(memory, id: id, kind: question.kind, today: today, scheduler: settings.scheduler, counts: counts)
        let order = Attempt.order(of: question, reviews: memory?.reviews ?? 0)
        return Presentation(
            question: question, variant: variant, order: order, offer: offer,
            reason: try reason(id, memory) + (raised(question.summary.topic, by: raisedTopics()).map { ", " + $0 } ?? ""),
            solve: question.code == nil ? nil : try openSolve(question))
    }

    /// Fresh for every review of an item, the same before and after a restart or an undo.
    static func seed(_ id: QuestionID, _ memory: ItemMemory?) -> Int64 {
        Int64(StableHash.hash(id.rawValue, memory?.reviews ?? 0) % 1_000_000_007)
    }

    /// Why a question is asked, in a few words: how it stands, and what the plan gains by it.
    private func reason(_ id: QuestionID, _ memory: ItemMemory?) throws -> String {
        // A session that was taken up again was planned by another run of the program.
        if plan == nil, settings.interviewDate != nil { _ = try request() }
        let worth = plan?.worth(id).map { ", " + PlanWords.gain($0.points, seconds: $0.seconds) } ?? ""
        guard let memory else { return "new" + worth }
        let percent = Int((memory.retrievability(on: today, model: settings.scheduler.model) * 100).rounded())
        if memory.isUnrecalled { return memory.lastDay == today ? "failed today" : "failed last time" + worth }
        let days = memory.dueDay - today
        if days > 0, memory.state.stability >= Audit.mastery, try isAudited(id) { return "audit of what seems mastered, \(percent) % expected" }
        return (days > 0 ? "due in \(days) d" : "due") + ", \(percent) % expected" + worth
    }

    private func isAudited(_ id: QuestionID) throws -> Bool {
        try openSession()?.plan.entries.contains { $0.id == id && $0.standing == .audit } ?? false
    }

    /// Numeric questions whose numbers are drawn ahead at once; a choice of questions may hold hundreds.
    private static let aheadCount = 12

    /// Whether the programs beside a question may run where nothing walls them off.
    func trust(_ path: String) -> Judge.Trust { Trusted.trust(path, roots: bank.roots, allowed: settings.allowedBanks) }

    private func prefetch(_ session: Session) {
        let numeric = session.remaining.filter { bank.summary($0.id)?.kind == .numeric }
        let wanted = numeric.prefix(Self.aheadCount).compactMap { entry -> (generator: String, seed: Int64, trust: Judge.Trust)? in
            guard drawnAhead.insert(entry.id).inserted else { return nil }
            guard let source = bank.read(entry.id)?.source, let generator = source.companions["generate.py"] else { return nil }
            return (generator, Self.seed(entry.id, try? store.memory(of: entry.id)), trust(source.path))
        }
        numbers.prefetch(wanted)
    }

    func record(_ attempt: Attempt, grade: Grade, milliseconds: Int, session: Session) throws -> Review {
        let review = attempt.review(
            grade: grade, moment: clock.now(), milliseconds: milliseconds, counts: session.plan.purpose.counts, session: session.id)
        let recorded = try store.record(review, settings: settings, ending: attempt.solve?.id)
        // Its next numbers are others.
        drawnAhead.remove(review.question)
        prefetch(session)
        return recorded
    }

    func skip(_ id: QuestionID, in session: Session) throws {
        try store.setSkipped(session.skipped.union([id]), in: session)
    }

    func suspend(_ id: QuestionID, _ isSuspended: Bool = true) throws { try store.suspend(id, isSuspended, at: clock.now()) }
}
