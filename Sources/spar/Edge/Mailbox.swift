import Synchronization
import Terminal
import Trainer

/// Where work in the background leaves its events for the run loop.
final class Mailbox: Sendable {
    private let waiting = Mutex<[Event]>([])
    private let waker: Waker?

    init(_ waker: Waker?) { self.waker = waker }

    /// From any thread.
    func post(_ event: Event) {
        waiting.withLock { $0.append(event) }
        waker?.wake()
    }

    /// All events since the last time, in their order.
    func take() -> [Event] {
        waiting.withLock { events in
            defer { events = [] }
            return events
        }
    }
}
