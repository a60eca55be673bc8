import GRDB
import Practice
import Questions
import Scheduling

/// A value that this program cannot have written: the file was damaged or changed by hand.
struct Damage: Error {
    let detail: String

    init(_ detail: String) { self.detail = detail }
}

/// Reading what may be anything, so that a flipped bit ends in a message and not in a trap.
extension Row {
    /// A time and its offset from two columns in a row, within the years 1 to 9999.
    func moment(at index: Int) throws -> Moment {
        let milliseconds: Int64 = try decode(atIndex: index)
        let offset: Int = try decode(atIndex: index + 1)
        guard Self.years.contains(milliseconds), abs(Int64(clamping: offset)) <= 172_800 else { throw Damage("a time makes no sense") }
        return Moment(milliseconds: milliseconds, offset: offset)
    }

    /// A study day, within the same years.
    func day(at index: Int) throws -> StudyDay {
        let number: Int = try decode(atIndex: index)
        guard Self.days.contains(number) else { throw Damage("a day makes no sense") }
        return StudyDay(number: number)
    }

    /// A number of reviews or milliseconds, at least 0 and small enough to be added up.
    func count(at index: Int) throws -> Int {
        let value: Int = try decode(atIndex: index)
        guard 0...1_000_000_000_000_000 ~= value else { throw Damage("a count makes no sense") }
        return value
    }

    private static let years: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_800_000
    private static let days = -720_000...3_000_000
}
