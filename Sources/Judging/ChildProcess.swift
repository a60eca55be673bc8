import Dispatch
import Subprocess
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// Runs a program to its end, or to the end of our patience: bounded in time and output, killed with everything it started.
package enum ChildProcess {
    /// How a run ended.
    package enum Ending: Hashable, Sendable {
        case exited(Int)
        case signalled(Int)
        case timedOut
        case tooMuchOutput
        case notStarted(String)
    }

    package struct Outcome: Hashable, Sendable {
        package var ending: Ending
        package var output: String
        package var errors: String
    }

    /// The most that is kept of either stream, in bytes.
    package static let outputLimit = 1_000_000

    /// - Parameters:
    ///   - command: an absolute path and its arguments.
    ///   - folder: working directory.
    ///   - environment: the whole of it; nothing is inherited.
    package static func run(
        _ command: [String], in folder: String, environment: [String: String], timeout: Duration
    ) async -> Outcome {
        guard let program = command.first else { return Outcome(ending: .notStarted("no command"), output: "", errors: "") }
        var options = PlatformOptions()
        // A group of its own, so that whatever it starts ends with it.
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(200))]
        let variables = Dictionary(uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) })
        let configuration = Configuration(
            executable: .path(FilePath(program)), arguments: Arguments(Array(command.dropFirst())), environment: .custom(variables),
            workingDirectory: FilePath(folder), platformOptions: options)
        let watch = Watch()
        defer { watch.finish() }
        do {
            let result = try await Subprocess.run(
                configuration, input: .none, output: .bytes(limit: outputLimit), error: .bytes(limit: outputLimit)
            ) { execution in
                watch.begin(execution.processIdentifier.value, timeout)
            }
            let output = String(decoding: result.standardOutput, as: UTF8.self)
            let errors = String(decoding: result.standardError, as: UTF8.self)
            if watch.hasExpired { return Outcome(ending: .timedOut, output: output, errors: errors) }
            switch result.terminationStatus {
            case .exited(let code): return Outcome(ending: .exited(Int(code)), output: output, errors: errors)
            case .signaled(let signal): return Outcome(ending: .signalled(Int(signal)), output: output, errors: errors)
            }
        } catch {
            let isEndless = (error as? SubprocessError)?.code == .outputLimitExceeded
            let ending: Ending = isEndless ? .tooMuchOutput : watch.hasExpired || Task.isCancelled ? .timedOut : .notStarted("\(error)")
            return Outcome(ending: ending, output: "", errors: "")
        }
    }
}

/// Ends a process group at its deadline, and whatever of it is left when its program is done.
///
/// The deadline runs on a queue of its own: a program that was done in time is never called late because this program was busy.
private final class Watch: Sendable {
    private struct State {
        var group: pid_t?
        var hasExpired = false
    }

    private let state = Mutex(State())
    private static let queue = DispatchQueue(label: "spar.deadlines", qos: .userInitiated)
    /// What a program has between being asked and being made to end.
    private static let grace = DispatchTimeInterval.milliseconds(200)

    var hasExpired: Bool { state.withLock { $0.hasExpired } }

    func begin(_ group: pid_t, _ timeout: Duration) {
        state.withLock { $0.group = group }
        let (seconds, attoseconds) = timeout.components
        let deadline = DispatchTime.now() + .seconds(Int(clamping: seconds)) + .nanoseconds(Int(attoseconds / 1_000_000_000))
        Self.queue.asyncAfter(deadline: deadline) { [weak self] in self?.expire() }
    }

    func finish() {
        state.withLock { state in
            if let group = state.group { kill(-group, SIGKILL) }
            state.group = nil
        }
    }

    private func expire() {
        state.withLock { state in
            guard let group = state.group else { return }
            state.hasExpired = true
            kill(-group, SIGTERM)
        }
        Self.queue.asyncAfter(deadline: .now() + Self.grace) { [weak self] in
            self?.state.withLock { state in if let group = state.group { kill(-group, SIGKILL) } }
        }
    }
}
