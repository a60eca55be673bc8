/// A learner's day, counted from 1 January 1970; it begins at the rollover hour, not at midnight.
package struct StudyDay: Hashable, Comparable, Codable, Sendable {
    package let number: Int

    package init(number: Int) { self.number = number }

    /// The day of a moment, given what the learner's clock showed then.
    ///
    /// The offset is that of the moment itself, so that travel and daylight saving shift a review's wall clock and never the order of days.
    /// - Parameters:
    ///   - milliseconds: UTC, since 1970.
    ///   - offset: seconds east of UTC at that moment.
    ///   - rolloverHour: local hour at which the day begins, 0 to 23.
    package init(milliseconds: Int64, offset: Int, rolloverHour: Int = Self.standardRolloverHour) {
        let local = milliseconds + Int64(offset - rolloverHour * 3600) * 1000
        number = Int(local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000)
    }

    /// Four in the morning, as Anki has it.
    package static let standardRolloverHour = 4

    package static func < (left: StudyDay, right: StudyDay) -> Bool { left.number < right.number }
    package static func - (left: StudyDay, right: StudyDay) -> Int { left.number - right.number }
    package static func + (day: StudyDay, days: Int) -> StudyDay { StudyDay(number: day.number + days) }
}
