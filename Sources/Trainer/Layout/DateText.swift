import Practice
import Scheduling

/// Dates as the screens and reports write them.
package enum DateText {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `Mon 23 Nov`.
    package static func short(_ moment: Moment) -> String {
        short(StudyDay(number: localDays(moment)))
    }

    /// `Tuesday` for one of the last six days, `today` as `today`, `3 Nov` before that.
    package static func recent(_ day: StudyDay, today: StudyDay) -> String {
        let age = today - day
        if age == 0 { return "today" }
        let names = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"]
        if (1...6).contains(age) { return names[((day.number % 7) + 7) % 7] }
        let (_, month, date) = StudyDay.civil(day.number)
        return "\(date) \(months[month - 1])"
    }

    /// `09:41`.
    package static func time(_ moment: Moment) -> String {
        let rest = Int((moment.milliseconds + Int64(moment.offset) * 1000) - Int64(localDays(moment)) * 86_400_000)
        return "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2))"
    }

    /// `2026-11-23`, of a count of days since 1970.
    package static func iso(days: Int) -> String { StudyDay(number: days).iso }

    /// `Mon 23 Nov`, of a study day.
    package static func short(_ day: StudyDay) -> String {
        let (_, month, number) = StudyDay.civil(day.number)
        return "\(weekdays[((day.number % 7) + 7) % 7]) \(number) \(months[month - 1])"
    }

    /// `2026-11-23T09:00:00.000+01:00`.
    package static func iso(_ moment: Moment) -> String {
        let local = moment.milliseconds + Int64(moment.offset) * 1000
        let days = localDays(moment)
        let rest = Int(local - Int64(days) * 86_400_000)
        let time = "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2)):\(padded(rest / 1000 % 60, 2)).\(padded(rest % 1000, 3))"
        let minutes = abs(moment.offset) / 60
        return "\(iso(days: days))T\(time)\(moment.offset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }

    private static func localDays(_ moment: Moment) -> Int {
        StudyDay(milliseconds: moment.milliseconds, offset: moment.offset, rolloverHour: 0).number
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
