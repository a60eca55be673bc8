/// What differs from the assumptions in a simulated comparison.
package enum SimulatedScenario: String, CaseIterable, Hashable, Sendable {
    case assumed
    case fasterForgetting = "forgets-faster"
    case slowerForgetting = "forgets-slower"
    case uneven
    case steeper
    case missedDays = "missed-days"
    case missedUnmodelled = "missed-days-unmodelled"
    case unknownLearner = "unknown-learner"

    package var meaning: String {
        switch self {
        case .assumed: "memory as assumed, every day studied"
        case .fasterForgetting: "true stability 0.6 times the assumed one"
        case .slowerForgetting: "true stability 1.5 times the assumed one"
        case .uneven: "true stability differs by item, lognormal with deviation 0.5"
        case .steeper: "true forgetting curve with decay 0.5 in place of 0.154"
        case .missedDays: "a quarter of the days missed, which the plan learns from the log"
        case .missedUnmodelled: "a quarter of the days missed, the plan expects none"
        case .unknownLearner: "true stability differs by learner, lognormal with deviation 0.5"
        }
    }

    func options(days: Int, resolveEvery: Int) -> SimulatedCourse.Options {
        var options = SimulatedCourse.Options()
        options.resolveEvery = resolveEvery
        options.forecasts = Set([days, days / 2, 7]).sorted(by: >)
        switch self {
        case .assumed: break
        case .fasterForgetting: options.memory = .scaled(0.6)
        case .slowerForgetting: options.memory = .scaled(1.5)
        case .uneven: options.memory = .itemwise(0.5)
        case .steeper: options.memory = .decay(0.5)
        case .missedDays: options.missing = 0.25
        case .missedUnmodelled:
            options.missing = 0.25
            options.modelsAttendance = false
        case .unknownLearner: options.memory = .learnerwise(0.5)
        }
        return options
    }
}
