import Foundation

/// Where a bank's programs run: a folder of their own, limits, and `bwrap` around them where it works.
package struct Sandbox: Sendable {
    package let python: Python
    /// Absolute path of a `bwrap` that was tried and works; nil where only limits protect.
    package let bubblewrap: String?

    /// Tries `bwrap` rather than guessing whether it is permitted.
    package static func prepare(path: String) async throws(Python.Missing) -> Sandbox {
        let python = try await Python.find(path: path)
        for folder in path.split(separator: ":") where folder.hasPrefix("/") {
            let candidate = "\(folder)/bwrap"
            guard FileAccess.isExecutable(candidate) else { continue }
            let trial = [candidate, "--unshare-all", "--die-with-parent", "--ro-bind", "/", "/", "true"]
            let outcome = await ChildProcess.run(trial, in: "/", environment: ["PATH": path], timeout: .seconds(5))
            if outcome.ending == .exited(0) { return Sandbox(python: python, bubblewrap: candidate) }
        }
        return Sandbox(python: python, bubblewrap: nil)
    }

    /// Runs a Python program over files of its own.
    ///
    /// - Parameters:
    ///   - script: the driver's source; it finds the files in its working directory.
    ///   - files: texts by name, laid into an empty folder that is removed afterwards.
    package func run(_ script: String, files: [String: String], arguments: [String] = [], timeout: Duration) async -> ChildProcess.Outcome {
        guard let folder = FileAccess.temporaryFolder() else {
            return ChildProcess.Outcome(ending: .notStarted("no temporary folder could be made in /tmp"), output: "", errors: "")
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            for (name, text) in files.merging(["__driver__.py": script], uniquingKeysWith: { _, driver in driver }) {
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
        } catch {
            return ChildProcess.Outcome(ending: .notStarted("the files could not be written: \(error)"), output: "", errors: "")
        }
        let program = [python.executable, "-s", "-B", folder + "/__driver__.py"] + arguments
        // Limits are set by the shell on the way in: seconds of CPU, kB of memory, blocks of output files.
        let seconds = max(1, Int(timeout.components.seconds))
        let limits = "ulimit -t \(seconds) -v 4000000 -f 100000 2>/dev/null; exec \"$@\""
        let command = ["/bin/sh", "-c", limits, "sh"] + wrapped(program, folder: folder)
        let environment = [
            "PATH": "/usr/bin:/bin", "HOME": folder, "TMPDIR": folder, "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0",
            "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1",
        ]
        return await ChildProcess.run(command, in: folder, environment: environment, timeout: timeout)
    }

    /// No network, no home folder, a read-only system; the interpreter stays visible wherever it lives.
    private func wrapped(_ program: [String], folder: String) -> [String] {
        guard let bubblewrap else { return program }
        var command = [
            bubblewrap, "--unshare-all", "--die-with-parent", "--new-session", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc",
            "--tmpfs", "/tmp",
        ]
        for home in ["/home", "/root"] where FileAccess.exists(home) { command += ["--tmpfs", home] }
        for prefix in python.prefixes where prefix != "/usr" { command += ["--ro-bind", prefix, prefix] }
        command += ["--bind", folder, folder, "--chdir", folder, "--"]
        return command + program
    }
}
