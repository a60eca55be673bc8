import Scheduling
import Testing

@testable import Planning

@Suite struct PlanTests {
    @Test func pricesFallAsTheMinutesGrow() {
        let means = [300.0, 600, 1200, 2400].map { seconds in
            let plan = Plan(.mixed(days: 12, seconds: seconds), precision: .coarse)
            return plan.prices[0].dropFirst().reduce(0, +)
        }
        for (scarce, ample) in zip(means, means.dropFirst()) { #expect(scarce > ample) }
    }

    @Test func orderOfItemsDoesNotMatter() {
        let problem = PlanProblem.mixed(days: 10, seconds: 600)
        var turned = problem
        turned.items = Array(problem.items.reversed())
        let (a, b) = (Plan(problem, precision: .coarse), Plan(turned, precision: .coarse))
        for (left, right) in zip(a.prices[0], b.prices[0]) { #expect(abs(left - right) < 1e-5) }
        for item in problem.items.prefix(40) { #expect(abs(a.index(of: item, left: 10) - b.index(of: item, left: 10)) < 1e-5) }
    }

    @Test func samePlanComesOutTwice() {
        let problem = PlanProblem.mixed(days: 9, seconds: 500)
        #expect(Plan(problem, precision: .coarse).prices == Plan(problem, precision: .coarse).prices)
    }

    @Test func nothingIsExpectedToBeStudiedBeyondTheMinutes() {
        let problem = PlanProblem.mixed(days: 14, seconds: 900)
        let grid = StateGrid(reach: 40)
        var solver = PriceSolver(problem, grid: grid, prices: nil)
        solver.solve(.cold)
        for left in 1...14 { #expect(solver.used[0][left] < 900 * 1.1, "\(left) sessions left") }
        #expect(solver.used[0].reduce(0, +) > 0.9 * 900 * 14)
    }

    @Test func moreWeightComesFirst() {
        let plan = Plan(.mixed(days: 10, seconds: 600), precision: .coarse)
        let state = MemoryState(stability: 4, difficulty: 5)
        let indices = (0..<3).map { plan.index(of: PlanItem(kind: $0, state: state, elapsed: 6), left: 10) }
        #expect(indices[0] < indices[1] && indices[1] < indices[2])
    }

    @Test func nothingIsReviewedWhoseSecondsCostMoreThanTheyGain() {
        let problem = PlanProblem.mixed(days: 10, seconds: 600)
        let prices = Plan(problem, precision: .coarse).prices
        let transitions = Transitions(grid: StateGrid(reach: 30), model: problem.model, habits: problem.habits)
        var tables = ValueTables(problem, transitions: transitions, oldest: 17)
        tables.solve(prices: prices, temperatures: [0], keepingAdvantages: true)
        var reviewed = 0
        for left in 1...10 {
            for place in left * tables.block..<left * tables.block + tables.active[left] * transitions.grid.stateCount {
                for lane in 0..<3 where tables.shares[place][lane] > 0.5 {
                    reviewed += 1
                    #expect(tables.advantages[place][lane] > 0)
                }
            }
        }
        #expect(reviewed > 100)
    }

    @Test func boundIsAboveEveryPolicy() {
        let cell = SimulatedCell(items: 120, days: 10, minutes: 5)
        let bound = Plan(cell.problem(day: 0, attendance: 1, cautiousDecay: 0.1)).bound
        var options = SimulatedCourse.Options()
        options.resolveEvery = 100
        options.modelsAttendance = false
        let first = Plan(cell.problem(day: 0, attendance: 1))
        for policy in [SimulatedPolicy.plan(.recall), .greedy, .retention(0.8, newADay: nil, weakestFirst: false)] {
            let recalls = (0..<12).map { learner in
                var plan: Plan?
                if case .plan = policy { plan = first }
                return SimulatedCourse(cell, learner: learner, policy: policy, options: options, first: plan).recall
            }
            let mean = Estimate(recalls)
            #expect(mean.mean < bound + 2 * mean.error, "\(policy)")
        }
    }

    @Test func warmStartComesCloseToTheColdOne() {
        let problem = PlanProblem.mixed(days: 14, seconds: 600)
        let cold = Plan(problem)
        var tomorrow = problem
        tomorrow.budgets = [[Double](repeating: 600, count: 13)]
        tomorrow.items = problem.items.map { item in
            PlanItem(kind: item.kind, state: item.state, elapsed: item.state == nil ? 0 : item.elapsed + 1)
        }
        let warm = Plan(tomorrow, start: .warm(cold.prices))
        let anew = Plan(tomorrow)
        for left in 1...13 { #expect(abs(warm.prices[0][left] / anew.prices[0][left] - 1) < 0.08, "\(left) sessions left") }
    }

    @Test func fixedPricesStay() {
        let problem = PlanProblem.mixed(days: 8, seconds: 600)
        let found = Plan(problem, precision: .coarse)
        let again = Plan(problem, precision: .coarse, start: .fixed(found.prices))
        #expect(again.prices == found.prices)
        // Nothing of an earlier iteration may be left in the tables.
        for item in problem.items {
            for left in 1...8 { #expect(again.index(of: item, left: left) == found.index(of: item, left: left)) }
        }
    }

    @Test func pricesOfAnotherProblemAreNotUsed() {
        let problem = PlanProblem.mixed(days: 8, seconds: 600)
        let plain = Plan(problem, precision: .coarse)
        let odd = Plan(problem, precision: .coarse, start: .warm([[0, 0.1], [0, 0.1]]))
        #expect(odd.prices == plain.prices)
    }

    @Test func poolsHaveTheirOwnPrices() {
        var problem = PlanProblem.mixed(days: 10, seconds: 600)
        problem.classes = [
            PlanClass(pool: 0, weight: 2), PlanClass(pool: 1, weight: 2),
            PlanClass(pool: 1, weight: 2, costs: AnswerCosts(recalled: 600, failed: 900, first: 1200)),
        ]
        problem.budgets = [[Double](repeating: 200, count: 10), [Double](repeating: 2000, count: 10)]
        let plan = Plan(problem, precision: .coarse)
        #expect(plan.prices[0][10] > 2 * plan.prices[1][10])
        let state = MemoryState(stability: 3, difficulty: 5)
        let fragment = plan.index(of: PlanItem(kind: 1, state: state, elapsed: 5), left: 10)
        let long = plan.index(of: PlanItem(kind: 2, state: state, elapsed: 5), left: 10)
        #expect(fragment > long)
    }

    @Test func itemsOfTodayAreCountedTomorrow() {
        var problem = PlanProblem.mixed(days: 6, seconds: 300)
        problem.items = problem.items.map { PlanItem(kind: $0.kind, state: MemoryState(stability: 2, difficulty: 5), elapsed: 0) }
        var solver = PriceSolver(problem, grid: StateGrid(reach: 8), prices: nil)
        solver.solve(.cold)
        #expect(solver.used[0][6] == 0)
        #expect(solver.used[0][5] > 0)
    }

    @Test func noDaysLeftIsNoPlan() {
        var problem = PlanProblem.mixed(days: 1, seconds: 300)
        problem.budgets = [[]]
        let plan = Plan(problem, precision: .coarse)
        #expect(plan.advantage(of: PlanItem(kind: 0), left: 0) == 0)
        #expect(plan.scores(Learner(items: [Learner.Item(kind: 0)], pools: 1), day: 0) == [nil])
    }

    @Test func emptyDeckIsNoTrouble() {
        var problem = PlanProblem.mixed(days: 5, seconds: 300)
        problem.items = []
        #expect(Plan(problem, precision: .coarse).prices[0].allSatisfy { $0.isFinite && $0 >= 0 })
    }
}
