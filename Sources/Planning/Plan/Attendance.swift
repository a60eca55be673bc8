/// The share of the planned minutes that are really studied, and how well it is known.
package struct Attendance: Hashable, Sendable {
    /// From 0.1 to 1.
    package let rate: Double
    /// Standard deviation of what is known of the rate.
    package let deviation: Double

    /// Every day is studied, without doubt.
    package static let full = Attendance(rate: 1, deviation: 0)

    /// What is assumed of a learner without a log, and how many days of one that counts for.
    private static let prior = (rate: 0.88, days: 6.0)

    private init(rate: Double, deviation: Double) {
        self.rate = rate
        self.deviation = deviation
    }

    /// What the planned days so far say: a beta distribution, begun with the prior.
    ///
    /// - Parameter studied: studied part of the minutes of each planned day; more than 1 counts as 1.
    package init(studied: [Double]) {
        let sum = studied.reduce(0) { $0 + min(1, max(0, $1)) }
        let count = Self.prior.days + Double(studied.count)
        let mean = (Self.prior.rate * Self.prior.days + sum) / count
        self.init(rate: min(1, max(0.1, mean)), deviation: (mean * max(0, 1 - mean) / (count + 1)).squareRoot())
    }
}
