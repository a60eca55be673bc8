import Foundation
import TestSupport
import Testing

/// Mock interviews with the real program, through pipes.
@Suite struct MockTests {
    @Test func aWholeMockAsPlainLines() throws {
        let program = try SmallPrompt.program()
        defer { program.remove() }
        let input = [
            "", "for friends", "..5 s matter", ".t", ".l", ".u", "and their friends", ".x", ".p", ".n", "days with a visit", ".b", ".n", ".n", "",
            "1", "7", "1 2", "", "", "", "",
        ]
        let result = try program.run("mock", "home", "--plain", input: input.joined(separator: "\n") + "\n")
        #expect(result.status == 0, "\(result.errors)")
        var rest = result.output[...]
        for part in [
            "Home feed, 2 phases in 45 min", "Design the home feed", "Enter starts the clock", "Phase 1 of 2: framing, 20:00 minutes",
            "framing: 0:00 of 20:00", "for friends\n.5 s matter", "Took back: .5 s matter", "«.x» is no command", "Interviewer: ", "Phase 2 of 2",
            "That was the last phase", "problem framing:", "1. must: Names the goal", "2. red flag: Names a model first", "Level 3 of 4",
            "«7» is not a list", "Level 4 of 4", "STRONG HIRE", "problem framing", "framing:", "for friends", "Friends come first.",
            "What a senior candidate adds", "Asks who posts.", "Days with a visit.", "Asks who leaves.", "Levels",
        ] {
            let found = try #require(rest.firstRange(of: part), "«\(part)» does not follow in:\n\(rest)")
            rest = rest[found.upperBound...]
        }
        let mock = try program.mock(1)
        #expect(mock["verdict"] as? String == "strong hire" && mock["stage"] as? String == "done")
        let phases = try #require(mock["phases"] as? [[String: Any]])
        #expect(phases.map { $0["notes"] as? String } == ["for friends\nand their friends", "days with a visit"])
        // It counts as a review of its prompt.
        #expect(try program.reviews().map { $0["question"] as? String } == [SmallPrompt.id])
        let path = try #require(mock["report"] as? String)
        #expect(path.hasSuffix("data/spar/mocks/2026-11-23-home-feed-1.md"))
        let report = try String(contentsOfFile: path, encoding: .utf8)
        #expect(report == (try program.run("history", "mocks", "1").output))
        #expect(report.contains("verdict: **strong hire**"))
        #expect(try program.run("history", "mocks").output.contains("home-feed  strong hire"))
    }

    @Test func leftAndGoneOnWithAsPlainLines() throws {
        let program = try SmallPrompt.program()
        defer { program.remove() }
        let first = try program.run("mock", "home-feed", "--plain", input: "\nbegun\n.q\n")
        #expect(first.output.contains("Left at"))
        let second = try program.run("mock", "--plain", input: "1\n\n.l\nended\n.f\nq\n")
        #expect(second.output.contains("left at") && second.output.contains("begun\n"))
        #expect(second.output.contains("the ticks are kept"))
        let mocks = try program.mocks()
        #expect(mocks.count == 1 && mocks[0]["stage"] as? String == "scoring")
        // The input's end, as where a terminal dies, keeps all there is.
        let phases = try #require(try program.mock(1)["phases"] as? [[String: Any]])
        #expect(phases[0]["notes"] as? String == "begun\nended")
    }

    /// A weak competency makes its topics come more often, and says why.
    @Test func aWeaknessRaisesItsTopicsVisibly() throws {
        let program = try SmallPrompt.program()
        defer { program.remove() }
        try program.welcome()
        let mock = try program.run("mock", "home-feed", "--plain", input: "\n.f\n1\n\nq\n", environment: ["SPAR_NOW": "2026-11-22T09:00:00Z"])
        #expect(mock.output.contains("LEAN NO"), "\(mock.output)")
        #expect(try program.run("--plain", input: "0\n").output.contains("Because of Sunday's mock, first comes more often."))
        let today = try program.run("today", "--plain", input: "\n1\nq\n")
        #expect(today.output.contains("Why shown: new, because of Sunday's mock."), "\(today.output)")
        #expect(try program.run("--plain", input: "0\n", environment: ["SPAR_NOW": "2026-12-23T09:00:00Z"]).output.contains("Because of") == false)
    }

