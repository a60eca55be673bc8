extension Question.Phase {
    /// The phases of a 45-minute interview, for a prompt that names none of its own.
    package static let standard: [Question.Phase] = [
        .init(name: "framing", minutes: 6), .init(name: "metrics and baseline", minutes: 4), .init(name: "high-level design", minutes: 3),
        .init(name: "data and labels", minutes: 6), .init(name: "features", minutes: 5), .init(name: "model and training", minutes: 8),
        .init(name: "evaluation", minutes: 5), .init(name: "serving", minutes: 4), .init(name: "monitoring and iteration", minutes: 3),
        .init(name: "wrap-up", minutes: 1),
    ]

    /// The same for systems around a generative model.
    package static let generative: [Question.Phase] = [
        .init(name: "framing", minutes: 6), .init(name: "metrics and golden set", minutes: 5), .init(name: "high-level", minutes: 3),
        .init(name: "data and retrieval", minutes: 7), .init(name: "model choice, prompting or tuning", minutes: 7),
        .init(name: "guardrails and safety", minutes: 5), .init(name: "evaluation", minutes: 5),
        .init(name: "serving, cost, latency", minutes: 4), .init(name: "monitoring", minutes: 2), .init(name: "wrap-up", minutes: 1),
    ]

    /// What the phase is about in one line, never its answer: the prompt's own words, or those for a phase of this name.
    package var shownGoal: String? { goal ?? Self.goals[name] }

    private static let goals = [
        "framing": "For what, for whom, at what load and limits? What goes in, what comes out?",
        "metrics and baseline": "Which number decides, which guard it, what simple thing must be beaten?",
        "metrics and golden set": "Which number decides, which guard it, and on which fixed cases is it read?",
        "high-level design": "Which parts are there, and what passes between them?",
        "high-level": "Which parts are there, and what passes between them?",
        "data and labels": "Where do examples and labels come from, how late, how biased?",
        "data and retrieval": "What is looked up, how is it cut, found, kept fresh and kept private?",
        "features": "What does the model see, made how, and the same in training and serving?",
        "model and training": "What comes first, what after it, and how is each trained?",
        "model choice, prompting or tuning": "Which model, told what, and when would tuning be worth it?",
        "guardrails and safety": "What must never happen, and what stops it?",
        "evaluation": "How do you know, before launch and after it, that it is better?",
        "serving": "How is an answer made in time, on how many machines? If a part fails?",
        "serving, cost, latency": "How is an answer made in time, at what cost? And if a part fails?",
        "monitoring and iteration": "What shows that it gets worse, and what happens then?",
        "monitoring": "What shows that it gets worse, and what happens then?",
        "wrap-up": "The design in four sentences, its chief risk, and what comes next.",
    ]
}

extension Question {
    /// The tag of a prompt around a generative model.
    private static let generativeTag = "generative"

    /// The phases of a design prompt: its own, or those of the preset that its tags ask for.
    package var interviewPhases: [Phase] {
        if !phases.isEmpty { return phases }
        return summary.tags.contains(Self.generativeTag) ? Phase.generative : Phase.standard
    }

    /// The model answer cut at its `###` headings, in the order of the file; text before the first has no heading.
    package var answerParts: [AnswerPart] {
        var parts: [AnswerPart] = []
        var fence = Fence()
        for line in answer.split(separator: "\n", omittingEmptySubsequences: false) {
            let isCode = fence.read(line)
            if !isCode, line.hasPrefix("### ") {
                parts.append(AnswerPart(phase: line.dropFirst(4).trimmed.lowercased(), text: ""))
            } else if let last = parts.indices.last {
                parts[last].text += line + "\n"
            } else if !line.isBlank {
                parts.append(AnswerPart(phase: nil, text: line + "\n"))
            }
        }
        return parts.map { AnswerPart(phase: $0.phase, text: String($0.text.trimmed)) }
    }

    /// What the model answer says in one phase.
    package struct AnswerPart: Hashable, Sendable {
        /// The heading in small letters.
        package var phase: String?
        package var text: String
    }
}
