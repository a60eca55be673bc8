import Foundation
import TestSupport
import Testing

/// A problem from the blank file to the grade, with the built program and the real judge.
@Suite(.serialized) struct SolveTests {
    private static let id = SmallProblem.id
    private static let right = SmallProblem.right
    private static let wrong = SmallProblem.wrong

    private func program() throws -> Program { try SmallProblem.program() }

    private func answerFile(_ program: Program) -> URL {
        program.folder.appendingPathComponent("data/spar/answers/\(Self.id)/solution.py")
    }

    private func save(_ text: String, _ program: Program) throws { try Data(text.utf8).write(to: answerFile(program), options: .atomic) }

    private func editor(_ program: Program, _ text: String) throws -> [String: String] {
        let script = program.folder.appendingPathComponent("editor-\(UUID().uuidString)")
        let source = program.folder.appendingPathComponent("source-\(UUID().uuidString)")
        try Data(text.utf8).write(to: source)
        try Data("#!/bin/sh\ncp '\(source.path)' \"$1\"\n".utf8).write(to: script)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
        return ["EDITOR": script.path, "VISUAL": ""]
    }

    @Test func asPlainLines() throws {
        let program = try program()
        defer { program.remove() }
        let lines = "e\nr\nh\ng\nq\n"
        let first = try program.run("solve", Self.id, "--plain", input: lines, environment: try editor(program, Self.wrong))
        #expect(first.output.contains("✗ large"), "\(first.output)\(first.errors)")
        #expect(first.output.contains("expected  20"))
        #expect(first.output.contains("got       100"))
        #expect(first.output.contains("Hint 1: Look at the sum."))
        #expect(first.output.contains("Not solved yet"))
        #expect(try program.reviews().isEmpty)
        // Taken up again, with the file, the hint and the version that was run.
        let second = try program.run(
            "solve", Self.id, "--plain", input: "e\nr\n\nO(1)\nn\n1\n\nq\n", environment: try editor(program, Self.right))
        #expect(second.output.contains("Taken up again"), "\(second.output)\(second.errors)")
        #expect(second.output.contains("Outcome: with hint 1, 2 of 2 tests, 2 runs."))
        #expect(second.output.contains("Time: you O(1), reference O(1), the same."))
        #expect(second.output.contains("Space: you n, reference O(1), not the same."))
        #expect(try program.reviews().compactMap { $0["grade"] as? Int } == [2])
        // Graded, so the file starts blank; the versions are kept.
        _ = try program.run("solve", Self.id, "--plain", input: "q\n")
        #expect(try String(contentsOf: answerFile(program), encoding: .utf8).contains("NotImplementedError"))
        let listed = try program.run("attempts", Self.id)
        #expect(listed.output.contains("1 of 2 tests passed"))
        #expect(listed.output.contains("2 of 2 tests passed"))
        #expect(try program.run("attempts", Self.id, "--show", "1").output == Self.wrong)
        #expect(try program.run("attempts", Self.id, "--diff", "1").output.contains("-    return x * x\n+    return 2 * x"))
        let sittings = try #require(try program.run("attempts", Self.id, "--json").json()["sittings"] as? [[String: Any]])
        #expect(sittings.map { $0["outcome"] as? String } == ["with hint 1", "not solved"])
        #expect(try program.run("attempts", Self.id, "--show", "9").status == 66)
        #expect(try program.run("attempts", "coding/no/thing").status == 66)
    }

    @Test func whatIsNoProblemIsRefused() throws {
        let program = try program()
        defer { program.remove() }
        #expect(try program.run("solve", "ml-theory/first/alpha").status == 64)
        #expect(try program.run("solve", "coding/no/thing").status == 66)
        #expect(try program.run("solve", Self.id, "--json").status == 64)
    }

    /// Saved from another window, run at once; killed between, nothing is lost.
    @Test(.enabled(if: Tmux.isAvailable)) func onScreenWithAnotherEditor() throws {
        let program = try program()
        defer { program.remove() }
        do {
            let terminal = try Tmux(
                [Program.binary, "solve", Self.id], columns: 80, rows: 24, folder: program.folder, environment: program.environment)
            defer { terminal.kill() }
            try terminal.waitFor("Write twice(x)")
            try save(Self.wrong, program)
            try terminal.waitFor("✗ large")
        }
        let terminal = try Tmux([Program.binary, "solve", Self.id], columns: 80, rows: 24, folder: program.folder, environment: program.environment)
        defer { terminal.kill() }
        try terminal.waitFor("✗ large")
        try save(Self.right, program)
        try terminal.waitFor("solved · Space goes on")
        try terminal.type("d")
        try terminal.waitFor("the same as the last version that passed")
        try terminal.type("d", "Space")
        try terminal.waitFor("Your answer's time")
        try terminal.type("n", "Enter", "1", "Enter")
        try terminal.waitFor("✓ unaided")
        try terminal.type("Enter")
        try terminal.waitFor("Done for now")
        #expect(try program.reviews().compactMap { $0["grade"] as? Int } == [3])
        try terminal.type("u")
        try terminal.waitFor("✓ unaided")
        #expect(try program.reviews().isEmpty)
    }
}
