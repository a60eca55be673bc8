import Practice
import Progress
import Synchronization

/// A running mock in the linear mode: its clock is beaten and written every second by another thread, while this one waits for a line.
final class LiveMock: Sendable {
    let id: Int64
    let plan: MockPlan
    private let store: ProgressStore
    private let state: Mutex<State>

    private struct State {
        var clock: MockClock
        var notes: [String]
        var turn: Int
        var beat: Task<Void, Never>?
    }

    init(_ mock: Mock, _ store: ProgressStore) {
        id = mock.id
        plan = mock.plan
        self.store = store
        state = Mutex(State(clock: mock.clock, notes: mock.notes, turn: mock.turns))
    }

    var clock: MockClock { state.withLock { $0.clock } }
    var phase: Int { state.withLock { $0.clock.phase } }
    /// The notes of the phase in hand.
    var notes: String { state.withLock { $0.notes[$0.clock.phase] } }

    func start() {
        let beat = Task.detached { [weak self] in
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                guard let mock = self, !Task.isCancelled else { return }
                mock.listen()
            }
        }
        state.withLock { state in
            state.turn += 1
            state.clock.start(at: Clock.monotonic())
            state.beat?.cancel()
            state.beat = beat
        }
    }

    func stop() {
        state.withLock { state in
            state.beat?.cancel()
            state.beat = nil
            state.clock.stop(at: Clock.monotonic())
            write(state, notes: false)
        }
    }

    /// Counts the time up to now and writes it.
    func listen() {
        state.withLock { state in
            guard state.clock.isRunning else { return }
            state.clock.beat(at: Clock.monotonic())
            write(state, notes: false)
        }
    }

    func move(to phase: Int) {
        state.withLock { state in
            state.clock.move(to: phase, at: Clock.monotonic())
            write(state, notes: false)
        }
    }

    func add(_ line: String) { change { $0 += ($0.isEmpty ? "" : "\n") + line } }

    func replace(_ text: String) { change { $0 = text } }

    /// - Returns: the line that was taken back; nil where there was none.
    func removeLast() -> String? {
        var last: String?
        change { notes in
            var lines = notes.split(separator: "\n", omittingEmptySubsequences: false)
            guard !notes.isEmpty, let removed = lines.popLast() else { return }
            last = String(removed)
            notes = lines.joined(separator: "\n")
        }
        return last
    }

    private func change(_ body: (inout String) -> Void) {
        state.withLock { state in
            body(&state.notes[state.clock.phase])
            write(state, notes: true)
        }
    }

    /// What cannot be written now is written with the next second.
    private func write(_ state: State, notes: Bool) {
        let phase = state.clock.phase
        try? store.keep(
            MockJournal(
                mock: id, turn: state.turn, spent: state.clock.spent, phase: phase, reached: state.clock.reached,
                notes: notes ? [phase: state.notes[phase]] : [:]))
    }
}
