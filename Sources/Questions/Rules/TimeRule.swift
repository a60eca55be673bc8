/// The minutes of the header are plausible for the kind.
struct TimeRule: Rule {
    static let name = "minutes"

    func check(_ parsed: ParsedQuestion) -> [Finding] {
        guard let question = parsed.question else { return [] }
        let range: ClosedRange<Double> =
            switch question.kind {
            case .choice: 0.25...5
            case .recall, .numeric, .fragment: 0.5...12
            case .code, .sql: 3...60
            case .design: 15...90
            }
        guard !range.contains(question.summary.minutes) else { return [] }
        let bounds = "\(range.lowerBound.compact) to \(range.upperBound.compact)"
        return [
            finding(
                .warning, parsed, parsed.keys["minutes"],
                "\(question.summary.minutes.compact) minutes is not plausible for a \(question.kind.rawValue) question; \(bounds) would be")
        ]
    }
}

extension Double {
    /// The number without a needless fraction.
    package var compact: String { self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self) }
}
