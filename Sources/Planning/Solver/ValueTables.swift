import Scheduling

/// What every state is worth on each of the days that are left, given the price of a second.
///
/// With n sessions left, W is the value before a session and V after a review in it:
///
///     V_n(S,D)    = W_{n−1}(1,S,D)
///     Q_n(e,S,D)  = R Σ p_g V_n(S_g,D_g) + (1−R) V_n(S_f,D_f) − λ_n c(e,S)
///     W_n(e,S,D)  = τ log(exp(Q_n/τ) + exp(W_{n−1}(e+1,S,D)/τ))
///
/// and the advantage of a review is Q_n − W_{n−1}(e+1). A session that is held with probability a only counts as
/// W_{n−1}(e+1) + a(W_n − W_{n−1}(e+1)): what is left to the last days may be missed. A price for each pool and day makes items independent
/// of each other.
struct ValueTables: Sendable {
    let transitions: Transitions
    let layout: LaneLayout
    let days: Int
    let goal: PlanGoal
    let unseenRecall: Double
    /// The probability that a day to come is studied.
    let attendance: Float
    /// How many points in days can be reached with so many sessions left.
    let active: [Int]
    /// Share of the items in a state that are reviewed, by sessions left.
    private(set) var shares: [Lanes]
    /// Advantage of a review, kept when asked for.
    private(set) var advantages: [Lanes] = []
    /// The same for items never seen: by sessions left and group.
    private(set) var firstShares: [Lanes]
    private(set) var firstAdvantages: [Lanes]
    /// The value of an item never seen before all sessions, by group.
    private(set) var unseenValue: [Lanes] = []
    /// The value of the other states before all sessions.
    private(set) var values: [Lanes]
    private var next: [Lanes]
    private var turned: [Lanes]

    /// - Parameter oldest: days since the review that lies farthest back, 0 where nothing was seen.
    init(_ problem: PlanProblem, transitions: Transitions, oldest: Int) {
        self.transitions = transitions
        layout = LaneLayout(problem.classes)
        days = problem.days
        goal = problem.goal
        unseenRecall = problem.habits.unseenRecall
        attendance = Float(problem.attendance)
        let grid = transitions.grid
        // A point is worked on where an item may stand near it, or where a point of the day before leads to.
        var reached = [Int](repeating: 0, count: days + 1)
        reached[days] = min(grid.elapsed.count, grid.place(elapsed: oldest).index + 2)
        for left in stride(from: days - 1, through: 0, by: -1) {
            reached[left] = max(reached[left + 1], min(grid.elapsed.count, transitions.waitTarget[reached[left + 1] - 1] + 2))
        }
        active = reached
        let block = grid.elapsed.count * grid.stateCount * layout.groups
        shares = [Lanes](repeating: .zero, count: (days + 1) * block)
        values = [Lanes](repeating: .zero, count: block)
        next = values
        turned = [Lanes](repeating: .zero, count: 4 * grid.stateCount * layout.groups)
        firstShares = [Lanes](repeating: .zero, count: (days + 1) * layout.groups)
        firstAdvantages = firstShares
    }

    /// Lanes of all states with one number of sessions left.
    var block: Int { transitions.grid.elapsed.count * transitions.grid.stateCount * layout.groups }

    /// Computes all days backwards from the interview.
    ///
    /// - Parameters:
    ///   - prices: by pool and sessions left, from index 1; value per second.
    ///   - temperatures: by pool; 0 for the plain maximum.
    mutating func solve(prices: [[Double]], temperatures: [Double], keepingAdvantages: Bool = false) {
        fillWorth()
        unseenValue = layout.weight.map { $0 * Float(goal.worth(unseenRecall)) }
        let temperature = layout.spread(pools: temperatures)
        let inverse = layout.spread(pools: temperatures.map { $0 > 0 ? 1 / $0 : 1e12 })
        if keepingAdvantages, advantages.isEmpty { advantages = [Lanes](repeating: .zero, count: (days + 1) * block) }
        guard days > 0 else { return }
        for left in 1...days {
            let price = layout.spread(pools: prices.map { $0[left] })
            turnDifficulties()
            solveUnseen(left, price, temperature, inverse)
            solveSeen(left, price, temperature, inverse, keepingAdvantages)
            swap(&values, &next)
        }
    }

    private mutating func fillWorth() {
        let grid = transitions.grid
        var place = 0
        for point in 0..<grid.elapsed.count * grid.stabilityCount {
            let worth = Float(goal.worth(Double(transitions.recall[point])))
            for _ in 0..<grid.difficultyCount {
                for weight in layout.weight {
                    values[place] = weight * worth
                    place += 1
                }
            }
        }
    }

