import Foundation
import Judging
import Questions
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The sandbox of this machine, prepared once; and the same without `bwrap`, where limits alone protect.
enum Prepared {
    static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

    private static let cache = Task { try TemporaryFolder() }
    private static let sandbox = Task { try await Sandbox.prepare(path: path, cache: try await cache.value.path) }
    private static let limitsOnly = Task {
        // A folder that holds nothing but the interpreter: no bwrap is found there.
        let python = try await Python.find(path: path)
        let folder = try TemporaryFolder()
        let shim = folder.path + "/python3"
        try "#!/bin/sh\nexec \(python.executable) \"$@\"\n".write(toFile: shim, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: shim)
        return try await Sandbox.prepare(path: folder.path, cache: try await cache.value.path)
    }

    static var any: Sandbox { get async throws { try await sandbox.value } }

    /// Both ways of running.
    static var all: [Sandbox] { get async throws { [try await sandbox.value, try await limitsOnly.value] } }

    /// Nil where `bwrap` is missing or not permitted: what only it can stop is not tested then.
    static var walled: Sandbox? {
        get async throws {
            let sandbox = try await sandbox.value
            if sandbox.bubblewrap == nil { print("bwrap does not work here: tests of the sandbox's walls are passed over") }
            return sandbox.bubblewrap == nil ? nil : sandbox
        }
    }
}

/// A folder that is removed with the value.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        var template = Array("/tmp/spar-judging-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } }
        path = try #require(made)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The commands of all processes that run now, as `/proc` has them.
func runningCommands() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { $0.allSatisfy(\.isNumber) }.compactMap { name in
        FileManager.default.contents(atPath: "/proc/\(name)/cmdline").map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Waits until no process names the word in its command; a killed one needs a moment to go.
func isGone(_ word: String) async throws -> Bool {
    for _ in 0..<40 {
        if !runningCommands().contains(where: { $0.contains(word) }) { return true }
        try await Task.sleep(for: .milliseconds(50))
    }
    return false
}
