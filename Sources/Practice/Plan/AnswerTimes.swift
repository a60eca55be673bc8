import Planning
import Questions
import Scheduling

/// How much longer a failed and a first answer take than a recalled one, for short and for long questions.
package struct AnswerTimes: Hashable, Sendable {
    package struct Ratios: Hashable, Sendable {
        package var failed: Double
        package var first: Double
    }

    package var short: Ratios
    package var long: Ratios

    /// Before the log says anything: a failed short item is asked again the same day, a failed problem is not.
    package static let prior = AnswerTimes(short: Ratios(failed: 1.8, first: 1.6), long: Ratios(failed: 1.2, first: 1.3))
    /// Answers of one kind after which their own median counts.
    private static let enough = 20

    package init(short: Ratios, long: Ratios) {
        self.short = short
        self.long = long
    }

    /// One answer of the log: how long it took, and how it went.
    package struct Sample: Hashable, Sendable {
        package var isShort: Bool
        package var isFirst: Bool
        package var isRecalled: Bool
        package var seconds: Double

        package init(isShort: Bool, isFirst: Bool, isRecalled: Bool, seconds: Double) {
            self.isShort = isShort
            self.isFirst = isFirst
            self.isRecalled = isRecalled
            self.seconds = seconds
        }
    }

    /// Ratios of the medians, for each kind that was answered often enough.
    package init(_ samples: [Sample]) {
        self = .prior
        for isShort in [true, false] {
            let own = samples.filter { $0.isShort == isShort }
            let recalled = own.filter { !$0.isFirst && $0.isRecalled }
            guard let usual = Self.median(recalled) else { continue }
            var ratios = isShort ? short : long
            if let failed = Self.median(own.filter { !$0.isFirst && !$0.isRecalled }) { ratios.failed = failed / usual }
            if let first = Self.median(own.filter(\.isFirst)) { ratios.first = first / usual }
            // A factor beyond these speaks of how somebody keeps time, not of the questions.
            ratios = Ratios(failed: ratios.failed.clamped(to: 0.5...5), first: ratios.first.clamped(to: 0.5...5))
            if isShort { short = ratios } else { long = ratios }
        }
    }

    private static func median(_ samples: [Sample]) -> Double? {
        guard samples.count >= enough else { return nil }
        let sorted = samples.map(\.seconds).sorted()
        return max(1, sorted[sorted.count / 2])
    }

    func costs(recalled seconds: Double, isShort: Bool) -> AnswerCosts {
        let ratios = isShort ? short : long
        return AnswerCosts(recalled: seconds, failed: seconds * ratios.failed, first: seconds * ratios.first)
    }
}
