import Practice
import Questions
import Scheduling
import Testing

@Suite struct GradeOfferTests {
    /// What the buttons say is what the scheduler then stores.
    @Test func offersWhatIsThenStored() throws {
        var random = SeededRandom(21)
        let scheduler = Scheduler(desiredRetention: 0.88, maximumInterval: 400)
        for _ in 0..<500 {
            let id = try id("ml-theory/t/q\(Int.random(in: 0...9999, using: &random))")
            var known: ItemMemory?
            for step in 0..<Int.random(in: 0...6, using: &random) {
                known = scheduler.review(
                    known, item: id.rawValue, grade: random.pick(Grade.allCases), on: today + (step * Int.random(in: 0...30, using: &random) - 150))
            }
            let kind = random.pick(Kind.allCases)
            let offer = GradeOffer(known, id: id, kind: kind, today: today, scheduler: scheduler, counts: true)
            for grade in Grade.allCases {
                let stored = scheduler.review(known, item: id.rawValue, grade: grade, on: today)
                #expect(offer.days[grade] == (grade == .again && kind.isShort ? 0 : stored.dueDay - today), "\(kind) \(grade)")
                if !(grade == .again && kind.isShort) { #expect(offer.days[grade, default: 0] >= 1) }
            }
            let (hard, good, easy) = (offer.days[.hard, default: 0], offer.days[.good, default: 0], offer.days[.easy, default: 0])
            #expect(hard <= good && good <= easy)
        }
    }

    @Test func practiceAheadLeavesTheDayWhereItIs() throws {
        let id = try id("ml-theory/t/q")
        let offer = GradeOffer(memory(due: 9), id: id, kind: .recall, today: today, scheduler: Scheduler(), counts: false)
        #expect(offer.days == [.again: 0, .hard: 9, .good: 9, .easy: 9])
        let long = GradeOffer(memory(due: 9), id: id, kind: .code, today: today, scheduler: Scheduler(), counts: false)
        #expect(long.days == [.again: 9, .hard: 9, .good: 9, .easy: 9])
        let never = GradeOffer(nil, id: id, kind: .code, today: today, scheduler: Scheduler(), counts: false)
        #expect(never.days.isEmpty)
    }

    @Test(arguments: [
        (-1, "now"), (0, "now"), (1, "1 d"), (59, "59 d"), (60, "2 mo"), (75, "2 mo"), (77, "3 mo"), (364, "12 mo"), (365, "1 y"), (438, "1.2 y"),
        (730, "2 y"), (3652, "10 y"), (36_500, "99.9 y"),
    ])
    func text(_ days: Int, _ expected: String) {
        #expect(GradeOffer.text(days) == expected)
    }

    @Test func textsAreShort() {
        for days in 0...36_500 { #expect(GradeOffer.text(days).count <= 6) }
    }
}
