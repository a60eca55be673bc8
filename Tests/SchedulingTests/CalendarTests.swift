import Testing

@testable import Scheduling

@Suite struct CalendarTests {
    @Test func everyDayComesBack() {
        for number in stride(from: -200_000, through: 200_000, by: 37) {
            let day = StudyDay(number: number)
            #expect(StudyDay(iso: day.iso) == day, "\(day.iso)")
        }
        #expect(StudyDay(iso: "1970-01-01")?.number == 0)
        #expect(StudyDay(iso: "2026-11-25")?.iso == "2026-11-25")
    }

    @Test func weekdaysBeginOnMonday() {
        #expect(StudyDay(iso: "2026-11-23")?.weekday == 0)
        #expect(StudyDay(iso: "2026-11-29")?.weekday == 6)
        #expect(StudyDay(iso: "1969-12-29")?.weekday == 0)
    }

    @Test(arguments: [
        "", "2026-11", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01", "2026-01-32", "tomorrow", "2026-01-0x", "2026-01-01-",
    ])
    func whatIsNoDateIsRefused(_ text: String) { #expect(StudyDay(iso: text) == nil) }

    @Test func leapYears() {
        #expect(StudyDay(iso: "2028-02-29") != nil)
        #expect(StudyDay(iso: "2100-02-29") == nil)
        #expect(StudyDay(iso: "2000-02-29") != nil)
    }
}
