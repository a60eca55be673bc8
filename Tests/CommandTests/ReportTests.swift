import Foundation
import Testing

/// Commands and the shapes that `docs/commands.md` promises.
@Suite struct ReportTests {
    @Test func scheduleFollowsThePublishedVector() throws {
        let program = try Program()
        defer { program.remove() }
        let result = try program.run("schedule", "--history", "1@0,3@0,3@1,3@3,3@8,3@21", "--json")
        let reviews = try #require(try result.json()["reviews"] as? [[String: Any]])
        #expect(reviews.count == 6)
        let last = try #require(reviews.last)
        #expect(abs((last["stability"] as? Double ?? 0) - 53.62691) < 1e-4)
        #expect(abs((last["difficulty"] as? Double ?? 0) - 6.3574867) < 1e-4)
        #expect(last["elapsedDays"] as? Int == 21)
        #expect((last["intervals"] as? [String: Int])?["good"] == 54)
        #expect(reviews[0]["retrievability"] is NSNull)
        #expect(reviews[1]["retrievability"] as? Double == 1)
    }

    @Test func scheduleTakesParameters() throws {
        let program = try Program()
        defer { program.remove() }
        let weights =
            "0.212,1.2931,2.3065,8.2956,6.4133,0.8334,3.0194,0.001,1.8722,0.1666,0.796,1.4835,0.0614,0.2629,1.6483,0.6014,1.8729,0,0,0,0.1542"
        let result = try program.run("schedule", "--history", "1@0,3@0,3@1,3@3,3@8,3@21", "--parameters", weights, "--json")
        let last = try #require((try result.json()["reviews"] as? [[String: Any]])?.last)
        #expect(abs((last["stability"] as? Double ?? 0) - 53.335106) < 1e-4)
        let wrong = try program.run("schedule", "--history", "1@0", "--parameters", "1,2")
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("21 parameters"))
        #expect(try program.run("schedule", "--history", "7@0").errors.contains("grade from 1"))
    }

    @Test func bankListAndShow() throws {
        let program = try Program()
        defer { program.remove() }
        let questions = try #require(try program.run("bank", "list", "--json").json()["questions"] as? [[String: Any]])
        #expect(questions.count == 5)
        #expect(Set(questions.compactMap { $0["kind"] as? String }) == ["recall", "choice", "numeric"])
        for question in questions {
            for key in ["id", "track", "topic", "kind", "level", "minutes"] { #expect(question[key] != nil, "\(key)") }
        }
        let shown = try program.run("bank", "show", "ml-theory/first/alpha", "--json").json()
        #expect(shown["path"] as? String == program.bank + "/ml-theory/first/alpha.md")
        #expect((shown["text"] as? String)?.contains("Why is alpha so?") == true)
        let missing = try program.run("bank", "show", "ml-theory/first/none")
        #expect(missing.status == 66)
        #expect(missing.errors.contains("There is no question"))
        #expect(try program.run("bank", "list", "--kind", "choice").output.contains("1 question"))
        #expect(try program.run("bank", "list", "--kind", "essay").status == 64)
    }

    @Test func bankListTakesAQuery() throws {
        let program = try Program()
        defer { program.remove() }
        func found(_ query: String...) throws -> [String] {
            let result = try program.run(["bank", "list", "--json"] + query)
            #expect(result.status == 0, "\(result.errors)")
            let questions = try #require(try result.json()["questions"] as? [[String: Any]])
            return questions.compactMap { ($0["id"] as? String)?.split(separator: "/").last.map(String.init) }
        }
        #expect(try found("topic:second kind:choice") == ["pick"])
        #expect(try found("-topic:second", "-beta") == ["alpha", "gamma"])
        #expect(try found("-topic:second -beta") == ["alpha", "gamma"])
        // Words are looked for in the whole prompt, options included, not in the answer.
        #expect(try found("left right") == ["pick"])
        #expect(try found("\"is gamma so\"") == ["gamma"])
        #expect(try found("because").isEmpty)
        #expect(try found("new", "--topic", "first", "level:junior") == ["alpha", "beta", "gamma"])
        let typo = try program.run("bank", "list", "topic:frist")
        #expect(typo.status == 64)
        #expect(typo.errors.contains("did you mean topic:first?"))
        #expect(try program.run("bank", "list", "--jsn").errors.contains("Unknown option"))
    }

    @Test func bankListKnowsStates() throws {
        let program = try Program()
        defer { program.remove() }
        _ = try program.run("today", "--plain", "--minutes", "2", input: "\n1\n3\n")
        _ = try program.run("suspend", "ml-theory/first/beta")
        let later = ["SPAR_NOW": "2026-12-23T09:00:00Z"]
        let result = try program.run("bank", "list", "--json", environment: later)
        let questions = try #require(try result.json()["questions"] as? [[String: Any]])
        let alpha = try #require(questions.first { $0["id"] as? String == "ml-theory/first/alpha" })
        #expect(alpha["state"] as? String == "learning")
        #expect(alpha["due"] as? Bool == true)
        #expect(alpha["leech"] as? Bool == false)
        #expect(alpha["reviews"] as? Int == 1)
        #expect(alpha["lapses"] as? Int == 0)
        #expect(alpha["dueDate"] as? String == "2026-11-25")
        #expect((alpha["retrievability"] as? Double ?? 1) < 0.9)
        let gamma = try #require(questions.first { $0["id"] as? String == "ml-theory/first/gamma" })
        #expect(gamma["state"] as? String == "new")
        #expect(gamma["dueDate"] is NSNull)
        #expect(try program.run("bank", "list", "suspended").output.contains("first/beta  recall, junior, 2 min, suspended"))
        #expect(try program.run("bank", "list", "due", environment: later).output.contains("1 question"))
        #expect(try program.run("bank", "list", "due").output.contains("0 questions"))
    }

    @Test func dueCountsWhatIsNewAndDue() throws {
        let program = try Program()
        defer { program.remove() }
        let before = try program.run("due", "--json").json()
        let theory = try #require((before["tracks"] as? [[String: Any]])?.first { $0["track"] as? String == "ml-theory" })
        #expect(theory["new"] as? Int == 5)
        #expect(theory["due"] as? Int == 0)
        #expect((before["session"] as? [String])?.first == "ml-theory/first/alpha")
        _ = try program.run("today", "--plain", "--minutes", "2", input: "\n1\n3\n")
        let later = try program.run("due", "--json", environment: ["SPAR_NOW": "2026-12-23T09:00:00Z"]).json()
        let items = try #require(later["items"] as? [[String: Any]])
        #expect(items.compactMap { $0["id"] as? String } == ["ml-theory/first/alpha"])
        #expect(items[0]["standing"] as? String == "due")
        #expect((items[0]["retrievability"] as? Double ?? 1) < 0.9)
    }

    @Test func bankCheckFindsAndPlaces() throws {
        let program = try Program()
        defer { program.remove() }
        let clean = try program.run("bank", "check")
        #expect(clean.status == 0, "\(clean.output)")
        let path = program.bank + "/ml-theory/first/broken.md"
        try Data("---\ntopic: nowhere\nlevel: expert\nminutes: 2\n---\nWhy?\n".utf8).write(to: URL(fileURLWithPath: path))
        let found = try program.run("bank", "check", "--no-run")
        #expect(found.status == 1)
        #expect(found.output.contains("\(path):3:1: error: «expert» is not a level"))
        let json = try program.run("bank", "check", "--no-run", "--json").json()
        #expect((json["errors"] as? Int ?? 0) > 0)
        // The rest of the bank still works.
        #expect(try program.run("due").output.contains("5 new"))
    }

    @Test func bankNewMakesQuestionsThatPass() throws {
        let program = try Program(environment: ["SPAR_BANKS": ""])
        defer { program.remove() }
        for kind in ["recall", "choice", "numeric", "code", "sql", "design"] {
            let track = kind == "code" || kind == "sql" ? "coding" : kind == "design" ? "ml-system-design" : "ml-theory"
            let made = try program.run("bank", "new", "\(track)/mine/a-\(kind)", "--kind", kind)
            #expect(made.status == 0, "\(made.errors)")
        }
        for track in ["coding", "ml-system-design", "ml-theory"] {
            let manifest = "track: \(track)\nlicence: CC0\nauthors: [me]\ntopics:\n  mine: {}\n"
            try Data(manifest.utf8).write(to: program.folder.appendingPathComponent("data/spar/banks/\(track)/bank.yml"))
        }
        let own = program.folder.path + "/data/spar/banks"
        let checked = try program.run("bank", "check", "--bank", own)
        // Nothing is wrong but that the text is still to be written.
        let errors = checked.output.split(separator: "\n").filter { $0.contains(": error:") }
        #expect(errors.count == 6, "\(checked.output)")
        #expect(errors.allSatisfy { $0.contains("[template]") }, "\(checked.output)")
        #expect(try program.run("bank", "new", "ml-theory/mine/a-recall").status == 65)
        #expect(try program.run("bank", "new", "../../etc/passwd").status == 64)
        #expect(try program.run("bank", "new", "ml-theory/mine/../../../x").status == 64)
    }

    @Test func settingsAreCheckedAndKept() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("settings", "minutes", "40").output.contains("minutes = 40"))
        #expect(try program.run("due", "--json").json()["minutes"] as? Int == 40)
        #expect(try program.run("settings", "minutes", "soon").status == 64)
        #expect(try program.run("settings", "colour").errors.contains("known are"))
    }

    @Test func doctorReports() throws {
        let program = try Program()
        defer { program.remove() }
        let report = try program.run("doctor", "--json").json()
        let checks = try #require(report["checks"] as? [[String: Any]])
        #expect(checks.contains { $0["name"] as? String == "progress file" && $0["state"] as? String == "ok" })
        #expect(checks.contains { $0["name"] as? String == "bank" && $0["state"] as? String == "ok" })
    }

    @Test func theClockIsChecked() throws {
        let program = try Program()
        defer { program.remove() }
        let wrong = try program.run("due", environment: ["SPAR_NOW": "yesterday"])
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("ISO 8601"))
        // 03:30 still belongs to the day before; an offset in the value fixes the zone.
        #expect(try program.run("due", "--json", environment: ["SPAR_NOW": "2026-11-23T03:30:00+01:00"]).json()["date"] as? String == "2026-11-22")
        #expect(
            try program.run("due", "--json", environment: ["SPAR_NOW": "2026-11-23T03:30:00Z", "TZ": "Asia/Tokyo"]).json()["date"] as? String
                == "2026-11-23")
    }

    @Test func everyCommandHasHelp() throws {
        let program = try Program()
        defer { program.remove() }
        let commands = [
            ["today"], ["due"], ["history"], ["bank"], ["bank", "list"], ["bank", "check"], ["schedule"], ["settings"], ["doctor"], ["suspend"],
        ]
        for command in commands {
            let help = try program.run(command[0], command.count > 1 ? command[1] : "--help", "--help")
            #expect(help.status == 0 && help.output.contains("USAGE"), "\(command)")
        }
        #expect(try program.run("nonsense").status == 64)
    }
}
