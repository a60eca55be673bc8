import Practice

/// How the plan speaks of gains and chances.
package enum PlanWords {
    /// `+4.1 points on the day for 40 s`.
    package static func gain(_ points: Double, seconds: Double) -> String {
        let time = seconds < 100 ? "\(Int(seconds.rounded())) s" : Words.minutes(seconds)
        return "\(Self.points(points)) points on the day for \(time)"
    }

    /// `78 %`.
    package static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

    /// `71–84`.
    package static func range(_ range: ClosedRange<Double>) -> String {
        "\(Int((range.lowerBound * 100).rounded()))–\(Int((range.upperBound * 100).rounded()))"
    }

    /// `+4.1`.
    package static func points(_ points: Double) -> String { "+" + tenths(points) }

    private static func tenths(_ value: Double) -> String {
        let tenths = max(0, Int((value * 10).rounded()))
        return "\(tenths / 10).\(tenths % 10)"
    }
}
