import Practice
import Questions
import Scheduling
import Testing

@Suite struct DailyQueueTests {
    private func request(_ candidates: [Candidate], minutes: Double = 25, newMinutes: Double = 15, limitsNew: Bool = true) -> DailyQueue.Request {
        var settings = Settings()
        settings.newMinutes = newMinutes
        return DailyQueue.Request(
            candidates: candidates, curricula: [:], settings: settings, today: today, budget: minutes * 60, limitsNew: limitsNew)
    }

    @Test func nothingGivesNothing() throws {
        #expect(DailyQueue.entries(request([])).isEmpty)
        #expect(DailyQueue.entries(request([Candidate(summary: try summary("ml-theory/t/q"), memory: memory(due: 5))])).isEmpty)
        #expect(DailyQueue.entries(request([Candidate(summary: try summary("ml-theory/t/q"))], minutes: 0)).isEmpty)
    }

    @Test func failedThenDueThenNew() throws {
        let candidates = [
            Candidate(summary: try summary("ml-theory/t/new")),
            Candidate(summary: try summary("ml-theory/t/due"), memory: memory(due: -1)),
            Candidate(summary: try summary("ml-theory/t/worse"), memory: memory(last: -30, due: -1)),
            Candidate(summary: try summary("ml-theory/t/failed"), memory: memory(last: 0, due: 1, grade: .again)),
        ]
        let entries = DailyQueue.entries(request(candidates))
        #expect(entries.map(\.id.name) == ["failed", "worse", "due", "new"])
        #expect(entries.map(\.standing) == [.failedToday, .due, .due, .new])
        #expect(entries.map(\.seconds) == [60, 60, 60, 60])
    }

    /// The limit counts what was met today already, and holds for short items alone.
    @Test func limitOfNewItems() throws {
        let met = try (0..<4).map { Candidate(summary: try summary("ml-theory/t/met\($0)"), memory: memory(last: 0, due: 3, first: 0)) }
        let new = try (0..<30).map { Candidate(summary: try summary("ml-theory/t/new\($0)")) }
        let problem = Candidate(summary: try summary("coding/p/x", topic: "p", kind: .code, minutes: 10))
        #expect(DailyQueue.entries(request(new, newMinutes: 10)).count == 10)
        #expect(DailyQueue.entries(request(met + new, newMinutes: 10)).count == 6)
        #expect(DailyQueue.entries(request(met + new, newMinutes: 4)).isEmpty)
        #expect(DailyQueue.entries(request(met + new + [problem], newMinutes: 0)).map(\.id) == [problem.id])
        #expect(DailyQueue.entries(request(met + new, newMinutes: 0, limitsNew: false)).count == 25)
    }

    @Test func oneProblemLongerThanTheSessionComesAlone() throws {
        let problem = Candidate(summary: try summary("coding/p/x", topic: "p", kind: .code, minutes: 20))
        let theory = try (0..<30).map { Candidate(summary: try summary("ml-theory/t/q\($0)")) }
        var asked = request([problem] + theory, minutes: 15)
        // No credit saved up yet: its share of one day is six minutes.
        #expect(!DailyQueue.entries(asked).contains { $0.id == problem.id })
        asked.spent = [.theory: 60 * 60]
        #expect(DailyQueue.entries(asked).map(\.id) == [problem.id])
        asked.budget = 13 * 60
        #expect(!DailyQueue.entries(asked).contains { $0.id == problem.id })
    }

    /// Neither the warm-up before long items nor keeping patterns apart puts an item before what it requires.
    @Test func whatIsRequiredComesFirst() throws {
        let problem = Candidate(summary: try summary("coding/p/problem", topic: "p", kind: .code, minutes: 10))
        let about = Candidate(summary: try summary("coding/p/about", topic: "p", requires: ["problem"]))
        let topical = Candidate(summary: try summary("coding/r/topical", topic: "r", requires: ["p"]))
        #expect(DailyQueue.entries(request([about, problem, topical], minutes: 30)).map(\.id.name) == ["problem", "about", "topical"])
        let chain = try ["a1", "a2", "a3", "b1"].map { name in
            let requires = name == "b1" ? ["coding/a/a3"] : []
            return Candidate(
                summary: try summary("coding/\(name.prefix(1))/\(name)", topic: String(name.prefix(1)), kind: .code, minutes: 10, requires: requires))
        }
        let names = DailyQueue.entries(request(chain, minutes: 60)).map { String($0.id.name) }
        #expect(names.count == 4)
        #expect(names.firstIndex(of: "a3") ?? 9 < names.firstIndex(of: "b1") ?? -1)
    }

