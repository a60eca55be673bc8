import Scheduling

/// How the items move through the states when they are reviewed in the shares that a table gives.
///
/// Items are counted by state, not followed one by one, so that the work does not depend on how many there are.
struct MassFlow: Sendable {
    /// Items in each state on the first day; not today those that were already reviewed today.
    private let start: [Lanes]
    /// Items reviewed today, which come in on the second day.
    private let tomorrow: [Lanes]
    private let unseen: [Lanes]
    private var mass: [Lanes]
    private var next: [Lanes]
    private var reviewed: [Lanes]
    private let transitions: Transitions
    private let layout: LaneLayout

    init(_ problem: PlanProblem, transitions: Transitions, layout: LaneLayout) {
        self.transitions = transitions
        self.layout = layout
        let (grid, groups) = (transitions.grid, layout.groups)
        var start = [Lanes](repeating: .zero, count: grid.elapsed.count * grid.stateCount * groups)
        var tomorrow = [Lanes](repeating: .zero, count: grid.stateCount * groups)
        var unseen = [Lanes](repeating: .zero, count: groups)
        for item in problem.items {
            let (group, lane) = (item.kind / 4, item.kind % 4)
            guard let state = item.state else {
                unseen[group][lane] += 1
                continue
            }
            let place = grid.place(elapsed: item.elapsed)
            for corner in Corner.all(state, grid) {
                let own = corner.state * groups + group
                if item.elapsed <= 0 {
                    tomorrow[own][lane] += Float(corner.weight)
                } else {
                    let base = place.index * grid.stateCount * groups + own
                    start[base][lane] += Float(corner.weight * (1 - place.fraction))
                    start[base + grid.stateCount * groups][lane] += Float(corner.weight * place.fraction)
                }
            }
        }
        self.start = start
        self.tomorrow = tomorrow
        self.unseen = unseen
        mass = start
        next = start
        reviewed = [Lanes](repeating: .zero, count: 4 * grid.stateCount * groups)
    }

    /// Expected seconds by pool and sessions left, from index 1.
    mutating func run(_ tables: ValueTables) -> [[Double]] {
        let groups = layout.groups
        var used = [[Double]](
            repeating: [Double](repeating: 0, count: tables.days + 1), count: (layout.classes.map(\.pool).max() ?? 0) + 1)
        var waiting = unseen
        mass = start
        for left in stride(from: tables.days, to: 0, by: -1) {
            var seconds = [Lanes](repeating: .zero, count: groups)
            let step = SplitStep(tables: tables, layout: layout, left: left)
            step.split(mass, waiting: &next, reviewed: &reviewed, seconds: &seconds)
            gather()
            for group in 0..<groups {
                let met = waiting[group] * tables.firstShares[left * groups + group]
                waiting[group] -= met
                seconds[group] += met * layout.firstCost[group]
                for state in 0..<transitions.grid.stateCount { next[state * groups + group] += met * transitions.firstStates[state] }
            }
            if left == tables.days { for index in tomorrow.indices { next[index] += tomorrow[index] } }
            for (index, kind) in layout.classes.enumerated() { used[kind.pool][left] += Double(seconds[index / 4][index % 4]) }
            swap(&mass, &next)
        }
        return used
    }

    /// Brings what was reviewed to its new difficulty, one day after the review.
    private mutating func gather() {
        let grid = transitions.grid
        let (groups, width) = (layout.groups, grid.difficultyCount)
        for grade in 0..<4 {
            for row in 0..<width {
                let to = transitions.difficultyTarget[grade * width + row]
                let fraction = transitions.difficultyFraction[grade * width + row]
                for stability in 0..<grid.stabilityCount {
                    let source = ((grade * grid.stabilityCount + stability) * width + row) * groups
                    let sink = (stability * width + to) * groups
                    for group in 0..<groups {
                        let items = reviewed[source + group]
                        next[sink + group] += items * (1 - fraction)
                        next[sink + groups + group] += items * fraction
                    }
                }
            }
        }
    }
}

/// Splits every state of one day into what waits and what is reviewed: the inner loop of the forward pass.
private struct SplitStep {
    let tables: ValueTables
    let layout: LaneLayout
    /// Sessions left.
    let left: Int

    func split(_ mass: [Lanes], waiting: inout [Lanes], reviewed: inout [Lanes], seconds: inout [Lanes]) {
        let (transitions, groups, offset) = (tables.transitions, layout.groups, left * tables.block)
        let (grid, width, states) = (transitions.grid, transitions.grid.difficultyCount, transitions.grid.stateCount)
        let (stride, up) = (states * groups, width * groups)
        let (target, fraction) = (transitions.target.span, transitions.fraction.span)
        let (mass, shares) = (mass.span, tables.shares.span)
        var next = waiting.mutableSpan
        var after = reviewed.mutableSpan
        for index in 0..<next.count { next[unchecked: index] = .zero }
        for index in 0..<after.count { after[unchecked: index] = .zero }
        for point in 0..<tables.active[left] {
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
                        let own = state * groups + group
                        // Less than a millionth of an item changes nothing, and the smallest numbers are slow.
                        let all = mass[unchecked: point * stride + own]
                        let items = all.replacing(with: 0, where: all .< 1e-6)
                        guard any(items .> 0) else { continue }
                        let asked = items * shares[unchecked: offset + point * stride + own]
                        let rest = items - asked
                        next[unchecked: waited + own] += rest * (1 - waitFraction)
                        next[unchecked: waited + stride + own] += rest * waitFraction
                        seconds[group] += asked * (layout.recalledCost[group] * recall + layout.failedCost[group] * (1 - recall))
                        for grade in 0..<4 {
                            let place = (grade &* states &+ Int(targets[grade])) &* groups &+ group
                            after[unchecked: place] += asked * low[grade]
                            after[unchecked: place &+ up] += asked * high[grade]
                        }
                    }
                }
            }
        }
    }
}
