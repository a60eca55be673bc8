import Foundation

/// Where a bank's programs run: a folder of their own, limits, and `bwrap` around them where it works.
package struct Sandbox: Sendable {
    package let python: Python
    /// Absolute path of a `bwrap` that was tried and works; nil where only limits protect.
    package let bubblewrap: String?
    /// Whether this `bwrap` can limit the size of a private folder; those before 0.7 cannot.
    private let canLimitSize: Bool
    /// The folder of the judge's programs; nil where none could be made.
    private var harness: String?

    private init(python: Python, bubblewrap: String?, canLimitSize: Bool) {
        self.python = python
        self.bubblewrap = bubblewrap
        self.canLimitSize = canLimitSize
    }

    /// Tries `bwrap` rather than guessing whether it is permitted.
    ///
    /// - Parameter cache: a folder to keep the judge's programs in, compiled, from one start to the next.
    package static func prepare(path: String, cache: String) async throws(Python.Missing) -> Sandbox {
        FileAccess.removeLeftovers()
        let python = try await Python.find(path: path)
        async let harness = Harness.folder(in: cache, for: python)
        var sandbox = await walled(python, path)
        sandbox.harness = await harness
        return sandbox
    }

    private static func walled(_ python: Python, _ path: String) async -> Sandbox {
        for folder in path.split(separator: ":") where folder.hasPrefix("/") {
            let candidate = "\(folder)/bwrap"
            guard FileAccess.isExecutable(candidate) else { continue }
            for canLimitSize in [true, false] {
                let sandbox = Sandbox(python: python, bubblewrap: candidate, canLimitSize: canLimitSize)
                let trial = sandbox.wrapped(["/bin/sh", "-c", "exit 0"], ["--dir", "/tmp/work"])
                let outcome = await ChildProcess.run(trial, in: "/", environment: ["PATH": path], timeout: .seconds(5))
                if outcome.ending == .exited(0) { return sandbox }
            }
        }
        return Sandbox(python: python, bubblewrap: nil, canLimitSize: false)
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
        defer { FileAccess.removeFolder(folder) }
        do {
            for (name, text) in files.merging(["__driver__.py": script], uniquingKeysWith: { _, driver in driver }) {
                try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
            }
        } catch {
            return ChildProcess.Outcome(ending: .notStarted("the files could not be written: \(error)"), output: "", errors: "")
        }
        let program = [python.executable, "-s", "-B", folder + "/__driver__.py"] + arguments
        let command = ["/bin/sh", "-c", Self.limits(timeout), "sh"] + wrapped(program, ["--bind", folder, folder, "--chdir", folder])
        return await ChildProcess.run(command, in: folder, environment: environment(folder), timeout: timeout)
    }

    /// Runs the judge's harness on the request that `order` gives.
    ///
    /// The harness and nothing else lies in its folder; question and answer go in by a pipe, and the answer writes where its files are few.
    ///
    /// - Parameter longest: the most time that the order may have.
    func judge(
        _ mode: Request.Mode, needs: [String], longest: Duration, order: @Sendable () async -> ChildProcess.Order?
    ) async -> ChildProcess.Outcome {
        guard let harness, let folder = bubblewrap == nil ? FileAccess.temporaryFolder() : "/" else {
            let reason = "there is no room for the judge's programs, neither in the cache folder nor in /tmp"
            return ChildProcess.Outcome(ending: .notStarted(reason), output: "", errors: "")
        }
        defer { if bubblewrap == nil { FileAccess.removeFolder(folder) } }
        let (programs, work) = bubblewrap == nil ? (harness, folder) : ("/tmp/judge", "/tmp/work")
        // Without `-S` the interpreter would look for installed packages first, which few answers need and the harness makes up for.
        let program = [python.executable, "-I", "-B", "-S", "\(programs)/\(Harness.main)", mode.rawValue, work] + needs
        let binding = ["--ro-bind", harness, programs, "--dir", work, "--chdir", work]
        let command = ["/bin/sh", "-c", Self.limits(longest), "sh"] + wrapped(program, binding)
        return await ChildProcess.stream(command, in: folder, environment: environment(work), limit: 16_000_000, order: order)
    }

    private func environment(_ folder: String) -> [String: String] {
        [
            "PATH": "/usr/bin:/bin", "HOME": folder, "TMPDIR": folder, "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0",
            "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1",
        ]
    }

    /// Limits that the shell sets on the way in: seconds of CPU, kB of memory, blocks of a file, processes.
    ///
    /// One command each: dash takes no second limit in the same one. The clock ends a busy loop before the CPU limit does, which is there
    /// for what outlives the clock. Processes are counted for the whole user, so the limit leaves room beside those that run already.
    private static func limits(_ timeout: Duration) -> String {
        let seconds = 5 + 2 * max(1, Int(timeout.components.seconds))
        let settings = ["ulimit -t \(seconds)", "ulimit -v 4000000", "ulimit -f 100000", "ulimit -c 0"]
        let processes = "read -r _ _ _ tasks _ 2>/dev/null </proc/loadavg && { n=$((${tasks#*/} + 512)); ulimit -p $n || ulimit -u $n; }"
        return (settings + [processes]).map { "{ \($0); } 2>/dev/null" }.joined(separator: "; ") + "; exec \"$@\""
    }

    /// No network, no privileges, no home folder, a read-only system; the interpreter stays visible wherever it lives.
    ///
    /// - Parameter binding: what is bound into the private `/tmp`.
    private func wrapped(_ program: [String], _ binding: [String]) -> [String] {
        guard let bubblewrap else { return program }
        var command = [
            bubblewrap, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--ro-bind", "/", "/", "--dev", "/dev",
            "--proc", "/proc",
        ]
        command += privateFolder("/tmp", 64 << 20) + privateFolder("/dev/shm", 16 << 20)
        // The system's own settings belong to root, and so to a program that root runs, privileges or not.
        for settings in ["/proc/sys", "/proc/sysrq-trigger"] { command += ["--ro-bind-try", settings, settings] }
        // Sockets of services lie in /run, and cutting off the network does not close them.
        let hidden = (["/run", "/var/tmp", "/home", "/root"] + homes).filter(FileAccess.exists)
        for folder in hidden { command += privateFolder(folder, 1 << 20) }
        for prefix in python.prefixes where prefix != "/usr" { command += ["--ro-bind", prefix, prefix] }
        for folder in ["/dev"] + hidden { command += ["--remount-ro", folder] }
        return command + binding + ["--"] + program
    }

    /// An empty folder in memory, which holds so many bytes where this `bwrap` can limit it.
    private func privateFolder(_ path: String, _ size: Int) -> [String] {
        (canLimitSize ? ["--size", String(size)] : []) + ["--tmpfs", path]
    }

    /// The user's home folder, where it lies elsewhere than usual.
    private var homes: [String] {
        let homes = [ProcessInfo.processInfo.environment["HOME"] ?? "", NSHomeDirectory()]
        return Set(homes).sorted().filter { home in
            // A folder directly below the root may be where the system itself lives.
            home.hasPrefix("/") && home.split(separator: "/").count > 1 && !home.hasPrefix("/home/") && !home.hasPrefix("/root/")
        }
    }
}
