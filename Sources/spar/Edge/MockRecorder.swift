import Foundation
import Terminal

/// A command of the user that records sound while a mock runs.
///
/// It is held by a pipe: whatever becomes of this program, the end of the pipe ends the recording too.
final class MockRecorder {
    private var process: Process?
    private var pipe: Pipe?

    /// Ends the command at the end of its input, and lets it write its file to the end.
    private static let holder = "\"$@\" </dev/null >/dev/null 2>&1 & p=$!; cat >/dev/null; kill -TERM $p 2>/dev/null; wait $p"
    /// Recordings of one mock that are told apart; each pause begins another.
    private static let most = 999

    var isRunning: Bool { process != nil }

    /// Starts the command with `FILE` replaced by a path that does not exist yet.
    ///
    /// - Parameter base: the path without number and extension.
    /// - Returns: the file's path; nil where the command cannot be started.
    func start(_ command: String, _ base: String, _ environment: [String: String]) -> String? {
        stop()
        guard let path = (1...Self.most).lazy.map({ "\(base)-\($0).wav" }).first(where: { !FileManager.default.fileExists(atPath: $0) }) else {
            return nil
        }
        let words = ShellWords.split(command).map { $0.replacing("FILE", with: path) }
        guard let name = words.first, Self.exists(name, environment["PATH"] ?? "/usr/bin:/bin") else { return nil }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", Self.holder, "spar-recorder"] + words
        process.standardInput = pipe
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return nil }
        (self.process, self.pipe) = (process, pipe)
        return path
    }

    private static func exists(_ name: String, _ path: String) -> Bool {
        let places = name.contains("/") ? [name] : path.split(separator: ":").map { "\($0)/\(name)" }
        return places.contains { FileManager.default.isExecutableFile(atPath: $0) }
    }

    func stop() {
        guard let process, let pipe else { return }
        try? pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        (self.process, self.pipe) = (nil, nil)
    }

    deinit { stop() }
}
