import Foundation
import TestSupport
import Testing

/// Mock interviews in a real terminal.
@Suite(.enabled(if: Tmux.isAvailable), .serialized) struct MockTerminalTests {
    private func start(_ program: Program, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws -> Tmux {
        try program.welcome()
        return try Tmux(
            [Program.binary, "mock", "home-feed"], columns: columns, rows: rows, folder: program.folder,
            environment: program.environment.merging(environment) { $1 })
    }

    @Test func fromThePromptToTheVerdict() throws {
        let program = try SmallPrompt.program()
        defer { program.remove() }
        try program.welcome()
        let terminal = try Tmux([Program.binary], folder: program.folder, environment: program.environment)
        defer { terminal.kill() }
        try terminal.waitFor("m mock")
        try terminal.type("m")
        try terminal.waitFor("never held")
        try terminal.type("Enter")
        try terminal.waitFor("starts the clock")
        try terminal.type("Enter")
        try terminal.type(text: "for friends, m q ?")
        try terminal.waitFor("for friends, m q ?")
        try terminal.waitFor("Interviewer Whom is it for?")
        try terminal.type("C-n")
        try terminal.waitFor("METRICS AND BASELINE")
        try terminal.paste("days\nwith a visit")
        try terminal.waitFor("with a visit")
        try terminal.resize(columns: 40, rows: 10)
        try terminal.waitFor("2/2 METRICS")
        try terminal.resize(columns: 120, rows: 40)
        try terminal.waitFor("with a visit")
        try terminal.type("C-n")
        try terminal.waitFor("ends the interview")
        try terminal.type("Enter")
        try terminal.waitFor("1 of 2")
        try terminal.type("a", "Enter")
        try terminal.waitFor("2 of 2")
        try terminal.type("a", "b", "Enter")
        try terminal.waitFor("STRONG HIRE")
        try terminal.type("Enter")
        try terminal.waitFor("Friends come first.")
        try terminal.type("Escape")
        try terminal.waitFor("STRONG HIRE")
        try terminal.type("q")
        try terminal.waitFor("strong hire · today")
        try terminal.type("q")
        try terminal.waitFor("m mock")
        let notes = (try program.mock(1)["phases"] as? [[String: Any]])?.map { $0["notes"] as? String }
        #expect(notes == ["for friends, m q ?", "days\nwith a visit"])
    }

    /// Killed while notes are typed, at moments of no plan: at most the last second is gone, and the clock goes on from there.
    @Test func killedWhileTyping() throws {
        let program = try SmallPrompt.program()
        defer { program.remove() }
        var random = SeededGenerator(7)
        var kept = ""
        var elapsed = 0.0
        for round in 0..<6 {
            let terminal = try start(program)
            defer { terminal.kill() }
            try terminal.waitFor(round == 0 ? "starts the clock" : "Paused")
            try terminal.type("Enter")
            try terminal.waitFor("next phase")
            // What was typed more than a second before the end must be there: it is waited for on screen, then for as long.
            let early = " early\(round)"
            try terminal.type(text: early)
            try terminal.waitFor(early.trimmingCharacters(in: .whitespaces))
            usleep(1_300_000)
            try terminal.type(text: " late\(round)")
            usleep(UInt32.random(in: 0...900_000, using: &random))
            let pid = try #require(pid_t(try terminal.format("#{pane_pid}")))
            #expect(kill(pid, SIGKILL) == 0)
            _ = try? terminal.waitForEnd()
            let mock = try program.mock(1)
            let notes = try #require((mock["phases"] as? [[String: Any]])?[0]["notes"] as? String)
            #expect(notes.hasPrefix(kept + early), "round \(round): \(notes)")
            #expect((kept + early + " late\(round)").hasPrefix(notes), "round \(round): \(notes)")
            kept = notes
            let seconds = try #require(mock["seconds"] as? Double)
            #expect(seconds >= elapsed + 0.9 && seconds < elapsed + 60, "round \(round): \(seconds) after \(elapsed)")
            elapsed = seconds
        }
        #expect(try program.mocks().count == 1)
        let doctor = try program.run("doctor", "--json").json()
        let checks = try #require(doctor["checks"] as? [[String: Any]])
        #expect(checks.first { $0["name"] as? String == "progress file" }?["state"] as? String == "ok")
    }

    /// What the editor has saved is notes already, however the program ends meanwhile; so is the time.
    @Test func killedWhileInTheEditor() throws {
        let program = try SmallPrompt.program()
        defer { program.remove() }
        let editor = program.folder.appendingPathComponent("editor")
        try Data("#!/bin/sh\nprintf 'saved so far' > \"$1\"\nsleep 60\n".utf8).write(to: editor)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)
        let terminal = try start(program, environment: ["EDITOR": editor.path])
        defer { terminal.kill() }
        try terminal.waitFor("starts the clock")
        try terminal.type("Enter")
        try terminal.waitFor("next phase")
        try terminal.type("C-e")
        for _ in 0..<500 {
            let mock = try program.mock(1)
            if (mock["phases"] as? [[String: Any]])?[0]["notes"] as? String == "saved so far", mock["seconds"] as? Double ?? 0 >= 2 { break }
            usleep(20_000)
        }
        let pid = try #require(pid_t(try terminal.format("#{pane_pid}")))
        #expect(kill(pid, SIGKILL) == 0)
        let mock = try program.mock(1)
        #expect((mock["phases"] as? [[String: Any]])?[0]["notes"] as? String == "saved so far")
        #expect(mock["seconds"] as? Double ?? 0 >= 2)
    }

    /// ^Z stops the clock as it stops the program; the editor's time counts, and its text comes back.
    @Test func stoppedAndInTheEditor() throws {
        let program = try SmallPrompt.program()
        defer { program.remove() }
        try program.welcome()
        let editor = program.folder.appendingPathComponent("editor")
        try Data("#!/bin/sh\nsleep 2\nprintf 'written elsewhere' > \"$1\"\n".utf8).write(to: editor)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)
        let terminal = try Tmux(
            ["/bin/bash", "--norc", "-i"], folder: program.folder,
            environment: program.environment.merging(["PS1": "$ ", "EDITOR": editor.path]) { $1 })
        defer { terminal.kill() }
        try terminal.waitFor("$")
        try terminal.type(text: Program.binary + " mock home-feed")
        try terminal.type("Enter")
        try terminal.waitFor("starts the clock")
        try terminal.type("Enter")
        try terminal.waitFor("next phase")
        try terminal.type("C-e")
        try terminal.waitFor("written elsewhere")
        try terminal.type("C-z")
        try terminal.waitFor("Stopped")
        let before = try #require(try program.mock(1)["seconds"] as? Double)
        #expect(before >= 2)
        usleep(2_500_000)
        try terminal.type(text: "fg")
        try terminal.type("Enter")
        try terminal.waitFor("Paused")
        try terminal.type("Enter")
        try terminal.waitFor("next phase")
        try terminal.type("C-c")
        try terminal.waitUntilGone("next phase")
        let mock = try program.mock(1)
        let after = try #require(mock["seconds"] as? Double)
        #expect(after - before < 2, "\(before) to \(after)")
        #expect((mock["phases"] as? [[String: Any]])?[0]["notes"] as? String == "written elsewhere")
        #expect(mock["pauses"] as? Int == 2)
    }
}
