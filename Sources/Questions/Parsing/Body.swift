/// The parts of a question's text below its header.
struct Body {
    private(set) var prompt = ""
    private(set) var answer = ""
    private(set) var rubric = Rubric()
    private(set) var options: [Question.Option] = []
    private(set) var hasRubric = false
    private(set) var findings: [Finding] = []
    private var hints: [String] = []
    private var followUps: [Question.FollowUp] = []
    private var pitfalls: String?
    private var phases: [Question.Phase] = []
    private var probes: [Question.Probe] = []
    private var additions: [Question.Addition] = []

    init(_ document: Document, places: inout [String: [Place]]) {
        readPrompt(document, &places)
        for section in document.sections {
            switch section.title {
            case "Answer", "Discussion": answer = section.body.text
            case "Key points": readKeyPoints(section, document.path, &places)
            case "Rubric": readRubric(section, document.path, &places)
            case "Hints": hints = items(section, section.body, document.path).map(\.text)
            case "Follow-ups": readFollowUps(section, document.path, &places)
            case "Pitfalls": pitfalls = section.body.text
            case "Phases": readPhases(section, document.path, &places)
            case "Probes": readProbes(section, document.path, &places)
            case "Senior": readAddition(section, .senior, document.path, &places)
            case "Staff": readAddition(section, .staff, document.path, &places)
            default: break
            }
        }
    }

    func question(_ summary: QuestionSummary, _ source: QuestionSource, _ run: RunHeader) -> Question {
        var question = Question(
            summary: summary, prompt: prompt, answer: answer, rubric: rubric, options: options, hints: hints, followUps: followUps,
            pitfalls: pitfalls, phases: phases, probes: probes, additions: additions, code: code(summary.kind, source, run))
        question.additions = additions.map { settled($0, question.interviewPhases) }
        return question
    }

    private func code(_ kind: Kind, _ source: QuestionSource, _ run: RunHeader) -> Question.Code? {
        switch kind {
        case .code:
            Question.Code(
                language: "python", starter: source.companions["starter.py"], solution: source.companions["solution.py"] ?? "",
                isOrdered: false, schema: nil, complexity: run.complexity)
        case .sql:
            Question.Code(
                language: "sql", starter: source.companions["starter.sql"], solution: source.companions["solution.sql"] ?? "",
                isOrdered: run.isOrdered, schema: source.companions["schema.sql"],
                complexity: run.complexity)
        default: nil
        }
    }

    /// Task items in the prompt are the options of a choice question.
    private mutating func readPrompt(_ document: Document, _ places: inout [String: [Place]]) {
        let found = ListItem.items(in: document.prompt)
        let items = found.items
        guard items.contains(where: { $0.isTicked != nil }) else {
            prompt = document.prompt.text
            return
        }
        prompt = found.rest.text
        if let stray = found.stray {
            let message = "text after the options is not shown; put it before them, or indent it below one"
            findings.append(Finding(.error, "options", document.path, stray, message))
        }
        for item in items {
            let (text, reason) = item.text.splitAtDash ?? (item.text, "")
            options.append(.init(text: text, reason: reason, isRight: item.isTicked ?? false))
            places["Options", default: []].append(item.place)
        }
    }

    private mutating func readKeyPoints(_ section: Document.Section, _ path: String, _ places: inout [String: [Place]]) {
        for item in items(section, section.body, path) {
            let (weight, text) = Self.weight(of: item.text)
            rubric.points.append(.init(text, weight ?? .plain))
            places["Key points", default: []].append(item.place)
        }
    }

    private mutating func readRubric(_ section: Document.Section, _ path: String, _ places: inout [String: [Place]]) {
        hasRubric = true
        var competency: String?
        var block = Document.Block(lines: [], firstLine: section.body.firstLine)
        func flush(_ body: inout Body) {
            for item in body.items(section, block, path) {
                let (weight, text) = Self.weight(of: item.text)
                body.rubric.points.append(.init(text, weight ?? .plain, competency: competency))
                places["Rubric", default: []].append(item.place)
            }
        }
        for (offset, line) in section.body.lines.enumerated() {
            if line.hasPrefix("### ") {
                flush(&self)
                competency = String(line.dropFirst(4).trimmed).lowercased()
                block = Document.Block(lines: [], firstLine: section.body.firstLine + offset + 1)
            } else {
                block.lines.append(line)
            }
        }
        flush(&self)
    }

