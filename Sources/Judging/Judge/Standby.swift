/// A judge's process that was started before there was an answer: walls, interpreter and libraries are up when one is saved.
///
/// It knows nothing of the tests until it is used, serves one answer, and ends with this value.
package final class Standby: Sendable {
    private let orders: AsyncStream<ChildProcess.Order>.Continuation
    private let outcome: Task<ChildProcess.Outcome, Never>

    init(_ sandbox: Sandbox, _ mode: Request.Mode, needs: [String], longest: Duration) {
        let (stream, continuation) = AsyncStream.makeStream(of: ChildProcess.Order.self)
        orders = continuation
        outcome = Task.detached {
            await sandbox.judge(mode, needs: needs, longest: longest) { await stream.first { _ in true } }
        }
    }

    deinit {
        orders.finish()
        outcome.cancel()
    }

    /// Gives the process its order and waits for its end; cancelling the task ends it.
    func run(_ order: ChildProcess.Order) async -> ChildProcess.Outcome {
        orders.yield(order)
        return await withTaskCancellationHandler {
            await outcome.value
        } onCancel: {
            outcome.cancel()
        }
    }
}
