import Practice
import Screen

/// Quantities as the screens write them.
package enum Words {
    /// `40 s`, `12 min`, `2 h 40 min`.
    package static func duration(_ seconds: Double) -> String {
        if seconds < 60 { return "\(Int(seconds.rounded())) s" }
        let minutes = Int((seconds / 60).rounded())
        guard minutes >= 100 else { return "\(minutes) min" }
        return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
    }

    /// Whole minutes, at least one where there is anything.
    package static func minutes(_ seconds: Double) -> String {
        seconds <= 0 ? "–" : duration(max(60, seconds))
    }

    /// `0:48`, `12:05`, `1:02:03`.
    package static func clock(_ milliseconds: Int64) -> String {
        let seconds = max(0, milliseconds / 1000)
        let two = { (value: Int64) in value < 10 ? "0\(value)" : "\(value)" }
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
    }

    /// A path with its middle left out where it is longer than so many columns: its end says most.
    package static func middleCut(_ path: String, to columns: Int) -> String {
        guard path.columns > columns, columns > 8 else { return path }
        let head = columns / 4
        return path.prefix(head) + "…" + path.suffix(columns - head - 1)
    }

    /// `1 problem`, `3 problems`.
    package static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
    }
}
