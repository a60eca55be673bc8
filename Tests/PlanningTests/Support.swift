import Scheduling

@testable import Planning

extension Plan.Precision {
    /// Coarse and quick, for properties that hold on any grid.
    static let coarse = Plan.Precision(dense: 5, growth: 1.5, stabilities: 14, difficulties: 3, iterations: 40)
}

extension PlanProblem {
    /// A hundred items of each weight from 1 to 3, a third of them seen.
    static func mixed(days: Int, seconds: Double, goal: PlanGoal = .recall) -> PlanProblem {
        let items = (0..<300).map { index in
            guard index % 3 == 0 else { return PlanItem(kind: index / 100) }
            let state = MemoryState(stability: 0.5 + Double(index % 29), difficulty: 1 + Double(index % 10))
            return PlanItem(kind: index / 100, state: state, elapsed: 1 + index % 17)
        }
        return PlanProblem(
            goal: goal, classes: (1...3).map { PlanClass(weight: Double($0)) }, items: items,
            budgets: [[Double](repeating: seconds, count: days)])
    }
}
