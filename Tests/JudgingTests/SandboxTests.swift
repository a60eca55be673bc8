import Foundation
import Judging
import Questions
import Testing

/// What a program of a candidate can reach.
///
/// Where `bwrap` does not work these are passed over, with a message.
@Suite struct SandboxTests {
    private func output(_ script: String, _ sandbox: Sandbox) async -> String {
        let outcome = await sandbox.run(script, files: [:], timeout: .seconds(20))
        return outcome.ending == .exited(0) ? outcome.output : "\(outcome.ending) \(outcome.errors)"
    }

    @Test func homeFolderIsHidden() async throws {
        guard let sandbox = try await Prepared.walled else { return }
        let home = ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory()
        let name = ".spar-test-\(ProcessInfo.processInfo.processIdentifier)"
        try "secret".write(toFile: home + "/" + name, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: home + "/" + name) }
        let script = "import os; print(os.path.exists('\(home)/\(name)'), os.path.expanduser('~') == os.getcwd(), 'SHELL' in os.environ)"
        #expect(await output(script, sandbox) == "False True False\n")
    }

    @Test func nothingOutsideCanBeWritten() async throws {
        guard let sandbox = try await Prepared.walled else { return }
        let outside = try TemporaryFolder()
        let script = """
            import os
            for name in ("/etc/spar", "/usr/spar", "/spar", "\(NSHomeDirectory())/../spar-test", "/proc/sys/kernel/hostname"):
                try:
                    with open(name, "w") as file: file.write("x")
                    print("wrote", name)
                except OSError:
                    pass
            os.makedirs("\(outside.path)", exist_ok=True)
            open("\(outside.path)/x", "w").write("x")
            open("here", "w").write("x")
            print("done")
            """
        let said = await output(script, sandbox)
        #expect(said == "done\n", "\(said)")
        #expect(!FileManager.default.fileExists(atPath: outside.path + "/x"))
    }

    @Test func networkProcessesAndPrivilegesAreOutOfReach() async throws {
        guard let sandbox = try await Prepared.walled else { return }
        let script = """
            import os, socket
            print([name for _, name in socket.if_nameindex()])
            print(len([name for name in os.listdir("/proc") if name.isdigit()]) < 5, os.listdir("/run"))
            print([line.split()[1] for line in open("/proc/self/status") if line.startswith("CapEff")])
            try:
                os.kill(\(ProcessInfo.processInfo.processIdentifier), 0)
                print("seen")
            except OSError:
                print("unseen")
            """
        #expect(await output(script, sandbox) == "['lo']\nTrue []\n['0000000000000000']\nunseen\n")
    }

    @Test func ownFolderIsRemovedAndEmptyAtFirst() async throws {
        for sandbox in try await Prepared.all {
            let outcome = await sandbox.run(
                "import os; print(os.getcwd()); print(sorted(os.listdir())); open('more', 'w')", files: ["a.py": "x = 1"], timeout: .seconds(20))
            let lines = outcome.output.split(separator: "\n")
            #expect(lines.count == 2 && lines[1] == "['__driver__.py', 'a.py']", "\(outcome)")
            #expect(!FileManager.default.fileExists(atPath: String(lines.first ?? "/")))
        }
    }

    @Test func folderThatWasMadeReadOnlyIsRemovedToo() async throws {
        let script = "import os; os.makedirs('d/e'); open('d/e/f', 'w'); os.chmod('d/e', 0); os.chmod('d', 0o500); print(os.getcwd())"
        for sandbox in try await Prepared.all {
            let folder = await output(script, sandbox).split(separator: "\n").first.map(String.init) ?? "/"
            #expect(!FileManager.default.fileExists(atPath: folder), "\(folder)")
        }
    }

    @Test func standardInputIsClosedAndArgumentsArrive() async throws {
        for sandbox in try await Prepared.all {
            let outcome = await sandbox.run(
                "import sys; print(repr(sys.stdin.read()), sys.argv[1:])", files: [:], arguments: ["a b", "$(id)"], timeout: .seconds(20))
            #expect(outcome.output == "'' ['a b', '$(id)']\n", "\(outcome)")
        }
    }

    @Test func programThatCannotBeStartedIsNamed() async {
        let outcome = await ChildProcess.run(["/nowhere/program"], in: "/", environment: [:], timeout: .seconds(5))
        guard case .notStarted = outcome.ending else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test func endingsAreToldApart() async {
        func run(_ script: String) async -> ChildProcess.Ending {
            await ChildProcess.run(["/bin/sh", "-c", script], in: "/", environment: [:], timeout: .seconds(30)).ending
        }
        #expect(await run("exit 3") == .exited(3))
        #expect(await run("kill -9 $$") == .signalled(9))
        #expect(await run("yes") == .tooMuchOutput)
        let outcome = await ChildProcess.run(["/bin/sh", "-c", "echo $A; echo b >&2"], in: "/", environment: ["A": "1"], timeout: .seconds(10))
        #expect(outcome.ending == .exited(0) && outcome.output == "1\n" && outcome.errors == "b\n")
    }
}
