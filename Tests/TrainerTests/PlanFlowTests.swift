import Practice
import Scheduling
import Screen
import TestSupport
import Testing

@testable import Trainer

@Suite struct PlanFlowTests {
    private func opened() throws -> App {
        var app = App(size: Size(columns: 80, rows: 24))
        _ = app.update(.home(try Samples.overview(), date: "Mon 23 Nov", notices: []), at: 0)
        #expect(app.update(.key(.character("p")), at: 0) == [.loadPlan])
        return app
    }

    @Test func homeLeadsThereAndBack() throws {
        var app = try opened()
        #expect(app.render().text.contains("Going through the days to come"))
        _ = app.update(.plan(try Samples.plan(), problem: nil), at: 0)
        #expect(app.render().text.contains("78 %"))
        #expect(app.update(.key(.escape), at: 0) == [.loadHome])
    }

    @Test func noInterviewSaysWhatToDo() throws {
        var app = try opened()
        _ = app.update(.plan(nil, problem: "No interview is set."), at: 0)
        #expect(app.render().text.contains("No interview is set."))
    }

    /// The forecast takes a moment; whoever left meanwhile is not brought back.
    @Test func lateReportChangesNoOtherScreen() throws {
        var app = try opened()
        _ = app.update(.home(try Samples.overview(), date: "Mon 23 Nov", notices: []), at: 0)
        let before = app.render().text
        _ = app.update(.plan(try Samples.plan(), problem: nil), at: 0)
        #expect(app.render().text == before)
    }

    @Test func everyLineCanBeReached() throws {
        var app = try opened()
        _ = app.update(.plan(try Samples.plan(), problem: nil), at: 0)
        for _ in 0..<40 { _ = app.update(.key(.down), at: 0) }
        #expect(app.render().text.contains("What does not fit"))
        #expect(app.render().text.contains("topic-1"))
    }

    @Test func gainsAreWrittenPlainly() {
        #expect(PlanWords.gain(4.08, seconds: 40) == "+4.1 points on the day for 40 s")
        #expect(PlanWords.gain(31, seconds: 1500) == "+31.0 points on the day for 25 min")
        #expect(PlanWords.gain(-0.2, seconds: 40).hasPrefix("+0.0"))
    }
}
