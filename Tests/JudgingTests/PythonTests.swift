import Foundation
import Judging
import Practice
import Testing

@Suite struct PythonTests {
    @Test func isFoundInTheSearchPath() async throws {
        let python = try await Python.find(path: Prepared.path)
        #expect(python.executable.hasPrefix("/") && !python.executable.contains("shims"))
        #expect(FileManager.default.isExecutableFile(atPath: python.executable))
        #expect(python.version.split(separator: ".").count == 3 && python.version.hasPrefix("3."))
        #expect(python.prefixes.allSatisfy { $0.hasPrefix("/") } && !python.prefixes.isEmpty)
    }

    @Test(arguments: ["", "/nowhere", "relative:also", "::"])
    func whereItIsMissingTheMessageSaysWhatToDo(path: String) async throws {
        let error = await #expect(throws: Python.Missing.self) { try await Sandbox.prepare(path: path, cache: "/nowhere") }
        #expect(error == .notFound && error?.description.contains("apt install python3") == true)
    }

    /// A virtual environment lies where the sandbox would hide it: in a home folder, or here in `/tmp`.
    @Test func virtualEnvironmentIsUsed() async throws {
        let folder = try TemporaryFolder()
        let real = try await Python.find(path: Prepared.path)
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder.path + "/bin", withIntermediateDirectories: true)
        try manager.createSymbolicLink(atPath: folder.path + "/bin/python3", withDestinationPath: real.executable)
        let home = (real.executable as NSString).deletingLastPathComponent
        try "home = \(home)\nversion = \(real.version)\n".write(toFile: folder.path + "/pyvenv.cfg", atomically: true, encoding: .utf8)
        let sandbox = try await Sandbox.prepare(path: folder.path + "/bin:" + Prepared.path, cache: folder.path)
        #expect(sandbox.python.executable == folder.path + "/bin/python3")
        let answer = "import sys\nassert sys.executable.startswith('\(folder.path)')\ndef double(x): return x + x"
        let judgement = try await Problem.judge(answer, in: sandbox)
        #expect(judgement.outcome == .pass, "\(judgement)")
    }

    @Test func brokenShimDoesNotHideAWorkingOne() async throws {
        let folder = try TemporaryFolder()
        let shim = folder.path + "/python3"
        try "#!/bin/sh\necho 'shim: \u{1B}[31mno version is set' >&2\nexit 127\n".write(toFile: shim, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: shim)
        let real = try await Python.find(path: Prepared.path)
        #expect(try await Python.find(path: folder.path + ":" + Prepared.path) == real)
        let error = await #expect(throws: Python.Missing.self) { try await Python.find(path: folder.path) }
        #expect(error?.description.contains("no version is set") == true && error?.description.contains("\u{1B}") == false)
    }
}
