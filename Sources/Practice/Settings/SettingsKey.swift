import Planning
import Questions
import Scheduling

extension Settings {
    /// One setting as the user names and writes it; the one list of them all.
    ///
    /// A new setting is a case here, a property of `Settings`, and a line in `text` and `set`. The file, the settings screen,
    /// `spar settings` and their explanations follow from that.
    package enum Key: String, CaseIterable, Sendable {
        case minutes
        case newMinutes = "new-minutes"
        case shares
        case path
        case topicWeights = "topic-weights"
        case interviewDate = "interview-date"
        case weekMinutes = "week-minutes"
        case daysOff = "days-off"
        case level
        case planGoal = "plan-goal"
        case desiredRetention = "desired-retention"
        case maximumInterval = "maximum-interval"
        case rolloverHour = "rollover-hour"
        case colours
        case mouse
        case mockSignal = "mock-signal"
        case mockRecorder = "mock-recorder"
        case allowedBanks = "allowed-banks"
    }

    /// Settings that belong together, under a heading.
    package enum Group: String, CaseIterable, Sendable {
        case session = "Session"
        case plan = "Plan"
        case schedule = "Schedule"
        case mocks = "Mock interviews"
        case screen = "Screen"
        case programs = "Programs"

        package var keys: [Key] { Key.allCases.filter { $0.group == self } }
    }

    /// Which values a setting takes.
    package enum Form: Hashable, Sendable {
        /// A number within a range, and how far one step goes.
        case number(ClosedRange<Double>, step: Double)
        /// A whole number within a range, and how far one step goes.
        case whole(ClosedRange<Int>, step: Int)
        case choice([String])
        /// Parts of the whole for coding, design and theory.
        case shares
        /// Names divided by commas, perhaps none.
        case names
        /// A command line with a word for a file, perhaps none.
        case command
        /// Factors by topic, perhaps none.
        case weights
        /// A date, or none.
        case date
        /// Minutes of the seven days of a week, or none.
        case week
        /// Dates divided by commas, perhaps none.
        case dates
    }
}

extension Settings.Key {
    package var group: Settings.Group {
        switch self {
        case .minutes, .newMinutes, .shares, .path, .topicWeights: .session
        case .interviewDate, .weekMinutes, .daysOff, .level, .planGoal: .plan
        case .desiredRetention, .maximumInterval, .rolloverHour: .schedule
        case .colours, .mouse: .screen
        case .mockSignal, .mockRecorder: .mocks
        case .allowedBanks: .programs
        }
    }

    package var form: Settings.Form {
        switch self {
        case .minutes: .number(1...600, step: 5)
        case .newMinutes: .number(0...600, step: 5)
        case .shares: .shares
        case .topicWeights: .weights
        case .path: .choice(["software-engineering", "data-science", "from-scratch"])
        case .interviewDate: .date
        case .weekMinutes: .week
        case .daysOff: .dates
        case .level: .choice(Level.allCases.map(\.rawValue))
        case .planGoal: .choice(PlanGoal.allCases.map(\.rawValue))
        case .desiredRetention: .number(Scheduler.retentionBounds, step: 0.01)
        case .maximumInterval: .whole(1...36_500, step: 365)
        case .rolloverHour: .whole(0...23, step: 1)
        case .colours: .choice(Settings.ColourUse.allCases.map(\.rawValue))
        case .mouse: .choice(["off", "on"])
        case .mockSignal: .choice(Settings.MockSignal.allCases.map(\.rawValue))
        case .mockRecorder: .command
        case .allowedBanks: .names
        }
    }

    /// What the setting is, in a few words.
    package var meaning: String {
        switch self {
        case .minutes: "minutes of a session"
        case .newMinutes: "minutes of new short items a day"
        case .shares: "share of the minutes, in per cent"
        case .topicWeights: "what topics count for you, times their usual weight"
        case .path: "where you come from, which orders new questions"
        case .interviewDate: "day of the interview, which the plan works toward"
        case .weekMinutes: "minutes from Monday to Sunday, where days differ"
        case .daysOff: "days on which nothing is planned"
        case .level: "level of the job: with a date, new questions above it are left out"
        case .planGoal: "what the plan makes most of: recall of all, or items nearly certain"
        case .desiredRetention: "probability of recall at which an item falls due"
        case .maximumInterval: "longest interval in days"
        case .rolloverHour: "local hour at which a day begins"
        case .colours: "which colours: as many as the terminal has, its own sixteen, none"
        case .mouse: "clicks on keys and lines, and the wheel; selecting text then takes Shift"
        case .mockSignal: "what tells that a phase is over or a question comes"
        case .mockRecorder: "command that records you during a mock"
        case .allowedBanks: "banks from elsewhere whose programs may run without bubblewrap"
        }
    }

    /// The values that it takes, in words.
    package var allowed: String {
        switch form {
        case .number(let range, _): "\(range.lowerBound.compact) to \(range.upperBound.compact)"
        case .whole(let range, _): "\(range.lowerBound) to \(range.upperBound)"
        case .choice(let words): words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
        case .shares: "coding/design/theory, as in 40/25/35"
        case .weights: "topics with factors, as in gbdt=3, rag=0.5; none for none"
        case .date: "a date as in 2026-12-24, or none"
        case .week: "seven numbers from 0 to 600 as in 25/25/25/25/25/60/60, or none"
        case .dates: "dates as in 2026-12-24, 2026-12-25; none for none"
        case .names: "folders or their names, divided by commas; none for none"
        case .command: "a command with FILE in it, as in arecord FILE; none for none"
        }
    }

    /// What it is and which values it takes.
    package var explanation: String { "\(meaning), \(allowed)" }
}

extension Settings {
    /// The value that so many steps lead to from the present one, as text; nil where it can only be typed.
    ///
    /// A step leads to the next round number, stays within the range and goes round a list of choices.
    package func stepped(_ key: Key, by steps: Int) -> String? {
        switch key.form {
        case .number(let range, let step): return Self.stepped(Double(text(key)) ?? range.lowerBound, by: steps, step, range).compact
        case .whole(let range, let step):
            let bounds = Double(range.lowerBound)...Double(range.upperBound)
            return Self.stepped(Double(text(key)) ?? bounds.lowerBound, by: steps, Double(step), bounds).compact
        case .choice(let words):
            guard let index = words.firstIndex(of: text(key)) else { return words.first }
            return words[((index + steps) % words.count + words.count) % words.count]
        case .shares, .names, .command, .weights, .date, .week, .dates: return nil
        }
    }

    private static func stepped(_ value: Double, by steps: Int, _ step: Double, _ range: ClosedRange<Double>) -> Double {
        // Counted in steps, so that a value between two of them goes to the next one and hundredths stay hundredths.
        let count = value / step
        let isBetween = abs(count - count.rounded()) > 1e-9
        let start = isBetween ? (steps > 0 ? count.rounded(.down) : count.rounded(.up)) : count.rounded()
        let next = ((start + Double(steps)) * step * 1e6).rounded() / 1e6
        return min(max(next, range.lowerBound), range.upperBound)
    }
}
