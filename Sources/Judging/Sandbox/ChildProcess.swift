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
        guard let configuration = configuration(command, folder, environment) else {
            return Outcome(ending: .notStarted("no command"), output: "", errors: "")
        }
        let watch = Watch()
        defer { watch.finish() }
        do {
            let result = try await Subprocess.run(
                configuration, input: .none, output: .bytes(limit: outputLimit), error: .bytes(limit: outputLimit)
            ) { execution in
                watch.begin(execution.processIdentifier.value)
                watch.limit(timeout)
            }
            let output = String(decoding: result.standardOutput, as: UTF8.self)
            let errors = String(decoding: result.standardError, as: UTF8.self)
            return Outcome(ending: ending(result.terminationStatus, watch), output: output, errors: errors)
        } catch {
            return Outcome(ending: ending(error, watch), output: "", errors: "")
        }
    }

    /// What a program that waits is given to do.
    struct Order: Sendable {
        /// What it reads.
        var input: [UInt8]
        /// Counted from when it is given.
        var timeout: Duration
        /// Called with each whole line of its output, without the end.
        var line: @Sendable (ArraySlice<UInt8>) -> Void
    }

    /// Starts a program, gives it an order as soon as there is one, and hands on each line of its output as it comes.
    ///
    /// - Parameters:
    ///   - limit: the most that is read of its output, in bytes.
    ///   - order: nil where none will come; the program is ended then.
    /// - Returns: an outcome without the output.
    static func stream(
        _ command: [String], in folder: String, environment: [String: String], limit: Int, order: @Sendable () async -> Order?
    ) async -> Outcome {
        guard let configuration = configuration(command, folder, environment) else {
            return Outcome(ending: .notStarted("no command"), output: "", errors: "")
        }
        let watch = Watch()
        defer { watch.finish() }
        do {
            let result = try await Subprocess.run(
                configuration, input: .inputWriter, output: .sequence, error: .bytes(limit: outputLimit)
            ) { execution in
                watch.begin(execution.processIdentifier.value)
                guard let order = await order() else {
                    watch.finish()
                    return false
                }
                watch.limit(order.timeout)
                // One that ended before it read all still said why.
                _ = try? await execution.standardInputWriter.write(order.input)
                try? await execution.standardInputWriter.finish()
                var lines = LineBuffer(limit: limit)
                for try await buffer in execution.standardOutput {
                    let isWithin = buffer.withUnsafeBytes { lines.add($0, order.line) }
                    if !isWithin {
                        watch.finish()
                        return true
                    }
                }
                return false
            }
            let errors = String(decoding: result.standardError, as: UTF8.self)
            if result.closureResult { return Outcome(ending: .tooMuchOutput, output: "", errors: errors) }
            return Outcome(ending: ending(result.terminationStatus, watch), output: "", errors: errors)
        } catch {
            return Outcome(ending: ending(error, watch), output: "", errors: "")
        }
    }

    private static func configuration(_ command: [String], _ folder: String, _ environment: [String: String]) -> Configuration? {
        guard let program = command.first else { return nil }
        var options = PlatformOptions()
        // A group of its own, so that whatever it starts ends with it.
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(200))]
        let variables = Dictionary(uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) })
        return Configuration(
            executable: .path(FilePath(program)), arguments: Arguments(Array(command.dropFirst())), environment: .custom(variables),
            workingDirectory: FilePath(folder), platformOptions: options)
    }

    private static func ending(_ status: TerminationStatus, _ watch: Watch) -> Ending {
        if watch.hasExpired { return .timedOut }
        switch status {
        case .exited(let code): return .exited(Int(code))
        case .signaled(let signal): return .signalled(Int(signal))
        }
    }

    private static func ending(_ error: any Error, _ watch: Watch) -> Ending {
        if (error as? SubprocessError)?.code == .outputLimitExceeded { return .tooMuchOutput }
        return watch.hasExpired || Task.isCancelled ? .timedOut : .notStarted("\(error)")
    }
}

/// Cuts a stream of bytes into lines.
private struct LineBuffer {
    private var rest: [UInt8] = []
    private var remaining: Int

    init(limit: Int) { remaining = limit }

    /// - Returns: false where more came than is allowed.
    mutating func add(_ bytes: UnsafeRawBufferPointer, _ line: (ArraySlice<UInt8>) -> Void) -> Bool {
        remaining -= bytes.count
        guard remaining >= 0 else { return false }
        rest += bytes
        var start = rest.startIndex
        while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
            line(rest[start..<end])
            start = end + 1
        }
        rest.removeSubrange(..<start)
        return true
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

    func begin(_ group: pid_t) {
        state.withLock { $0.group = group }
    }

    func limit(_ timeout: Duration) {
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
