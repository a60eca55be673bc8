import Foundation
import Testing

/// `spar bank check`: what is run, what was found good before, and what is printed.
@Suite struct BankCheckTests {
    private func check(_ program: Program, _ options: String...) throws -> (status: Int32, ran: Int, kept: Int, rules: [String]) {
        let result = try program.run(["bank", "check", "--json"] + options)
        let json = try result.json()
        let findings = try #require(json["findings"] as? [[String: Any]])
        let rules = findings.filter { $0["severity"] as? String == "error" }.compactMap { $0["rule"] as? String }
        return (result.status, try #require(json["ran"] as? Int), try #require(json["kept"] as? Int), rules)
    }

    @Test func whatIsUnchangedIsNotRunAgain() throws {
        let program = try SmallProblem.program()
        defer { program.remove() }
        let folder = SmallProblem.id + "/"
        func put(_ name: String, _ text: String) throws { try SmallProblem.write(text, to: folder + name, program) }
        let tests = try String(contentsOf: program.folder.appendingPathComponent("bank/\(folder)tests.py"), encoding: .utf8)

        let first = try check(program)
        #expect(first == (0, 2, 0, []), "the problem and the question with numbers")
        #expect(try check(program) == (0, 2, 2, []))

        // The reference no longer passes: found now, and found again, because only what is good is kept.
        try put("tests.py", tests.replacing("20)", with: "30)"))
        #expect(try check(program) == (1, 2, 1, ["solution"]))
        #expect(try check(program) == (1, 2, 1, ["solution"]))
        try put("tests.py", tests)
        #expect(try check(program) == (0, 2, 2, []), "as it was when it was found good")

        try put("solution.py", SmallProblem.wrong)
        #expect(try check(program) == (1, 2, 1, ["solution"]))
        try put("solution.py", "# By hand.\n" + SmallProblem.right)
        #expect(try check(program) == (0, 2, 1, []))
        try put("wrong/right.py", "# fails: test_large\n" + SmallProblem.right)
        #expect(try check(program) == (1, 2, 1, ["wrong"]))
        try FileManager.default.removeItem(at: program.folder.appendingPathComponent("bank/\(folder)wrong/right.py"))

        #expect(try check(program) == (0, 2, 2, []))
        #expect(try check(program, "--fresh") == (0, 2, 0, []))
    }

    @Test func damagedCacheHoldsNothing() throws {
        let program = try SmallProblem.program()
        defer { program.remove() }
        _ = try check(program)
        let caches = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path + "/cache").filter { $0.hasSuffix("checks.json") }
        #expect(caches.count == 1)
        for cache in caches { try Data("{\"good\": 7".utf8).write(to: URL(fileURLWithPath: program.folder.path + "/cache/" + cache)) }
        #expect(try check(program) == (0, 2, 0, []))
        #expect(try check(program) == (0, 2, 2, []))
    }

    @Test func noBarWhereNobodyLooks() throws {
        let program = try SmallProblem.program()
        defer { program.remove() }
        for options in [[], ["--fresh"]] {
            let result = try program.run(["bank", "check"] + options)
            #expect(result.output.contains("the programs of 2 were run"), "\(result)")
            for text in [result.output, result.errors] {
                #expect(!text.contains("█") && !text.contains("░") && !text.contains("\r") && !text.contains("\u{1B}"), "\(text)")
            }
        }
    }
}
