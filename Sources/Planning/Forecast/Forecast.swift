import Foundation
import Scheduling

/// The recall to expect on the day of the interview if the plan is followed.
package struct Forecast: Hashable, Sendable {
    /// Weighted mean recall, from 0 to 1.
    package var expected: Double
    /// What lies within these with a probability of 80 %: it is about all items, not about a few that are asked.
    package var range: ClosedRange<Double>
    /// The same for the share of right answers among 30 questions drawn by weight.
    package var exam: ClosedRange<Double>

    package init(expected: Double, range: ClosedRange<Double>, exam: ClosedRange<Double>) {
        self.expected = expected
        self.range = range
        self.exam = exam
    }

    package static let questions = 30.0

    /// - Parameters:
    ///   - outcomes: by memory, of several simulated courses; nil where a memory is too unlikely to matter.
    fileprivate init(posterior: [Double], outcomes: [[Double]?]) {
        var squares = 0.0
        var freedom = 0.0
        let means = outcomes.map { values -> Double? in
            guard let values, !values.isEmpty else { return nil }
            let mean = values.reduce(0, +) / Double(values.count)
            squares += values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            freedom += Double(values.count - 1)
            return mean
        }
        let mixture = Mixture(logPosterior: posterior, means: means, variance: freedom > 0 ? squares / freedom : 0)
        expected = mixture.mean
        range = mixture.quantile(0.1)...mixture.quantile(0.9)
        exam = mixture.quantile(0.1, questions: Self.questions)...mixture.quantile(0.9, questions: Self.questions)
    }
}

/// The forecast for all items and for each pool, and which items the plan never gets to.
package struct Outlook: Hashable, Sendable {
    package let all: Forecast
    package let pools: [Forecast]
    /// Places of items that are not met before the day, in the course that is most likely.
    package let unmet: [Int]

    /// Simulates the plan for nine memories and weighs them by what the reviews say.
    ///
    /// - Parameters:
    ///   - learner: the items as they stand today.
    ///   - attendance: how many of the days to come are studied, and how well that is known.
    ///   - repetitions: simulated courses for each memory, at least 2.
    package init(
        _ plan: Plan, learner: Learner, evidence: MemoryEvidence, attendance: Attendance = .full, repetitions: Int = 4, seed: UInt64 = 0
    ) {
        let posterior = evidence.logPosterior
        let best = posterior.indices.max { posterior[$0] < posterior[$1] } ?? 0
        let pools = plan.problem.pools
        var outcomes = [[[Double]?]](repeating: [[Double]?](repeating: nil, count: posterior.count), count: pools + 1)
        var unmet: [Int] = []
        for place in posterior.indices where posterior[place] > -9 || abs(place - best) <= 1 {
            for repetition in 0..<max(2, repetitions) {
                let draws = Draws(seed &* 31 &+ UInt64(place * 101 + repetition))
                let end = Self.course(plan, learner, evidence, place: place, attendance: attendance, draws: draws)
                for (pool, recall) in end.recalls.enumerated() { outcomes[pool][place, default: []].append(recall) }
                if place == best, repetition == 0 { unmet = end.learner.items.indices.filter { end.learner.items[$0].believed == nil } }
            }
        }
        all = Forecast(posterior: posterior, outcomes: outcomes[0])
        self.pools = outcomes.dropFirst().map { Forecast(posterior: posterior, outcomes: $0) }
        self.unmet = unmet
    }

    /// One simulated course to the day: recall of all items and of each pool, and how the learner stands then.
    private static func course(
        _ plan: Plan, _ start: Learner, _ evidence: MemoryEvidence, place: Int, attendance: Attendance, draws: Draws
    ) -> (recalls: [Double], learner: Learner) {
        var learner = start
        for index in learner.items.indices { learner.items[index].stability = evidence.stability(of: index, multiplier: place) }
        let multiplier = MemoryEvidence.multipliers[place]
        let truth = TrueMemory(
            model: plan.problem.model, multipliers: [Double](repeating: multiplier, count: learner.items.count))
        let study = Study(problem: plan.problem, truth: truth, draws: draws)
        let problem = plan.problem
        let rate = (attendance.rate + attendance.deviation * draws.normal(0)).clamped(to: 0.05...1)
        for day in problem.firstDay..<problem.lastDay {
            guard day == problem.firstDay || draws.uniform(day, 0, 4) < rate else { continue }
            let seconds = problem.budgets.map { $0[day - problem.firstDay] }
            _ = study.day(day, &learner, scores: plan.scores(learner, day: day), seconds: seconds)
        }
        let pools = (0..<problem.pools).map { study.outcome(learner, on: problem.lastDay, pool: $0).recall }
        return ([study.outcome(learner, on: problem.lastDay).recall] + pools, learner)
    }
}

extension [[Double]?] {
    fileprivate subscript(place: Int, default empty: [Double]) -> [Double] {
        get { self[place] ?? empty }
        set { self[place] = newValue }
    }
}

extension Plan {
    /// The index of every item on a day; nil where a review gains nothing or was done already.
    package func scores(_ learner: Learner, day: Int) -> [Double?] {
        let left = problem.lastDay - day
        return learner.items.map { item in
            guard item.believed == nil || item.lastDay < day else { return nil }
            let index = index(of: item.planned(on: day), left: left)
            return index > 0 ? index : nil
        }
    }
}
