import Foundation
import Testing

/// The plan toward an interview from the command line; the clock stands on 2026-11-23.
@Suite struct PlanTests {
    private func program(_ settings: (String, String)...) throws -> Program {
        let program = try Program()
        for (name, value) in settings { #expect(try program.run("settings", name, value).status == 0, "\(name)") }
        return program
    }

    @Test func hasTheDocumentedShape() throws {
        let program = try program(("interview-date", "2026-12-03"))
        defer { program.remove() }
        let plan = try program.run("plan", "--json").json()
        #expect(plan["date"] as? String == "2026-12-03" && plan["days"] as? Int == 10)
        #expect((plan["minutesPerDay"] as? NSNumber)?.doubleValue == 25)
        let readiness = try #require(plan["readiness"] as? [String: Double])
        let (now, low, atDate, high) = (readiness["now"] ?? -1, readiness["low"] ?? -1, readiness["atDate"] ?? -1, readiness["high"] ?? -1)
        #expect(now >= 0 && now <= atDate && low <= atDate && atDate <= high && high <= 1, "\(readiness)")
        #expect((plan["today"] as? [Any])?.isEmpty == false && plan["drop"] is [Any])
        #expect(Set((plan["budgets"] as? [[String: Any]])?.compactMap { ($0["minutesPerDay"] as? NSNumber)?.doubleValue } ?? []) == [15, 35])
    }

    /// Where the days of the week differ, the rows speak of their mean.
    @Test func otherMinutesAreThoseOfTheWeek() throws {
        let program = try program(("interview-date", "2026-12-03"), ("week-minutes", "60/60/60/60/60/60/60"))
        defer { program.remove() }
        let plan = try program.run("plan", "--json").json()
        #expect((plan["minutesPerDay"] as? NSNumber)?.doubleValue == 60)
        #expect(Set((plan["budgets"] as? [[String: Any]])?.compactMap { ($0["minutesPerDay"] as? NSNumber)?.doubleValue } ?? []) == [50, 70])
    }

    @Test func planAndDueSpeakOfTheSameSession() throws {
        let program = try program(("interview-date", "2026-12-03"))
        defer { program.remove() }
        func ids(_ command: String, _ key: String) throws -> Set<String> {
            let list = try program.run(command, "--json").json()[key]
            return Set(list as? [String] ?? (list as? [[String: Any]])?.compactMap { $0["id"] as? String } ?? [])
        }
        #expect(try ids("plan", "today") == ids("due", "session"))
        _ = try program.run("today", "--plain", input: "\n\n3\nq\n")
        #expect(try ids("plan", "today") == ids("due", "session"))
    }

    @Test(arguments: ["2026-11-23", "2026-01-01", "9999-12-31"])
    func withoutAPlanTheReasonIsTold(date: String) throws {
        let program = try program(("interview-date", date))
        defer { program.remove() }
        let result = try program.run("plan")
        #expect(result.status == 66 && result.errors.contains(date) && result.errors.contains("items come by desired retention"), "\(result)")
        #expect(try program.run("due").status == 0)
    }
}
