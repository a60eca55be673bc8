import Practice
import Questions
import Scheduling
import Testing

@Suite struct TrackSharesTests {
    @Test func creditIsTheShareOfTheWeekLessWhatWasHad() {
        let shares = TrackShares(
            shares: Settings.standardShares, spent: [.coding: 0, .design: 2000, .theory: 2000], budget: 1000, available: Set(Track.allCases))
        #expect(shares.credit[.coding].map { abs($0 - 2000) < 1e-9 } == true)
        #expect(shares.credit[.design] == 0)
        #expect(shares.credit[.theory] == 0)
        #expect(shares.allows(.coding, 4000))
        #expect(!shares.allows(.coding, 4001))
        #expect(!shares.allows(.design, 0))
    }

    @Test func absentTracksLeaveTheirShareToTheOthers() {
        let two = TrackShares(shares: Settings.standardShares, spent: [.coding: 5000], budget: 600, available: [.design, .theory])
        #expect(two.credit[.coding] == nil)
        #expect(two.credit.values.reduce(0, +).rounded() == 600)
        #expect(two.credit[.design].map { abs($0 - 250) < 1e-9 } == true)
        let none = TrackShares(shares: [.coding: 1, .design: 0, .theory: 0], spent: [:], budget: 600, available: [.design, .theory])
        #expect(none.credit == [.design: 300, .theory: 300])
        #expect(TrackShares(shares: [:], spent: [:], budget: 600, available: []).credit.isEmpty)
    }

    @Test func takingUsesUpCredit() {
        var shares = TrackShares(shares: [.theory: 1], spent: [:], budget: 100, available: [.theory])
        shares.take(.theory, 70)
        #expect(shares.allows(.theory, 60))
        shares.take(.theory, 60)
        #expect(!shares.allows(.theory, 1))
    }
}

/// A learner who does what the queue asks, day after day.
struct SimulatedLearner {
    struct Day {
        var spent: [Track: Double] = [:]
        var standings: [Standing: Int] = [:]
    }

    var settings = Settings()
    var candidates: [Candidate]
    var recall = 0.9
    private(set) var days: [Day] = []
    private var random: SeededRandom

    init(_ candidates: [Candidate], minutes: Double, seed: UInt64) {
        self.candidates = candidates
        settings.minutes = minutes
        random = SeededRandom(seed)
    }

    /// One session; short items that failed are asked again until recalled, which costs their time again.
    mutating func study() {
        let day = today + days.count
        var spent: [Track: Double] = [:]
        for past in days.suffix(6) { spent.merge(past.spent, uniquingKeysWith: +) }
        let request = DailyQueue.Request(
            candidates: candidates, curricula: [:], settings: settings, today: day, budget: settings.minutes * 60, spent: spent)
        var done = Day()
        let indices = Dictionary(candidates.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        for entry in DailyQueue.entries(request) {
            guard let index = indices[entry.id] else { continue }
            done.standings[entry.standing, default: 0] += 1
            var grade = Grade.again
            repeat {
                grade = random.chance(recall) ? .good : .again
                candidates[index].memory = settings.scheduler.review(candidates[index].memory, item: entry.id.rawValue, grade: grade, on: day)
                done.spent[entry.id.track, default: 0] += entry.seconds
            } while grade == .again && candidates[index].summary.kind.isShort
        }
        days.append(done)
    }

    /// Each track's share of the seconds over the seven days from a day on.
    func shares(from first: Int) -> [Track: Double] {
        var week: [Track: Double] = [:]
        for day in days[first..<first + 7] { week.merge(day.spent, uniquingKeysWith: +) }
        let total = week.values.reduce(0, +)
        return week.mapValues { $0 / total }
    }
}

@Suite struct RollingWeekTests {
    private func bank(problem: Double, problems: Int = 60, fragments: Int = 150, recalls: Int = 400) throws -> [Candidate] {
        try (0..<problems).map { try Candidate(summary: summary("coding/p\($0 % 6)/q\($0)", topic: "p\($0 % 6)", kind: .code, minutes: problem)) }
            + (0..<fragments).map { try Candidate(summary: summary("ml-system-design/d/q\($0)", topic: "d", kind: .fragment, minutes: 3)) }
            + (0..<recalls).map { try Candidate(summary: summary("ml-theory/t/q\($0)", topic: "t", minutes: 1)) }
    }