    private static func weight(of text: String) -> (Rubric.Weight?, String) {
        guard text.hasPrefix("["), let close = text.firstIndex(of: "]"),
            let weight = Rubric.Weight(rawValue: String(text[text.index(after: text.startIndex)..<close]))
        else { return (nil, text) }
        return (weight, String(text[text.index(after: close)...].trimmed))
    }

    private mutating func readFollowUps(_ section: Document.Section, _ path: String, _ places: inout [String: [Place]]) {
        for item in items(section, section.body, path) {
            guard let (question, answer) = item.text.splitAtDash else {
                report(section, path, item.place, "this follow-up has no answer; write «Question? — Answer.»")
                continue
            }
            followUps.append(.init(question: question, answer: answer))
            places["Follow-ups", default: []].append(item.place)
        }
    }

    private mutating func readPhases(_ section: Document.Section, _ path: String, _ places: inout [String: [Place]]) {
        for item in items(section, section.body, path) {
            let parts = item.text.split(separator: ":", maxSplits: 1)
            let words = (parts.first ?? "").split(separator: " ")
            guard words.count > 1, let last = words.last, let minutes = Double(last), minutes > 0, minutes < 600 else {
                report(section, path, item.place, "this phase does not end in its minutes, as in «framing 6», or «framing 6: Its goal in one line»")
                continue
            }
            let goal = parts.count > 1 ? String(parts[1].trimmed) : ""
            let name = words.dropLast().joined(separator: " ").lowercased()
            phases.append(.init(name: name, minutes: minutes, goal: goal.isEmpty ? nil : goal))
            places["Phases", default: []].append(item.place)
        }
    }

    /// Items that begin with the name of a phase and a colon belong to that phase.
    private mutating func readAddition(_ section: Document.Section, _ level: Level, _ path: String, _ places: inout [String: [Place]]) {
        let found = items(section, section.body, path).map { item -> Question.Addition.Item in
            places[section.title, default: []].append(item.place)
            let parts = item.text.split(separator: ":", maxSplits: 1)
            let name = parts.count > 1 ? parts[0].lowercased() : ""
            return .init(phase: name.isEmpty ? nil : name, text: item.text)
        }
        additions.append(.init(level: level, text: section.body.text, items: found))
    }

    /// Leaves an item its phase only where there is such a phase, and takes the name out of its text then.
    private func settled(_ addition: Question.Addition, _ phases: [Question.Phase]) -> Question.Addition {
        var settled = addition
        settled.items = addition.items.map { item in
            guard let phase = item.phase, phases.contains(where: { $0.name == phase }) else { return .init(phase: nil, text: item.text) }
            return .init(phase: phase, text: String(item.text.dropFirst(phase.count + 1).trimmed))
        }
        return settled
    }

    private mutating func readProbes(_ section: Document.Section, _ path: String, _ places: inout [String: [Place]]) {
        for item in items(section, section.body, path) {
            let parts = item.text.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let minute = Double(parts[0].trimmed), minute >= 0, minute < 600 else {
                report(section, path, item.place, "this probe does not begin with its minute, as in «12: why?»")
                continue
            }
            probes.append(.init(minute: minute, text: String(parts[1].trimmed)))
            places["Probes", default: []].append(item.place)
        }
    }

    /// The items of a section that is a list; any other text in it would be lost, and is reported.
    private mutating func items(_ section: Document.Section, _ block: Document.Block, _ path: String) -> [ListItem] {
        let found = ListItem.items(in: block)
        let before = found.rest.lines.firstIndex { !$0.isBlank }.map { Place(line: block.firstLine + $0) }
        if let place = before ?? found.stray {
            report(section, path, place, "this line belongs to no item of the list and is not shown; begin it with «- » or indent it below an item")
        }
        return found.items
    }

    private mutating func report(_ section: Document.Section, _ path: String, _ place: Place, _ message: String) {
        findings.append(Finding(.error, section.title.lowercased().replacing(" ", with: "-"), path, place, message))
    }
}
