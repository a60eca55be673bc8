import Practice
import Questions
import Screen

/// What came of a mock: the verdict, the model answer beside the notes, and how it stands among all attempts.
package struct MockResultView: Sendable {
    enum Pane: Int, CaseIterable, Sendable {
        case verdict, answer, attempts
    }

    package var opening: MockOpening
    private(set) var pane = Pane.verdict
    /// The phase whose answer is shown; the one behind the last holds what belongs to none.
    private(set) var phase = 0
    private var scroll = 0

    init(_ opening: MockOpening) { self.opening = opening }

    package var context: Context { pane == .answer ? .mockAnswer : .mockResult }

    private var mock: Mock { opening.mock }

    private var answer: MockAnswerText? { opening.question.map { MockAnswerText(mock, $0) } }

    // MARK: Keys

    mutating func perform(_ command: CommandID, layout: Layout) -> [Effect] {
        switch command {
        case .back where pane != .verdict: show(.verdict)
        case .back, .leave: return [.mock(.list)]
        case .modelAnswer: if answer != nil { show(pane == .answer ? .verdict : .answer) }
        case .charts: show(pane == .attempts ? .verdict : .attempts)
        case .accept: return next()
        case .nextPhase: turn(1)
        case .previousPhase: turn(-1)
        case .scoreAgain: if opening.question != nil, mock.stage == .done { return [.mock(.setStage(mock.id, .scoring)), .mock(.open(mock.id))] }
        default: scroll = Scroll.moved(scroll, command, count: lines(layout.width).count, rows: layout.bodyRows(panel: 0))
        }
        return []
    }

    private mutating func show(_ pane: Pane) {
        self.pane = pane
        scroll = 0
    }

    /// On to the next phase of the answer, or to the next pane, and after the last one home.
    private mutating func next() -> [Effect] {
        switch pane {
        case .verdict: show(answer == nil ? .attempts : .answer)
        case .answer:
            if let answer, phase + 1 < answer.count { turn(1) } else { show(.attempts) }
        case .attempts: return [.mock(.list)]
        }
        return []
    }

    private mutating func turn(_ step: Int) {
        guard let answer else { return }
        phase = min(max(0, phase + step), answer.count - 1)
        scroll = 0
    }

    // MARK: Drawing

    func render(_ painter: inout Painter) {
        let layout = painter.layout
        let right: Line =
            switch pane {
            case .answer: Line("\(phase + 1) of \(answer?.count ?? 1)", .muted)
            case .verdict, .attempts:
                Line("\(DateText.short(mock.started)) · \(Words.clock(mock.clock.elapsed)) of \(Words.clock(mock.clock.total))", .muted)
            }
        let title = pane == .answer ? answer?.title(phase) ?? "" : mock.title
        painter.header(Line([Span(title, .strong), Span(pane == .answer ? " · " + mock.title : "", .muted)]), right)
        painter.body(lines(layout.width), scroll: scroll, panel: 0)
        var hidden: Set<CommandID> = []
        if answer == nil { hidden.formUnion([.modelAnswer, .scoreAgain]) }
        if mock.stage == .dropped { hidden.insert(.scoreAgain) }
        var labels: [CommandID: String] = [:]
        switch pane {
        case .verdict: labels[.accept] = answer == nil ? "all attempts" : "model answer"
        case .answer: labels[.accept] = phase + 1 < (answer?.count ?? 0) ? "next phase" : "all attempts"
        case .attempts: labels[.accept] = "done"
        }
        hidden.insert(pane == .attempts ? .charts : .modelAnswer)
        painter.footer(Footer.line(layout.keys.commands(in: context), width: layout.width, labels: labels, hiding: hidden))
    }

    private func lines(_ width: Int) -> [Line] {
        switch pane {
        case .verdict: MockVerdictText.lines(opening, width: width)
        case .answer: answer?.lines(phase, width: width) ?? []
        case .attempts: MockCharts.lines(opening.earlier + (opening.earlier.contains { $0.id == mock.id } ? [] : [mock]), width: width)
        }
    }
}
