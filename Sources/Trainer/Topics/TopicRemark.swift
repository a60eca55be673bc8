import Practice
import Scheduling

extension TopicStanding {
    /// Days without an answer after which a topic is said to be out of sight.
    private static let longAgo = 14

    /// What stands out about it, what weighs most first; one that nothing stands out of has none.
    package func remarks(today: StudyDay) -> [String] {
        if seen == 0 { return ["never asked"] }
        if !isKnown { return ["not enough data: \(seen) of \(questions) asked"] }
        var remarks: [String] = []
        if let overconfidence, overconfidence >= 1.0 / 3 { remarks.append("\(sureFailed) of \(sure) sure wrong") }
        if let mockLevel, mockLevel < 3 { remarks.append("level \(mockLevel.oneDecimal) in mocks") }
        if slow > 0, slow * 2 >= timed { remarks.append(slow == timed ? "slow" : "\(slow) of \(timed) slow") }
        if lapses >= 2 { remarks.append(Words.count(lapses, "lapse")) }
        if let lastStudied, today - lastStudied >= Self.longAgo { remarks.append("not seen for \(today - lastStudied) days") }
        if seen < questions { remarks.append("\(questions - seen) of \(questions) never asked") }
        if due > 0 { remarks.append("\(due) due") }
        return remarks
    }

    /// `38 %`, or a dash where too little is known.
    package var percent: String { isKnown ? Words.percent(readiness.mean) : "–" }

    /// `38 % (20–57)`, or that there is not enough data.
    package var range: String {
        guard isKnown else { return "not enough data" }
        return "\(Words.percent(readiness.mean)) (\(Words.hundredths(readiness.low))–\(Words.hundredths(readiness.high)))"
    }
}

extension Words {
    /// `38 %`.
    package static func percent(_ share: Double) -> String { "\(hundredths(share)) %" }

    /// `38`.
    package static func hundredths(_ share: Double) -> String { String(Int((share * 100).rounded())) }

    /// `+3 points`, `−3 points`, `no change`.
    package static func points(_ change: Double) -> String {
        let points = Int((change * 100).rounded())
        return points == 0 ? "no change" : (points > 0 ? "+" : "−") + count(abs(points), "point")
    }
}

extension Double {
    /// At most one decimal: `2`, `2.5`.
    package var oneDecimal: String {
        let tenths = Int((self * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
