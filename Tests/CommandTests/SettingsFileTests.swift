import Foundation
import TestSupport
import Testing

/// The settings file as the built program reads and writes it.
@Suite struct SettingsFileTests {
    private func file(_ program: Program) -> URL { program.folder.appendingPathComponent(".config/spar/config.yml") }

    private func write(_ text: String, _ program: Program) throws {
        try FileManager.default.createDirectory(at: file(program).deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file(program))
    }

    private func sql(_ program: Program, _ statement: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c", "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.executescript(sys.argv[2]); d.close()", program.progress,
            statement,
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func itIsMadeOnTheFirstChangeOnly() throws {
        let program = try Program()
        defer { program.remove() }
        for command in [["settings"], ["due"], ["doctor"], ["keys"]] { #expect(try program.run(command[0]).status == 0) }
        #expect(try program.run("settings", "minutes", "601").status == 64)
        #expect(!FileManager.default.fileExists(atPath: file(program).path))
        #expect(try program.run("settings", "--path").output == file(program).path + "\n")
        #expect(try program.run("settings", "minutes", "40").output == "minutes = 40\n")
        let text = try String(contentsOf: file(program), encoding: .utf8)
        #expect(text.contains("\nminutes: 40\n"))
        #expect(text.contains("# Local hour at which a day begins: 0 to 23. Default: 4."))
    }

    @Test func onlyTheValueChanges() throws {
        let program = try Program()
        defer { program.remove() }
        let before = "# mine\r\npath:   data-science # why not\r\n\r\n  # odd\r\nminutes: '30'\t# short\r\n"
        try write(before, program)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file(program).path)
        #expect(try program.run("settings", "minutes", "35").status == 0)
        #expect(try String(contentsOf: file(program), encoding: .utf8) == before.replacingOccurrences(of: "'30'", with: "35"))
        let mode = try FileManager.default.attributesOfItem(atPath: file(program).path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: file(program).deletingLastPathComponent().path) == ["config.yml"])
    }

    @Test func aLinkStaysALink() throws {
        let program = try Program()
        defer { program.remove() }
        try write("", program)
        try FileManager.default.removeItem(at: file(program))
        let target = program.folder.appendingPathComponent("dotfiles.yml")
        try FileManager.default.createSymbolicLink(atPath: file(program).path, withDestinationPath: "../../dotfiles.yml")
        #expect(try program.run("settings", "minutes", "35").status == 0)
        #expect(try String(contentsOf: target, encoding: .utf8).contains("minutes: 35"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file(program).path) == "../../dotfiles.yml")
    }

