/// How the questions of a group went when they were met for the first time.
package struct FirstTimes: Hashable, Sendable {
    /// Questions answered at least once in a way that counts.
    package var answered: Int
    /// Those of them whose first answer was recalled: Hard or better, as FSRS counts recall.
    package var recalled: Int

    package init(answered: Int = 0, recalled: Int = 0) {
        self.answered = answered
        self.recalled = recalled
    }

    package mutating func add(isRecalled: Bool) {
        answered += 1
        if isRecalled { recalled += 1 }
    }

    package static func + (left: FirstTimes, right: FirstTimes) -> FirstTimes {
        FirstTimes(answered: left.answered + right.answered, recalled: left.recalled + right.recalled)
    }
}
