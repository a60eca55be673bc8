import Scheduling

/// The best use of the minutes that are left before the interview: a price for every day, and what each review is worth.
///
/// Prices rank items and never bar them: on a quiet day whatever still gains anything is taken.
package struct Plan: Sendable {
    /// How finely memory is tabulated and how long prices are sought.
    package struct Precision: Hashable, Sendable {
        package var dense: Int
        package var growth: Double
        package var stabilities: Int
        package var difficulties: Int
        package var iterations: Int

        package init(dense: Int = 5, growth: Double = 1.35, stabilities: Int = 24, difficulties: Int = 5, iterations: Int = 90) {
            self.dense = dense
            self.growth = growth
            self.stabilities = stabilities
            self.difficulties = difficulties
            self.iterations = iterations
        }

        package static let standard = Precision()
    }

    package let problem: PlanProblem
    /// Value of a second by pool and sessions left, from index 1.
    package let prices: [[Double]]
    private let tables: ValueTables
    private let grid: StateGrid

    /// Where the search for prices begins.
    package enum Start: Hashable, Sendable {
        case cold
        /// Prices of an earlier plan toward the same day, by pool and sessions left: ten iterations do.
        case warm([[Double]])
        /// Prices that were found today: nothing is sought, so that they hold for the whole day.
        case fixed([[Double]])
    }

    /// Solves for the prices.
    package init(_ problem: PlanProblem, precision: Precision = .standard, start: Start = .cold) {
        self.problem = problem
        let oldest = problem.items.reduce(0) { $1.state == nil ? $0 : max($0, $1.elapsed) }
        let reach = min(oldest + problem.days + 1, 2000)
        grid = StateGrid(
            reach: reach, dense: precision.dense, growth: precision.growth, stabilities: precision.stabilities,
            difficulties: precision.difficulties)
        var schedule = PriceSolver.Schedule.cold
        schedule.iterations = precision.iterations
        var known: [[Double]]?
        switch start {
        case .cold: break
        case .warm(let prices):
            known = Self.fitted(prices, problem)
            if known != nil { schedule = .warm }
        case .fixed(let prices):
            known = Self.fitted(prices, problem)
            if known != nil { schedule = PriceSolver.Schedule(iterations: 0, hottest: 0) }
        }
        var solver = PriceSolver(problem, grid: grid, prices: known)
        solver.solve(schedule)
        prices = solver.prices
        tables = solver.tables
    }

    /// Earlier prices cut to the days that are left; nil where they are not of this problem.
    private static func fitted(_ prices: [[Double]], _ problem: PlanProblem) -> [[Double]]? {
        guard prices.count == problem.pools, prices.allSatisfy({ $0.count > problem.days && $0.allSatisfy { $0 >= 0 } }) else { return nil }
        return prices.map { Array($0.prefix(problem.days + 1)) }
    }

    /// What a review with so many sessions left gains over waiting: weight times recall on the day, less the price of its seconds.
    package func advantage(of item: PlanItem, left: Int) -> Double {
        let (group, lane) = (item.kind / 4, item.kind % 4)
        guard left >= 1, left <= problem.days else { return 0 }
        guard let state = item.state else { return Double(tables.firstAdvantages[left * tables.layout.groups + group][lane]) }
        let place = grid.place(elapsed: item.elapsed)
        let s = grid.place(stability: state.stability)
        let d = grid.place(difficulty: state.difficulty)
        let groups = tables.layout.groups
        let across = grid.difficultyCount * groups
        let base = left * tables.block + (place.index * grid.stateCount + s.index * grid.difficultyCount + d.index) * groups + group
        func surface(_ base: Int) -> Double {
            let a = Double(tables.advantages[base][lane])
            let b = Double(tables.advantages[base + groups][lane])
            let c = Double(tables.advantages[base + across][lane])
            let e = Double(tables.advantages[base + across + groups][lane])
            let low = a + (b - a) * d.fraction
            return low + (c + (e - c) * d.fraction - low) * s.fraction
        }
        let near = surface(base)
        guard place.fraction > 0 else { return near }
        return near + (surface(base + grid.stateCount * groups) - near) * place.fraction
    }

    /// Expected seconds of asking an item now.
    package func seconds(_ item: PlanItem) -> Double {
        let costs = problem.classes[item.kind].costs
        guard let state = item.state else { return costs.first }
        return costs.expected(problem.model.retrievability(days: Double(item.elapsed), stability: state.stability))
    }

    /// The order of today: gain per second, the price of today included; nothing is gained at 0 or below.
    package func index(of item: PlanItem, left: Int) -> Double {
        guard left >= 1, left <= problem.days else { return 0 }
        let price = prices[problem.classes[item.kind].pool][left]
        return price + advantage(of: item, left: left) / seconds(item)
    }

    /// A bound that no policy can pass, as a weighted mean of worth; only where the prices were solved with the sharp maximum.
    ///
    /// It counts whole days and forgetting as the model has them, so that it is a bound for a memory that is as assumed.
    package var bound: Double {
        var sharp = tables
        sharp.solve(prices: prices, temperatures: prices.map { _ in 0 })
        let layout = tables.layout
        var value = 0.0
        for item in problem.items { value += sharp.value(of: item, grid: grid, layout: layout) }
        for (pool, budget) in problem.budgets.enumerated() {
            for (day, seconds) in budget.enumerated() {
                value += prices[pool][problem.days - day] * seconds * (day == 0 ? 1 : problem.attendance)
            }
        }
        return value / problem.totalWeight
    }
}

extension ValueTables {
    /// What an item is worth before all sessions.
    func value(of item: PlanItem, grid: StateGrid, layout: LaneLayout) -> Double {
        let (group, lane) = (item.kind / 4, item.kind % 4)
        guard let state = item.state else { return Double(unseenValue[group][lane]) }
        let place = grid.place(elapsed: item.elapsed)
        var sum = 0.0
        for corner in Corner.all(state, grid) {
            let base = (place.index * grid.stateCount + corner.state) * layout.groups + group
            let near = Double(values[base][lane])
            sum += corner.weight * (near + (Double(values[base + grid.stateCount * layout.groups][lane]) - near) * place.fraction)
        }
        return sum
    }
}
