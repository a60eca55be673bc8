import ArgumentParser
import Scheduling
import Trainer

struct Schedule: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what FSRS-6 makes of a history of grades.",
        discussion: """
            A history is a list of grade@days: the grade from 1 (Again) to 4 (Easy) and the whole days since the review before. Intervals \
            are days until the item would be due after each grade, as offered at that review, without spreading.
            """)

    @Option(name: .long, help: ArgumentHelp("The reviews, as in 1@0,3@0,3@1,3@3.", valueName: "list"))
    var history: String

    @Option(name: .long, help: ArgumentHelp("The 21 weights w0 to w20, separated by commas (default: those of FSRS-6).", valueName: "list"))
    var parameters: String?

    @Option(name: .long, help: "Desired retention, 0.7 to 0.97.")
    var retention = 0.9

    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.")
    var json = false

    struct Report: Encodable {
        struct Intervals: Encodable {
            var again: Int
            var hard: Int
            var good: Int
            var easy: Int
        }
        struct Entry: Encodable {
            var grade: Int
            var elapsedDays: Int
            var stability: Double
            var difficulty: Double
            @Nullable var retrievability: Double?
            var intervals: Intervals
        }
        var reviews: [Entry]
    }

    func validate() throws {
        guard Scheduler.retentionBounds.contains(retention) else { throw ValidationError("--retention takes a number from 0.7 to 0.97") }
    }

    func run() throws {
        let outcomes: [ReviewHistory.Outcome]
        do {
            let scheduler = Scheduler(model: MemoryModel(try weights()), desiredRetention: retention)
            outcomes = try ReviewHistory(parsing: history).outcomes(scheduler)
        } catch let problem as Parameters.Problem {
            throw Failure("--parameters: \(problem).", .usage)
        } catch let problem as ReviewHistory.Problem {
            throw Failure("--history: \(problem).", .usage)
        }
        if json { return try JSON.print(Report(reviews: outcomes.map(entry))) }
        print("grade  days  recall  stability  difficulty  next: again  hard  good  easy")
        for outcome in outcomes { print(line(outcome)) }
    }

    private func weights() throws -> Parameters {
        guard let parameters else { return .standard }
        let numbers = try parameters.split(separator: ",").map { part in
            let text = part.filter { $0 != " " }
            guard let value = Double(text) else { throw Failure("--parameters: «\(text)» is not a number.", .usage) }
            return value
        }
        return try Parameters(numbers, bounded: false)
    }

    private func entry(_ outcome: ReviewHistory.Outcome) -> Report.Entry {
        func days(_ grade: Grade) -> Int { outcome.intervals[grade] ?? 1 }
        return Report.Entry(
            grade: outcome.step.grade.rawValue, elapsedDays: outcome.step.elapsedDays, stability: outcome.state.stability,
            difficulty: outcome.state.difficulty, retrievability: Nullable(wrappedValue: outcome.retrievability),
            intervals: .init(again: days(.again), hard: days(.hard), good: days(.good), easy: days(.easy)))
    }

    private func line(_ outcome: ReviewHistory.Outcome) -> String {
        func number(_ value: Double) -> String { String(rounded(value, 10_000)) }
        let recall = outcome.retrievability.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"
        let state = number(outcome.state.stability).leading(to: 11) + number(outcome.state.difficulty).leading(to: 12)
        let intervals = zip(Grade.allCases, [13, 6, 6, 6]).map { String(outcome.intervals[$0] ?? 1).leading(to: $1) }.joined()
        let step = String(outcome.step.grade.rawValue).leading(to: 5) + String(outcome.step.elapsedDays).leading(to: 6)
        return step + recall.leading(to: 8) + state + intervals
    }
}
