import Practice
import Scheduling

/// Dates as the screens and reports write them.
package enum DateText {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `Mon 23 Nov`.
    package static func short(_ moment: Moment) -> String {
        let days = localDays(moment)
        let (_, month, day) = civil(days)
        return "\(weekdays[((days % 7) + 7) % 7]) \(day) \(months[month - 1])"
    }

    /// `Tuesday` for one of the last six days, `today` as `today`, `3 Nov` before that.
    package static func recent(_ day: StudyDay, today: StudyDay) -> String {
        let age = today - day
        if age == 0 { return "today" }
        let names = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"]
        if (1...6).contains(age) { return names[((day.number % 7) + 7) % 7] }
        let (_, month, date) = civil(day.number)
        return "\(date) \(months[month - 1])"
    }

    /// `09:41`.
    package static func time(_ moment: Moment) -> String {
        let rest = Int((moment.milliseconds + Int64(moment.offset) * 1000) - Int64(localDays(moment)) * 86_400_000)
        return "\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2))"
    }

    /// `2026-11-23`, of a count of days since 1970.
    package static func iso(days: Int) -> String {
        let (year, month, day) = civil(days)
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
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

    /// Year, month and day of a count of days since 1970 (Hinnant, «chrono-compatible low-level date algorithms»).
    package static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let z = days + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}
