import Practice
import Questions
import Testing

/// From ticks to levels and a verdict.
@Suite struct VerdictTests {
    private func level(_ pattern: String) -> Int {
        // m s f: not ticked; M S F: ticked.
        CompetencyLevel.level(
            pattern.map { letter in
                let weight: Rubric.Weight = letter.lowercased() == "m" ? .must : letter.lowercased() == "s" ? .strong : .flag
                return .init(text: String(letter), weight: weight.rawValue, isTicked: letter.isUppercase)
            })
    }

    @Test(arguments: [
        ("mmss", 1), ("mmSS", 1), ("mmm", 1), ("Mmm", 1), ("Mm", 2), ("MMm", 2), ("MmSS", 2), ("MMss", 3), ("MM", 3), ("MMSs", 4), ("MMSsss", 3),
        ("MMSSf", 4), ("MMSSF", 2), ("MMsF", 2), ("MmF", 1), ("mmF", 1), ("MMSSFF", 2), ("MMFF", 1), ("ss", 1), ("Ss", 4), ("f", 3), ("F", 2),
    ])
    func levelsFollowTheRule(_ pattern: String, _ expected: Int) { #expect(level(pattern) == expected) }

    /// Levels as nine digits in the order of the competencies, with `!` behind one that has a red flag.
    private func verdict(_ text: String) -> Verdict {
        var levels: [CompetencyLevel] = []
        for letter in text {
            if letter == "!" {
                levels[levels.count - 1].behaviours = [.init(text: "flag", weight: "flag", isTicked: true)]
            } else {
                var level = CompetencyLevel(competency: Competency.all[levels.count], behaviours: [])
                level.level = letter.wholeNumberValue ?? 1
                levels.append(level)
            }
        }
        return Verdict.of(levels)
    }

    @Test(arguments: [
        ("333333333", Verdict.leanHire), ("443434344", .strongHire), ("444444442", .leanHire), ("444444444", .strongHire), ("222222222", .leanNo),
        ("2!44444444", .leanNo), ("2!44444441", .strongNo), ("444444411", .leanNo), ("444444111", .strongNo), ("144444444", .leanHire),
        ("111111111", .strongNo), ("333333322", .leanHire), ("333322222", .leanNo), ("444444442!", .leanHire), ("2!11444444", .strongNo),
    ])
    func verdictsFollowTheRule(_ levels: String, _ expected: Verdict) { #expect(verdict(levels) == expected) }

    private func rubric(_ random: inout SeededRandom) -> Rubric {
        Rubric(
            Competency.all.flatMap { competency in
                (0..<Int.random(in: 1...6, using: &random)).map { index in
                    let weight: Rubric.Weight = index == 0 ? .must : random.pick([.must, .must, .strong, .strong, .flag])
                    return Rubric.Point("\(competency) \(index)", weight, competency: competency)
                }
            })
    }

    private let whole = MockPlan(phases: [.init(name: "framing", budget: 1)])

    /// Over random rubrics and ticks: what the design says can never be a hire is none, and more of the good never makes it worse.
    @Test(arguments: 0..<300) func noHireWhereTheRuleSaysNone(_ seed: UInt64) {
        var random = SeededRandom(seed)
        let rubric = rubric(&random)
        for _ in 0..<100 {
            // Dense ticks too, or a hire would hardly ever come up.
            let density = random.pick([0.1, 0.5, 0.9, 0.97])
            var ticks: UInt64 = 0
            for index in rubric.points.indices where index < 64 && random.chance(rubric.points[index].weight == .flag ? 1 - density : density) {
                ticks |= 1 << UInt64(index)
            }
            let card = Scorecard(rubric, ticks: ticks, plan: whole)
            let isHire = card.verdict?.isHire ?? false
            let framing = card.levels.first { $0.competency == Competency.framing }
            if framing?.hasFlag == true || card.levels.count(where: { $0.level < 2 }) >= 2 { #expect(!isHire) }
            #expect(card.levels.allSatisfy { (1...4).contains($0.level) && (!$0.hasFlag || $0.level <= 2) })
            let index = Int.random(in: 0..<min(64, rubric.points.count), using: &random)
            let more = Scorecard(rubric, ticks: ticks | 1 << UInt64(index), plan: whole)
            if rubric.points[index].weight == .flag {
                #expect((more.verdict ?? .strongNo) <= (card.verdict ?? .strongNo))
            } else {
                #expect((more.verdict ?? .strongNo) >= (card.verdict ?? .strongNo))
            }
        }
    }

    /// Every tick set of a small rubric, not only random ones.
    @Test func everyTickSetOfASmallRubric() {
        let rubric = Rubric([
            .init("a", .must, competency: "problem framing"), .init("b", .must, competency: "problem framing"),
            .init("c", .flag, competency: "problem framing"), .init("d", .must, competency: "metrics"), .init("e", .strong, competency: "metrics"),
            .init("f", .must, competency: "features"), .init("g", .flag, competency: "features"), .init("h", .must, competency: "evaluation"),
            .init("i", .must, competency: "evaluation"), .init("j", .strong, competency: "evaluation"), .init("k", .must, competency: "modelling"),
        ])
        var hires = 0
        for ticks in 0..<UInt64(1 << 11) {
            let card = Scorecard(rubric, ticks: ticks, plan: whole)
            guard card.verdict?.isHire == true else { continue }
            hires += 1
            #expect(ticks & 0b100 == 0, "a red flag in framing")
            #expect(card.levels.count { $0.level < 2 } < 2)
        }
        #expect(hires > 0)
    }

    @Test func aPartOfAnInterviewHasLevelsAndNoVerdict() {
        let rubric = Rubric([.init("a", .must, competency: "metrics"), .init("b", .must, competency: "features")])
        let part = MockPlan(phases: [.init(name: "features", budget: 1)], isWhole: false)
        let card = Scorecard(rubric, ticks: 0b11, plan: part)
        #expect(card.levels.map(\.competency) == ["features"])
        #expect(card.verdict == nil)
    }

    /// A prompt that was edited since keeps the ticks of what it still asks for.
    @Test func ticksFollowTheirWords() {
        let old = Rubric([
            .init("a", .must, competency: "metrics"), .init("b", .must, competency: "metrics"), .init("b", .must, competency: "features"),
        ])
        let card = Scorecard(old, ticks: 0b110, plan: whole)
        let new = Rubric([
            .init("b", .must, competency: "features"), .init("c", .must, competency: "metrics"), .init("b", .strong, competency: "metrics"),
            .init("a", .must, competency: "metrics"),
        ])
        #expect(card.ticks(in: new) == 0b0101)
        #expect(card.ticks(in: old) == 0b110)
    }

    @Test func drillsAreTheLowestFirstWithWhatWasMissed() {
        let rubric = Rubric([
            .init("goal", .must, competency: "problem framing"), .init("proxy", .must, competency: "metrics"),
            .init("late", .must, competency: "data and labels"), .init("bias", .must, competency: "data and labels"),
            .init("split", .must, competency: "evaluation"),
        ])
        let drills = Scorecard(rubric, ticks: 0b00101, plan: whole).drills(["metrics": ["ranking-metrics"]])
        #expect(drills.map(\.competency) == ["metrics", "evaluation", "data and labels"])
        #expect(drills.map(\.missed) == ["proxy", "split", "bias"])
        #expect(drills[0].topics == ["ranking-metrics"])
    }
}
