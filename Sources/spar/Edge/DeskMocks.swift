import Foundation
import Practice
import Progress
import QuestionBank
import Questions
import Scheduling
import Trainer

extension Desk {
    var mockReports: MockReports { MockReports(folder: folders.data + "/mocks") }

    /// For each competency the topics that train it.
    var competencyTopics: [String: [String]] { bank.curricula[.design]?.competencies ?? [:] }

    /// Every design prompt with its past mocks.
    func mockContents() throws -> MockContents {
        let mocks = try store.mocks().filter(\.isHeld)
        let byPrompt = Dictionary(grouping: mocks, by: \.question)
        let weights = Dictionary((bank.curricula[.design]?.topics ?? []).map { ($0.name, $0.weight) }, uniquingKeysWith: { first, _ in first })
        let prompts = bank.summaries.filter { $0.kind == .design }.sorted { $0.id < $1.id }.map { summary in
            let own = byPrompt[summary.id] ?? []
            let judged = own.filter { $0.stage == .done }
            let whole = judged.last { $0.scorecard?.verdict != nil }
            let days = whole.map { today - $0.started.day(rolloverHour: settings.rolloverHour) }
            let standing = MockNeed.Standing(verdict: whole?.scorecard?.verdict, days: days)
            return MockContents.Prompt(
                summary: summary, minutes: summary.minutes, judged: judged, open: own.last(where: \.isOpen), days: days,
                need: MockNeed.need(standing, weight: weights[summary.topic] ?? 1))
        }
        return MockContents(
            prompts: prompts, attempts: mocks.filter { $0.stage == .done || $0.isOpen }, minutes: mockMinutes.map { Int($0.rounded()) })
    }

    /// Begins a mock of a prompt; its clock stands until it is started.
    func beginMock(_ id: QuestionID, minutes: Double?, phases: String? = nil) throws -> Mock {
        let question = try question(id)
        guard question.kind == .design else { throw Failure("«\(id)» is not a design prompt; «spar mock» lists those there are.", .usage) }
        let choice: PhaseChoice?
        do throws(PhaseChoice.Problem) { choice = try phases.map { text throws(PhaseChoice.Problem) in try PhaseChoice(text, of: question) } } catch {
            throw Failure(error.description, .usage)
        }
        let plan = MockPlan(question, minutes: minutes, choice: choice)
        return try store.beginMock(id, plan: plan, fingerprint: question.summary.fingerprint, at: clock.now())
    }

    /// A mock with all that its screens need.
    func openMock(_ id: Int64) throws -> MockOpening {
        guard var mock = try store.mock(id) else {
            throw Failure("There is no mock with the number \(id); «spar history mocks» lists them.", .missing)
        }
        let question = bank.read(mock.question).flatMap { $0.isBroken ? nil : $0.question }
        guard question != nil || !mock.isOpen else {
            throw Failure("\(mock.question) cannot be used as it is now; «spar bank check» says why. The notes of its mock are kept.", .data)
        }
        if mock.stage == .scoring, let question, question.summary.fingerprint != mock.fingerprint {
            // The rubric may have other items in other places by now: what was ticked is found by its words.
            mock.ticks = mock.scorecard?.ticks(in: question.rubric) ?? 0
        }
        if mock.stage == .running, let last = mock.incidents.last, last.kind != .paused {
            // The program ended without a word. How far the clock was written says when that was.
            let moment = Moment(milliseconds: last.moment.milliseconds + max(0, mock.clock.elapsed - last.elapsed), offset: last.moment.offset)
            let pause = Mock.Incident(.paused, elapsed: mock.clock.elapsed, moment: moment)
            try store.note(pause, in: id)
            mock.incidents.append(pause)
        }
        let path = mockReports.path(mock)
        let report = FileManager.default.fileExists(atPath: path) ? Workroom.shown(path, environment: environment) : nil
        return MockOpening(
            mock: mock, question: question, earlier: try store.mocks().filter { $0.stage == .done && $0.id != id }, topics: competencyTopics,
            report: report, signal: settings.mockSignal)
    }

