import Judging
import Practice
import Questions
import Synchronization

/// Draws the numbers of numeric questions, ahead of time where it can.
final class NumberDesk: Sendable {
    private struct Key: Hashable {
        var generator: String
        var seed: Int64
        var trust: Judge.Trust
    }

    private let folders: Folders
    private let drawn = Mutex<[Key: Result<Variant, VariantMaker.Problem>]>([:])
    private let sandbox = Mutex<Result<Sandbox, Python.Missing>?>(nil)

    init(_ folders: Folders) { self.folders = folders }

    /// Draws in the background, so that the numbers are there when the question is turned up.
    func prefetch(_ wanted: [(generator: String, seed: Int64, trust: Judge.Trust)]) {
        guard !wanted.isEmpty else { return }
        Task.detached { [self] in
            for (generator, seed, trust) in wanted { _ = await draw(generator, seed: seed, trust) }
        }
    }

    /// The numbers for a seed; the same seed always gives the same.
    func variant(_ generator: String, seed: Int64, trust: Judge.Trust) -> Result<Variant, VariantMaker.Problem> {
        if let ready = drawn.withLock({ $0[Key(generator: generator, seed: seed, trust: trust)] }) { return ready }
        return blocking { [self] in await draw(generator, seed: seed, trust) }
    }

    /// The sandbox, prepared on first use.
    func preparedSandbox() async -> Result<Sandbox, Python.Missing> {
        if let ready = sandbox.withLock({ $0 }) { return ready }
        let result = await folders.preparedSandbox()
        sandbox.withLock { $0 = result }
        return result
    }

    private func draw(_ generator: String, seed: Int64, _ trust: Judge.Trust) async -> Result<Variant, VariantMaker.Problem> {
        let key = Key(generator: generator, seed: seed, trust: trust)
        if let ready = drawn.withLock({ $0[key] }) { return ready }
        let result = await drawNow(generator, seed, trust)
        drawn.withLock { $0[key] = result }
        return result
    }

    private func drawNow(_ generator: String, _ seed: Int64, _ trust: Judge.Trust) async -> Result<Variant, VariantMaker.Problem> {
        switch await preparedSandbox() {
        case .failure(let missing): return .failure(VariantMaker.Problem(description: missing.description))
        case .success(let sandbox):
            if let refusal = Judge(sandbox: sandbox).refusal(trust) { return .failure(VariantMaker.Problem(description: refusal)) }
            do {
                let drawings = try await VariantMaker.draw(generator, seeds: [seed], in: sandbox, timeout: .seconds(3))
                guard let drawing = drawings.first else { return .failure(.init(description: "generate.py gave no numbers")) }
                return .success(
                    Variant(
                        seed: drawing.seed, values: drawing.values, answer: drawing.answer, tolerance: drawing.tolerance, unit: drawing.unit))
            } catch {
                return .failure(error)
            }
        }
    }
}
