import Scheduling

/// One simulated learner from the first day to the interview, under one policy.
package struct SimulatedCourse: Sendable {
    package struct Options: Hashable, Sendable {
        package var memory = SimulatedCell.Memory.scaled(1)
        /// The share of days on which the learner does not study.
        package var missing = 0.0
        /// Whether the plan expects as many missed days as it has seen, or none.
        package var modelsAttendance = true
        /// Days after which the prices are sought anew, from where they were; after a missed day always.
        package var resolveEvery = 1
        package var precision = Plan.Precision.standard
        /// Days before the interview on which readiness is forecast.
        package var forecasts: [Int] = []

        package init() {}
    }

    package struct Forecasted: Hashable, Sendable {
        /// Days before the interview.
        package var left: Int
        package var forecast: Forecast
    }

    /// Weighted mean recall on the day.
    package private(set) var recall = 0.0
    /// Share of items above 90 %.
    package private(set) var solid = 0.0
    package private(set) var minutes = 0.0
    /// Weighted mean recall 60 days after the interview, with no study in between.
    package private(set) var later = 0.0
    /// The same where the learner goes on with desired retention 0.9 and the same minutes.
    package private(set) var continued = 0.0
    package private(set) var forecasts: [Forecasted] = []

    package static let afterwards = 60

    /// - Parameter first: a plan of the cell's problem for its first day, which all learners share.
    package init(_ cell: SimulatedCell, learner number: Int, policy: SimulatedPolicy, options: Options, first: Plan?) {
        let seconds = cell.minutes * 60
        var plan = first
        let problem = plan?.problem ?? cell.problem(day: 0, attendance: 1)
        let study = Study(
            problem: problem, truth: cell.truth(options.memory, learner: number), draws: Draws(cell.seed &* 31 &+ UInt64(number)))
        var learner = Learner(items: cell.kinds.map { Learner.Item(kind: $0) }, pools: 1)
        var evidence = MemoryEvidence(model: problem.model, items: cell.items)
        var attended: [Double] = []
        var isStale = false
        for day in 0..<cell.days {
            let left = cell.days - day
            let rate = options.modelsAttendance ? Attendance(studied: attended).rate : 1
            let isForecast = options.forecasts.contains(left)
            if case .plan = policy, let old = plan, day > 0, isStale || isForecast || day % options.resolveEvery == 0 {
                var today = cell.problem(day: day, attendance: rate, goal: old.problem.goal, cautiousDecay: old.problem.cautiousDecay)
                today.items = learner.items.map { $0.planned(on: day) }
                plan = Plan(today, precision: options.precision, start: .warm(old.prices))
                isStale = false
            }
            if isForecast, let plan {
                let attendance = options.modelsAttendance ? Attendance(studied: attended) : .full
                let forecast = Outlook(plan, learner: learner, evidence: evidence, attendance: attendance, seed: UInt64(number)).all
                forecasts.append(Forecasted(left: left, forecast: forecast))
            }
            guard cell.attends(number, day, missing: options.missing) else {
                attended.append(0)
                isStale = true
                continue
            }
            attended.append(1)
            let scores = plan?.scores(learner, day: day) ?? policy.scores(learner, problem, day: day, left: left)
            let result = study.day(day, &learner, scores: scores, seconds: [seconds])
            minutes += result.spent / 60
            for answer in result.answers { evidence.observe(answer) }
        }
        (recall, solid) = study.outcome(learner, on: cell.days)
        later = study.outcome(learner, on: cell.days + Self.afterwards).recall
        for day in cell.days..<cell.days + Self.afterwards where cell.attends(number, day, missing: options.missing) {
            let scores = SimulatedPolicy.retention(0.9, newADay: nil, weakestFirst: false).scores(learner, problem, day: day, left: 0)
            _ = study.day(day, &learner, scores: scores, seconds: [seconds])
        }
        continued = study.outcome(learner, on: cell.days + Self.afterwards).recall
    }
}
