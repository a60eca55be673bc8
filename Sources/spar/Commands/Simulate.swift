import ArgumentParser
import Dispatch
import Foundation
import Planning
import Synchronization

struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare the plan toward a date with other ways to study, on simulated learners.",
        discussion: """
            A cell is items x days x minutes a day, as in 300x30x10. Scenarios: \
            \(SimulatedScenario.allCases.map { "\($0.rawValue) (\($0.meaning))" }.joined(separator: "; ")). The same numbers come out \
            on every machine and with any number of threads.
            """)

    @Option(name: .long, help: ArgumentHelp("Cells, divided by commas; all of docs/planning.md if left out.", valueName: "list"))
    var cells: String?

    @Option(name: .long, help: ArgumentHelp("Scenarios, divided by commas; all if left out.", valueName: "list"))
    var scenarios: String?

    @Option(name: .long, help: "Simulated learners in a cell, 2 to 10000.")
    var learners = 32

    @Option(name: .long, help: "Days after which the plan is solved anew, from 1; after a missed day it always is.")
    var resolve = 1

    @Option(name: .long, help: "Learners that are simulated at the same time, 1 to 64.")
    var threads = 1

    @Option(name: .long, help: "Where the random numbers begin.")
    var seed: UInt64 = 1

    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.")
    var json = false

    func validate() throws {
        guard (2...10_000).contains(learners) else { throw ValidationError("--learners takes a number from 2 to 10000") }
        guard (1...365).contains(resolve) else { throw ValidationError("--resolve takes a number from 1 to 365") }
        guard (1...64).contains(threads) else { throw ValidationError("--threads takes a number from 1 to 64") }
        _ = try chosenCells()
        _ = try chosenScenarios()
    }

    func run() throws {
        var reports: [SimulationReport.Cell] = []
        for cell in try chosenCells() {
            for scenario in try chosenScenarios() {
                let comparison = SimulatedComparison(cell, scenario, resolveEvery: resolve)
                let result = SimulatedResult(comparison, courses: courses(comparison))
                let bound = scenario == .assumed ? Plan(cell.problem(day: 0, attendance: 1, cautiousDecay: 0)).bound : nil
                if json {
                    reports.append(SimulationReport.Cell(result, bound: bound))
                } else {
                    // A long run is watched: every table is out as soon as it is known.
                    FileHandle.standardOutput.write(Data((SimulationReport.text(result, bound: bound) + "\n").utf8))
                }
            }
        }
        if json { try JSON.print(SimulationReport(learners: learners, resolve: resolve, cells: reports)) }
    }

    /// The learners of a comparison, a few at a time.
    private func courses(_ comparison: SimulatedComparison) -> [[SimulatedCourse]] {
        let courses = Mutex([[SimulatedCourse]](repeating: [], count: learners))
        let waiting = Mutex(0..<learners)
        DispatchQueue.concurrentPerform(iterations: min(threads, learners)) { _ in
            while let learner = waiting.withLock({ $0.popFirst() }) {
                let own = comparison.courses(learner: learner)
                courses.withLock { $0[learner] = own }
            }
        }
        return courses.withLock { $0 }
    }

    private func chosenScenarios() throws -> [SimulatedScenario] {
        guard let scenarios else { return SimulatedScenario.allCases }
        return try scenarios.split(separator: ",").map { name in
            guard let scenario = SimulatedScenario(rawValue: String(name)) else {
                let known = SimulatedScenario.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--scenarios: «\(name)» is none of \(known)")
            }
            return scenario
        }
    }

    private func chosenCells() throws -> [SimulatedCell] {
        guard let cells else {
            return [14, 30, 60].flatMap { days in
                [cell(300, days, 10), cell(300, days, 20), cell(600, days, 10), cell(600, days, 20), cell(1000, days, 40)]
            }
        }
        return try cells.split(separator: ",").map { text in
            let parts = text.split(separator: "x").map { Int($0) }
            guard parts.count == 3, let items = parts[0], let days = parts[1], let minutes = parts[2], (1...100_000).contains(items),
                (2...730).contains(days), (1...600).contains(minutes)
            else {
                let ranges = "1 to 100000 items, 2 to 730 days, 1 to 600 minutes"
                throw ValidationError("--cells: «\(text)» is not items x days x minutes, as in 300x30x10: \(ranges)")
            }
            return cell(items, days, Double(minutes))
        }
    }

    private func cell(_ items: Int, _ days: Int, _ minutes: Double) -> SimulatedCell {
        SimulatedCell(items: items, days: days, minutes: minutes, learners: learners, seed: seed)
    }
}
