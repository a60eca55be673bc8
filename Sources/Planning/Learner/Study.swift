import Scheduling

/// Lets a learner study for a day: takes items in the order of their scores, answers them, and remembers.
package struct Study: Sendable {
    package let problem: PlanProblem
    package let truth: TrueMemory
    package let draws: Draws
    /// Called for each answer to an item that was seen before: item, elapsed days, state before and after, grade.
    package struct Answer: Sendable {
        package let item: Int
        package let elapsed: Int
        package let before: MemoryState?
        package let grade: Grade
    }

    package init(problem: PlanProblem, truth: TrueMemory, draws: Draws) {
        self.problem = problem
        self.truth = truth
        self.draws = draws
    }

    /// Studies one day.
    ///
    /// - Parameters:
    ///   - scores: by item, greatest first; nil for those that are not to be asked.
    ///   - seconds: by pool.
    /// - Returns: the seconds spent, and the answers in order.
    package func day(_ day: Int, _ learner: inout Learner, scores: [Double?], seconds: [Double]) -> (spent: Double, answers: [Answer]) {
        var wanted: [(score: Double, index: Int)] = []
        for (index, score) in scores.enumerated() { if let score { wanted.append((score, index)) } }
        wanted.sort { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }
        let available = zip(seconds, learner.carry).map { $0 + $1 }
        var used = seconds.map { _ in 0.0 }
        var isFull = seconds.map { _ in false }
        var longest = seconds.map { _ in 0.0 }
        var answers: [Answer] = []
        for (_, index) in wanted {
            let kind = problem.classes[learner.items[index].kind]
            longest[kind.pool] = max(longest[kind.pool], kind.costs.first)
            guard !isFull[kind.pool] else { continue }
            let expected = believedSeconds(learner.items[index], day, kind.costs)
            // Rounded to the nearest whole item, so that the minutes are met on average.
            guard used[kind.pool] + 0.5 * expected <= available[kind.pool] + 1e-9 else {
                isFull[kind.pool] = true
                continue
            }
            let answer = ask(index, day, &learner)
            let cost = answer.before == nil ? kind.costs.first : answer.grade.isRecalled ? kind.costs.recalled : kind.costs.failed
            used[kind.pool] += cost
            answers.append(answer)
        }
        for pool in seconds.indices {
            let left = available[pool] - used[pool]
            learner.carry[pool] = isFull[pool] ? left.clamped(to: -longest[pool]...longest[pool]) : min(left, 0)
        }
        return (used.reduce(0, +), answers)
    }

    private func believedSeconds(_ item: Learner.Item, _ day: Int, _ costs: AnswerCosts) -> Double {
        guard let state = item.believed else { return costs.first }
        return costs.expected(problem.model.retrievability(days: Double(max(1, day - item.lastDay)), stability: state.stability))
    }

    private func ask(_ index: Int, _ day: Int, _ learner: inout Learner) -> Answer {
        let item = learner.items[index]
        let luck = draws.uniform(index, item.reviews, 0)
        guard let believed = item.believed else {
            let grade = Self.pick(draws.uniform(index, 0, 1), problem.habits.first, from: .again)
            let state = problem.model.initial(grade)
            learner.items[index].believed = state
            learner.items[index].stability = truth.model.initial(grade).stability
            learner.items[index].lastDay = day
            learner.items[index].reviews = 1
            return Answer(item: index, elapsed: 0, before: nil, grade: grade)
        }
        let elapsed = max(1, day - item.lastDay)
        let recall = truth.recall(index, stability: item.stability, days: elapsed)
        let grade = luck < recall ? Self.pick(draws.uniform(index, item.reviews, 2), problem.habits.recalled, from: .hard) : .again
        let real = MemoryState(stability: item.stability, difficulty: believed.difficulty)
        let stability = grade == .again ? truth.model.forgotten(real, recall) : truth.model.recalled(real, recall, grade)
        learner.items[index].stability = stability.clamped(to: MemoryModel.stabilityBounds)
        learner.items[index].believed = problem.model.next(believed, grade: grade, elapsedDays: elapsed)
        learner.items[index].lastDay = day
        learner.items[index].reviews += 1
        return Answer(item: index, elapsed: elapsed, before: believed, grade: grade)
    }

    private static func pick(_ luck: Double, _ shares: [Double], from first: Grade) -> Grade {
        var sum = 0.0
        for (offset, share) in shares.enumerated() {
            sum += share
            if luck < sum { return Grade(rawValue: first.rawValue + offset) ?? .easy }
        }
        return .easy
    }

    /// What is really known on a day: the weighted mean recall, and the share of items above 90 %.
    ///
    /// - Parameter pool: only of this pool; nil for all items.
    package func outcome(_ learner: Learner, on day: Int, pool: Int? = nil) -> (recall: Double, solid: Double) {
        var (sum, weights, solid, count) = (0.0, 0.0, 0, 0)
        for (index, item) in learner.items.enumerated() where pool == nil || problem.classes[item.kind].pool == pool {
            count += 1
            let weight = problem.classes[item.kind].weight
            let recall =
                item.believed == nil
                ? problem.habits.unseenRecall : truth.recall(index, stability: item.stability, days: max(0, day - item.lastDay))
            sum += weight * recall
            weights += weight
            solid += recall > 0.9 ? 1 : 0
        }
        return (weights > 0 ? sum / weights : 0, count == 0 ? 0 : Double(solid) / Double(count))
    }
}
