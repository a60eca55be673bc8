import Foundation
import Judging
import Questions
import Testing

@Suite struct VariantMakerTests {
    private static let sound = """
        def variant(rng):
            n = rng.randrange(10, 1000)
            return {"values": {"n": n, "p": 0.1 + 0.2, "w": "é", "l": [1, 2.5], "b": True}, "answer": n * 2, "tolerance": 1, "unit": "users"}

        def check(values):
            return sum(2 for _ in range(values["n"]))
        """

    /// The message of a generator that cannot be used, and how long it took.
    private func problem(_ generator: String, _ sandbox: Sandbox, timeout: Duration = .seconds(10)) async throws -> (String, Duration) {
        var message = ""
        let time = await ContinuousClock().measure {
            do throws(VariantMaker.Problem) {
                let drawings = try await VariantMaker.draw(generator, seeds: [1], in: sandbox, timeout: timeout)
                message = "drawn: \(drawings)"
            } catch {
                message = error.description
            }
        }
        return (message, time)
    }

    @Test func drawsAreDetermined() async throws {
        let sandbox = try await Prepared.any
        let first = try await VariantMaker.draw(Self.sound, seeds: [1, 2, 3, 1, -5, .max], in: sandbox)
        let second = try await VariantMaker.draw(Self.sound, seeds: [3, 2], in: sandbox)
        #expect(first[0] == first[3] && first[2] == second[0] && first[1] == second[1])
        #expect(Set(first.map(\.answer)).count > 2 && first.map(\.seed) == [1, 2, 3, 1, -5, .max])
        #expect(first[0].values["p"] == "0.3" && first[0].values["w"] == "é" && first[0].values["l"] == "1, 2.5")
        #expect(first.allSatisfy { $0.check == $0.answer && $0.unit == "users" && $0.tolerance == 1 })
        #expect(first[0].values["n"].flatMap(Double.init).map { $0 * 2 } == first[0].answer)
    }

    @Test func whatItPrintsDoesNotDisturb() async throws {
        let loud = "import os, sys\nprint('[{\"seed\": 1}]')\nos.write(1, b'[]')\nsys.stdout.write('x' * 1000)\n" + Self.sound
        for sandbox in try await Prepared.all {
            #expect(try await VariantMaker.draw(loud, seeds: [1], in: sandbox) == VariantMaker.draw(Self.sound, seeds: [1], in: sandbox))
        }
    }

    @Test func generatorWithoutCheckOrTolerance() async throws {
        let drawings = try await VariantMaker.draw("def variant(rng): return {'values': {}, 'answer': 1}", seeds: [7], in: Prepared.any)
        #expect(drawings.map(\.answer) == [1] && drawings[0].tolerance == 0 && drawings[0].check == nil && drawings[0].unit.isEmpty)
    }

