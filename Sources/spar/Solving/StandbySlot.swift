import Judging
import Synchronization

/// The judge's process that waits for the next answer to the problem on screen; it ends with the slot.
final class StandbySlot: Sendable {
    private let waiting = Mutex<Standby?>(nil)

    func take() -> Standby? {
        waiting.withLock { standby in
            defer { standby = nil }
            return standby
        }
    }

    func fill(_ make: () -> Standby?) {
        waiting.withLock { standby in
            if standby == nil { standby = make() }
        }
    }
}
