import ArgumentParser
import Foundation
import Practice
import Progress
import Questions
import Trainer

struct Attempts: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, read and compare the versions of your answers to coding and SQL problems.",
        discussion: """
            Without an id, every problem that was worked on. With one, its versions, oldest first, numbered from 1. Every version that was run is \
            kept, and what stood in the file when it was started again or given up.
            """)

    @Argument(help: "The problem's id.") var id: String?
    @Option(name: .long, help: ArgumentHelp("Print the version with this number, as it was written.", valueName: "n")) var show: Int?
    @Option(name: .long, help: ArgumentHelp("Compare the version with this number with another one.", valueName: "n")) var diff: Int?
    @Option(name: .customLong("with"), help: ArgumentHelp("The other version (default: the last).", valueName: "m")) var other: Int?
    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.") var json = false
    @OptionGroup var files: FileOptions

    struct Version: Encodable {
        var number: Int
        var sitting: Int
        var at: String
        var cause: String
        @Nullable var outcome: String?
        @Nullable var passed: Int?
        @Nullable var tests: Int?
        var answer: String
    }

    struct Sitting: Encodable {
        var question: String
        var startedAt: String
        var outcome: String
        var ended: Bool
        var seconds: Double
        var hints: Int
        @Nullable var claimedTime: String?
        @Nullable var claimedSpace: String?
        var versions: [Version]
    }

    func validate() throws {
        if id == nil, show != nil || diff != nil { throw ValidationError("--show and --diff need the id of a problem") }
        if show != nil, diff != nil || json { throw ValidationError("--show prints one version alone") }
        if other != nil, diff == nil { throw ValidationError("--with goes with --diff") }
    }

    func run() throws {
        try opened {
            let store = try files.openStore(Folders(environment: ProcessInfo.processInfo.environment))
            let question = try id.map { id in
                guard let question = QuestionID(id) else { throw Failure("«\(id)» is not an id; they look like coding/k-means/name.", .usage) }
                return question
            }
            let solves = try store.solves(question)
            if let question, solves.isEmpty { throw Failure("Nothing was written for «\(question)» yet; «spar solve \(question)» starts.", .missing) }
            let sittings = Self.sittings(solves)
            if json { return try JSON.print(["sittings": sittings]) }
            let versions = sittings.flatMap(\.versions)
            if let show { return print(try Self.version(show, versions).answer, terminator: "") }
            if let diff { return try Self.compare(try Self.version(diff, versions), try Self.version(other ?? versions.count, versions)) }
            if question == nil { Self.printProblems(sittings) } else { Self.printVersions(sittings) }
        }
    }

    private static func sittings(_ solves: [Solve]) -> [Sitting] {
        var counts: [QuestionID: (sittings: Int, versions: Int)] = [:]
        return solves.map { solve in
            var count = counts[solve.question] ?? (0, 0)
            count.sittings += 1
            let versions = solve.attempts.map { attempt in
                count.versions += 1
                return Version(
                    number: count.versions, sitting: count.sittings, at: DateText.iso(attempt.moment), cause: attempt.cause.rawValue,
                    outcome: Nullable(wrappedValue: attempt.judgement?.outcome.rawValue), passed: Nullable(wrappedValue: attempt.judgement?.passed),
                    tests: Nullable(wrappedValue: attempt.judgement?.tests.count), answer: attempt.answer)
            }
            counts[solve.question] = count
            return Sitting(
                question: solve.question.rawValue, startedAt: DateText.iso(solve.started), outcome: solve.outcome.name, ended: solve.isEnded,
                seconds: Double(solve.elapsed) / 1000, hints: solve.hints, claimedTime: Nullable(wrappedValue: solve.claim?.time),
                claimedSpace: Nullable(wrappedValue: solve.claim?.space), versions: versions)
        }
    }

    private static func version(_ number: Int, _ versions: [Version]) throws -> Version {
        guard versions.indices.contains(number - 1) else {
            throw Failure("There is no version \(number); there are \(versions.count), numbered from 1.", .missing)
        }
        return versions[number - 1]
    }

    private static func compare(_ old: Version, _ new: Version) throws {
        let difference = LineDiff(from: old.answer, to: new.answer)
        guard !difference.isEmpty else { return print("Versions \(old.number) and \(new.number) are the same.") }
        print("--- version \(old.number)\n+++ version \(new.number)")
        for row in difference.hunks() {
            guard let row else {
                print("@@")
                continue
            }
            print((row.change == .same ? " " : row.change == .added ? "+" : "-") + row.text)
        }
    }

    private static func printProblems(_ sittings: [Sitting]) {
        guard !sittings.isEmpty else { return print("Nothing was written yet.") }
        for (question, own) in Dictionary(grouping: sittings, by: \.question).sorted(by: { $0.key < $1.key }) {
            let versions = Words.count(own.reduce(0) { $0 + $1.versions.count }, "version")
            print("\(question): \(Words.count(own.count, "sitting")), \(versions), last \(own.last?.outcome ?? "")")
        }
    }

    private static func printVersions(_ sittings: [Sitting]) {
        for (index, sitting) in sittings.enumerated() {
            let hints = sitting.hints > 0 ? ", \(Words.count(sitting.hints, "hint"))" : ""
            print("Sitting \(index + 1), \(sitting.startedAt.prefix(10)): \(sitting.outcome), \(Words.duration(sitting.seconds))\(hints)")
            for version in sitting.versions {
                let result =
                    version.passed.map { "\($0) of \(version.tests ?? 0) tests passed" } ?? (version.cause == "gave-up" ? "given up" : "put away")
                print("  \(version.number)  \(version.at.prefix(16).replacing("T", with: " "))  \(result)")
            }
        }
    }
}