    private static func randomBank(_ random: inout SeededRandom) throws -> [Candidate] {
        let count = Int.random(in: 0...60, using: &random)
        return try (0..<count).map { index in
            let track = random.pick(Track.allCases)
            let kind: Kind
            switch track {
            case .coding: kind = random.pick([.code, .sql, .recall])
            case .design: kind = random.pick([.design, .fragment, .fragment])
            case .theory: kind = random.pick([.recall, .numeric, .choice])
            }
            let topic = "\(track.name)\(Int.random(in: 0...3, using: &random))"
            var requires: [String] = []
            // Only earlier questions and topics are required: no cycles, but many that cross kinds and topics.
            if index > 0, random.chance(0.3) {
                let other = Int.random(in: 0..<index, using: &random)
                requires = [random.chance(0.5) ? "\(track.rawValue)/x/q\(other)" : "\(track.name)\(Int.random(in: 0...3, using: &random))"]
            }
            let minutes = kind.isShort ? random.pick([0.5, 1, 2, 4]) : random.pick([10, 15, 20, 35, 45])
            let summary = try summary(
                "\(track.rawValue)/x/q\(index)", topic: topic, kind: kind, level: random.pick(Level.allCases), minutes: minutes, requires: requires)
            var known: ItemMemory?
            if random.chance(0.5) {
                let last = -Int.random(in: 0...20, using: &random)
                known = memory(
                    last: last, due: Int.random(in: max(last + 1, -9)...8, using: &random), stability: Double.random(in: 0.2...40, using: &random),
                    grade: random.pick([.again, .hard, .good, .easy]), first: random.chance(0.3) ? 0 : -40)
            }
            return Candidate(summary: summary, memory: known, isSuspended: random.chance(0.1), weight: random.pick([0.5, 1, 3]))
        }
    }

