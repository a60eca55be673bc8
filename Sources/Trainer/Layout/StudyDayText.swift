import Practice
import Scheduling

extension DateText {
    /// `Mon 23 Nov 2026`.
    package static func full(_ day: StudyDay) -> String {
        short(Moment(milliseconds: Int64(day.number) * 86_400_000, offset: 0)) + " \(civil(day.number).year)"
    }

    /// `Nov`, of a number from 1 to 12.
    static func month(_ number: Int) -> String { months[min(12, max(1, number)) - 1] }
}
