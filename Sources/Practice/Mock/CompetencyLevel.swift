import Questions

/// What the ticks of one competency come to.
package struct CompetencyLevel: Hashable, Sendable, Codable {
    package struct Behaviour: Hashable, Sendable, Codable {
        package var text: String
        /// `must`, `strong` or `flag`.
        package var weight: String
        package var isTicked: Bool

        package init(text: String, weight: String, isTicked: Bool) {
            self.text = text
            self.weight = weight
            self.isTicked = isTicked
        }
    }

    package var competency: String
    /// From 1 to 4.
    package var level: Int
    package var behaviours: [Behaviour]

    package var hasFlag: Bool { behaviours.contains { $0.weight == Rubric.Weight.flag.rawValue && $0.isTicked } }

    /// Must-haves that were not seen, then strong signals that were not.
    package var missed: [Behaviour] {
        [Rubric.Weight.must, .strong].flatMap { weight in behaviours.filter { $0.weight == weight.rawValue && !$0.isTicked } }
    }

    /// The rule, as `docs/mocks.md` states it.
    ///
    /// - 1: fewer than half of the must-haves.
    /// - 2: at least half of them.
    /// - 3: all of them.
    /// - 4: all of them, and at least half of the strong signals, one at least.
    ///
    /// Each red flag takes one level away, and with any the level is 2 at most. Where a competency has no must-have, one strong
    /// signal stands for them.
    package static func level(_ behaviours: [Behaviour]) -> Int {
        func count(_ weight: Rubric.Weight) -> (all: Int, ticked: Int) {
            let own = behaviours.filter { $0.weight == weight.rawValue }
            return (own.count, own.count(where: \.isTicked))
        }
        let (musts, strong, flags) = (count(.must), count(.strong), count(.flag))
        let hasMusts = musts.all > 0 ? musts.ticked == musts.all : strong.all == 0 || strong.ticked > 0
        let isHalf = musts.all > 0 ? musts.ticked > 0 && 2 * musts.ticked >= musts.all : hasMusts
        var level = hasMusts ? 3 : isHalf ? 2 : 1
        if hasMusts, strong.ticked > 0, 2 * strong.ticked >= strong.all { level = 4 }
        guard flags.ticked > 0 else { return level }
        return max(1, min(2, level - flags.ticked))
    }

    package init(competency: String, behaviours: [Behaviour]) {
        self.competency = competency
        self.behaviours = behaviours
        level = Self.level(behaviours)
    }
}

/// What an interview comes to.
package enum Verdict: String, CaseIterable, Comparable, Sendable, Codable {
    case strongNo = "strong no"
    case leanNo = "lean no"
    case leanHire = "lean hire"
    case strongHire = "strong hire"

    package var isHire: Bool { self >= .leanHire }

    package static func < (left: Verdict, right: Verdict) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    /// The rule, as `docs/mocks.md` states it.
    ///
    /// 1. Strong no: three competencies or more at level 1, or a mean below 2, or a red flag in framing with another competency at level 1.
    /// 2. Lean no: a red flag in framing, or two competencies at level 1, or a mean below 2.75.
    /// 3. Strong hire: every competency at 3 or 4, a mean of 3.5 at least, no red flag anywhere.
    /// 4. Lean hire: all else.
    package static func of(_ levels: [CompetencyLevel]) -> Verdict {
        guard !levels.isEmpty else { return .strongNo }
        let lowest = levels.count { $0.level < 2 }
        let mean = Double(levels.reduce(0) { $0 + $1.level }) / Double(levels.count)
        let framing = levels.first { $0.competency == Competency.framing }
        let isFramingFlagged = framing?.hasFlag ?? false
        let others = levels.count { $0.level < 2 && $0.competency != Competency.framing }
        if lowest >= 3 || mean < 2 || (isFramingFlagged && others > 0) { return .strongNo }
        if lowest >= 2 || mean < 2.75 || isFramingFlagged { return .leanNo }
        let isClean = levels.allSatisfy { $0.level >= 3 && !$0.hasFlag }
        return isClean && mean >= 3.5 ? .strongHire : .leanHire
    }
}
