import Planning
import Practice
import Questions
import Scheduling

@testable import Trainer

extension Samples {
    /// A plan a month before the interview.
    static func plan(dropped: Int = 15) throws -> PlanReport {
        func forecast(_ expected: Double) -> Forecast {
            Forecast(expected: expected, range: expected - 0.06...expected + 0.05, exam: expected - 0.15...expected + 0.13)
        }
        let today = StudyDay(number: 20_780)
        let items = [("ml-theory/regularization/l1-sparsity", 4.1), ("ml-theory/calibration/two-models", 12.4), ("coding/k-means/empty", 31)]
        return PlanReport(
            date: today + 31, today: today, minutes: 25,
            items: try items.map { name, points in
                PlanReport.Item(id: try planned(name), standing: .due, seconds: 90, points: points)
            } + [PlanReport.Item(id: try planned("ml-theory/gbdt/shrinkage"), standing: .audit, seconds: 60, points: nil)],
            all: .init(track: nil, now: 0.61, forecast: forecast(0.78)),
            tracks: [
                .init(track: .coding, now: 0.52, forecast: forecast(0.71)), .init(track: .design, now: 0.6, forecast: forecast(0.8)),
                .init(track: .theory, now: 0.66, forecast: forecast(0.82)),
            ],
            budgets: [.init(minutes: 15, forecast: forecast(0.69)), .init(minutes: 35, forecast: forecast(0.84))],
            dropped: (0..<dropped).map { PlanReport.Dropped(track: .theory, topic: "topic-\($0)", questions: $0 % 3 == 0 ? 2 : 4, of: 4) },
            lastDayForNew: today + 24, attendance: 0.88)
    }

    private static func planned(_ text: String) throws -> QuestionID {
        guard let id = QuestionID(text) else { throw BadSample(text: text) }
        return id
    }

    private struct BadSample: Error { let text: String }
}
