import Subprocess

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
        return await withTaskGroup(of: Outcome?.self) { group in
            group.addTask { await finish(configuration) }
            group.addTask {
                try? await Task.sleep(for: timeout)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first ?? Outcome(ending: .timedOut, output: "", errors: "")
        }
    }

    private static func finish(_ configuration: Configuration) async -> Outcome? {
        do {
            let result = try await Subprocess.run(
                configuration, output: .bytes(limit: outputLimit), error: .bytes(limit: outputLimit))
            let output = String(decoding: result.standardOutput, as: UTF8.self)
            let errors = String(decoding: result.standardError, as: UTF8.self)
            switch result.terminationStatus {
            case .exited(let code): return Outcome(ending: .exited(Int(code)), output: output, errors: errors)
            case .signaled(let signal): return Outcome(ending: .signalled(Int(signal)), output: output, errors: errors)
            }
        } catch let error as SubprocessError {
            if Task.isCancelled { return nil }
            let ending: Ending = error.code == .outputLimitExceeded ? .tooMuchOutput : .notStarted("\(error)")
            return Outcome(ending: ending, output: "", errors: "")
        } catch {
            return Task.isCancelled ? nil : Outcome(ending: .notStarted("\(error)"), output: "", errors: "")
        }
    }
}
