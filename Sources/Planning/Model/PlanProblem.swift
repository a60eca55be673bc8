import Scheduling

/// Items that the plan cannot tell apart but for their memory: one price, one weight, the same costs.
package struct PlanClass: Hashable, Sendable {
    /// Whose minutes they are taken from, counted from 0: a track.
    package var pool: Int
    /// What an item is worth, greater than 0.
    package var weight: Double
    package var costs: AnswerCosts

    package init(pool: Int = 0, weight: Double = 1, costs: AnswerCosts = AnswerCosts()) {
        self.pool = pool
        self.weight = weight
        self.costs = costs
    }
}

/// One item as the plan sees it.
package struct PlanItem: Hashable, Sendable {
    /// Its place in `PlanProblem.classes`.
    package var kind: Int
    /// Nil while it was never seen.
    package var state: MemoryState?
    /// Whole days since it was last reviewed; 0 where that was today, so that it is not asked again before tomorrow.
    package var elapsed: Int

    package init(kind: Int = 0, state: MemoryState? = nil, elapsed: Int = 0) {
        self.kind = kind
        self.state = state
        self.elapsed = elapsed
    }
}

/// What is known on the morning of a day: the items, the minutes of each day to come, and how memory works.
package struct PlanProblem: Sendable {
    package var model: MemoryModel
    /// The exponent of the forgetting curve that is planned with where it is steeper than the model's own.
    ///
    /// A plan made for a flat curve leaves items alone for so long that a learner who forgets more steeply loses them; the other way round
    /// it loses next to nothing (docs/planning.md has the figures). It comes in between the second week and the thirtieth day of study and
    /// plan together: before, the curves hardly differ.
    package var cautiousDecay = 0.25
    package var habits: GradeHabits
    package var goal: PlanGoal
    package var classes: [PlanClass]
    package var items: [PlanItem]
    /// Seconds of each day that is studied, by pool and day, today first; the days are those before the interview.
    package var budgets: [[Double]]
    /// The probability that a day to come is studied at all, above 0; today is.
    package var attendance: Double
    /// The number of today, in the counting that `Learner.Item.lastDay` has too.
    package var firstDay: Int
    /// Days from the first review of all to today.
    package var daysStudied = 0

    package init(
        model: MemoryModel = MemoryModel(), habits: GradeHabits = GradeHabits(), goal: PlanGoal = .recall, classes: [PlanClass],
        items: [PlanItem], budgets: [[Double]], attendance: Double = 1, firstDay: Int = 0
    ) {
        self.model = model
        self.habits = habits
        self.goal = goal
        self.classes = classes
        self.items = items
        self.budgets = budgets
        self.attendance = attendance
        self.firstDay = firstDay
    }

    /// Memory as the plan takes it to be.
    var cautiousModel: MemoryModel {
        var weights = model.parameters.weights
        let share = Double(days + daysStudied - 14) / 16
        weights[20] += max(0, cautiousDecay - weights[20]) * share.clamped(to: 0...1)
        return (try? Parameters(weights, bounded: false)).map { MemoryModel($0) } ?? model
    }

    /// Sessions that are left, today's included.
    package var days: Int { budgets.first?.count ?? 0 }
    /// The day of the interview.
    package var lastDay: Int { firstDay + days }
    package var pools: Int { budgets.count }
    package var totalWeight: Double { items.reduce(0) { $0 + classes[$1.kind].weight } }
}
