/// What is written of a running mock every second: its clock, and the notes that changed.
package struct MockJournal: Hashable, Sendable {
    package var mock: Int64
    /// How often the mock was started and gone on with, as far as the writer knows: more than that, and another program has it now.
    package var turn: Int
    /// Milliseconds in each phase.
    package var spent: [Int64]
    package var phase: Int
    package var reached: Int
    /// Texts by the place of their phase; only those that changed since they were last written.
    package var notes: [Int: String]

    package init(mock: Int64, turn: Int, spent: [Int64], phase: Int, reached: Int, notes: [Int: String] = [:]) {
        self.mock = mock
        self.turn = turn
        self.spent = spent
        self.phase = phase
        self.reached = reached
        self.notes = notes
    }
}
