import Planning
import Questions
import Scheduling

/// What a learner may choose; every value has a default that needs no thought.
package struct Settings: Hashable, Sendable {
    /// Minutes of a session, 1 to 600.
    package var minutes = 25.0
    /// Minutes of new items a day, 0 to 600.
    package var newMinutes = 15.0
    /// The probability of recall at which an item falls due.
    package var desiredRetention = 0.9
    /// The longest interval, in days.
    package var maximumInterval = 36_500
    /// The local hour at which a study day begins.
    package var rolloverHour = StudyDay.standardRolloverHour
    /// Where the learner comes from: `software-engineering`, `data-science` or `from-scratch`.
    package var path = "software-engineering"
    /// Each track's share of the minutes over a rolling week; they add up to 1.
    package var shares: [Track: Double] = Self.standardShares

    /// The day of the interview; nil where there is none to plan for.
    package var interviewDate: StudyDay?
    /// Minutes from Monday to Sunday; nil where every day has the usual ones.
    package var weekMinutes: [Double]?
    /// Days without study.
    package var daysOff: Set<StudyDay> = []
    /// The level of the job; the plan leaves new questions above it out.
    package var level = Level.staff
    package var planGoal = PlanGoal.recall

    /// The colours that the screens use.
    package var colours = ColourUse.auto
    /// Whether the screens take clicks and the wheel.
    package var mouse = false

    package enum ColourUse: String, CaseIterable, Sendable {
        /// As many as the terminal has.
        case auto
        /// The terminal's own sixteen at most.
        case palette
        case none
    }
    /// What tells that a phase of a mock interview is over.
    package var mockSignal = MockSignal.flash
    /// The command that records a mock interview, with `FILE` for the file; empty for none.
    package var mockRecorder = ""

    package enum MockSignal: String, CaseIterable, Sendable {
        case bell, flash, off
    }

    /// Folders of banks, or their names, whose programs may run where nothing walls them off.
    package var allowedBanks: [String] = []

    /// Factors that topics' weights are multiplied with, by topic.
    package var topicWeights: [String: Double] = [:]

    package static let standardShares: [Track: Double] = [.coding: 0.40, .design: 0.25, .theory: 0.35]

    package init() {}

    package var scheduler: Scheduler { Scheduler(desiredRetention: desiredRetention, maximumInterval: maximumInterval) }

    /// Why a value was refused.
    package struct Problem: Error, Equatable, CustomStringConvertible {
        package let key: Key
        package let value: String
        package var description: String { "«\(value)» cannot serve as \(key.rawValue): \(key.explanation)" }
    }

    package func text(_ key: Key) -> String {
        switch key {
        case .minutes: minutes.compact
        case .newMinutes: newMinutes.compact
        case .desiredRetention: desiredRetention.compact
        case .maximumInterval: String(maximumInterval)
        case .rolloverHour: String(rolloverHour)
        case .path: path
        case .interviewDate: interviewDate.map(\.iso) ?? "none"
        case .weekMinutes: weekMinutes.map { $0.map(\.compact).joined(separator: "/") } ?? "none"
        case .daysOff: daysOff.isEmpty ? "none" : daysOff.sorted().map(\.iso).joined(separator: ", ")
        case .level: level.rawValue
        case .planGoal: planGoal.rawValue
        case .colours: colours.rawValue
        case .mouse: mouse ? "on" : "off"
        case .mockSignal: mockSignal.rawValue
        case .mockRecorder: mockRecorder.isEmpty ? "none" : mockRecorder
        case .allowedBanks: allowedBanks.isEmpty ? "none" : allowedBanks.joined(separator: ", ")
        case .topicWeights: TopicWeights.text(topicWeights)
        case .shares: Track.allCases.map { (((shares[$0] ?? 0) * 1000).rounded() / 10).compact }.joined(separator: "/")
        }
    }

    /// Reads a value as the user wrote it.
    package mutating func set(_ key: Key, _ text: String) throws(Problem) {
        let problem = Problem(key: key, value: text)
        func number() throws(Problem) -> Double {
            // Double reads hexadecimal too, which nobody means here.
            guard let value = Double(text), !text.contains(where: { "xX".contains($0) }) else { throw problem }
            switch key.form {
            case .number(let range, _) where range.contains(value): return value
            case .whole(let range, _) where value == value.rounded() && range.contains(Int(exactly: value) ?? .min): return value
            default: throw problem
            }
        }
        switch key {
        case .minutes: minutes = try number()
        case .newMinutes: newMinutes = try number()
        case .desiredRetention: desiredRetention = try number()
        case .maximumInterval: maximumInterval = Int(try number())
        case .rolloverHour: rolloverHour = Int(try number())
        case .path:
            guard case .choice(let words) = key.form, words.contains(text) else { throw problem }
            path = text
        case .interviewDate, .weekMinutes, .daysOff, .level, .planGoal:
            guard setPlan(key, text) else { throw problem }
        case .colours:
            guard let use = ColourUse(rawValue: text) else { throw problem }
            colours = use
        case .mouse:
            guard case .choice(let words) = key.form, words.contains(text) else { throw problem }
            mouse = text == "on"
        case .mockSignal:
            guard let signal = MockSignal(rawValue: text) else { throw problem }
            mockSignal = signal
        case .mockRecorder:
            let command = String(text.trimmed)
            guard !command.contains(where: \.isNewline), command.isEmpty || command == "none" || command.contains("FILE") else { throw problem }
            mockRecorder = command == "none" ? "" : command
        case .allowedBanks:
            let names = text.split(separator: ",").map { $0.drop(while: \.isWhitespace) }.map { name in
                String(name.reversed().drop(while: \.isWhitespace).reversed())
            }
            guard names.allSatisfy({ !$0.isEmpty }), !text.contains(where: \.isNewline) else { throw problem }
            allowedBanks = names == ["none"] ? [] : names
        case .topicWeights:
            guard let weights = TopicWeights.parse(text) else { throw problem }
            topicWeights = weights
        case .shares:
            let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Double($0) }
            guard parts.count == Track.allCases.count else { throw problem }
            let values = parts.compactMap { $0 }.filter { $0 >= 0 && $0.isFinite }
            let sum = values.reduce(0, +)
            guard values.count == parts.count, sum > 0, sum.isFinite else { throw problem }
            for (track, value) in zip(Track.allCases, values) { shares[track] = value / sum }
        }
    }
}
