import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The Python programs of the judge, which are built into this one.
enum Harness {
    static let main = "spar_judge.py"

    static let files: [String: [UInt8]] = [
        "spar_ambient.py": PackageResources.spar_ambient_py,
        "spar_answer.py": PackageResources.spar_answer_py,
        "spar_asserts.py": PackageResources.spar_asserts_py,
        "spar_code.py": PackageResources.spar_code_py,
        "spar_judge.py": PackageResources.spar_judge_py,
        "spar_kept.py": PackageResources.spar_kept_py,
        "spar_merge.py": PackageResources.spar_merge_py,
        "spar_module.py": PackageResources.spar_module_py,
        "spar_perform.py": PackageResources.spar_perform_py,
        "spar_queries.py": PackageResources.spar_queries_py,
        "spar_reading.py": PackageResources.spar_reading_py,
        "spar_remote.py": PackageResources.spar_remote_py,
        "spar_results.py": PackageResources.spar_results_py,
        "spar_shown.py": PackageResources.spar_shown_py,
        "spar_spawn.py": PackageResources.spar_spawn_py,
        "spar_stand_in.py": PackageResources.spar_stand_in_py,
        "spar_wire.py": PackageResources.spar_wire_py,
    ]

    /// Changes whenever the programs do, so that what they found may be kept.
    static let version: UInt64 = files.sorted { $0.key < $1.key }.reduce(into: 0xcbf2_9ce4_8422_2325) { hash, file in
        for byte in file.value { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    /// A folder with the programs and their bytecode: compiling them anew would cost each run more than most tests.
    ///
    /// It is made once for these programs and this interpreter, in one step, and kept; where the cache cannot be written, it lies in `/tmp` and
    /// goes with this process.
    ///
    /// - Returns: nil where it can be made nowhere.
    static func folder(in cache: String, for python: Python) async -> String? {
        let key = (python.executable + python.version).utf8.reduce(into: version) { hash, byte in
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        let kept = "\(cache)/judge-\(String(key, radix: 16))"
        if isWhole(kept) { return kept }
        FileAccess.removeFolder(kept)
        FileAccess.removeOld("judge-", in: cache)
        let manager = FileManager.default
        try? manager.createDirectory(atPath: cache, withIntermediateDirectories: true)
        if let made = FileAccess.temporaryFolder("\(cache)/judge-new-") {
            // Another start may have made the same one meanwhile.
            if await fill(made, python), (try? manager.moveItem(atPath: made, toPath: kept)) != nil || isWhole(kept) { return kept }
            FileAccess.removeFolder(made)
        }
        guard let folder = FileAccess.temporaryFolder() else { return nil }
        return await fill(folder, python) ? folder : nil
    }

    private static func isWhole(_ folder: String) -> Bool {
        files.allSatisfy { FileAccess.size("\(folder)/\($0.key)") == $0.value.count }
    }

    private static func fill(_ folder: String, _ python: Python) async -> Bool {
        do {
            for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
        } catch { return false }
        // Programs without bytecode work as well.
        let command = [python.executable, "-I", "-S", "-m", "compileall", "-q", folder]
        _ = await ChildProcess.run(command, in: folder, environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"], timeout: .seconds(20))
        return true
    }
}
