import Practice
import Questions
import Scheduling
import Testing

/// Sessions of questions that the learner chose.
@Suite struct SelectionTests {
    private func request(_ candidates: [Candidate]) -> DailyQueue.Request {
        DailyQueue.Request(candidates: candidates, curricula: [:], settings: Settings(), today: today, budget: 1500)
    }

    private func candidate(_ name: String, memory: ItemMemory? = nil, isSuspended: Bool = false, kind: Kind = .recall, minutes: Double = 1) throws
        -> Candidate
    {
        Candidate(summary: try summary("ml-theory/t/\(name)", kind: kind, minutes: minutes), memory: memory, isSuspended: isSuspended)
    }

    private func names(_ entries: [DailyQueue.Entry]) -> [String] { entries.map { String($0.id.name) } }

    @Test func failedThenDueThenNewThenTheRest() throws {
        let chosen = [
            try candidate("later", memory: memory(due: 5, stability: 30)), try candidate("sooner", memory: memory(due: 1, stability: 4)),
            try candidate("new"), try candidate("due", memory: memory(due: 0)), try candidate("out", isSuspended: true),
            try candidate("failed", memory: memory(last: 0, due: 1, grade: .again)), try candidate("problem", kind: .code, minutes: 20),
        ]
        let queue = SelectionQueue(chosen, in: request(chosen))
        #expect(names(queue.entries) == ["failed", "due", "new", "problem", "sooner", "later"])
        #expect([queue.due, queue.new, queue.early, queue.suspended] == [2, 2, 2, 1])
        #expect(queue.seconds == 1500)
    }

    /// Neither the limit of new items nor prerequisites hold back what was asked for.
    @Test func everythingThatIsNotSuspendedIsInIt() throws {
        var random = SeededRandom(5)
        for _ in 0..<100 {
            let chosen = try (0..<Int.random(in: 0...30, using: &random)).map { index in
                let due = Int.random(in: -3...9, using: &random)
                let known = memory(last: -Int.random(in: 0...9, using: &random), due: due, grade: random.pick([.again, .good]))
                return try candidate(
                    "q\(index)", memory: random.chance(0.7) ? known : nil, isSuspended: random.chance(0.2),
                    kind: random.pick([.recall, .code]), minutes: 9)
            }
            let queue = SelectionQueue(chosen, in: request(chosen))
            #expect(Set(queue.entries.map(\.id)) == Set(chosen.filter { !$0.isSuspended }.map(\.id)))
            #expect(queue.entries.count == queue.due + queue.new + queue.early)
            let fitting = queue.fitting(600)
            #expect(fitting.count <= 1 || fitting.reduce(0) { $0 + $1.seconds } <= 600)
            #expect(queue.entries.isEmpty == fitting.isEmpty)
        }
    }

    @Test func aSelectionCounts() { #expect(Session.Purpose.selection.counts) }

    /// What was recalled in a session of one's own choice is not asked again in today's.
    @Test func whatWasRecalledElsewhereIsDone() throws {
        let ids = try ["a", "b", "c"].map { try id("ml-theory/t/\($0)") }
        let plan = Session.Plan(
            purpose: .daily, budget: 600, entries: ids.map { DailyQueue.Entry(id: $0, standing: .due, seconds: 60) })
        var session = Session(id: 1, plan: plan, kinds: Dictionary(uniqueKeysWithValues: ids.map { ($0, .recall) }))
        session.leaveOut(recalledElsewhere: [ids[0], ids[2]])
        #expect(session.current?.id == ids[1])
        #expect(session.progress == (2, 3))
        #expect(session.skipped.isEmpty)
        session.record(review(ids[1], .good))
        #expect(session.isFinished)
    }

    // MARK: The trail of a question

    @Test func aTrailHasTheDaysBeforeAndAfter() throws {
        let question = try id("ml-theory/t/q")
        var reviews = [
            review(question, .good, day: today + -20), review(question, .good, day: today + -17), review(question, .again, day: today),
        ]
        reviews[1].counts = false
        let trail = ReviewStep.trail(reviews, settings: Settings())
        #expect(trail.map(\.day) == [today + -20, today + -17, today])
        #expect(trail.map(\.elapsed) == [nil, 3, 17])
        #expect(trail[1].interval == nil)
        // The same days that the store keeps.
        let scheduler = Settings().scheduler
        let first = scheduler.review(nil, item: question.rawValue, grade: .good, on: today + -20)
        let last = scheduler.review(first, item: question.rawValue, grade: .again, on: today)
        #expect(trail[0].interval == first.dueDay - first.lastDay)
        #expect(trail[2].interval == last.dueDay - today)
    }
}
