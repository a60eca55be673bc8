/// Time spent on one item, with long pauses cut: a screen left open over dinner is not an answer of two hours.
package struct ActiveClock: Hashable, Sendable {
    private var counted: Int64 = 0
    private var lastKey: Int64
    /// The longest pause that counts, in milliseconds; nil where thinking may take any time.
    private let patience: Int64?

    package init(now: Int64, patience: Int64?) {
        lastKey = now
        self.patience = patience
    }

    /// Notes a key press.
    package mutating func touch(_ now: Int64) {
        counted += pause(now)
        lastKey = max(lastKey, now)
    }

    /// Goes on from now without counting what has passed since the last key.
    package mutating func skip(to now: Int64) { lastKey = max(lastKey, now) }

    /// Adds time that was spent before, in milliseconds.
    package mutating func add(_ milliseconds: Int64) { counted += max(0, milliseconds) }

    /// Milliseconds so far.
    package func elapsed(_ now: Int64) -> Int64 { counted + pause(now) }

    private func pause(_ now: Int64) -> Int64 {
        let pause = max(0, now - lastKey)
        return patience.map { min($0, pause) } ?? pause
    }
}
