import Foundation
import Testing

@testable import Scheduling

@Suite struct StudyDayTests {
    private func day(_ text: String) throws -> Int {
        let date = try Date(text, strategy: .iso8601)
        let sign = text.suffix(6)
        let offset =
            text.hasSuffix("Z") ? 0 : (sign.hasPrefix("-") ? -1 : 1) * (Int(sign.dropFirst().prefix(2)) ?? 0) * 3600
        return StudyDay(milliseconds: Int64(date.timeIntervalSince1970 * 1000), offset: offset).number
    }

    @Test func rollsOverAtFourLocalTime() throws {
        let before = try day("2026-11-23T03:59:59+01:00")
        #expect(try day("2026-11-23T04:00:00+01:00") == before + 1)
        #expect(try day("2026-11-22T23:30:00+01:00") == before)
    }

    @Test func eachMomentCountsByItsOwnOffset() throws {
        // The same evening in Berlin and, after a flight, the next morning in Tokyo.
        let berlin = try day("2026-11-23T20:00:00+01:00")
        #expect(try day("2026-11-24T20:00:00+09:00") == berlin + 1)
        #expect(try day("2026-11-23T20:00:00-08:00") == berlin)
    }

    /// On the day clocks change, the study day has 23 or 25 hours and is still one day.
    @Test func daylightSaving() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
        func number(_ text: String) throws -> Int {
            let date = try Date(text, strategy: .iso8601)
            return StudyDay(
                milliseconds: Int64(date.timeIntervalSince1970 * 1000), offset: zone.secondsFromGMT(for: date)
            ).number
        }
        // Spring: 29 March 2026, 02:00 becomes 03:00.
        #expect(try number("2026-03-28T12:00:00+01:00") + 1 == number("2026-03-29T12:00:00+02:00"))
        #expect(try number("2026-03-29T03:59:00+02:00") + 1 == number("2026-03-29T04:00:00+02:00"))
        // Autumn: 25 October 2026, 03:00 becomes 02:00; the hour from 2 to 3 comes twice and belongs to the day before.
        #expect(try number("2026-10-25T02:30:00+02:00") == number("2026-10-25T02:30:00+01:00"))
        #expect(try number("2026-10-25T03:59:00+01:00") + 1 == number("2026-10-25T04:00:00+01:00"))
    }

    @Test func beforeTheEpoch() {
        #expect(StudyDay(milliseconds: -1, offset: 4 * 3600).number == -1)
        #expect(StudyDay(milliseconds: 0, offset: 4 * 3600).number == 0)
        #expect(StudyDay(milliseconds: -86_400_000, offset: 4 * 3600).number == -1)
        #expect(StudyDay(milliseconds: -86_400_001, offset: 4 * 3600).number == -2)
    }
}
