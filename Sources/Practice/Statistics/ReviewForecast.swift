import Questions
import Scheduling

/// What the coming days ask for, as the schedule stands.
package struct ReviewForecast: Hashable, Sendable {
    package struct Day: Hashable, Sendable {
        package var day: StudyDay
        package var items: Int
        package var seconds: Double
    }

    package private(set) var days: [Day]

    package static let length = 30

    /// Every question is answered on the day it is due and recalled with Good; what is overdue is answered today.
    ///
    /// New questions, and what failures would bring back sooner, come on top.
    package init(_ candidates: some Sequence<Candidate>, today: StudyDay, scheduler: Scheduler, length: Int = Self.length) {
        days = (0..<max(1, length)).map { Day(day: today + $0, items: 0, seconds: 0) }
        for candidate in candidates {
            guard !candidate.isSuspended, var memory = candidate.memory else { continue }
            var day = max(today, memory.dueDay)
            // A question that failed today comes back today, whatever its due day says.
            if candidate.isDue(today: today) { day = today }
            while day - today < days.count {
                days[day - today].items += 1
                days[day - today].seconds += candidate.seconds
                memory = scheduler.review(memory, item: candidate.id.rawValue, grade: .good, on: day)
                day = max(day + 1, memory.dueDay)
            }
        }
    }

    package var items: Int { days.reduce(0) { $0 + $1.items } }
    package var seconds: Double { days.reduce(0) { $0 + $1.seconds } }
}
