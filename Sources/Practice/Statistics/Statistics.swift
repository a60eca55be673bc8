import Questions
import Scheduling

/// What the log says about the learner's habit and memory, and what lies ahead.
package struct Statistics: Sendable {
    /// Answers of a kind and how long they took.
    package struct KindTime: Hashable, Sendable {
        /// Nil for questions that are not in the bank any more.
        package var kind: Kind?
        package var reviews: Int
        package var seconds: Double
    }

    /// A question that was forgotten again and again.
    package struct Leech: Hashable, Sendable {
        package var id: QuestionID
        package var topic: String
        package var title: String
        package var lapses: Int
        package var seconds: Double
        package var isSuspended: Bool
    }

    package let today: StudyDay
    package let totals: LogTotals
    /// Study days with a review since the first day that counts, in order.
    package let days: [LogTotals.Day]
    /// Days in a row up to today, and the longest such run ever.
    package let streak: Int
    package let longestStreak: Int
    /// The kind with the most time first.
    package let kinds: [KindTime]
    package let forecast: ReviewForecast
    /// Those with the most lapses first; suspended ones last.
    package internal(set) var leeches: [Leech]

    package init(_ totals: LogTotals, candidates: [Candidate], today: StudyDay, scheduler: Scheduler) {
        self.today = today
        self.totals = totals
        days = totals.days.filter { $0.day >= totals.since ?? $0.day }
        streak = Streak.length(Set(totals.days.map(\.day)), today: today)
        longestStreak = Streak.longest(totals.days.map(\.day))
        kinds = Self.kinds(totals.times, candidates)
        forecast = ReviewForecast(candidates, today: today, scheduler: scheduler)
        leeches = candidates.filter(\.isLeech).map { candidate in
            Leech(
                id: candidate.id, topic: candidate.summary.topic, title: candidate.summary.title, lapses: candidate.memory?.lapses ?? 0,
                seconds: totals.times[candidate.id.rawValue]?.seconds ?? 0, isSuspended: candidate.isSuspended)
        }
        sortLeeches()
    }

    private mutating func sortLeeches() {
        leeches.sort { left, right in
            if left.isSuspended != right.isSuspended { return right.isSuspended }
            return left.lapses != right.lapses ? left.lapses > right.lapses : left.id < right.id
        }
    }

    /// Takes in that a leech was suspended or brought back; it keeps its place.
    package mutating func setSuspended(_ id: QuestionID, _ isSuspended: Bool) {
        if let index = leeches.firstIndex(where: { $0.id == id }) { leeches[index].isSuspended = isSuspended }
    }

    package var reviews: Int { days.reduce(0) { $0 + $1.reviews } }
    package var seconds: Double { days.reduce(0) { $0 + $1.seconds } }
    package var young: RecallShare { totals.weeks.reduce(RecallShare()) { $0 + $1.young } }
    package var mature: RecallShare { totals.weeks.reduce(RecallShare()) { $0 + $1.mature } }

    /// Predicted recall against what happened, averaged over all answers: `Σ n |recalled − predicted| / Σ n`; nil without any.
    package var calibrationError: Double? {
        let answers = totals.bins.reduce(0) { $0 + $1.outcome.answers }
        guard answers > 0 else { return nil }
        return totals.bins.reduce(0) { $0 + abs(Double($1.outcome.recalled) - $1.predicted) } / Double(answers)
    }

    private static func kinds(_ times: [String: LogTotals.Time], _ candidates: [Candidate]) -> [KindTime] {
        let kinds = Dictionary(candidates.map { ($0.id.rawValue, $0.summary.kind) }, uniquingKeysWith: { first, _ in first })
        var sums: [Kind?: LogTotals.Time] = [:]
        for (id, time) in times {
            sums[kinds[id], default: LogTotals.Time()].reviews += time.reviews
            sums[kinds[id], default: LogTotals.Time()].seconds += time.seconds
        }
        // Seconds are whole milliseconds, so that the order of adding them changes nothing that is shown; ties go by name.
        return sums.map { KindTime(kind: $0.key, reviews: $0.value.reviews, seconds: ($0.value.seconds * 1000).rounded() / 1000) }
            .sorted { $0.seconds != $1.seconds ? $0.seconds > $1.seconds : ($0.kind?.rawValue ?? "~") < ($1.kind?.rawValue ?? "~") }
    }
}

extension Streak {
    /// The longest run of days one after the other.
    ///
    /// - Parameter days: in order, none twice.
    package static func longest(_ days: [StudyDay]) -> Int {
        var (longest, run) = (0, 0)
        var last: StudyDay?
        for day in days {
            run = last.map { $0 + 1 } == day ? run + 1 : 1
            longest = max(longest, run)
            last = day
        }
        return longest
    }
}