    /// Keeps a judgement, counts a whole interview as a review of its prompt, and writes the report.
    func judgeMock(_ id: Int64, ticks: UInt64, _ scorecard: Scorecard) throws {
        guard let before = try store.mock(id) else { throw Failure("There is no mock with the number \(id).", .missing) }
        let now = clock.now()
        let question = bank.read(before.question)?.question
        try store.judge(id, ticks: ticks, scorecard, fingerprint: question?.summary.fingerprint ?? before.fingerprint, at: now)
        if before.scorecard == nil, before.plan.isWhole, let question {
            var attempt = Attempt(question: question)
            (attempt.ticks, attempt.isRevealed) = (ticks, true)
            let milliseconds = Int(before.clock.elapsed)
            let grade = attempt.suggestion(seconds: Double(milliseconds) / 1000) ?? .again
            _ = try store.record(
                attempt.review(grade: grade, moment: now, milliseconds: milliseconds, counts: true, session: nil), settings: settings)
        }
        try writeMockReport(id)
    }

    /// Writes a mock's report, as it now is.
    func writeMockReport(_ id: Int64) throws {
        guard let mock = try store.mock(id) else { return }
        try folders.make(folders.data + "/mocks")
        try mockReports.write(mock, mockReport(mock))
    }

    /// Starts the user's recorder, where the settings name one.
    ///
    /// - Returns: what to say of it.
    func startRecording(_ id: Int64, _ recorder: MockRecorder) throws -> (text: String, isStarted: Bool)? {
        let command = settings.mockRecorder
        guard !command.isEmpty, let mock = try store.mock(id) else { return nil }
        try folders.make(mockReports.folder)
        guard let path = recorder.start(command, "\(mockReports.folder)/\(mockReports.name(mock))", environment) else {
            return ("The recorder «\(command)» could not be started; look at mock-recorder in the settings.", false)
        }
        try store.setRecording(path, of: id)
        return ("Recording to \(Workroom.shown(path, environment: environment)).", true)
    }

    func mockReport(_ mock: Mock) -> MockReport {
        let date = "\(DateText.iso(mock.started).prefix(16).replacing("T", with: " "))"
        return MockReport(mock, title: mock.title, date: date, drills: mock.scorecard?.drills(competencyTopics) ?? [])
    }

    /// Topics that a mock of the last weeks showed to be weak.
    func raisedTopics() throws -> RaisedTopics {
        let hour = settings.rolloverHour
        let judged = try store.judgedMocks().map { (day: $0.moment.day(rolloverHour: hour), scorecard: $0.scorecard) }
        return RaisedTopics(judged, topics: competencyTopics, today: today)
    }

    /// What home says of mocks.
    func mockRemarks() throws -> [String] {
        var remarks: [String] = []
        if let open = try store.mocks().last(where: { $0.isOpen && $0.isHeld }) {
            let clock = "\(Words.clock(open.clock.elapsed)) of \(Words.clock(open.clock.total))"
            remarks.append("A mock waits: \(open.title), \(open.stage == .scoring ? "to be scored" : "left at \(clock)").")
        }
        if let loop = try store.loops().last(where: { !$0.isEnded }) {
            let state = try partialState(loop)
            if let next = state.next { remarks.append("An interview loop waits: \(next.rawValue) comes next.") }
        }
        let raised = try raisedTopics()
        let known = Set(bank.summaries.map(\.topic))
        let days = Dictionary(grouping: raised.causes.filter { known.contains($0.key) }, by: \.value.day)
        for (day, topics) in days.sorted(by: { $0.key > $1.key }) {
            let names = topics.map(\.key).sorted()
            let shown = names.prefix(4).joined(separator: ", ") + (names.count > 4 ? " and \(names.count - 4) more" : "")
            remarks.append("Because of \(DateText.recent(day, today: today))'s mock, \(shown) \(names.count == 1 ? "comes" : "come") more often.")
        }
        return remarks
    }

    /// `because of Tuesday's mock`, where a mock raised a topic; nil elsewhere.
    func raised(_ topic: String, by raised: RaisedTopics) -> String? {
        raised.causes[topic].map { "because of \(DateText.recent($0.day, today: today))'s mock" }
    }
}

/// The reports of mocks, one Markdown file each.
struct MockReports: Sendable {
    let folder: String

    func path(_ mock: Mock) -> String { "\(folder)/\(name(mock)).md" }

    /// `2026-11-25-streaming-recommendations-3`, without an extension.
    func name(_ mock: Mock) -> String { "\(DateText.iso(mock.started).prefix(10))-\(mock.question.name)-\(mock.id)" }

    func write(_ mock: Mock, _ report: MockReport) throws {
        guard AtomicFile.write(Array(report.markdown.utf8), to: path(mock)) else {
            throw Failure(
                "The report \(path(mock)) cannot be written; the mock itself is kept, and «spar history mocks \(mock.id)» prints it.", .cannotWrite)
        }
    }
}
