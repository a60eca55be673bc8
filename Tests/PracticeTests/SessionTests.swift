import Practice
import Questions
import Scheduling
import Testing

@Suite struct SessionTests {
    private struct Setting {
        var plan: Session.Plan
        var kinds: [QuestionID: Kind]
    }

    private func setting(_ kinds: [Kind]) throws -> Setting {
        let ids = try kinds.indices.map { try id("ml-theory/t/q\($0)") }
        let entries = ids.map { DailyQueue.Entry(id: $0, standing: .due, seconds: 60) }
        return Setting(
            plan: Session.Plan(purpose: .daily, budget: 1500, entries: entries),
            kinds: Dictionary(zip(ids, kinds), uniquingKeysWith: { first, _ in first }))
    }

    @Test func aFailedShortItemWaitsAtTheEnd() throws {
        let setting = try setting([.recall, .choice, .numeric])
        var session = Session(id: 1, plan: setting.plan, kinds: setting.kinds)
        let ids = setting.plan.entries.map(\.id)
        #expect(session.position == (1, 3))
        session.record(review(ids[0], .again))
        #expect(session.remaining.map(\.id) == [ids[1], ids[2], ids[0]])
        #expect(session.progress == (0, 3))
        #expect(session.position == (2, 3))
        session.record(review(ids[1], .hard))
        session.record(review(ids[2], .good))
        #expect(session.isRetry)
        #expect(session.following == nil)
        #expect(session.progress == (2, 3))
        #expect(session.position == (3, 3))
        session.record(review(ids[0], .again))
        #expect(session.current?.id == ids[0])
        session.record(review(ids[0], .easy))
        #expect(session.isFinished)
        #expect(session.progress == (3, 3))
        #expect(session.secondsLeft == 0)
        #expect(session.seconds == 150)
    }

    @Test(arguments: Kind.allCases) func onlyShortItemsComeBack(_ kind: Kind) throws {
        let setting = try setting([kind])
        var session = Session(id: 1, plan: setting.plan, kinds: setting.kinds)
        session.record(review(setting.plan.entries[0].id, .again))
        #expect(session.isFinished == !kind.isShort)
    }

    @Test func questionsNoLongerInTheBankAreLeftOut() throws {
        let setting = try setting([.recall, .recall])
        var kinds = setting.kinds
        let gone = setting.plan.entries[0].id
        kinds[gone] = nil
        var session = Session(id: 1, plan: setting.plan, kinds: kinds)
        #expect(session.remaining.map(\.id) == [setting.plan.entries[1].id])
        #expect(session.progress == (0, 1))
        // A review of it from before counts as time, and nothing else.
        session.record(review(gone, .good))
        #expect(session.progress == (0, 1))
        #expect(session.seconds == 30)
    }

    @Test func skippedItemsAreGoneForTheSession() throws {
        let setting = try setting([.recall, .recall])
        var session = Session(id: 1, plan: setting.plan, kinds: setting.kinds)
        session.record(review(setting.plan.entries[0].id, .again))
        session.skip(setting.plan.entries[0].id)
        #expect(session.remaining.map(\.id) == [setting.plan.entries[1].id])
        #expect(session.progress == (0, 1))
        session.skip(setting.plan.entries[1].id)
        #expect(session.isFinished)
        #expect(session.current == nil)
    }

    /// Random grades and skips: every promise of a session at once.
    @Test(arguments: 1...6 as ClosedRange<UInt64>) func propertiesOverRandomGrades(_ seed: UInt64) throws {
        var random = SeededRandom(seed)
        for _ in 0..<60 {
            let setting = try setting((0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(Kind.allCases) })
            var session = Session(id: 4, plan: setting.plan, kinds: setting.kinds)
            var states = [session]
            var owed: [QuestionID: Set<QuestionID>] = [:]
            var shown: [QuestionID: [Grade]] = [:]
            var steps = 0
            while let entry = session.current {
                steps += 1
                try #require(steps < 1000)
                // Whatever waited when this item failed has had its turn or was skipped.
                #expect(owed[entry.id, default: []].isEmpty)
                for key in owed.keys { owed[key]?.remove(entry.id) }
                if random.chance(0.05) {
                    session.skip(entry.id)
                    shown[entry.id, default: []].append(.good)
                    states = [session]
                    continue
                }
                #expect(session.isRetry == session.reviews.contains { $0.question == entry.id })
                let (number, total) = session.position
                #expect(1...total ~= number)
                let grade = random.chance(0.35) ? Grade.again : random.pick(Grade.allCases)
                owed[entry.id] = Set(session.remaining.map(\.id)).subtracting([entry.id])
                session.record(review(entry.id, grade))
                shown[entry.id, default: []].append(grade)
                states.append(session)
                let replayed = Session.replay(
                    id: 4, plan: setting.plan, kinds: setting.kinds, skipped: session.skipped, reviews: session.reviews)
                #expect(replayed == session)
                if states.count > 1 {
                    let undone = Session.replay(
                        id: 4, plan: setting.plan, kinds: setting.kinds, skipped: session.skipped, reviews: session.reviews.dropLast())
                    #expect(undone == states[states.count - 2])
                }
            }
            for entry in setting.plan.entries {
                let grades = shown[entry.id] ?? []
                let kind = try #require(setting.kinds[entry.id])
                if kind.isShort {
                    #expect(grades.last?.isRecalled == true && grades.dropLast().allSatisfy { $0 == .again }, "\(grades)")
                } else {
                    #expect(grades.count == 1)
                }
            }
            #expect(session.progress.done == session.progress.total)
        }
    }
}