    private static func randomRequest(_ random: inout SeededRandom) throws -> DailyQueue.Request {
        var settings = Settings()
        settings.newMinutes = random.pick([0, 5, 15, 60])
        let curricula = Dictionary(
            uniqueKeysWithValues: Track.allCases.map { track in
                (track, Curriculum(track: track, topics: (0..<3).map { Curriculum.Topic(name: "\(track.name)\($0)") }.shuffled(using: &random)))
            })
        var spent: [Track: Double] = [:]
        for track in Track.allCases where random.chance(0.7) { spent[track] = Double.random(in: 0...6000, using: &random) }
        return DailyQueue.Request(
            candidates: try randomBank(&random), curricula: curricula, settings: settings, today: today,
            budget: 60 * random.pick([1, 5, 15, 25, 40, 120]), spent: spent, limitsNew: random.chance(0.7))
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>) func propertiesOverRandomBanks(_ seed: UInt64) throws {
        var random = SeededRandom(seed)
        for round in 0..<100 {
            let request = try Self.randomRequest(&random)
            let entries = DailyQueue.entries(request)
            let at: Comment = "seed \(seed), round \(round)"
            let byID = Dictionary(request.candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            let candidates = entries.compactMap { byID[$0.id] }
            #expect(Set(entries.map(\.id)).count == entries.count, at)
            #expect(entries == DailyQueue.entries(request), at)
            for (entry, candidate) in zip(entries, candidates) {
                #expect(!candidate.isSuspended, at)
                #expect(candidate.standing(today: today) == (entry.standing == .audit ? nil : entry.standing), at)
                #expect(candidate.seconds == entry.seconds, at)
            }
            let standings = entries.map(\.standing).filter { $0 != .audit }
            #expect(standings == standings.sorted(), at)
            expectBudget(request, entries, candidates, at)
            expectLossOrder(request, candidates.filter { $0.standing(today: today) != nil }, at)
            expectLimit(request, candidates, at)
            expectPrerequisites(request, candidates, at)
        }
    }

    /// The minutes hold but for one long item on its own; and no due item is left out that would have fitted.
    private func expectBudget(_ request: DailyQueue.Request, _ entries: [DailyQueue.Entry], _ candidates: [Candidate], _ at: Comment) {
        let sum = entries.reduce(0) { $0 + $1.seconds }
        if sum > request.budget {
            #expect(entries.count == 1 && candidates.allSatisfy { !$0.summary.kind.isShort }, at)
            #expect(sum <= 1.5 * request.budget, at)
        }
        let taken = Set(entries.map(\.id))
        for candidate in request.candidates where !taken.contains(candidate.id) {
            guard let standing = candidate.standing(today: today), standing != .new else { continue }
            #expect(candidate.seconds > request.budget - sum, at)
        }
    }

    private func expectLossOrder(_ request: DailyQueue.Request, _ candidates: [Candidate], _ at: Comment) {
        let model = request.settings.scheduler.model
        let losses = candidates.filter { $0.standing(today: today) == .due && $0.summary.track != .coding }
            .map { $0.expectedLoss(today: today, model: model) }
        #expect(losses == losses.sorted(by: >), at)
    }

    private func expectLimit(_ request: DailyQueue.Request, _ candidates: [Candidate], _ at: Comment) {
        guard request.limitsNew else { return }
        let met = request.candidates.filter { $0.memory?.firstDay == today && $0.summary.kind.isShort }.reduce(0) { $0 + $1.seconds }
        let left = request.settings.newMinutes * 60 - met
        let new = candidates.filter { $0.memory == nil && $0.summary.kind.isShort }.map(\.seconds)
        // A stop, not a fit: without the longest of them the limit must hold.
        #expect(new.isEmpty || (left > 0 && new.reduce(0, +) - (new.max() ?? 0) < left), at)
    }

    /// What a new item requires was seen before today's session or stands before it in the session.
    private func expectPrerequisites(_ request: DailyQueue.Request, _ candidates: [Candidate], _ at: Comment) {
        let all = request.candidates
        var before: [Candidate] = []
        for candidate in candidates {
            defer { before.append(candidate) }
            guard candidate.memory == nil else { continue }
            for name in candidate.summary.requires {
                if let id = QuestionID(name) {
                    guard let required = all.first(where: { $0.id == id }), required.memory != nil || !required.isSuspended,
                        required.summary.track == candidate.summary.track
                    else { continue }
                    #expect(required.memory != nil || before.contains { $0.id == id }, "\(at): \(candidate.id) before \(name)")
                } else {
                    let topic = all.filter { $0.summary.topic == name }
                    guard name != candidate.summary.topic, topic.contains(where: { $0.memory == nil && !$0.isSuspended }) else { continue }
                    let isMet = topic.contains { $0.memory != nil } || before.contains { $0.summary.topic == name }
                    #expect(isMet, "\(at): \(candidate.id) before topic \(name)")
                }
            }
        }
    }
}

@Suite struct PracticeAheadTests {
    @Test func takesLearnedItemsThatAreNotDueMostEndangeredFirst() throws {
        var suspended = Candidate(summary: try summary("ml-theory/t/suspended"), memory: memory(due: 4))
        suspended.isSuspended = true
        let candidates = [
            suspended, Candidate(summary: try summary("ml-theory/t/new")), Candidate(summary: try summary("ml-theory/t/due"), memory: memory(due: 0)),
            Candidate(summary: try summary("ml-theory/t/today"), memory: memory(last: 0, due: 3)),
            Candidate(summary: try summary("coding/t/failed", kind: .code), memory: memory(last: 0, due: 1, grade: .again)),
            Candidate(summary: try summary("ml-theory/t/safe"), memory: memory(last: -1, due: 9, stability: 30)),
            Candidate(summary: try summary("ml-theory/t/shaky"), memory: memory(last: -4, due: 1, stability: 4)),
            Candidate(summary: try summary("ml-theory/t/long", minutes: 3), memory: memory(last: -2, due: 9, stability: 9)),
        ]
        var request = DailyQueue.Request(candidates: candidates, curricula: [:], settings: Settings(), today: today, budget: 1500)
        #expect(PracticeAhead.entries(request).map(\.id.name) == ["shaky", "long", "safe"])
        request.budget = 120
        #expect(PracticeAhead.entries(request).map(\.id.name) == ["shaky", "safe"])
        request.budget = 0
        #expect(PracticeAhead.entries(request).isEmpty)
    }

    /// What the day asks for and practice ahead never overlap.
    @Test func neverWhatIsDue() throws {
        var random = SeededRandom(12)
        for _ in 0..<100 {
            let candidates = try (0..<30).map { index in
                Candidate(
                    summary: try summary("coding/p\(index % 3)/q\(index)", topic: "p\(index % 3)", kind: random.pick(Kind.allCases)),
                    memory: random.chance(0.8)
                        ? memory(
                            last: -Int.random(in: 0...5, using: &random), due: Int.random(in: -3...5, using: &random),
                            grade: random.pick(Grade.allCases))
                        : nil)
            }
            let request = DailyQueue.Request(candidates: candidates, curricula: [:], settings: Settings(), today: today, budget: 600)
            let entries = PracticeAhead.entries(request)
            #expect(entries.reduce(0) { $0 + $1.seconds } <= 600)
            #expect(Set(entries.map(\.id)).count == entries.count)
            for entry in entries { #expect(candidates.first { $0.id == entry.id }?.standing(today: today) == nil) }
        }
    }
}