    /// Interpolates V in difficulty: once for every grade, since the new difficulty does not depend on stability.
    private mutating func turnDifficulties() {
        let grid = transitions.grid
        let groups = layout.groups
        let width = grid.difficultyCount
        for grade in 0..<4 {
            for row in 0..<width {
                let from = transitions.difficultyTarget[grade * width + row]
                let fraction = transitions.difficultyFraction[grade * width + row]
                for stability in 0..<grid.stabilityCount {
                    let source = (stability * width + from) * groups
                    let sink = ((grade * grid.stabilityCount + stability) * width + row) * groups
                    for group in 0..<groups {
                        let low = values[source + group]
                        turned[sink + group] = low + (values[source + groups + group] - low) * fraction
                    }
                }
            }
        }
    }

    /// The probability that the session is held.
    private func presence(_ left: Int) -> Float { left == days ? 1 : attendance }

    private mutating func solveUnseen(_ left: Int, _ price: [Lanes], _ temperature: [Lanes], _ inverse: [Lanes]) {
        let groups = layout.groups
        for group in 0..<groups {
            var value = -price[group] * layout.firstCost[group]
            for state in 0..<transitions.grid.stateCount where transitions.firstStates[state] > 0 {
                value += values[state * groups + group] * transitions.firstStates[state]
            }
            let advantage = value - unseenValue[group]
            let soft = VectorMath.softMaximum(
                second: unseenValue[group], advantage: advantage, temperature: temperature[group], inverse: inverse[group])
            unseenValue[group] += (soft.value - unseenValue[group]) * presence(left)
            firstShares[left * groups + group] = soft.share * presence(left)
            firstAdvantages[left * groups + group] = advantage
        }
    }

    private mutating func solveSeen(
        _ left: Int, _ price: [Lanes], _ temperature: [Lanes], _ inverse: [Lanes], _ keepingAdvantages: Bool
    ) {
        let step = ReviewStep(
            transitions: transitions, groups: layout.groups, points: active[left], offset: left * block, temperature: temperature,
            inverse: inverse, recalledPrice: zip(price, layout.recalledCost).map { $0 * $1 },
            failedPrice: zip(price, layout.failedCost).map { $0 * $1 }, presence: presence(left), keepsAdvantages: keepingAdvantages)
        step.solve(values: values, turned: turned, next: &next, shares: &shares, advantages: &advantages)
    }
}

/// One day of the backward pass over all states that were seen: the inner loop of planning.
private struct ReviewStep {
    let transitions: Transitions
    let groups: Int
    /// How many points in days are worked on.
    let points: Int
    /// Where the day begins in the tables of all days.
    let offset: Int
    let temperature: [Lanes]
    let inverse: [Lanes]
    let recalledPrice: [Lanes]
    let failedPrice: [Lanes]
    let presence: Float
    let keepsAdvantages: Bool

    func solve(
        values: [Lanes], turned: [Lanes], next nextValues: inout [Lanes], shares allShares: inout [Lanes],
        advantages allAdvantages: inout [Lanes]
    ) {
        let grid = transitions.grid
        let (width, states) = (grid.difficultyCount, grid.stateCount)
        let (stride, up) = (states * groups, width * groups)
        let (target, fraction) = (transitions.target.span, transitions.fraction.span)
        let (values, turned) = (values.span, turned.span)
        let (recalledPrice, failedPrice) = (recalledPrice.span, failedPrice.span)
        let (temperature, inverse) = (temperature.span, inverse.span)
        var next = nextValues.mutableSpan
        var shares = allShares.mutableSpan
        var advantages = allAdvantages.mutableSpan
        for point in 0..<points {
            let waited = transitions.waitTarget[point] * stride
            let waitFraction = transitions.waitFraction[point]
            for stability in 0..<grid.stabilityCount {
                let recall = transitions.recall[point * grid.stabilityCount + stability]
                let portions = transitions.portions(recall: recall)
                for state in stability * width..<(stability + 1) * width {
                    let targets = target[unchecked: point &* states &+ state]
                    let high = portions * fraction[unchecked: point &* states &+ state]
                    let low = portions - high
                    for group in 0..<groups {
                        // Written out for the four grades: a loop would keep the portions in memory.
                        @inline(__always)
                        func part(_ grade: Int) -> Lanes {
                            let place = (grade &* states &+ Int(targets[grade])) &* groups &+ group
                            return turned[unchecked: place] * low[grade] + turned[unchecked: place &+ up] * high[grade]
                        }
                        let paid = recalledPrice[unchecked: group] * recall + failedPrice[unchecked: group] * (1 - recall)
                        let value = part(0) + part(1) + part(2) + part(3) - paid
                        let own = state &* groups &+ group
                        let near = values[unchecked: waited &+ own]
                        let wait = near + (values[unchecked: waited &+ stride &+ own] - near) * waitFraction
                        let soft = VectorMath.softMaximum(
                            second: wait, advantage: value - wait, temperature: temperature[unchecked: group],
                            inverse: inverse[unchecked: group])
                        let place = point &* stride &+ own
                        next[unchecked: place] = wait + (soft.value - wait) * presence
                        shares[unchecked: offset + place] = soft.share * presence
                        if keepsAdvantages { advantages[unchecked: offset + place] = value - wait }
                    }
                }
            }
        }
    }
}
