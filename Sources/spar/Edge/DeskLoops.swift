import Practice
import Progress
import QuestionBank
import Questions
import Scheduling
import Trainer

extension Desk {
    /// The open loop, or a new one.
    func openLoop() throws -> LoopState {
        if let open = try store.loops().last(where: { !$0.isEnded }) { return try loopState(open) }
        return try beginLoop()
    }

    /// Plans another loop; one that was open is ended.
    func beginLoop() throws -> LoopState {
        let (request, _) = try request(limitsNew: false)
        let plan = InterviewLoop.Plan(request, design: try mockContents().most?.summary.id)
        guard InterviewLoop.Part.allCases.contains(where: plan.isPlanned) else {
            throw Failure("There are no questions for a loop: «spar doctor» shows where spar looks for banks.", .missing)
        }
        return try loopState(try store.beginLoop(plan, at: clock.now()))
    }

    /// What is held next of a part.
    enum HeldPart {
        case session(Session)
        case mock(Int64)
    }

    /// Takes a part up, or begins it.
    func hold(_ part: InterviewLoop.Part) throws -> HeldPart {
        var loop = try openLoop().loop
        switch part {
        case .coding:
            let session = try loop.codingSession.flatMap { try self.session($0) } ?? beginPart(part, loop.plan.coding)
            loop.codingSession = session.id
            try store.keep(loop)
            return .session(session)
        case .theory:
            let session = try loop.theorySession.flatMap { try self.session($0) } ?? beginPart(part, loop.plan.theory)
            loop.theorySession = session.id
            try store.keep(loop)
            return .session(session)
        case .design:
            if let id = loop.mock, let mock = try store.mock(id), mock.stage != .dropped { return .mock(id) }
            guard let id = loop.plan.design.flatMap(QuestionID.init) else { throw Failure("There is no design prompt in this loop.", .missing) }
            let mock = try beginMock(id, minutes: part.minutes)
            loop.mock = mock.id
            try store.keep(loop)
            return .mock(mock.id)
        }
    }

    private func beginPart(_ part: InterviewLoop.Part, _ ids: [String]) throws -> Session {
        let entries = ids.compactMap { text -> DailyQueue.Entry? in
            guard let id = QuestionID(text), let summary = bank.summary(id) else { return nil }
            return DailyQueue.Entry(id: id, standing: .due, seconds: (summary.limit ?? summary.minutes) * 60)
        }
        guard !entries.isEmpty else { throw Failure("The questions of this part are not in the bank any more; begin another loop.", .data) }
        return try begin(Session.Plan(purpose: .selection, budget: part.minutes * 60, entries: entries))
    }

    /// A loop with all that is known of its parts.
    func loopState(_ loop: InterviewLoop) throws -> LoopState {
        var state = try partialState(loop)
        for earlier in try store.loops() where earlier.id < loop.id {
            guard let verdict = try partialState(earlier).scorecard?.verdict else { continue }
            state.earlier.append(.init(date: DateText.short(earlier.started), verdict: verdict))
        }
        return state
    }

    /// The same without those before it.
    func partialState(_ loop: InterviewLoop) throws -> LoopState {
        let coding = try loop.codingSession.map { try store.reviews(ofSession: $0) } ?? []
        let theory = try loop.theorySession.map { try store.reviews(ofSession: $0) } ?? []
        let mock = try loop.mock.flatMap { try store.mock($0) }.flatMap { $0.stage == .dropped ? nil : $0 }
        let progress: [InterviewLoop.Part: InterviewLoop.Progress] = [
            .coding: try part(loop.codingSession, loop.plan.coding, coding), .theory: try part(loop.theorySession, loop.plan.theory, theory),
            .design: .init(
                done: mock?.stage == .done ? 1 : 0, total: 1, seconds: Double(mock?.clock.elapsed ?? 0) / 1000, isBegun: mock != nil),
        ]
        let ladders = loop.plan.theory.compactMap(QuestionID.init).count { bank.summary($0)?.tags.contains("ladder") ?? false }
        let titles: [InterviewLoop.Part: String] = [
            .coding: Words.count(loop.plan.coding.count, "problem"),
            .theory: Words.count(loop.plan.theory.count, "question") + (ladders > 0 ? ", \(ladders) with a ladder of follow-ups" : ""),
            .design: loop.plan.design.flatMap(QuestionID.init).map { Mock.title($0) } ?? "",
        ]
        var state = LoopState(loop: loop, progress: progress, titles: titles, scorecard: nil)
        if state.next == nil {
            let topics = Dictionary(
                (coding + theory).compactMap { review in bank.summary(review.question).map { (review.question, $0.topic) } },
                uniquingKeysWith: { first, _ in first })
            state.scorecard = LoopScorecard(
                loop, coding: coding, theory: theory, mock: mock, topics: topics, competencies: competencyTopics)
        }
        return state
    }

    /// Each question counts as held once it was answered or left out; in an interview nothing is asked twice.
    private func part(_ session: Int64?, _ ids: [String], _ reviews: [Review]) throws -> InterviewLoop.Progress {
        guard let session, let stored = try store.session(session, rolloverHour: settings.rolloverHour) else { return .init(total: ids.count) }
        let answered = Set(reviews.map(\.question)).union(stored.skipped)
        let there = stored.plan.entries.map(\.id).filter { bank.summary($0) != nil || answered.contains($0) }
        return .init(
            done: there.count { answered.contains($0) }, total: there.count, seconds: reviews.reduce(0) { $0 + Double($1.duration) / 1000 },
            isBegun: true)
    }
}
