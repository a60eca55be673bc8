import Practice
import Progress
import QuestionBank
import Questions
import Scheduling
import Trainer

extension Desk {
    /// All topics as they stand now.
    func topics() throws -> TopicOverview {
        let request = try request().request
        let record = try store.topicRecord(today: request.today, rolloverHour: settings.rolloverHour)
        return TopicOverview(request, record: record, on: settings.interviewDate, mockLevels: try mockLevels())
    }

    private func mockLevels() throws -> [String: Double] {
        let mocks = try store.mocks().compactMap { mock in mock.scorecard.map { (question: mock.question, scorecard: $0) } }
        guard !mocks.isEmpty else { return [:] }
        let topics = Dictionary(bank.summaries.map { ($0.id, $0.topic) }, uniquingKeysWith: { first, _ in first })
        return MockLevels.byTopic(mocks, topics: topics, trained: bank.curricula[.design]?.competencies ?? [:])
    }

    /// Begins a session of as many questions of these topics as the minutes hold; nil where there are none.
    func drill(_ topics: [String]) throws -> Session? {
        let request = try request(limitsNew: false).request
        let queue = SelectionQueue(request.candidates.filter { topics.contains($0.summary.topic) }, in: request)
        return try practise(queue.fitting(request.budget).map(\.id))
    }

    /// What the log says since a day; nil for all of it.
    func statistics(since: StudyDay? = nil) throws -> Statistics {
        let request = try request().request
        let totals = try store.totals(since: since, rolloverHour: settings.rolloverHour)
        return Statistics(totals, candidates: request.candidates, today: request.today, scheduler: settings.scheduler)
    }
}
