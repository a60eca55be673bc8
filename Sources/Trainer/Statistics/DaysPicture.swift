import Practice
import Scheduling
import Screen

/// A year of days as a map, a column a week; on low screens the last days as columns.
struct DaysPicture {
    private let statistics: Statistics
    private let place: StatisticsLayout
    private let byDay: [Int: LogTotals.Day]

    /// Rows that a map needs: heading, months and seven days.
    private static let mapRows = 9
    /// The most minutes of each shade after the first.
    private static let limits = [10.0, 25, 45]
    private static let shades: [Character] = ["·", "░", "▒", "▓", "█"]
    private static let weekdays = ["Mon", "", "Wed", "", "Fri", "", ""]

    init(_ statistics: Statistics, _ place: StatisticsLayout) {
        self.statistics = statistics
        self.place = place
        byDay = Dictionary(statistics.days.map { ($0.day.number, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private var isMap: Bool { place.rows >= Self.mapRows }
    private var today: StudyDay { statistics.today }
    private static let allWeeks = 53
    /// Weeks that there is room for.
    private var weeks: Int { min(Self.allWeeks, max(1, place.width - 4)) }
    /// Days that the cursor can go to, up to today.
    var count: Int { today - (today.monday + -7 * (Self.allWeeks - 1)) + 1 }

    func picture(_ cursor: Int) -> StatisticsPicture {
        let chosen = today + -min(cursor, count - 1)
        return StatisticsPicture(lines: isMap ? map(chosen) + sums : columns(chosen), value: [value(chosen)])
    }

    private func value(_ day: StudyDay) -> Line {
        let found = byDay[day.number]
        let words = found.map { "\(Words.count($0.reviews, "answer")), \(Words.duration($0.seconds))" } ?? "nothing"
        return Line([Span(DateText.full(day), .strong), Span("   " + words)])
    }

    private func map(_ chosen: StudyDay) -> [Line] {
        // The last weeks, or those that end with the one in hand where it is too long ago.
        let firstMonday = min(chosen.monday, today.monday + -7 * (weeks - 1))
        let heading = place.heading(StatisticsPage.days.heading, "· 0  ░ to 10  ▒ to 25  ▓ to 45  █ more")
        let rows = (0..<7).map { weekday -> Line in
            let label = Self.weekdays[weekday]
            let cells = (0..<weeks).map { week -> (Character, Style) in
                let day = firstMonday + (7 * week + weekday)
                guard day <= today else { return (" ", .plain) }
                let shade = shade(day)
                return (Self.shades[shade], day == chosen ? Style(.plain, .selected) : shade == 0 ? .muted : .accent)
            }
            return Line(label + String(repeating: " ", count: 4 - label.count), .muted) + Chart.line(cells)
        }
        return heading + [months(from: firstMonday)] + rows
    }

    /// From 0 for a day without any answer to 4.
    private func shade(_ day: StudyDay) -> Int {
        guard let found = byDay[day.number], found.reviews > 0 else { return 0 }
        return 1 + Self.limits.count { found.seconds / 60 > $0 }
    }

    /// The name of a month over the week that it begins in.
    private func months(from firstMonday: StudyDay) -> Line {
        var text = "    "
        for week in 0..<weeks {
            let monday = firstMonday + 7 * week
            let first = StudyDay.civil(monday.number + 6)
            guard first.day <= 7, text.count <= 4 + week, 4 + week + 3 <= place.width else { continue }
            text += String(repeating: " ", count: 4 + week - text.count) + DateText.month(first.month)
        }
        return Line(text, .muted)
    }

    private func columns(_ chosen: StudyDay) -> [Line] {
        let room = max(1, place.width - 6)
        let last = min(today, chosen + (room - 1))
        let days = (0..<room).reversed().map { last + -$0 }
        let minutes = days.map { (byDay[$0.number]?.seconds ?? 0) / 60 }
        let top = max(1, minutes.max() ?? 1)
        let chart = Chart.columns(minutes, top: top, height: place.chartRows(text: 0), chosen: days.firstIndex(of: chosen))
        return place.heading(StatisticsPage.days.heading) + place.scaled(chart, top: String(Int(top.rounded())))
    }

    /// What some spans of days come to.
    private var sums: [Line] {
        let spans = [("7 days", 7), ("30 days", 30), ("365 days", 365)].map { name, days in
            let own = statistics.days.filter { $0.day > today + -days && $0.day <= today }
            return (name, own.count, own.reduce(0) { $0 + $1.reviews }, own.reduce(0) { $0 + $1.seconds })
        }
        let rows = spans.map { name, days, reviews, seconds in
            let parts = [
                name + String(repeating: " ", count: 9 - name.count), Words.duration(seconds).leading(to: 13),
                Words.count(reviews, "answer").leading(to: 17),
                "on \(Words.count(days, "day"))".leading(to: 13),
            ]
            return Line([Span(parts[0], .strong), Span(parts[1...].joined(), .plain)])
        }
        let streak = "\(Words.count(statistics.streak, "day")) running, the longest run \(Words.count(statistics.longestStreak, "day"))"
        return [Line()] + rows + [Line(streak, .muted)]
    }
}
