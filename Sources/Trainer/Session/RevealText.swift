import Practice
import Questions
import Screen

/// What stands on screen after the reveal: the answer, the points to tick, pitfalls and follow-ups, with the rows of each.
struct RevealText {
    private(set) var lines: [Line] = []
    /// Where each key point stands.
    private(set) var pointRows: [Range<Int>] = []
    private(set) var followUpRows: [Range<Int>] = []
    private let width: Int
    /// Whether the question is looked up and not answered: nothing is hidden and nothing is to be ticked.
    private let isReading: Bool
    private let keys: Keymap

    init(_ item: SessionView.Item, width: Int, _ keys: Keymap) {
        self.width = width
        self.keys = keys
        isReading = false
        addQuestion(item)
        addVerdict(item.attempt)
        addSolve(item.attempt)
        addTyped(item.attempt)
        addAnswer(item.attempt.question)
        addPoints(item.attempt, current: item.point)
        addPitfalls(item.attempt.question)
        addFollowUps(item.attempt)
    }

    /// Everything there is to read of a question, in the order of its file; where numbers are drawn, their names stand.
    init(reading question: Question, width: Int) {
        self.width = width
        keys = .standard
        isReading = true
        let shown = question.mappingTexts(Template.bare)
        let attempt = Attempt(question: shown)
        add(Markdown.lines(shown.prompt, width: width))
        if shown.kind == .numeric { add(Line("The numbers are drawn anew each time; here stand their names.", .muted).wrapped(to: width)) }
        if let schema = shown.code?.schema { add(Markdown.lines("```sql\n\(schema)\n```", width: width)) }
        addVerdict(attempt)
        addHints(shown)
        if !shown.answer.isEmpty || shown.code != nil { section("Answer") }
        addAnswer(shown)
        addPoints(attempt, current: nil)
        addPitfalls(shown)
        addFollowUps(attempt)
    }

    private mutating func addHints(_ question: Question) {
        for (index, hint) in question.hints.enumerated() {
            add(QuestionText.entry(Line("Hint \(index + 1)  ", .warning), hint, .plain, width: width), apart: index == 0)
        }
    }

    private mutating func addAnswer(_ question: Question) {
        if let code = question.code, !code.solution.isEmpty {
            section("Reference")
            add(Markdown.lines("```\(code.language)\n\(code.solution)\n```", width: width), apart: false)
        }
        add(Markdown.lines(question.answer, width: width), apart: !isReading || question.code != nil)
        for addition in question.additions {
            section("What a \(addition.level.rawValue) candidate adds")
            add(Markdown.lines(addition.text, width: width), apart: false)
        }
    }

    private mutating func addPitfalls(_ question: Question) {
        guard let pitfalls = question.pitfalls else { return }
        section("Pitfall")
        add(Markdown.lines(pitfalls, width: width), apart: false)
    }

    private mutating func add(_ more: [Line], apart: Bool = true) {
        guard !more.isEmpty else { return }
        if apart, !lines.isEmpty { lines.append(Line()) }
        lines += more
    }

    private mutating func section(_ title: String) {
        if !lines.isEmpty { lines.append(Line()) }
        lines.append(Line(title, .strong))
    }

    /// The question in one line, or whole where its figures belong to the answer.
    private mutating func addQuestion(_ item: SessionView.Item) {
        let question = item.attempt.question
        if item.showsQuestion || question.kind == .choice || question.kind == .numeric {
            add(Markdown.lines(question.prompt, width: width))
        } else {
            add([Line(Markdown.plain(question.prompt), .muted).truncated(to: width)])
        }
    }

    private mutating func addVerdict(_ attempt: Attempt) {
        if attempt.question.kind == .numeric, let variant = attempt.variant {
            let unit = variant.unit.isEmpty ? "" : " " + variant.unit
            let expected = "\(NumberText.short(variant.answer))\(unit), ± \(NumberText.short(variant.tolerance, digits: 2))"
            switch attempt.isRight {
            case true?:
                add(Line([Span("✓ right", .correct), Span("   you \(attempt.typed)   answer \(expected)", .plain)]).wrapped(to: width, indent: 2))
            case false?:
                add(Line([Span("✗ wrong", .wrong), Span("   you \(attempt.typed)   answer \(expected)", .plain)]).wrapped(to: width, indent: 2))
            case nil: add(Line("answer \(expected)", .strong).wrapped(to: width, indent: 2))
            }
        }
        guard attempt.question.kind == .choice else { return }
        lines.append(Line())
        for (index, option) in attempt.question.options.enumerated() {
            let isChosen = attempt.isTicked(index)
            let sign = option.isRight ? "✓" : isChosen ? "✗" : " "
            let style: Style = option.isRight ? .correct : isChosen ? .wrong : .plain
            let box = isReading ? "\(QuestionText.letter(index))   " : isChosen ? "(•) " : "( ) "
            let marker = Line([Span("  \(sign) ", style), Span(box, .muted)])
            lines += QuestionText.entry(marker, option.text, style.adding(option.isRight ? .strong : []), width: width)
            lines += QuestionText.entry(Line("        "), option.reason, .muted, width: width)
        }
        guard let isRight = attempt.isRight else { return }
        add([isRight ? Line("✓ right", .correct) : Line("✗ wrong", .wrong)])
    }