    /// Twenty-minute problems beside one-minute recall: over every rolling week after the first each track has about its share.
    ///
    /// One problem is 11 % of a week of 25 minutes a day, so a week with three or four of them is off by half of that at most times.
    @Test(arguments: [20.0, 25, 40], [1, 2] as [UInt64]) func eachTrackKeepsItsShare(_ minutes: Double, _ seed: UInt64) throws {
        var learner = SimulatedLearner(try bank(problem: 20), minutes: minutes, seed: seed)
        for _ in 0..<35 { learner.study() }
        let quantum = 20 / (minutes * 7)
        var sums: [Track: Double] = [:]
        for first in 7...28 {
            let shares = learner.shares(from: first)
            for (track, wanted) in Settings.standardShares {
                let share = shares[track] ?? 0
                sums[track, default: 0] += share / 22
                #expect(abs(share - wanted) <= 0.04 + 0.6 * quantum, "\(minutes) min, \(track.name), week from day \(first): \(share)")
            }
        }
        for (track, wanted) in Settings.standardShares {
            #expect(abs((sums[track] ?? 0) - wanted) <= 0.05, "\(minutes) min, \(track.name) on average: \(sums[track] ?? 0)")
        }
        // What is left of a day may be too short for a problem, and the limit of new items be reached.
        for day in learner.days { #expect(day.spent.values.reduce(0, +) >= 0.5 * minutes * 60) }
    }

    /// Nothing starves: over a month new items go on being met and due ones are not put off for ever.
    @Test func nothingStarves() throws {
        var learner = SimulatedLearner(try bank(problem: 20, problems: 12, fragments: 40, recalls: 80), minutes: 25, seed: 3)
        for _ in 0..<30 { learner.study() }
        for track in Track.allCases {
            let met = learner.candidates.filter { $0.summary.track == track && $0.memory != nil }
            #expect(met.count >= 5, "\(track.name): \(met.count)")
        }
        let overdue = learner.candidates.compactMap(\.memory).map { today + 30 - $0.dueDay }.max() ?? 0
        #expect(overdue <= 10, "an item waited \(overdue) days")
    }

    /// A session shorter than a problem still gets one within the week, when its track has saved up; never one far too long.
    @Test(arguments: [(15.0, 20.0), (10, 15), (20, 30)]) func shortSessionsGetLongProblems(_ minutes: Double, _ problem: Double) throws {
        var learner = SimulatedLearner(try bank(problem: problem), minutes: minutes, seed: 4)
        for _ in 0..<28 { learner.study() }
        for first in [0, 7, 14, 21] {
            let solved = learner.days[first..<first + 7].count { ($0.spent[.coding] ?? 0) > 0 }
            #expect(solved >= 1, "no problem in the week from day \(first)")
        }
        for day in learner.days { #expect(day.spent.values.reduce(0, +) <= 2.2 * minutes * 60) }
        let share = (7...21).map { learner.shares(from: $0)[.coding] ?? 0 }.reduce(0, +) / 15
        #expect(abs(share - 0.4) < 0.1, "coding has \(share)")
    }

    @Test func problemsMuchTooLongAreNotForced() throws {
        var learner = SimulatedLearner(try bank(problem: 45), minutes: 15, seed: 5)
        for _ in 0..<10 { learner.study() }
        #expect(learner.days.allSatisfy { $0.spent[.coding] == nil })
        #expect(learner.days.allSatisfy { $0.spent.values.reduce(0, +) > 600 })
    }
}
