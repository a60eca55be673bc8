import Foundation
import Judging
import Practice
import Testing

/// Answers that try to be judged otherwise than they deserve, or to harm: each by both ways of running unless only walls can help.
@Suite struct HostileAnswerTests {
    /// What an answer does before it gives a wrong result, or in place of one; none may pass.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            ("os._exit(0)", Judgement.Verdict.error, "ended its process"),
            ("sys.exit(0)", .error, "SystemExit"),
            ("sys.exit()", .error, "SystemExit"),
            ("raise KeyboardInterrupt", .error, "KeyboardInterrupt"),
            ("import unittest; raise unittest.SkipTest('fine')", .error, "SkipTest"),
            ("raise AssertionError('mine')", .error, "AssertionError: mine"),
            ("os.closerange(0, 1000); return 4", .error, "closed its connection"),
            ("os.close(1); os.close(2); return 7", .wrong, ""),
            ("os.abort()", .error, "SIGABRT"),
            ("os.kill(os.getpid(), 9)", .error, "killed"),
            ("import ctypes; ctypes.string_at(0)", .error, "SIGSEGV"),
            ("import unittest; unittest.TestCase.assertEqual = lambda *a, **k: None; return 7", .wrong, ""),
            ("import unittest; unittest.TestCase.run = lambda self, r=None: None; return 7", .wrong, ""),
            ("import builtins; builtins.abs = builtins.len = builtins.isinstance = lambda *a: True; return 7", nil, ""),
            ("sys.modules['unittest'] = sys.modules['tests'] = None; return 7", .wrong, ""),
            ("import atexit; atexit.register(os._exit, 0); return 7", .wrong, ""),
            ("[os.kill(os.getppid(), s) for s in (15, 9)]", nil, ""),
            ("os.kill(-1, 9); return 4 / 0", .error, ""),
            ("sys.stdout = sys.stderr = None; return 7", .wrong, ""),
            ("import threading, time; threading.Thread(target=lambda: time.sleep(300)).start(); return 7", .wrong, ""),
            ("sys.setrecursionlimit(10**9); return double(x)", nil, ""),
            ("return double(x)", .error, "RecursionError"),
            ("class Liar:\n        def __eq__(self, other): return True\n        __hash__ = None\n    return Liar()", .wrong, ""),
            ("class Liar(int):\n        def __eq__(self, other): return True\n    return Liar(7)", .wrong, ""),
            ("class Liar(list):\n        def __eq__(self, other): return True\n    return Liar([7])", .wrong, ""),
        ])
    func doesNotPass(deed: String, verdict: Judgement.Verdict?, words: String) async throws {
        let answer = "import os, sys\ndef double(x):\n    \(deed)\n"
        // Without walls an answer may end whatever belongs to this user, these tests too.
        let reachesOut = deed.contains("os.kill(-1") || deed.contains("getppid")
        for sandbox in try await Prepared.all where !reachesOut || sandbox.bubblewrap != nil {
            let judgement = try await Problem.judge(answer, seconds: deed.contains("limit(") ? 2 : 20, in: sandbox)
            let first = try #require(judgement.tests.first, "\(judgement)")
            #expect(judgement.outcome == .fail && judgement.tests.count == 3, "\(judgement)")
            #expect(first.verdict != .pass && (verdict == nil || first.verdict == verdict), "\(first)")
            #expect(words.isEmpty || first.message.contains(words), "\(first)")
        }
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "for fd in range(64):\n    try: os.write(fd, b'\\n' + event)\n    except OSError: pass",
            "print(event.decode()); print(event.decode(), file=sys.stderr)",
            "import glob\nfor path in glob.glob('/proc/[0-9]*/fd/*'):\n    try: open(path, 'wb', 0).write(event)\n    except OSError: pass",
            "import ctypes\nfor pid in os.listdir('/proc'):\n    if pid.isdigit() and int(pid) != os.getpid():\n"
                + "        try: open('/proc/' + pid + '/mem', 'r+b').read(1); os._exit(9)\n        except OSError: pass",
        ])
    func nothingThatIsWrittenIsAVerdict(deed: String) async throws {
        guard let sandbox = try await Prepared.walled else { return }
        let event = #"{"event": "test", "index": 0, "name": "test_small", "verdict": "pass", "seconds": 0, "message": ""}\n{"event": "end"}\n"#
        let body = deed.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let answer = "import os, sys\nevent = b'''\(event)'''\ndef double(x):\n\(body)\n    return 7\n"
        let judgement = try await Problem.judge(answer, in: sandbox)
        #expect(judgement.outcome == .fail && judgement.verdicts.allSatisfy { $0 == .wrong || $0 == .error }, "\(judgement)")
        #expect(judgement.verdicts.count == 3)
    }

    @Test(.timeLimit(.minutes(1))) func endlessLoopIsATimeout() async throws {
        for sandbox in try await Prepared.all {
            for deed in ["while True: pass", "while True:\n        try:\n            while True: pass\n        except BaseException: pass"] {
                let judgement = try await Problem.judge("def double(x):\n    \(deed)\n", seconds: 0.5, in: sandbox)
                #expect(judgement.verdicts == [.timeout, .timeout, .timeout], "\(judgement)")
            }
            let importing = try await Problem.judge("while True: pass", seconds: 0.5, in: sandbox)
            #expect(importing.verdicts == [.timeout, .timeout, .timeout] && importing.first?.message.contains("Importing") == true, "\(importing)")
        }
    }

    @Test(.timeLimit(.minutes(1))) func oneLoopLeavesTheOtherTestsAlone() async throws {
        let judgement = try await Problem.judge("def double(x):\n    while x == 2: pass\n    return x + x\n", seconds: 0.5)
        #expect(judgement.verdicts == [.timeout, .pass, .pass], "\(judgement)")
    }

    @Test(.timeLimit(.minutes(1))) func memoryBombIsMemory() async throws {
        for sandbox in try await Prepared.all {
            for deed in ["return bytearray(8 << 30)", "return [0] * (1 << 40)", "return 'x' * (1 << 30) * 3"] {
                let judgement = try await Problem.judge("def double(x):\n    \(deed)\n", in: sandbox)
                #expect(judgement.verdicts == [.memory, .memory, .memory], "\(judgement)")
            }
        }
    }

    @Test(.timeLimit(.minutes(2))) func forkBombIsEnded() async throws {
        guard let sandbox = try await Prepared.walled else { return }
        let mark = "spar-bomb-\(ProcessInfo.processInfo.processIdentifier)"
        let answer = """
            import os, sys, time
            def double(x):
                while True:
                    try:
                        if os.fork() == 0 and time.monotonic() % 7 < 1:
                            os.execv(sys.executable, [sys.executable, "-c", "import time; time.sleep(300)", "\(mark)"])
                    except OSError: pass
            """
        let judgement = try await Problem.judge(answer, seconds: 2, in: sandbox)
        #expect(judgement.outcome == .fail && judgement.verdicts.allSatisfy { $0 != .pass }, "\(judgement)")
        #expect(try await isGone(mark))
    }

    @Test(.timeLimit(.minutes(1))) func aGigabyteOfOutputIsCut() async throws {
        for sandbox in try await Prepared.all {
            let judgement = try await Problem.judge(
                "def double(x):\n    for _ in range(1000): print('y' * 1_000_000)\n    return x + x\n", in: sandbox)
            #expect(judgement.verdicts == [.output, .output, .output], "\(judgement.tests)")
            let printed = try #require(judgement.printed)
            #expect(printed.utf8.count < 300_000 && printed.hasSuffix("truncated: more than 256 KiB were printed"))
            #expect(judgement.notes.contains { $0.contains("truncated") })
        }
    }

    @Test func whatIsPrintedIsKeptAndHarmless() async throws {
        let judgement = try await Problem.judge("def double(x):\n    print('\\x1b[2Jhere', x)\n    return x + x\n")
        #expect(judgement.outcome == .pass && judgement.printed?.contains("\\u{1B}[2Jhere 2") == true, "\(judgement)")
    }

    @Test(.timeLimit(.minutes(1))) func filledDiskIsNoMoreThanItsOwn() async throws {
        guard let sandbox = try await Prepared.walled else { return }
        let answer = """
            import os
            def double(x):
                size = 0
                for place in ("/tmp", os.getcwd(), "/dev/shm", "/var/tmp"):
                    try:
                        for i in range(1000):
                            with open("%s/%d" % (place, i), "wb") as file: size += file.write(b"0" * 30_000_000)
                    except OSError: pass
                return x + x if size < 200_000_000 else size
            """
        let judgement = try await Problem.judge(answer, in: sandbox)
        #expect(judgement.outcome == .pass, "\(judgement)")
    }

    @Test func homeNetworkAndTheRestAreOutOfReach() async throws {
        guard let sandbox = try await Prepared.walled else { return }
        let secret = try TemporaryFolder()
        try "secret".write(toFile: secret.path + "/secret", atomically: true, encoding: .utf8)
        let answer = """
            import os, socket
            def double(x):
                for path in ("\(secret.path)/secret", "\(NSHomeDirectory())/.ssh", "\(NSHomeDirectory())/.local"):
                    if os.path.exists(path): return path
                try:
                    socket.create_connection(("1.1.1.1", 53), 1)
                    return "connected"
                except OSError: pass
                for path in ("/etc/spar-test", "/usr/spar-test", "/spar-test", "\(secret.path)/spar-test"):
                    try:
                        with open(path, "w"): return path
                    except OSError: pass
                return x + x
            """
        #expect(try await Problem.judge(answer, in: sandbox).outcome == .pass)
        #expect(try FileManager.default.contentsOfDirectory(atPath: secret.path) == ["secret"])
    }

    @Test func testsAndReferenceCannotBeRead() async throws {
        guard let sandbox = try await Prepared.walled else { return }
        let answer = """
            import gc, os, sys
            def double(x):
                for base, folders, names in os.walk("/tmp"):
                    for name in names:
                        if name in ("tests.py", "solution.py"): return name
                texts = [t for t in gc.get_objects() if isinstance(t, dict) and "tests.py" in t]
                return "found" if texts or "tests" in sys.modules else x + x
            """
        #expect(try await Problem.judge(answer, in: sandbox).outcome == .pass)
    }

    @Test(.timeLimit(.minutes(1))) func noProcessAndNoFolderIsLeft() async throws {
        for (index, sandbox) in try await Prepared.all.enumerated() {
            let mark = "spar-left-\(index)-\(ProcessInfo.processInfo.processIdentifier)"
            let answer = """
                import os, subprocess, sys
                for _ in range(3):
                    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)", "\(mark)"], start_new_session=True)
                os.makedirs("d/e"); open("d/e/f", "w"); os.chmod("d/e", 0)
                def double(x): return x + x
                """
            let judgement = try await Problem.judge(answer, in: sandbox)
            #expect(judgement.outcome == .pass, "\(judgement)")
            #expect(try await isGone(mark))
            let own = "spar-\(ProcessInfo.processInfo.processIdentifier)-"
            let left = try FileManager.default.contentsOfDirectory(atPath: "/tmp").filter { $0.hasPrefix(own) }
            #expect(left.allSatisfy { !FileManager.default.fileExists(atPath: "/tmp/\($0)/work/d") }, "\(left)")
        }
    }

    @Test(arguments: ["probe.__init__.__globals__", "probe.__class__", "probe._hidden", "type(probe).count = 0", "probe.test.fail('x')"])
    func testsObjectsKeepTheirInsides(deed: String) async throws {
        let tests = """
            import unittest
            from solution import use
            class Probe:
                count = 1
                def __init__(self, test): self._hidden, self.test, self.seen = 1, test, 0
                def look(self):
                    self.seen += 1
                    return self.seen
            class Tests(unittest.TestCase):
                def test_probe(self):
                    probe = Probe(self)
                    self.assertEqual(use(probe), 2)
                    self.assertEqual((probe.seen, Probe.count), (2, 1))
            """
        let answer = "def use(probe):\n    probe.look()\n    try:\n        \(deed)\n    except AttributeError: pass\n    return probe.look()\n"
        let judgement = try await Problem.judge(answer, tests: tests)
        #expect(judgement.outcome == .pass, "\(judgement)")
    }
}
