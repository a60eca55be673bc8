import ArgumentParser
import Foundation
import Practice
import Progress
import Questions
import Trainer

struct HistoryMocks: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mocks", abstract: "List mock interviews, print one, or compare two.",
        discussion: """
            Without a number, all mocks with verdict, mean level and time. With one, its report in Markdown. --compare takes the number of an earlier \
            mock and says what changed since.
            """)

    @Argument(help: "The mock's number.") var number: Int64?
    @Option(name: .long, help: ArgumentHelp("Compare with this earlier mock.", valueName: "n")) var compare: Int64?
    @Option(name: .long, help: ArgumentHelp("Only mocks of this prompt.", valueName: "id")) var question: String?
    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.") var json = false
    @OptionGroup var files: FileOptions

    func validate() throws {
        if compare != nil, number == nil { throw ValidationError("--compare goes with the number of a mock") }
        if let question, QuestionID(question) == nil { throw ValidationError("«\(question)» is not an id, as in ml-system-design/topic/name") }
        if question != nil, number != nil { throw ValidationError("--question lists mocks; a number prints one") }
    }

    func run() throws {
        let desk = try opened { try Desk(files) }
        try opened {
            guard let number else { return try list(desk) }
            let mock = try Self.find(number, desk)
            if let compare { return try difference(try Self.find(compare, desk), mock) }
            if json { return try JSON.print(report(mock, desk, withNotes: true)) }
            print(desk.mockReport(mock).markdown, terminator: "")
        }
    }

    private static func find(_ number: Int64, _ desk: Desk) throws -> Mock {
        guard let mock = try desk.store.mock(number) else {
            throw Failure("There is no mock with the number \(number); «spar history mocks» lists them.", .missing)
        }
        return mock
    }

    private func report(_ mock: Mock, _ desk: Desk, withNotes: Bool) -> MockAttemptReport {
        let path = desk.mockReports.path(mock)
        return MockAttemptReport(
            mock, topics: desk.competencyTopics, report: FileManager.default.fileExists(atPath: path) ? path : nil, withNotes: withNotes)
    }

    private func list(_ desk: Desk) throws {
        let mocks = try desk.store.mocks(question.flatMap(QuestionID.init)).filter(\.isHeld)
        if json { return try JSON.print(["mocks": mocks.map { report($0, desk, withNotes: false) }]) }
        guard !mocks.isEmpty else {
            return print(question == nil ? "No mock was held yet; «spar mock» begins one." : "No mock of this prompt was held yet.")
        }
        for mock in mocks {
            let standing =
                switch mock.stage {
                case .running: "left"
                case .scoring: "to be scored"
                case .dropped: "given up"
                case .done: mock.scorecard?.verdict?.rawValue ?? "in part"
                }
            let mean = mock.scorecard?.mean.map { ", mean \(($0 * 10).rounded() / 10)" } ?? ""
            let over = mock.times.reduce(0) { $0 + max(0, $1.spent - $1.budget) }
            let overrun = over >= 1 ? ", \(MockReport.time(over)) over in phases" : ""
            print(
                "\(String(mock.id).leading(to: 4))  \(DateText.iso(mock.started).prefix(10))  \(mock.question.name)  \(standing)\(mean), "
                    + "\(Words.clock(mock.clock.elapsed)) of \(Words.clock(mock.clock.total))\(overrun)")
        }
    }

    private func difference(_ old: Mock, _ new: Mock) throws {
        let comparison = MockComparison(old, new)
        if json { return try JSON.print(comparison) }
        print("Mock \(old.id), \(DateText.iso(old.started).prefix(10)), \(old.title): \(old.scorecard?.verdict?.rawValue ?? "no verdict")")
        print("Mock \(new.id), \(DateText.iso(new.started).prefix(10)), \(new.title): \(new.scorecard?.verdict?.rawValue ?? "no verdict")")
        print("\nLevels")
        for change in comparison.levels {
            let (before, after) = (change.before.map(String.init) ?? "–", change.after.map(String.init) ?? "–")
            print("  \(change.competency): \(before == after ? before : "\(before) → \(after)")")
        }
        print("\nTime over the budget")
        for change in comparison.times {
            let text = { (value: Double?) in value.map { ($0 < 0 ? "−" : "+") + MockReport.time(abs($0)) } ?? "–" }
            print("  \(change.phase): \(text(change.before)) → \(text(change.after))")
        }
        for (title, texts) in [("Seen this time only", comparison.gained), ("Seen the first time only", comparison.lost)] where !texts.isEmpty {
            print("\n\(title)")
            for text in texts { print("  \(text)") }
        }
    }
}
