import Practice
import Questions
import Screen

/// A mock interview that is held: one clock, a text for each phase, and an interviewer who asks.
package struct MockRunView: Sendable {
    enum Overlay: Hashable, Sendable {
        /// The clock stands.
        case paused
        /// The last phase is over: is this the end?
        case ending
        /// The whole prompt, in place of the notes.
        case prompt
    }

    package var mock: Mock
    let opening: MockOpening
    let question: Question
    /// The notes of each phase.
    private(set) var editors: [TextArea]
    /// Phases whose notes were not written since they changed.
    private(set) var unwritten: Set<Int> = []
    var overlay: Overlay?
    var promptScroll = 0
    /// The probe on screen.
    var probe: Int?
    /// Phases whose end was signalled, and whether that of the whole was.
    private var signalled: Set<Int> = []
    /// Milliseconds of the mock when it was written last, and the time.
    private var keptAt: Int64
    /// The editor has the terminal.
    private var isAway = false
    /// What the key before asked for, which takes two: to give up, or to end before the last phase is over.
    private var asked: CommandID?

    init(_ opening: MockOpening, _ question: Question, now: Int64) {
        self.opening = opening
        self.question = question
        mock = opening.mock
        editors = opening.mock.notes.map { TextArea(text: $0) }
        keptAt = now
        probe = mock.incidents.last { $0.kind == .probe }?.index
        // What was begun before is gone on with at a key, so that nobody loses time to a look.
        overlay = .paused
        // Ends that were passed before are not signalled again.
        signalled = Set(mock.plan.phases.indices.filter { mock.clock.spent[$0] >= mock.clock.budgets[$0] })
    }

    package var context: Context {
        switch overlay {
        case nil: .mock
        case .paused: .mockPaused
        case .ending: .mockEnding
        case .prompt: .mockPrompt
        }
    }

    /// Whether it was never started.
    var isFresh: Bool { mock.incidents.isEmpty && mock.clock.elapsed == 0 }

    /// The editor of the phase in hand.
    var editor: TextArea { editors[mock.clock.phase] }

    /// The notes of a phase as they stand.
    func notes(of phase: Int) -> String { editors[phase].text }

    // MARK: Time

    mutating func update(_ event: Event, now: Int64, layout: Layout, notice: inout App.Notice?) -> [Effect] {
        switch event {
        case .tick: return pass(now, &notice)
        case .resized: return pass(now, &notice)
        case .mock(.composed(let text)):
            mock.clock.absorb(until: now)
            isAway = false
            replaceNotes(text)
            return keep(now)
        case .failed:
            // What could not be written is tried again with the next second; an editor that failed gave the terminal back.
            if isAway { mock.clock.absorb(until: now) }
            isAway = false
            unwritten.formUnion(editors.indices.filter { !editors[$0].isEmpty })
            return []
        default: return []
        }
    }

    /// Counts the time and does what it brings: a probe, a signal, and a line in the journal each second.
    private mutating func pass(_ now: Int64, _ notice: inout App.Notice?) -> [Effect] {
        guard mock.clock.isRunning, !isAway else { return [] }
        var effects: [Effect] = []
        let missed = mock.clock.beat(at: now)
        if missed > 0 {
            notice = App.Notice(text: "spar did not run for \(Words.duration(Double(missed) / 1000)); that time does not count.", tone: .plain)
        }
        if let next = mock.nextProbe(asked: false) {
            probe = next
            effects.append(noted(.probe, next))
            if opening.signal != .off { effects.append(.mock(.signal(opening.signal))) }
        }
        let phase = mock.clock.phase
        if mock.clock.spent[phase] >= mock.clock.budgets[phase], signalled.insert(phase).inserted {
            if opening.signal != .off { effects.append(.mock(.signal(opening.signal))) }
        }
        return effects + keep(now)
    }

    /// Writes what changed, once a second.
    private mutating func keep(_ now: Int64, force: Bool = false) -> [Effect] {
        guard force || now - keptAt >= 900 || now < keptAt else { return [] }
        keptAt = now
        let notes = Dictionary(uniqueKeysWithValues: unwritten.map { ($0, editors[$0].text) })
        unwritten = []
        return [.mock(.keep(journal(notes)))]
    }

    private func journal(_ notes: [Int: String] = [:]) -> MockJournal {
        MockJournal(
            mock: mock.id, turn: mock.turns, spent: mock.clock.spent, phase: mock.clock.phase, reached: mock.clock.reached, notes: notes)
    }

    /// Adds to the time line, here and in the log, which knows the moment by the calendar too.
    private mutating func noted(_ kind: Mock.Incident.Kind, _ index: Int? = nil) -> Effect {
        mock.incidents.append(.init(kind, elapsed: mock.clock.elapsed, moment: mock.started, index: index))
        return .mock(.note(mock.id, kind, elapsed: mock.clock.elapsed, index: index))
    }

    // MARK: Commands

    mutating func perform(_ command: CommandID, now: Int64, layout: Layout, notice: inout App.Notice?) -> [Effect] {
        let before = asked
        asked = nil
        let effects = pass(now, &notice)
        switch (context, command) {
        case (.mockPaused, .start): return effects + resume(now)
        case (.mockPaused, .back), (.mockPaused, .leave): return effects + keep(now, force: true) + [.mock(.list)]
        case (.mockPaused, .finish) where isFresh: return effects
        case (.mockPaused, .finish):
            guard before == .finish else {
                asked = .finish
                let key = layout.keys.name(.finish, in: .mockPaused)
                notice = App.Notice(text: "\(key) once more ends the interview and goes on to the scoring.", tone: .plain)
                return effects
            }
            return effects + finish(now)
        case (.mockPaused, .giveUp):
            guard before == .giveUp else {
                asked = .giveUp
                let key = layout.keys.name(.giveUp, in: .mockPaused)
                notice = App.Notice(
                    text: "\(key) once more gives this mock up: it is not judged and cannot be gone on with. The notes stay in the log.", tone: .bad)
                return effects
            }
            return effects + keep(now, force: true) + [.mock(.setStage(mock.id, .dropped)), .mock(.list)]
        case (.mockEnding, .accept): return effects + finish(now)
        case (.mockEnding, .back): overlay = nil
        case (.mockPrompt, .back), (_, .wholeQuestion): overlay = overlay == .prompt ? nil : .prompt
        case (.mockPrompt, _): return effects + inPrompt(command, now, layout)
        case (.mock, .back): return effects + pause(now)
        case (.mock, .pause): return effects + pause(now)
        case (.mock, .nextPhase): return effects + move(1, now)
        case (.mock, .previousPhase): return effects + move(-1, now)
        case (.mock, .probe): return effects + ask(&notice)
        case (.mock, .compose):
            isAway = true
            return effects + keep(now, force: true) + [.mock(.compose(editor.text, journal()))]
        default: break
        }
        return effects
    }

    private mutating func inPrompt(_ command: CommandID, _ now: Int64, _ layout: Layout) -> [Effect] {
        switch command {
        case .nextPhase: return move(1, now)
        case .pause: return pause(now)
        default:
            let place = MockPlace(self, layout)
            promptScroll = Scroll.moved(promptScroll, command, count: wholePromptLines(layout).count, rows: place.size.rows)
            return []
        }
    }

    private mutating func resume(_ now: Int64) -> [Effect] {
        let isFirst = isFresh
        mock.clock.start(at: now)
        overlay = nil
        keptAt = now
        return [noted(isFirst ? .started : .resumed)]
    }

    /// Stops the clock; writes where it is and what the notes are.
    mutating func pause(_ now: Int64) -> [Effect] {
        guard mock.clock.isRunning else { return overlay == .paused ? [] : keep(now, force: true) }
        mock.clock.stop(at: now)
        overlay = .paused
        return keep(now, force: true) + [noted(.paused)]
    }

    private mutating func move(_ step: Int, _ now: Int64) -> [Effect] {
        let next = mock.clock.phase + step
        guard mock.plan.phases.indices.contains(next) else {
            if step > 0 { overlay = .ending }
            return []
        }
        if overlay == .prompt { overlay = nil }
        mock.clock.move(to: next, at: now)
        return [noted(.phase, next)] + keep(now, force: true)
    }

    private mutating func ask(_ notice: inout App.Notice?) -> [Effect] {
        guard let next = mock.nextProbe(asked: true) else {
            notice = App.Notice(text: "The interviewer has no more questions.", tone: .plain)
            return []
        }
        probe = next
        return [noted(.probe, next)]
    }

    private mutating func finish(_ now: Int64) -> [Effect] {
        mock.clock.stop(at: now)
        return keep(now, force: true) + [noted(.finished), .mock(.setStage(mock.id, .scoring)), .mock(.open(mock.id))]
    }

    // MARK: Notes

    /// Takes a key that is text or moves in it; nil where it is a command or nothing is written now.
    mutating func type(_ key: Key, now: Int64, layout: Layout) -> [Effect]? {
        guard overlay == nil, layout.keys.command(for: key, in: .mock) == nil else { return nil }
        var nothing: App.Notice?
        let effects = pass(now, &nothing)
        change(layout) { $0.handle(key) }
        return effects + keep(now)
    }

    mutating func paste(_ text: String, now: Int64, layout: Layout) {
        guard overlay == nil else { return }
        change(layout) {
            $0.paste(text)
            return true
        }
    }

    /// Changes the notes of the phase in place: no copy of a long text is made.
    private mutating func change(_ layout: Layout, _ body: (inout TextArea) -> Bool) {
        let phase = mock.clock.phase
        editors[phase].size = MockPlace(self, layout).size
        if body(&editors[phase]) { unwritten.insert(phase) }
    }

    private mutating func replaceNotes(_ text: String) {
        let phase = mock.clock.phase
        editors[phase].replaceAll(with: text)
        unwritten.insert(phase)
    }

    func promptLines(_ layout: Layout) -> [Line] { Markdown.lines(question.prompt, width: layout.width) }

    /// The prompt with all that the interviewer asked so far.
    func wholePromptLines(_ layout: Layout) -> [Line] {
        promptLines(layout)
            + mock.shownProbes.sorted().filter(mock.plan.probes.indices.contains).flatMap {
                [Line()] + Self.probeLines(mock.plan.probes[$0].text, layout.width)
            }
    }
}
