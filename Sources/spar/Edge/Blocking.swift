import Dispatch
import Synchronization

/// Waits on this thread for asynchronous work; never called from an asynchronous context.
func blocking<Value: Sendable>(_ body: @escaping @Sendable () async -> Value) -> Value {
    let done = DispatchSemaphore(value: 0)
    let box = ResultBox<Value>()
    Task.detached {
        box.set(await body())
        done.signal()
    }
    while true {
        done.wait()
        if let value = box.value { return value }
    }
}

/// Carries one value from a task to the thread that waits for it.
private final class ResultBox<Value: Sendable>: Sendable {
    private let stored = Mutex<Value?>(nil)

    var value: Value? { stored.withLock { $0 } }
    func set(_ value: Value) { stored.withLock { $0 = value } }
}
