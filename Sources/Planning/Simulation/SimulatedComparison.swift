/// All policies in one cell under one scenario.
package struct SimulatedComparison: Sendable {
    package let cell: SimulatedCell
    package let scenario: SimulatedScenario
    private let options: SimulatedCourse.Options
    private let first: [PlanGoal: Plan]
    /// Policies that are compared, the plan first.
    package let policies: [SimulatedPolicy]

    /// - Parameter resolveEvery: days after which a plan is solved anew, from 1; after a missed day it always is.
    package init(_ cell: SimulatedCell, _ scenario: SimulatedScenario, resolveEvery: Int) {
        self.cell = cell
        self.scenario = scenario
        options = scenario.options(days: cell.days, resolveEvery: resolveEvery)
        let goals: [PlanGoal] = scenario == .assumed ? [.recall, .solid] : [.recall]
        let rate = options.modelsAttendance ? Attendance(studied: []).rate : 1
        first = Dictionary(uniqueKeysWithValues: goals.map { ($0, Plan(cell.problem(day: 0, attendance: rate, goal: $0))) })
        let limit = Int((Double(cell.items) / (0.75 * Double(cell.days))).rounded(.up))
        let retentions = [0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97]
        policies =
            goals.map { .plan($0) } + [.greedy]
            + retentions.flatMap { retention in
                [nil, limit].flatMap { newADay in
                    [false, true].map { .retention(retention, newADay: newADay, weakestFirst: $0) }
                }
            }
    }

    /// One learner under every policy, in the order of `policies`.
    package func courses(learner: Int) -> [SimulatedCourse] {
        policies.map { policy in
            var options = options
            var plan: Plan?
            if case .plan(let goal) = policy {
                plan = first[goal]
                if goal != .recall { options.forecasts = [] }
            }
            return SimulatedCourse(cell, learner: learner, policy: policy, options: options, first: plan)
        }
    }
}

/// A mean over simulated learners with its standard error.
package struct Estimate: Hashable, Sendable {
    package let mean: Double
    package let error: Double

    package init(_ values: [Double]) {
        let count = Double(values.count)
        let mean = values.reduce(0, +) / max(1, count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.mean = mean
        error = count > 1 ? (squares / (count - 1) / count).squareRoot() : 0
    }
}

/// What came out of a comparison.
package struct SimulatedResult: Sendable {
    package struct Row: Sendable {
        package let name: String
        package let recall: Estimate
        package let solid: Estimate
        package let minutes: Estimate
        package let later: Estimate
        package let continued: Estimate
        /// The plan's recall less this one's, learner by learner.
        package let planAbove: Estimate
    }

    package struct ForecastRow: Sendable {
        /// Days before the interview.
        package let left: Int
        /// Forecast less outcome.
        package let bias: Estimate
        /// Share of outcomes within the 80 % range.
        package let coverage: Estimate
        package let width: Estimate
    }

    package let cell: SimulatedCell
    package let scenario: SimulatedScenario
    package let rows: [Row]
    package let forecasts: [ForecastRow]

    /// - Parameter courses: by learner, each in the order of the comparison's policies.
    package init(_ comparison: SimulatedComparison, courses: [[SimulatedCourse]]) {
        cell = comparison.cell
        scenario = comparison.scenario
        func column(_ index: Int) -> [SimulatedCourse] { courses.map { $0[index] } }
        func row(_ name: String, _ index: Int) -> Row {
            let own = column(index)
            return Row(
                name: name, recall: Estimate(own.map(\.recall)), solid: Estimate(own.map(\.solid)), minutes: Estimate(own.map(\.minutes)),
                later: Estimate(own.map(\.later)), continued: Estimate(own.map(\.continued)),
                planAbove: Estimate(zip(column(0), own).map { $0.recall - $1.recall }))
        }
        var rows: [Row] = []
        var best: (index: Int, recall: Double, retention: Double)?
        for (index, policy) in comparison.policies.enumerated() {
            switch policy {
            case .plan(let goal): rows.append(row(goal == .recall ? "plan" : "plan-solid", index))
            case .greedy: rows.append(row("greedy", index))
            case .retention(let retention, let newADay, let weakestFirst):
                if retention == 0.9, newADay == nil, !weakestFirst { rows.append(row("retention-0.9", index)) }
                let recall = Estimate(column(index).map(\.recall)).mean
                if recall > best?.recall ?? -1 { best = (index, recall, retention) }
            }
        }
        if let best { rows.append(row("best-retention-\(best.retention)", best.index)) }
        self.rows = rows
        let own = column(0)
        forecasts = (own.first?.forecasts ?? []).indices.map { place in
            let pairs = own.map { (forecast: $0.forecasts[place].forecast, recall: $0.recall) }
            return ForecastRow(
                left: own[0].forecasts[place].left, bias: Estimate(pairs.map { $0.forecast.expected - $0.recall }),
                coverage: Estimate(pairs.map { $0.forecast.range.contains($0.recall) ? 1 : 0 }),
                width: Estimate(pairs.map { $0.forecast.range.upperBound - $0.forecast.range.lowerBound }))
        }
    }
}
