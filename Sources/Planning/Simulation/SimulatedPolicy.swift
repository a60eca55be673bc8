import Scheduling

/// A way to choose what to study, to be compared with others.
package enum SimulatedPolicy: Hashable, Sendable {
    /// Due items first, at a fixed desired retention; then new ones, the most important first.
    ///
    /// - Parameters:
    ///   - newADay: the limit of items met so far grows by so many a day; nil for none.
    ///   - weakestFirst: the order of the due ones.
    case retention(Double, newADay: Int?, weakestFirst: Bool)
    /// The greatest gain of recall on the day per second, as if this were the last session.
    case greedy
    case plan(PlanGoal)
}

extension SimulatedPolicy {
    /// Scores of a day for the policies that know no plan.
    func scores(_ learner: Learner, _ problem: PlanProblem, day: Int, left: Int) -> [Double?] {
        switch self {
        case .retention(let retention, let newADay, let weakestFirst):
            var met = 0
            let limit = newADay ?? .max
            return learner.items.map { item in
                guard let state = item.believed else {
                    met += 1
                    return met <= limit ? 1e3 - Double(met) : nil
                }
                let interval = max(1, problem.model.interval(retention: retention, stability: state.stability).rounded())
                guard Double(day - item.lastDay) >= interval else { return nil }
                let recall = problem.model.retrievability(days: Double(day - item.lastDay), stability: state.stability)
                return 1e6 + (weakestFirst ? -recall : recall)
            }
        case .greedy:
            let unseen = Self.firstGain(problem, left: left)
            return learner.items.map { item in
                let kind = problem.classes[item.kind]
                guard let state = item.believed else { return kind.weight * unseen / kind.costs.first }
                return kind.weight * Self.gain(state, elapsed: max(1, day - item.lastDay), kind.costs, problem, left: left)
            }
        case .plan: return []
        }
    }

    private static func firstGain(_ problem: PlanProblem, left: Int) -> Double {
        zip(Grade.allCases, problem.habits.first).reduce(-problem.habits.unseenRecall) { sum, part in
            sum + part.1 * problem.model.retrievability(days: Double(left), stability: problem.model.initial(part.0).stability)
        }
    }

    /// Recall on the day gained by one review now, per second.
    private static func gain(_ state: MemoryState, elapsed: Int, _ costs: AnswerCosts, _ problem: PlanProblem, left: Int) -> Double {
        let model = problem.model
        let recall = model.retrievability(days: Double(elapsed), stability: state.stability)
        var after = (1 - recall) * model.retrievability(days: Double(left), stability: model.forgotten(state, recall))
        for (grade, share) in zip([Grade.hard, .good, .easy], problem.habits.recalled) {
            after += recall * share * model.retrievability(days: Double(left), stability: model.recalled(state, recall, grade))
        }
        return (after - model.retrievability(days: Double(elapsed + left), stability: state.stability)) / costs.expected(recall)
    }
}
