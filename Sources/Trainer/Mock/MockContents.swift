import Practice
import Questions
import Scheduling

/// Every design prompt with what is known of its mocks, to choose from.
package struct MockContents: Hashable, Sendable {
    package struct Prompt: Hashable, Sendable {
        package var summary: QuestionSummary
        /// Minutes of its own plan.
        package var minutes: Double
        /// Its mocks that were judged, oldest first.
        package var judged: [Mock]
        /// One that was begun and is not judged.
        package var open: Mock?
        /// Days since the last judged one; nil where there is none.
        package var days: Int?
        /// How much it is needed, above 0.
        package var need: Double

        package init(summary: QuestionSummary, minutes: Double, judged: [Mock] = [], open: Mock? = nil, days: Int? = nil, need: Double = 1) {
            self.summary = summary
            self.minutes = minutes
            self.judged = judged
            self.open = open
            self.days = days
            self.need = need
        }
    }

    package var prompts: [Prompt]
    /// All mocks that were judged, oldest first, of prompts that are gone too.
    package var attempts: [Mock]
    /// Minutes that were asked for; nil for each prompt's own.
    package var minutes: Int?

    package init(prompts: [Prompt], attempts: [Mock] = [], minutes: Int? = nil) {
        self.prompts = prompts
        self.attempts = attempts
        self.minutes = minutes
    }

    /// The prompt that is needed most.
    package var most: Prompt? { MockNeed.most(prompts.map(\.need)).map { prompts[$0] } }
}

/// A mock on its way to the screen: its prompt, and what else is known.
package struct MockOpening: Hashable, Sendable {
    package var mock: Mock
    /// Nil where the prompt is not in the bank any more; the notes and levels of a judged mock are there all the same.
    package var question: Question?
    /// Mocks that were judged before, of all prompts, oldest first.
    package var earlier: [Mock]
    /// For each competency the topics that train it.
    package var topics: [String: [String]]
    /// Where its report lies, as the user would name it.
    package var report: String?
    /// What a signal at the end of a phase is.
    package var signal: Settings.MockSignal

    package init(
        mock: Mock, question: Question?, earlier: [Mock] = [], topics: [String: [String]] = [:], report: String? = nil,
        signal: Settings.MockSignal = .off
    ) {
        self.mock = mock
        self.question = question
        self.earlier = earlier
        self.topics = topics
        self.report = report
        self.signal = signal
    }
}

/// What happens around a mock, apart from keys and time.
package enum MockEvent: Hashable, Sendable {
    case listed(MockContents)
    case opened(MockOpening)
    /// What the user wrote in their editor.
    case composed(String)
    /// The recorder, in words: that it runs, or why it does not.
    case recorder(String, isBad: Bool)
}

/// What a mock asks of the edge.
package enum MockEffect: Hashable, Sendable {
    case list
    case begin(QuestionID, minutes: Double?)
    case open(Int64)
    case keep(MockJournal)
    /// Appends to the time line; a clock that starts or stands starts or stops the recorder too.
    case note(Int64, Mock.Incident.Kind, elapsed: Int64, index: Int?)
    case setStage(Int64, Mock.Stage)
    case keepTicks(Int64, UInt64)
    /// Keeps the judgement, writes the report, and opens the mock as it now is.
    case judge(Int64, ticks: UInt64, Scorecard)
    /// Opens the user's editor on the notes of the phase in hand; the journal says how far the mock is.
    case compose(String, MockJournal)
    case signal(Settings.MockSignal)
}

extension Mock {
    /// The prompt in a few words, from its id: `Streaming recommendations`.
    package var title: String { Self.title(question) }

    package static func title(_ id: QuestionID) -> String {
        let words = id.name.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