    /// How the problem was solved, and what was said of its cost beside what the reference costs.
    private mutating func addSolve(_ attempt: Attempt) {
        guard let solve = attempt.solve else { return }
        if let judgement = solve.runs.last?.judgement {
            let isSolved = solve.outcome.isSolved
            let sign: Span = isSolved ? Span("✓ ", .correct) : Span("✗ ", .wrong)
            let runs = Words.count(solve.runs.count, "run")
            add([
                Line([
                    sign, Span(solve.outcome.name, isSolved ? .correct : .wrong),
                    Span("   \(judgement.passed) of \(judgement.tests.count) tests, \(runs)", .muted),
                ]).truncated(to: width)
            ])
        }
        guard let stated = attempt.question.code?.complexity else { return }
        add(cost("time", solve.claim?.time, stated.time), apart: solve.runs.isEmpty)
        add(cost("space", solve.claim?.space, stated.space), apart: false)
    }

    private func cost(_ name: String, _ claim: String?, _ stated: String) -> [Line] {
        let label = name + String(repeating: " ", count: 7 - name.count)
        guard let claim, !claim.isEmpty else { return [Line([Span(label, .muted), Span(stated)])] }
        let verdict: Span =
            switch Growth.agree(claim, stated) {
            case true?: Span("✓ ", .correct)
            case false?: Span("✗ ", .wrong)
            case nil: Span("? ", .warning)
            }
        return Line([Span(label, .muted), verdict, Span("you \(claim)   reference \(stated)")]).wrapped(to: width, indent: 7)
    }

    private mutating func addTyped(_ attempt: Attempt) {
        guard attempt.question.kind != .numeric, !attempt.typed.isEmpty else { return }
        section("Your answer")
        for paragraph in attempt.typed.split(separator: "\n", omittingEmptySubsequences: false) {
            lines += Line("  " + paragraph, .muted).wrapped(to: width, indent: 2)
        }
    }

    private mutating func addPoints(_ attempt: Attempt, current: Int?) {
        let points = attempt.question.rubric.points
        guard !points.isEmpty else { return }
        if isReading { section("Key points") } else { addSaid(attempt) }
        var competency: String?
        for (index, point) in points.enumerated() {
            if point.competency != competency {
                competency = point.competency
                if let name = competency { lines.append(Line("  " + name, .emphasis)) }
            }
            let start = lines.count
            lines += row(point, index, isTicked: attempt.isTicked(index), isCurrent: current == index)
            pointRows.append(start..<lines.count)
        }
    }

    private mutating func addSaid(_ attempt: Attempt) {
        let points = attempt.question.rubric.points
        let said = points.indices.count { attempt.isTicked($0) && points[$0].weight != .flag }
        let total = points.count { $0.weight != .flag }
        lines.append(Line())
        let heading = Line("What you said", .strong)
        let count = Line("\(said) of \(total)", .muted)
        let gap = String(repeating: " ", count: max(2, width - heading.width - count.width))
        lines.append(heading + Line(gap) + count)
    }

    private func row(_ point: Rubric.Point, _ index: Int, isTicked: Bool, isCurrent: Bool) -> [Line] {
        let marker = Line([
            Span(isCurrent ? "›" : " ", .accentStrong), Span(QuestionText.letter(index) + " ", .accentStrong),
            isReading ? Span("") : point.box(isTicked), point.weightSpan,
        ])
        return QuestionText.entry(marker, point.text, .plain, width: width)
    }

    private mutating func addFollowUps(_ attempt: Attempt) {
        let followUps = attempt.question.followUps
        guard !followUps.isEmpty else { return }
        let opened = isReading ? followUps.count : (attempt.followUpSteps + 1) / 2
        section("Follow-ups")
        if !isReading {
            lines[lines.count - 1].spans.append(
                Span("   \(opened) of \(followUps.count), \(keys.name(.followUp, in: .reveal)) opens the next step", .muted))
        }
        for (index, followUp) in followUps.prefix(opened).enumerated() {
            let start = lines.count
            lines += QuestionText.entry(Line("  \(index + 1) ", .accent), followUp.question, .strong, width: width)
            if isReading || attempt.followUpSteps >= 2 * (index + 1) {
                lines += QuestionText.entry(Line("    "), followUp.answer, .plain, width: width)
            }
            followUpRows.append(start..<lines.count)
        }
    }
}
