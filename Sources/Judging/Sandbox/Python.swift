/// The Python interpreter of this machine, resolved once: a shim in front of it would cost each run a tenth of a second.
package struct Python: Hashable, Sendable {
    /// Absolute path of the interpreter itself.
    package var executable: String
    /// Folders that hold its libraries.
    package var prefixes: [String]
    package var version: String

    package enum Missing: Error, Hashable, Sendable, CustomStringConvertible {
        case notFound
        case broken(String)

        package var description: String {
            switch self {
            case .notFound: "python3 was not found; install it (on Debian and Ubuntu: apt install python3) to run numeric and coding questions"
            case .broken(let reason): "python3 does not run: \(reason)"
            }
        }
    }

    /// Finds the first `python3` in the search path that works, and asks it where it lives.
    package static func find(path: String) async throws(Missing) -> Python {
        var broken: String?
        for folder in path.split(separator: ":") where folder.hasPrefix("/") {
            let candidate = "\(folder)/python3"
            guard FileAccess.isExecutable(candidate) else { continue }
            // With -S the prefix of a virtual environment is that of the interpreter behind it, but its own folder is needed too.
            let script = """
                import os, sys
                own = os.path.dirname(os.path.dirname(sys.executable))
                own = own if os.path.exists(own + '/pyvenv.cfg') else sys.prefix
                print(sys.executable, own, sys.base_prefix, '.'.join(map(str, sys.version_info[:3])), sep='\\n')
                """
            let environment = ["PATH": path, "HOME": "/", "LC_ALL": "C.UTF-8"]
            let outcome = await ChildProcess.run(
                [candidate, "-S", "-c", script], in: "/", environment: environment, timeout: .seconds(10))
            let lines = outcome.output.split(separator: "\n").map(String.init)
            guard outcome.ending == .exited(0), lines.count == 4 else {
                // A shim without an interpreter behind it must not hide the one that comes after it.
                broken = broken ?? "\(candidate): \(VariantMaker.lastLine(outcome.errors) ?? "\(outcome.ending)")"
                continue
            }
            return Python(executable: lines[0], prefixes: Array(Set(lines[1...2])).sorted(), version: lines[3])
        }
        if let broken { throw .broken(broken) }
        throw .notFound
    }
}
