import Practice
import Scheduling

extension DateText {
    /// `Mon 23 Nov 2026`.
    package static func full(_ day: StudyDay) -> String {
        short(day) + " \(StudyDay.civil(day.number).year)"
    }

    /// `Nov`, of a number from 1 to 12.
    static func month(_ number: Int) -> String { months[min(12, max(1, number)) - 1] }
}
