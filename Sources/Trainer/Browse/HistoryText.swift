import Practice
import Questions
import Scheduling
import Screen

/// The past reviews of a question as a table, the latest first.
struct HistoryText {
    private(set) var lines: [Line] = []

    /// - Parameter trail: oldest first.
    init(_ trail: [ReviewStep], of question: Question, width: Int) {
        let count = trail.isEmpty ? "none yet" : "\(trail.count)"
        lines.append(Line([Span("Reviews", .strong), Span("   \(count)", .muted)]))
        guard !trail.isEmpty else { return }
        let isWide = width >= Self.wide
        let heading = isWide ? Self.row(Self.headings) : Self.row(Array(Self.headings.prefix(4)))
        lines.append(Line(heading, .muted).truncated(to: width))
        for step in trail.reversed() {
            let cells = Self.cells(step, question)
            let style = step.review.grade.style
            let date = Self.padded(cells[0], Self.widths[0])
            let grade = Self.padded(cells[1], Self.widths[1])
            let rest = Self.row(Array((isWide ? cells[2...] : cells[2..<4])), from: 2)
            lines.append(Line([Span(date, .plain), Span(grade, style), Span(rest, .plain)]).truncated(to: width))
            if !isWide { lines += Line(Self.sentence(cells), .muted).wrapped(to: width - 4, indent: 2).map { Line("    ") + $0 } }
            if let answer = step.review.answer, !answer.isEmpty {
                let first = answer.split(whereSeparator: \.isNewline).joined(separator: " ")
                lines.append(Line("  «\(first)»", .muted).truncated(to: width))
            }
        }
    }

    // MARK: Cells

    private static let wide = 66
    private static let headings = ["date", "grade", "after", "next in", "said", "took", "ticked"]
    private static let widths = [12, 7, 8, 9, 8, 8, 0]

    /// Date, grade, days since the review before, days to the next, prediction, time, and what was ticked.
    static func cells(_ step: ReviewStep, _ question: Question) -> [String] {
        let review = step.review
        return [
            DateText.iso(days: step.day.number), review.grade.name, step.elapsed.map(days) ?? "–", step.interval.map(days) ?? "–",
            review.prediction?.name ?? "–", Words.clock(Int64(review.duration)), ticked(step, question, numbered: false),
        ]
    }

    private static func days(_ count: Int) -> String { count == 0 ? "0 d" : GradeOffer.text(count) }

    /// The letters of the points that were ticked, as the text above has them.
    ///
    /// - Parameter numbered: points go by numbers from 1, as the linear mode has them.
    static func ticked(_ step: ReviewStep, _ question: Question, numbered: Bool) -> String {
        var parts: [String] = []
        if let ticks = step.review.ticks {
            let indexes = (0..<64).filter { ticks & (1 << UInt64($0)) != 0 }
            let letters = indexes.map { !numbered && Commands.tickLetters.indices.contains($0) ? String(Commands.tickLetters[$0]) : "\($0 + 1)" }
            parts.append(indexes.isEmpty ? "none" : letters.joined(separator: " "))
        }
        if step.review.fingerprint != question.summary.fingerprint { parts.append("older text") }
        if !step.review.counts { parts.append("practice only") }
        return parts.isEmpty ? "–" : parts.joined(separator: ", ")
    }

    private static func row(_ cells: [String], from first: Int = 0) -> String {
        cells.enumerated().map { padded($0.element, widths[first + $0.offset]) }.joined()
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.columns))
    }

    /// What a narrow table has no columns for.
    private static func sentence(_ cells: [String]) -> String { "said \(cells[4]), took \(cells[5]), ticked \(cells[6])" }
}

/// The past reviews of a question in sentences, the latest first, for the linear mode.
package enum HistorySentences {
    /// - Parameter reviews: of this question, oldest first.
    package static func of(_ question: Question, _ reviews: [Review], settings: Settings) -> [String] {
        ReviewStep.trail(reviews, settings: settings).reversed().map { sentence($0, question) }
    }

    private static func sentence(_ step: ReviewStep, _ question: Question) -> String {
        let review = step.review
        let parts = [
            step.elapsed.map { "\(Words.count($0, "day")) after the review before" },
            step.interval.map { "to come back in \(Words.count($0, "day"))" }, review.prediction.map { "said \($0.name)" },
            "took \(Words.duration(Double(review.duration) / 1000))",
            review.ticks == nil ? (review.counts ? nil : "practice only") : "ticked \(HistoryText.ticked(step, question, numbered: true))",
        ].compactMap { $0 }
        let answer = review.answer.map { " Typed: \($0.split(whereSeparator: \.isNewline).joined(separator: " "))" } ?? ""
        return "\(DateText.iso(days: step.day.number)): \(review.grade.name), \(parts.joined(separator: ", ")).\(answer)"
    }
}
