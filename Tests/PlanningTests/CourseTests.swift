import Testing

@testable import Planning

@Suite struct CourseTests {
    private let cell = SimulatedCell(items: 120, days: 12, minutes: 6, learners: 6)

    private func courses(_ scenario: SimulatedScenario) -> SimulatedResult {
        let comparison = SimulatedComparison(cell, scenario, resolveEvery: 4)
        return SimulatedResult(comparison, courses: (0..<cell.learners).map { comparison.courses(learner: $0) })
    }

    @Test func planIsAboveBothOthers() {
        let rows = Dictionary(uniqueKeysWithValues: courses(.assumed).rows.map { ($0.name, $0.recall.mean) })
        #expect((rows["plan"] ?? 0) > (rows["greedy"] ?? 1) - 0.005)
        #expect((rows["plan"] ?? 0) > (rows["retention-0.9"] ?? 1))
        #expect(rows.keys.contains { $0.hasPrefix("best-retention-") })
    }

    @Test func goalOfSolidItemsBringsMoreOfThem() throws {
        let rows = courses(.assumed).rows
        let plan = try #require(rows.first { $0.name == "plan" })
        let solid = try #require(rows.first { $0.name == "plan-solid" })
        #expect(solid.solid.mean > plan.solid.mean)
        #expect(solid.recall.mean <= plan.recall.mean + 0.005)
    }

    @Test func minutesAreKept() {
        for row in courses(.assumed).rows { #expect(row.minutes.mean <= Double(cell.days) * cell.minutes * 1.03, "\(row.name)") }
        for row in courses(.missedDays).rows { #expect(row.minutes.mean < Double(cell.days) * cell.minutes * 0.95, "\(row.name)") }
    }

    @Test func forecastsAreMadeOnTheirDays() {
        let forecasts = courses(.unknownLearner).forecasts
        #expect(forecasts.map(\.left) == [12, 7, 6])
        for row in forecasts { #expect(abs(row.bias.mean) < 0.15 && row.width.mean > 0.01) }
    }

    @Test func sameCourseComesOutTwice() {
        let (a, b) = (courses(.uneven), courses(.uneven))
        #expect(zip(a.rows, b.rows).allSatisfy { $0.recall == $1.recall && $0.minutes == $1.minutes })
        #expect(zip(a.forecasts, b.forecasts).allSatisfy { $0.bias == $1.bias && $0.width == $1.width })
    }
}