    /// Settings kept in the progress file by earlier versions move once; the file is the truth from then on.
    @Test func settingsMoveFromTheProgressFileOnce() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("due").status == 0)
        try sql(program, "DELETE FROM settings; INSERT INTO settings VALUES ('minutes', '55'), ('path', 'data-science')")
        #expect(try program.run("settings", "minutes").output == "minutes = 55\n")
        #expect(try String(contentsOf: file(program), encoding: .utf8).contains("\nminutes: 55\n"))
        #expect(try program.run("settings", "path").output == "path = data-science\n")
        try FileManager.default.removeItem(at: file(program))
        #expect(try program.run("settings", "minutes").output == "minutes = 25\n")
        #expect(!FileManager.default.fileExists(atPath: file(program).path))
    }

    /// A change by an editor moves due days at the next start.
    @Test func dueDaysFollowTheFile() throws {
        let program = try Program()
        defer { program.remove() }
        _ = try program.run("today", "--plain", "--minutes", "6", input: "\n\n4\nq\n")
        let later = ["SPAR_NOW": "2026-11-26T09:00:00Z"]
        func isDue() throws -> Int { try #require(try program.run("due", "--json", environment: later).json()["items"] as? [Any]).count }
        #expect(try isDue() == 0)
        try write("maximum-interval: 1\n", program)
        #expect(try isDue() == 1)
        try write("maximum-interval: soon\n", program)
        #expect(try isDue() == 1, "the last good value holds")
        try FileManager.default.removeItem(at: file(program))
        #expect(try isDue() == 0)
        #expect(try program.run("doctor").output.contains("derived states equal the log"))
    }

    @Test(arguments: ["binary", "huge", "folder", "unreadable", "pipe", "yaml"])
    func aHostileFileIsNamedAndLeftAlone(_ kind: String) throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("settings", "minutes", "40").status == 0)
        let url = file(program)
        try FileManager.default.removeItem(at: url)
        var isRoot = false
        switch kind {
        case "binary": try Data([0xFF, 0x00, 0xFE, 0x9B]).write(to: url)
        case "huge": try Data(repeating: UInt8(ascii: "#"), count: 3_000_000).write(to: url)
        case "folder": try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        case "unreadable":
            try Data("minutes: 30\n".utf8).write(to: url)
            try FileManager.default.setAttributes([.posixPermissions: 0o000], ofItemAtPath: url.path)
            isRoot = geteuid() == 0
        case "pipe": #expect(mkfifo(url.path, 0o600) == 0)
        default: try Data("minutes: [30\nkeys: \"\n".utf8).write(to: url)
        }
        guard !isRoot else { return }
        let shown = try program.run("settings", "minutes")
        #expect(shown.status == 0)
        #expect(shown.output == "minutes = 40\n", "the last good value holds")
        #expect(shown.errors.contains("config.yml"), "\(shown.errors)")
        let changed = try program.run("settings", "minutes", "50")
        #expect(changed.status == 65)
        #expect(changed.errors.contains("was not changed"))
        #expect(try program.run("today", "--plain", input: "q\n").output.contains("config.yml"))
        #expect(try program.run("doctor").output.contains("! settings"))
        if kind == "yaml" { #expect(try String(contentsOf: url, encoding: .utf8) == "minutes: [30\nkeys: \"\n") }
    }

    @Test func aFolderThatCannotBeWrittenIsNamed() throws {
        let program = try Program()
        defer { program.remove() }
        try Data().write(to: program.folder.appendingPathComponent(".config"))
        let result = try program.run("settings", "minutes", "50")
        #expect(result.status != 0)
        #expect(result.errors.contains(".config"), "\(result.errors)")
        #expect(try program.run("settings", "minutes").output == "minutes = 25\n")
    }

    @Test func keysAreShownBoundAndGivenBack() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("keys", "undo", "F2", "^u").output.contains("F2 ^U"))
        #expect(try String(contentsOf: file(program), encoding: .utf8).contains("\n  undo: [F2, ^U]\n"))
        #expect(try program.run("keys").output.contains("  F2 ^U         undo"))
        #expect(try program.run("keys", "--usual").output.contains("  u             undo"))
        let conflict = try program.run("keys", "hint", "e")
        #expect(conflict.status == 64)
        #expect(conflict.errors.contains("would mean both"))
        #expect(try program.run("keys", "nothing").status == 64)
        #expect(try program.run("keys", "undo", "nokey").status == 64)
        #expect(try program.run("keys", "undo", "--usual").output.contains("  u             undo"))
        #expect(try !String(contentsOf: file(program), encoding: .utf8).contains("undo: [F2"))
    }

    /// The manual page is made from the help and from the table of commands: every key and what it does is in it.
    @Test func theManualNamesEveryKey() throws {
        let program = try Program()
        defer { program.remove() }
        let json = try program.run("keys", "--usual", "--json")
        let keys = program.folder.appendingPathComponent("keys.json")
        try Data(json.output.utf8).write(to: keys)
        let help = program.folder.appendingPathComponent("help.json")
        try Data(try program.run("--experimental-dump-help").output.utf8).write(to: help)
        let page = program.folder.appendingPathComponent("spar.1")
        FileManager.default.createFile(atPath: page.path, contents: nil)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", Program.checkout.appendingPathComponent("Scripts/manual").path, "0.1.0", keys.path]
        process.standardInput = try FileHandle(forReadingFrom: help)
        process.standardOutput = try FileHandle(forWritingTo: page)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let text = try String(contentsOf: page, encoding: .utf8)
        let start = try #require(text.range(of: ".Sh KEYS"))
        let section = text[start.lowerBound...]
        let screens = try #require(try json.json()["screens"] as? [[String: Any]])
        #expect(screens.count > 10)
        for screen in screens {
            #expect(section.contains(".Ss \(screen["title"] as? String ?? "?")"))
            for command in try #require(screen["commands"] as? [[String: Any]]) {
                let name = try #require(command["name"] as? String)
                #expect(section.contains("[\(name.replacingOccurrences(of: "-", with: "\\-"))]") || section.contains("[\(name)]"), "\(name)")
            }
        }
    }
}
