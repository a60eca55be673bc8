import Foundation
import TestSupport
import Testing

/// The program in a real terminal.
@Suite(.enabled(if: Tmux.isAvailable), .serialized) struct RealTerminalTests {
    private func start(
        _ program: Program, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
        isFirstRun: Bool = false
    ) throws -> Tmux {
        // Only the test of the welcome wants to be welcomed.
        if !isFirstRun { try program.welcome() }
        return try Tmux(
            [Program.binary] + arguments, columns: columns, rows: rows, folder: program.folder,
            environment: program.environment.merging(environment) { $1 })
    }

    @Test func aSessionFromHomeToSummary() throws {
        let program = try Program()
        defer { program.remove() }
        let terminal = try start(program)
        defer { terminal.kill() }
        let home = try terminal.waitFor("Enter start")
        #expect(home.contains("theory"))
        #expect(home.contains("Mon 23 Nov"))
        try terminal.type("Enter")
        try terminal.waitFor("Why is alpha so?")
        try terminal.type("!", "Space")
        try terminal.waitFor("Because of alpha.")
        try terminal.type("a", "b")
        try terminal.waitFor("2 of 2")
        try terminal.type("Enter")
        try terminal.waitFor("Why is beta so?")
        #expect(try program.reviews().count == 1)
        for _ in 0..<12 {
            let screen = try terminal.screen()
            if screen.contains("Done for now") { break }
            try terminal.type("Space")
            if screen.contains("Which one?") {
                try terminal.type("b", "Enter")
            }
            try terminal.waitFor("4 Easy")
            try terminal.type("3")
            try terminal.waitUntilGone("4 Easy")
        }
        let summary = try terminal.waitFor("Done for now")
        #expect(summary.contains("Good"))
        try terminal.type("u")
        try terminal.waitFor("Took back")
        try terminal.type("q")
        try terminal.waitFor("go on")
        try terminal.type("q")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func theWelcomeComesOnceAndKeepsWhatWasChosen() throws {
        let program = try Program()
        defer { program.remove() }
        let first = try start(program, isFirstRun: true)
        defer { first.kill() }
        try first.waitFor("welcome, 1 of 2")
        try first.type("Space", "a", "b")
        try first.waitFor("suggested  Good")
        try first.type("Enter")
        try first.waitFor("welcome, 2 of 2")
        try first.type("b", "Right", "Enter")
        try first.waitFor("Enter start")
        try first.type("q")
        #expect(try first.waitForEnd() == 0)
        #expect(try program.run("settings", "path").output == "path = data-science\n")
        #expect(try program.run("settings", "minutes").output == "minutes = 30\n")
        #expect(try program.reviews().isEmpty)
        let second = try start(program, isFirstRun: true)
        defer { second.kill() }
        #expect(try second.waitFor("Enter start").contains("first day"))
    }

    /// Also where somebody leaves in the middle of it.
    @Test func aWelcomeThatWasLeftDoesNotComeAgain() throws {
        let program = try Program()
        defer { program.remove() }
        let first = try start(program, isFirstRun: true)
        defer { first.kill() }
        try first.waitFor("welcome, 1 of 2")
        try first.type("q")
        #expect(try first.waitForEnd() == 0)
        let second = try start(program, isFirstRun: true)
        defer { second.kill() }
        try second.waitFor("Enter start")
    }

    @Test func clicksAndTheWheelWorkWhereTheyAreAskedFor() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("settings", "mouse", "on").status == 0)
        let terminal = try start(program, environment: ["TERM": "xterm-256color"])
        defer { terminal.kill() }
        let home = try terminal.waitFor("Enter start")
        #expect(try terminal.format("#{mouse_standard_flag}#{mouse_sgr_flag}") == "11")
        let row = home.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("Enter start ") } ?? 23
        try terminal.type(text: "\u{1B}[<0;5;\(row + 1)M\u{1B}[<0;5;\(row + 1)m")
        try terminal.waitFor("Why is alpha so?")
        try terminal.type("q")
        try terminal.waitFor("Enter start")
        try terminal.type("q")
        #expect(try terminal.waitForEnd() == 0)
        #expect(try terminal.format("#{mouse_any_flag}") == "0", "given back as it was found")
    }

    @Test func theMouseIsLeftToTheTerminalOtherwise() throws {
        let program = try Program()
        defer { program.remove() }
        let terminal = try start(program)
        defer { terminal.kill() }
        try terminal.waitFor("Enter start")
        #expect(try terminal.format("#{mouse_any_flag}") == "0")
    }

    /// A terminal that cannot place its cursor gets the same as plain lines, without being asked.
    @Test func aDumbTerminalGetsPlainLines() throws {
        let program = try Program()
        defer { program.remove() }
        let terminal = try start(program, environment: ["TERM": "dumb"])
        defer { terminal.kill() }
        try terminal.waitFor("1 start, 2 undo the last grade")
        try terminal.type("1", "Enter")
        try terminal.waitFor("Why is alpha so?")
        try terminal.type("0", "Enter")
        try terminal.waitFor("Left.")
        try terminal.type("0", "Enter")
        #expect(try terminal.waitForEnd() == 0)
    }

    /// Found, read, suspended, practised; what was chosen is gone on with and gives way to the day's session.
    @Test func browsingFromHomeToASessionAndBack() throws {
        let program = try Program()
        defer { program.remove() }
        let terminal = try start(program, columns: 120, rows: 30)
        defer { terminal.kill() }
        try terminal.waitFor("b browse")
        try terminal.type("b")
        let list = try terminal.waitFor("5 questions")
        #expect(list.contains("theory · first"))
        try terminal.type("/")
        try terminal.type(text: "topic:fi")
        try terminal.waitFor("3 of 5 questions")
        try terminal.type("Tab")
        try terminal.type(text: "gamma")
        try terminal.waitFor("1 of 5 questions")
        try terminal.type("Enter", "Enter")
        let reading = try terminal.waitFor("Because of gamma.")
        #expect(reading.contains("none yet"))
        try terminal.type("x")
        try terminal.waitFor("Suspended: it is in no session")
        #expect(try program.run("suspend").output.contains("ml-theory/first/gamma"))
        try terminal.type("x")
        try terminal.waitFor("Brought back.")
        try terminal.type("Escape")
        try terminal.waitFor("1 of 5 questions")
        try terminal.type("Escape")
        try terminal.waitFor("all questions")
        try terminal.type("/")
        try terminal.type(text: "kind:recall")
        try terminal.waitFor("3 of 5 questions")
        try terminal.type("Enter", "p")
        try terminal.waitFor("Practise the 3 questions of this list?")
        try terminal.type("Enter")
        try terminal.waitFor("1 of 3 chosen")
        try terminal.type("Space", "3")
        try terminal.waitFor("2 of 3 chosen")
        try terminal.type("Escape")
        try terminal.waitFor("3 of 5 questions")
        try terminal.type("q")
        try terminal.waitFor("goes on with the questions you chose: 1 of 3 done")
        try terminal.type("Enter")
        try terminal.waitFor("2 of 3 chosen")
        try terminal.type("u")
        try terminal.waitFor("Took back Good")
        try terminal.waitFor("1 of 3 chosen")
        try terminal.type("3")
        try terminal.waitFor("2 of 3 chosen")
        try terminal.type("q")
        try terminal.waitFor("questions you chose")
        try terminal.type("d")
        try terminal.waitFor("1 of 4")
        #expect(try program.reviews().count == 1)
        #expect(try program.reviews().first?["counts"] as? Bool == true)
        #expect(try program.run("bank", "list", "learning").output.contains("1 question"))
    }

    @Test func resizesReflowAndTinyWindowsSaySo() throws {
        let program = try Program()
        defer { program.remove() }
        let terminal = try start(program)
        defer { terminal.kill() }
        try terminal.waitFor("Enter start")
        try terminal.resize(columns: 30, rows: 8)
        try terminal.waitFor("spar needs")
        try terminal.resize(columns: 1, rows: 1)
        try terminal.resize(columns: 100, rows: 30)
        try terminal.waitFor("Enter start")
        try terminal.type("Enter")
        try terminal.waitFor("Why is alpha so?")
        try terminal.resize(columns: 40, rows: 10)
        try terminal.waitFor("1/")
        try terminal.resize(columns: 80, rows: 24)
        try terminal.waitFor("min left")
    }

    @Test func stoppingAndComingBack() throws {
        let program = try Program()
        defer { program.remove() }
        try program.welcome()
        let terminal = try Tmux(
            ["/bin/bash", "--norc", "-i"], folder: program.folder, environment: program.environment.merging(["PS1": "$ "]) { $1 })
        defer { terminal.kill() }
        try terminal.waitFor("$")
        try terminal.type(text: Program.binary)
        try terminal.type("Enter")
        try terminal.waitFor("Enter start")
        try terminal.type("C-z")
        try terminal.waitFor("Stopped")
        try terminal.type(text: "fg")
        try terminal.type("Enter")
        try terminal.waitFor("Enter start")
        try terminal.type("q")
        try terminal.waitUntilGone("Enter start")
    }

    @Test func theEditorChangesTheQuestionAndTheAnswer() throws {
        let program = try Program()
        defer { program.remove() }
        let editor = program.folder.appendingPathComponent("editor")
        try Data("#!/bin/sh\nsed -i 's/Because of alpha/Because it was edited/; s/^begun$/begun and ended/' \"$1\"\n".utf8).write(to: editor)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)
        let terminal = try start(program, ["today"], environment: ["EDITOR": editor.path])
        defer { terminal.kill() }
        try terminal.waitFor("Why is alpha so?")
        try terminal.type("t")
        try terminal.type(text: "begun")
        try terminal.waitFor("begun")
        try terminal.type("C-e")
        try terminal.waitFor("begun and ended")
        // Escape with a key right behind it is Alt: wait for what each one does.
        try terminal.type("Escape")
        try terminal.waitFor("Your answer is written")
        try terminal.type("Space")
        try terminal.waitFor("Because of alpha.")
        try terminal.type("e")
        try terminal.waitFor("Changed: answer.")
        try terminal.waitFor("Because it was edited.")
        // An edit that breaks the file keeps the old text and says where the error is.
        try Data("#!/bin/sh\nsed -i 's/^level: .*/level: expert/' \"$1\"\n".utf8).write(to: editor)
        try terminal.type("e")
        try terminal.waitFor("alpha.md:3:1")
        try terminal.waitFor("Because it was edited.")
    }

    @Test func aKeyIsChangedOnScreenAndInTheFile() throws {
        let program = try Program()
        defer { program.remove() }
        let editor = program.folder.appendingPathComponent("editor")
        try Data("#!/bin/sh\nsed -i 's/^minutes: .*/minutes: 70 # mine/; s/F2/F4/' \"$1\"\n".utf8).write(to: editor)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: editor.path)
        let terminal = try start(program, environment: ["EDITOR": editor.path])
        defer { terminal.kill() }
        try terminal.waitFor("Enter start")
        try terminal.type(",")
        try terminal.waitFor("Schedule")
        try terminal.type("Right")
        try terminal.waitFor("minutes            30")
        try terminal.type("NPage", "NPage", "Enter")
        try terminal.waitFor("On several screens")
        // The second command of the list is help.
        try terminal.type("Down", "Enter")
        try terminal.waitFor("Press the new key for help.")
        try terminal.type("F2")
        try terminal.waitFor("F2 help")
        let file = program.folder.appendingPathComponent(".config/spar/config.yml")
        #expect(try String(contentsOf: file, encoding: .utf8).contains("\nkeys:\n  help: [F2]\n"))
        try terminal.type("e")
        try terminal.waitFor("F4 help")
        try terminal.type("q")
        try terminal.waitFor("minutes            70")
        try terminal.type("F4")
        try terminal.waitFor("F4 close")
        try terminal.type("q")
        try terminal.waitFor("Schedule")
        // A change from outside shows when home is drawn again.
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("minutes: 70 # mine"))
        try Data((text + "\nnonsense: 1\n").utf8).write(to: file)
        try terminal.type("q")
        try terminal.waitFor("«nonsense» is not a setting")
        try terminal.waitFor("F4 help")
    }

    @Test func pastedTextIsAnAnswerNotCommands() throws {
        let program = try Program()
        defer { program.remove() }
        let terminal = try start(program, ["today"])
        defer { terminal.kill() }
        try terminal.waitFor("Why is alpha so?")
        try terminal.paste("q q q")
        try terminal.type("t")
        try terminal.paste("first line\nsecond line q")
        try terminal.waitFor("second line q")
        try terminal.type("Escape")
        try terminal.waitFor("Your answer is written")
        try terminal.type("Space", "3")
        try terminal.waitFor("Why is beta so?")
        #expect(try program.reviews().first?["answer"] as? String == "first line\nsecond line q")
    }

    @Test func aSignalRestoresTheTerminal() throws {
        let program = try Program()
        defer { program.remove() }
        try program.welcome()
        let shell = "set -m; \(Program.binary); stty -a | tr ';' ' ' | tr ' ' '\\n' | grep -E '^-?(icanon|echo)$'; echo over"
        let terminal = try Tmux(["/bin/bash", "-c", shell], folder: program.folder, environment: program.environment)
        defer { terminal.kill() }
        try terminal.waitFor("Enter start")
        let killer = Process()
        killer.executableURL = URL(fileURLWithPath: "/usr/bin/pkill")
        killer.arguments = ["-TERM", "-f", "^\(Program.binary)$", "--newest"]
        try killer.run()
        killer.waitUntilExit()
        let screen = try terminal.waitFor("over")
        #expect(screen.contains("\nicanon") || screen.hasPrefix("icanon"))
        #expect(!screen.contains("-echo"))
    }

    @Test func anUnknownTerminalStillWorks() throws {
        let program = try Program()
        defer { program.remove() }
        let unknown = try start(program, environment: ["TERM": "no-such-terminal"])
        defer { unknown.kill() }
        try unknown.waitFor("Enter start")
    }

    @Test func withoutATerminalItSaysWhatToDo() throws {
        let program = try Program()
        defer { program.remove() }
        let result = try program.run("today")
        #expect(result.status == 69)
        #expect(result.errors.contains("--plain"))
    }

    /// Killed after each key in turn: what was acknowledged is in the log, and the session goes on from there.
    @Test func killedBetweenAnyTwoKeys() throws {
        let program = try Program()
        defer { program.remove() }
        var acknowledged = 0
        // Keys of one question; the grade is acknowledged once another question is on screen.
        let keys: [(key: String, shows: String)] = [("!", "you said: sure"), ("Space", "4 Easy"), ("a", "1 of 2"), ("3", "Say it aloud")]
        for step in 0...(2 * keys.count) {
            let terminal = try start(program, ["today", "--minutes", "6"])
            defer { terminal.kill() }
            try terminal.waitFor("Say it aloud")
            let count = step % (keys.count + 1)
            for (key, shows) in keys.prefix(count) {
                try terminal.type(key)
                if key == "3" { try terminal.waitUntilGone("4 Easy") }
                try terminal.waitFor(shows)
            }
            if count == keys.count { acknowledged += 1 }
            try killHard(terminal)
            #expect(try program.reviews().count == acknowledged, "after \(count) keys")
            if acknowledged == 2 { break }
        }
        #expect(acknowledged >= 1)
        let doctor = try program.run("doctor", "--json").json()
        let checks = try #require(doctor["checks"] as? [[String: Any]])
        #expect(checks.first { $0["name"] as? String == "progress file" }?["state"] as? String == "ok")
    }

    private func killHard(_ terminal: Tmux) throws {
        let pid = try terminal.format("#{pane_pid}").trimmingCharacters(in: .whitespacesAndNewlines)
        let process = try #require(pid_t(pid))
        #expect(kill(process, SIGKILL) == 0)
        _ = try? terminal.waitForEnd()
    }
}
