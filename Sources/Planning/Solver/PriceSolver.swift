import Foundation
import Scheduling

/// Finds the price of a second on each day at which the items together want just the seconds there are.
///
/// Dual ascent with momentum: a day that is asked for too much becomes dearer, an idle one cheaper. The soft maximum is cooled meanwhile;
/// with a sharp one from the start, prices swing between days and end above where they should. Constants as found by simulation.
struct PriceSolver {
    /// How long and from where prices are sought.
    struct Schedule: Sendable {
        var iterations = 90
        var coldest = 0.0006
        var hottest = 0.1

        /// From nothing.
        static let cold = Schedule()
        /// From prices of a day before, or of a coarser grid.
        static let warm = Schedule(iterations: 10, hottest: 0)
    }

    private(set) var tables: ValueTables
    private var flow: MassFlow
    /// Seconds by pool and sessions left, from index 1.
    private let budgets: [[Double]]
    /// Seconds that a typical answer of the pool takes, near 60 for short items.
    private let typical: [Double]
    private let days: Int
    /// By pool and sessions left, from index 1.
    private(set) var prices: [[Double]]
    private(set) var temperatures: [Double]
    private(set) var used: [[Double]] = []

    init(_ problem: PlanProblem, grid: StateGrid, prices: [[Double]]?) {
        let transitions = Transitions(grid: grid, model: problem.cautiousModel, habits: problem.habits)
        let oldest = problem.items.reduce(0) { $1.state == nil ? $0 : max($0, $1.elapsed) }
        tables = ValueTables(problem, transitions: transitions, oldest: oldest)
        flow = MassFlow(problem, transitions: transitions, layout: tables.layout)
        days = problem.days
        budgets = problem.budgets.map { budget in
            let expected = budget.enumerated().map { $0.offset == 0 ? $0.element : $0.element * problem.attendance }
            return [0] + expected.reversed().map { max($0, 1) }
        }
        var seconds = [Double](repeating: 0, count: problem.pools)
        var counts = seconds
        for item in problem.items {
            let kind = problem.classes[item.kind]
            seconds[kind.pool] += kind.costs.first
            counts[kind.pool] += 1
        }
        typical = zip(seconds, counts).map { $1 > 0 ? $0 / $1 * 60 / 70 : 60 }
        temperatures = typical.map { _ in 0 }
        let days = days
        self.prices = prices ?? typical.map { [Double](repeating: 0.004 * 60 / $0, count: days + 1) }
    }

    /// Runs the iterations and leaves the average of the last prices, with the tables that belong to them.
    mutating func solve(_ schedule: Schedule) {
        let pools = prices.indices
        let count = schedule.iterations
        var velocity = prices.map { $0.map { _ in 0.0 } }
        var sum = velocity
        var averaged = 0.0
        for iteration in 0..<count where days > 0 {
            temperatures = pools.map { pool in
                let progress = Double(iteration) / (0.7 * Double(count))
                let cooled = schedule.hottest > 0 ? schedule.hottest * pow(schedule.coldest / schedule.hottest, progress) : 0
                return max(cooled, floor(pool, schedule))
            }
            tables.solve(prices: prices, temperatures: temperatures)
            used = flow.run(tables)
            if Double(iteration) >= 0.85 * Double(count) || count < 4 {
                averaged += 1
                for pool in pools { for left in 1...days { sum[pool][left] += prices[pool][left] } }
            }
            for pool in pools { raise(pool, &velocity[pool]) }
        }
        if averaged > 0 { prices = sum.map { $0.map { $0 / averaged } } }
        temperatures = pools.map { floor($0, schedule) }
        tables.solve(prices: prices, temperatures: temperatures, keepingAdvantages: true)
    }

    private func floor(_ pool: Int, _ schedule: Schedule) -> Double {
        (1.2 * mean(pool) * typical[pool] / 60).clamped(to: schedule.coldest...0.008)
    }

    private func mean(_ pool: Int) -> Double { prices[pool].dropFirst().reduce(0, +) / Double(days) }

    private mutating func raise(_ pool: Int, _ velocity: inout [Double]) {
        let temperature = temperatures[pool]
        let asked = used[pool].dropFirst().reduce(0, +)
        let there = budgets[pool].dropFirst().reduce(0, +)
        let exponent = min(0.12, 4 * temperature / (typical[pool] * mean(pool)))
        let scale = pow(max(asked, 1e-6) / there, exponent)
        for left in 1...days {
            let gap = log(max(used[pool][left], 1e-6) / budgets[pool][left]).clamped(to: -4...4)
            velocity[left] = 0.5 * velocity[left] + 0.8 * temperature / typical[pool] * gap
            prices[pool][left] = max(prices[pool][left] + velocity[left], 1e-7) * scale
        }
    }
}
