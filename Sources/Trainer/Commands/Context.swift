/// Where a key is pressed; a command may serve in several places.
package enum Context: String, CaseIterable, Sendable {
    case starting, home, question, choice, numeric, typing, code, claim, attempts, reveal, menu, summary, help
    case browse, search, reading, offer
    case mocks, mockAttempts, mock, mockPrompt, mockPaused, mockEnding, mockScore, mockResult, mockAnswer, loop
    case topics, statistics
    case settings, settingValue, keys, newKey
    case plan
    case welcome, welcomeAnswer, welcomeStart

    /// Whether keys are neither text nor the answer to a question that was just asked; help and leave are there then.
    var hasCommandsOnly: Bool {
        switch self {
        case .typing, .menu, .claim, .search, .offer, .settingValue, .newKey, .mock, .mockPrompt, .mockEnding: false
        default: true
        }
    }

    /// The heading of its keys in the help and the manual.
    package var title: String {
        switch self {
        case .starting: "Starting"
        case .home: "Home"
        case .question: "Question"
        case .choice: "Choice question"
        case .numeric: "Numeric question"
        case .typing: "Typing an answer"
        case .code: "Problem whose answer is run"
        case .claim: "What the answer costs"
        case .attempts: "Versions of an answer"
        case .reveal: "Answer and grade"
        case .menu: "Skip menu"
        case .summary: "Summary"
        case .help: "Help"
        case .browse: "Browsing"
        case .search: "Searching"
        case .reading: "Reading a question"
        case .offer: "Practising a selection"
        case .mocks: "Choosing a mock"
        case .mockAttempts: "Mocks held"
        case .mock: "Mock interview"
        case .mockPrompt: "Mock interview, the prompt"
        case .mockPaused: "Mock interview, paused"
        case .mockEnding: "Mock interview, the end"
        case .mockScore: "Scoring a mock"
        case .mockResult: "Verdict of a mock"
        case .mockAnswer: "Model answer of a mock"
        case .loop: "Interview loop"
        case .topics: "Weak topics"
        case .statistics: "Statistics"
        case .settings: "Settings"
        case .settingValue: "Typing a value"
        case .keys: "Changing keys"
        case .newKey: "Pressing a new key"
        case .plan: "Plan"
        case .welcome: "Welcome"
        case .welcomeAnswer: "Welcome, the answer"
        case .welcomeStart: "Welcome, settings"
        }
    }
}