    @Test func commandsSayWhatIsWrong() throws {
        let program = try SmallPrompt.program()
        defer { program.remove() }
        let cases: [(arguments: [String], status: Int32, text: String)] = [
            (["mock", "nothing"], 66, "There is no design prompt «nothing»; there are home-feed."),
            (["mock", "home-feed", "--minutes", "3", "--plain"], 64, "5 to 240"),
            (["mock", "home-feed", "--phases", "pricing", "--plain"], 64, "Its phases are: framing; metrics and baseline."),
            (["history", "mocks", "7"], 66, "no mock with the number 7"), (["history", "mocks", "--compare", "1"], 64, "goes with the number"),
        ]
        for one in cases {
            let result = try program.run(one.arguments)
            #expect(result.status == one.status && result.errors.contains(one.text), "\(one.arguments): \(result.status) \(result.errors)")
        }
        let plan = try program.run("mock", "home", "--phases", "metrics=8", "--json").json()
        #expect(plan["isWhole"] as? Bool == false)
        #expect((plan["phases"] as? [[String: Any]])?.first?["seconds"] as? Double == 480)
        let list = try program.run("mock", "--json").json()
        #expect((list["prompts"] as? [[String: Any]])?.first?["isNeededMost"] as? Bool == true)
        #expect(try program.run("history", "mocks").output == "No mock was held yet; «spar mock» begins one.\n")
    }

    /// Coding is not in this bank, so the loop has two parts: over two runs of the program, with one scorecard.
    @Test func aLoopOverTwoSittings() throws {
        let program = try SmallPrompt.program()
        defer { program.remove() }
        try program.welcome()
        #expect(try program.run("loop", "--json").status == 66)
        let first = try program.run("loop", "--plain", input: "\n\n.f\n1\n1\nq\nq\n")
        #expect(first.status == 0 && first.output.contains("Home feed") && first.output.contains("STRONG HIRE") == false)
        #expect(first.output.contains("Enter holds theory"), "\(first.output)")
        #expect(try program.run("--plain", input: "0\n").output.contains("An interview loop waits: theory comes next."))
        let second = try program.run("loop", "--plain", input: "\n\n1\n1\n0\nq\n")
        #expect(second.output.contains("theory    30 min"), "\(second.output)")
        var loop = try program.run("loop", "--json").json()
        #expect(loop["verdict"] is NSNull)
        // The rest of the round, whatever its questions are, is given up with Again.
        for _ in 0..<8 where loop["verdict"] is NSNull {
            _ = try program.run("loop", "--plain", input: "\nr\n1\n1\nq\nq\n")
            loop = try program.run("loop", "--json").json()
        }
        #expect(loop["verdict"] as? String == "strong no", "\(loop)")
        #expect((loop["parts"] as? [[String: Any]])?.count == 2)
        let last = try program.run("loop", "--plain", input: "\n")
        #expect(last.output.contains("STRONG NO") && last.output.contains("The week after"))
        #expect(try program.run("loop", "--new", "--json").json()["verdict"] is NSNull)
    }

    /// The recorder runs while the clock does; its file lies beside the report.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/sh"))) func theRecorderStartsAndStopsWithTheClock() throws {
        guard Tmux.isAvailable else { return }
        let program = try SmallPrompt.program()
        defer { program.remove() }
        try program.welcome()
        let recorder = program.folder.appendingPathComponent("recorder")
        try Data("#!/bin/sh\ntrap 'echo ended >> \"$1\"; exit 0' TERM\necho begun > \"$1\"\nwhile :; do sleep 0.05; done\n".utf8).write(to: recorder)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: recorder.path)
        #expect(try program.run("settings", "mock-recorder", "\(recorder.path) FILE").status == 0)
        let terminal = try Tmux([Program.binary, "mock", "home-feed"], folder: program.folder, environment: program.environment)
        defer { terminal.kill() }
        try terminal.waitFor("starts the clock")
        try terminal.type("Enter")
        try terminal.waitFor("Recording to")
        let file = program.folder.path + "/data/spar/mocks/2026-11-23-home-feed-1-1.wav"
        try terminal.type("C-s")
        try terminal.waitFor("Paused")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "begun\nended\n")
        try terminal.type("Enter")
        try terminal.waitFor("Recording to")
        // However the program ends, so does the recorder.
        let pid = try #require(pid_t(try terminal.format("#{pane_pid}")))
        #expect(kill(pid, SIGKILL) == 0)
        let second = file.replacingOccurrences(of: "-1.wav", with: "-2.wav")
        for _ in 0..<500 {
            if (try? String(contentsOfFile: second, encoding: .utf8)) == "begun\nended\n" { break }
            usleep(20_000)
        }
        #expect(try String(contentsOfFile: second, encoding: .utf8) == "begun\nended\n")
    }
}
