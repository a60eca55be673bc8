/// How grades fall for the average learner, as far as the plan has to know it beforehand.
package struct GradeHabits: Hashable, Sendable {
    /// Shares of Hard, Good and Easy among recalled answers; they add up to 1.
    package var recalled: [Double]
    /// Shares of Again, Hard, Good and Easy among first answers; they add up to 1.
    package var first: [Double]
    /// The probability that an item never seen is answered all the same.
    package var unseenRecall: Double

    package init(recalled: [Double] = [0.22, 0.63, 0.15], first: [Double] = [0.24, 0.094, 0.495, 0.171], unseenRecall: Double = 0.15) {
        self.recalled = recalled
        self.first = first
        self.unseenRecall = unseenRecall
    }
}
