import ArgumentParser
import Foundation
import Practice
import Progress
import Questions
import Scheduling
import Trainer

struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List past reviews, or mock interviews.", subcommands: [HistoryReviews.self, HistoryMocks.self],
        defaultSubcommand: HistoryReviews.self)
}

/// What `history` does without a further word.
struct HistoryReviews: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "reviews", abstract: "List past reviews (the default).")

    @Option(name: .long, help: ArgumentHelp("Only the last so many (default: 30, with --json all).", valueName: "n"))
    var last: Int?

    @Option(name: .long, help: ArgumentHelp("Only since this date or time (ISO 8601).", valueName: "date"))
    var since: String?

    @Option(name: .long, help: ArgumentHelp("Only of this question.", valueName: "id"))
    var question: String?

    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.")
    var json = false

    @OptionGroup var files: FileOptions

    struct Entry: Encodable {
        var id: Int64
        var question: String
        var at: String
        var grade: Int
        @Nullable var suggested: Int?
        @Nullable var prediction: String?
        var seconds: Double
        @Nullable var ticks: [Int]?
        var hints: Int
        @Nullable var seed: Int64?
        @Nullable var answer: String?
        var counts: Bool
        @Nullable var session: Int64?
        var fingerprint: String

        init(_ review: Review) {
            id = review.id
            question = review.question.rawValue
            at = DateText.iso(review.moment)
            grade = review.grade.rawValue
            seconds = Double(review.duration) / 1000
            hints = review.hints
            counts = review.counts
            fingerprint = String(review.fingerprint, radix: 16)
            _suggested = Nullable(wrappedValue: review.suggested?.rawValue)
            _prediction = Nullable(wrappedValue: review.prediction?.name)
            _ticks = Nullable(wrappedValue: review.ticks.map { ticks in (0..<64).filter { ticks & (1 << UInt64($0)) != 0 } })
            _seed = Nullable(wrappedValue: review.seed)
            _answer = Nullable(wrappedValue: review.answer)
            _session = Nullable(wrappedValue: review.session)
        }
    }

    func validate() throws {
        if let last, last < 1 { throw ValidationError("--last takes a number from 1 on") }
        if let question, QuestionID(question) == nil { throw ValidationError("«\(question)» is not an id, as in ml-theory/topic/name") }
        if let since, Clock.parse(since) == nil { throw ValidationError("--since takes a date, as in 2026-11-01") }
    }

    func run() throws {
        let folders = Folders(environment: ProcessInfo.processInfo.environment)
        let filter = ProgressStore.HistoryFilter(
            question: question.flatMap(QuestionID.init), since: since.flatMap(Clock.parse)?.milliseconds, last: last ?? (json ? nil : 30))
        let store = try opened { try files.openStore(folders) }
        if json {
            try opened { try printJSON(store, filter) }
            return
        }
        let reviews = try opened { try store.reviews(filter) }
        if reviews.isEmpty { print(since == nil && question == nil ? "There are no reviews yet." : "There are no such reviews.") }
        for review in reviews {
            let day = DateText.iso(review.moment).prefix(16).replacingOccurrences(of: "T", with: " ")
            let prediction = review.prediction.map { ", predicted \($0.name)" } ?? ""
            let practice = review.counts ? "" : ", practice only"
            let seconds = Int((Double(review.duration) / 1000).rounded())
            print("\(day)  \(review.grade.name)  \(review.question)  \(seconds) s\(prediction)\(practice)")
        }
    }

    /// One review a line, written as it is read: a log of a million does not have to fit into memory.
    private func printJSON(_ store: ProgressStore, _ filter: ProgressStore.HistoryFilter) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var buffer = Data("{\"reviews\":[".utf8)
        var isFirst = true
        try store.forEachReview(filter) { review in
            buffer.append(contentsOf: Array((isFirst ? "\n" : ",\n").utf8))
            buffer.append(try encoder.encode(Entry(review)))
            isFirst = false
            if buffer.count > 1 << 16 {
                FileHandle.standardOutput.write(buffer)
                buffer.removeAll(keepingCapacity: true)
            }
        }
        buffer.append(contentsOf: Array("\n]}\n".utf8))
        FileHandle.standardOutput.write(buffer)
    }
}