    @Test(arguments: [
        ("raise ValueError('no numbers today')", "ValueError: no numbers today"),
        ("def variant(rng): return 1 / 0", "ZeroDivisionError"),
        ("def variant(rng): return {'values': {}, 'answer': float('nan')}", "the answer is not finite"),
        ("def variant(rng): return {'values': {}, 'answer': 1, 'tolerance': float('inf')}", "the tolerance is not finite"),
        ("def variant(rng): return {'values': {}, 'answer': 1}\ndef check(values): return float('-inf')", "the check is not finite"),
        ("def variant(rng): return {'values': {'a': object()}, 'answer': 1}", "neither a number"),
        ("def variant(rng): return {'values': {'a': '\\x1b[31m'}, 'answer': 1}", "may not be shown: «\\u{1B}[31m»"),
        ("def variant(rng): return {'values': {}, 'answer': 1, 'unit': 'a\\u202e'}", "may not be shown"),
        ("def variant(rng): return {}", "KeyError"),
        ("def variant(rng): return None", "TypeError"),
        ("", "variant"),
        ("def variant(rng:", "SyntaxError"),
        ("import os\nos._exit(0)", "ended before"),
        ("import os\ndef variant(rng): os._exit(3)", "ended early"),
        ("import sys\ndef variant(rng): sys.exit(0)", "ended before"),
        ("import os\ndef variant(rng): os.closerange(0, 100)\nos._exit(0)", "ended before"),
        ("raise ValueError('\\x1b]0;title\\x07')", "\\u{1B}]0;title\\u{7}"),
        ("raise ValueError('x' * 5_000_000)", "generate.py"),
        ("import no_such_package", "no_such_package"),
    ])
    func faultIsNamed(generator: String, words: String) async throws {
        let (message, _) = try await problem(generator, Prepared.any)
        #expect(message.contains(words), "\(message)")
        #expect(message.unicodeScalars.allSatisfy { $0 != "\n" && TextSafety.reason(against: $0) == nil })
        #expect(message.utf8.count < 1000)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("while True: pass", "did not finish within 1 s"),
            ("import time\ndef variant(rng): time.sleep(1000)", "did not finish within 1 s"),
            ("import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nwhile True: time.sleep(1)", "did not finish within 1 s"),
            ("print('x' * 10_000_000)", "printed without end"),
            ("import os\nwhile True: os.write(2, b'x' * 100_000)", "printed without end"),
            ("x = bytearray(8 << 30)", "MemoryError"),
            ("open('big', 'wb').write(b'0' * 200_000_000)", "File too large"),
        ])
    func endsInBoundedTime(generator: String, words: String) async throws {
        for sandbox in try await Prepared.all {
            let (message, time) = try await problem(generator, sandbox, timeout: words.contains("1 s") ? .seconds(1) : .seconds(20))
            #expect(message.contains(words), "\(message)")
            #expect(time < .seconds(40), "\(generator): \(time)")
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: [false, true]) func leavesNoProcessBehind(isEndless: Bool) async throws {
        for (index, sandbox) in try await Prepared.all.enumerated() {
            let mark = "spar-orphan-\(isEndless)-\(index)-\(ProcessInfo.processInfo.processIdentifier)"
            let generator = """
                import subprocess, sys, time
                for _ in range(3):
                    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)", "\(mark)"])
                \(isEndless ? "time.sleep(300)" : "")
                def variant(rng): return {"values": {}, "answer": 1}
                """
            let (message, time) = try await problem(generator, sandbox, timeout: .seconds(isEndless ? 1 : 20))
            #expect(message.contains(isEndless ? "did not finish" : "drawn"), "\(message)")
            #expect(time < .seconds(40))
            #expect(try await isGone(mark))
        }
    }

    @Test(.timeLimit(.minutes(1))) func forkWithoutEndIsEnded() async throws {
        guard let sandbox = try await Prepared.walled else { return }
        let mark = "spar-forks-\(ProcessInfo.processInfo.processIdentifier)"
        // Sixteen, each of which starts another as soon as it is there.
        let generator = """
            import os, sys, time
            for _ in range(4): os.fork()
            os.execv(sys.executable, [sys.executable, "-c", "import time; time.sleep(300)", "\(mark)"])
            """
        let (message, time) = try await problem(generator, sandbox, timeout: .seconds(1))
        #expect(message.contains("did not finish") && time < .seconds(40), "\(message)")
        #expect(try await isGone(mark))
    }

    @Test func limitsAreSet() async throws {
        let generator = """
            import resource as r
            def variant(rng):
                return {"values": {k: r.getrlimit(getattr(r, "RLIMIT_" + k))[0] for k in ("CPU", "AS", "FSIZE", "CORE", "NPROC")}, "answer": 1}
            """
        for sandbox in try await Prepared.all {
            let values = try await VariantMaker.draw(generator, seeds: [1], in: sandbox)[0].values.mapValues { Int($0) ?? -1 }
            #expect(values["CPU"] == 25 && values["AS"] == 4_000_000 * 1024 && values["CORE"] == 0)
            #expect((50_000_000...110_000_000).contains(values["FSIZE"] ?? -1))
            #if os(Linux)
                #expect((512...100_000).contains(values["NPROC"] ?? -1))
            #endif
        }
    }
}
