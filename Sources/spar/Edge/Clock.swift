import Foundation
import Practice
import Scheduling

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What time it is, here: the system's clock, or the one fixed by `SPAR_NOW`.
struct Clock: Sendable {
    private let fixed: Moment?

    /// - Throws: a failure where `SPAR_NOW` is not ISO 8601.
    init(environment: [String: String]) throws {
        guard let text = environment["SPAR_NOW"], !text.isEmpty else {
            fixed = nil
            return
        }
        guard let moment = Self.parse(text) else {
            throw Failure("SPAR_NOW is «\(text)»; write ISO 8601, as in 2026-11-23T09:00:00+01:00", .usage)
        }
        fixed = moment
    }

    func now() -> Moment {
        if let fixed { return fixed }
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
        return Moment(milliseconds: milliseconds, offset: Self.offset(seconds: Int64(time.tv_sec)))
    }

    /// Milliseconds that never go back, for durations; runs on where the wall clock is fixed.
    static func monotonic() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Seconds east of UTC that the user's time zone has at a moment.
    static func offset(seconds: Int64) -> Int {
        var time = time_t(seconds)
        var local = tm()
        localtime_r(&time, &local)
        return Int(local.tm_gmtoff)
    }

    /// Reads ISO 8601: with an offset, with Z (then shown in the user's zone), or without either (then local time).
    static func parse(_ text: String) -> Moment? {
        // The reader below takes the 30th of February for the 2nd of March.
        guard StudyDay(iso: text.prefix(10)) != nil else { return nil }
        let hasOffset = text.contains { $0 == "T" } && (text.hasSuffix("Z") || text.suffix(6).contains { $0 == "+" || $0 == "-" })
        let full = text.contains("T") ? text : text + "T12:00:00"
        for fractional in [false, true] {
            let style = Date.ISO8601FormatStyle(includingFractionalSeconds: fractional)
            guard let date = try? Date(hasOffset ? full : full + "Z", strategy: style) else { continue }
            let milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded())
            if !hasOffset {
                let offset = Self.offset(seconds: milliseconds / 1000)
                return Moment(milliseconds: milliseconds - Int64(offset) * 1000, offset: offset)
            }
            if full.hasSuffix("Z") { return Moment(milliseconds: milliseconds, offset: offset(seconds: milliseconds / 1000)) }
            let parts = full.suffix(6).dropFirst().split(separator: ":").compactMap { Int($0) }
            guard parts.count == 2 else { return nil }
            let offset = (parts[0] * 60 + parts[1]) * 60 * (full.suffix(6).hasPrefix("-") ? -1 : 1)
            return Moment(milliseconds: milliseconds, offset: offset)
        }
        return nil
    }
}
