import Foundation
import Judging
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
