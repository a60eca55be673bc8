import Scheduling
import Testing

@testable import Planning

/// Numbers that come from an independent computation: a numpy prototype of the same formulation in double precision, on the same grid.
@Suite struct PrototypeTests {
    /// 100 items each of weight 1, 2 and 3, none seen; 14 days of 10 minutes; 28 by 6 points and every day; 90 iterations.
    @Test func pricesAndBoundAgree() {
        let items = (0..<300).map { PlanItem(kind: $0 / 100) }
        var problem = PlanProblem(
            classes: (1...3).map { PlanClass(weight: Double($0)) }, items: items, budgets: [[Double](repeating: 600, count: 14)])
        problem.cautiousDecay = 0.1
        let plan = Plan(problem, precision: Plan.Precision(dense: 1000, growth: 2, stabilities: 28, difficulties: 6))
        let independent = [
            0.02449, 0.02245, 0.02121, 0.02025, 0.01947, 0.01884, 0.01835, 0.01793, 0.01755, 0.01722, 0.01692, 0.01666, 0.01643, 0.01623,
        ]
        for (left, price) in zip(1..., independent) { #expect(abs(plan.prices[0][left] - price) < 2e-5, "\(left) sessions left") }
        #expect(abs(plan.bound - 0.5093) < 1e-4)
    }

    @Test func lastSessionGainsWhatTheMemoryModelSays() {
        // With one session left nothing is interpolated in time: the advantage is recall on the day after less recall without.
        var problem = PlanProblem.mixed(days: 1, seconds: 600)
        problem.cautiousDecay = 0.1
        let plan = Plan(problem, precision: Plan.Precision(dense: 20, growth: 1.2, stabilities: 60, difficulties: 10, iterations: 20))
        let model = problem.model
        for item in problem.items {
            guard let state = item.state, state.stability > 1 else { continue }
            let recall = model.retrievability(days: Double(item.elapsed), stability: state.stability)
            var after = (1 - recall) * model.retrievability(days: 1, stability: model.forgotten(state, recall))
            for (grade, share) in zip([Grade.hard, .good, .easy], problem.habits.recalled) {
                after += recall * share * model.retrievability(days: 1, stability: model.recalled(state, recall, grade))
            }
            let before = model.retrievability(days: Double(item.elapsed + 1), stability: state.stability)
            let weight = problem.classes[item.kind].weight
            let exact = weight * (after - before) - plan.prices[0][1] * plan.seconds(item)
            #expect(abs(plan.advantage(of: item, left: 1) - exact) < 0.004 * weight, "\(item)")
        }
    }
}
