/// How classes lie in groups of four lanes.
struct LaneLayout: Sendable {
    let classes: [PlanClass]
    let groups: Int
    /// By group.
    let weight: [Lanes]
    let recalledCost: [Lanes]
    let failedCost: [Lanes]
    let firstCost: [Lanes]

    init(_ classes: [PlanClass]) {
        self.classes = classes
        groups = (classes.count + 3) / 4
        weight = Self.spread(classes) { $0.weight }
        recalledCost = Self.spread(classes) { $0.costs.recalled }
        failedCost = Self.spread(classes) { $0.costs.failed }
        firstCost = Self.spread(classes) { $0.costs.first }
    }

    /// One number of each class; lanes without a class get 1, which nothing reads.
    private static func spread(_ classes: [PlanClass], _ value: (PlanClass) -> Double) -> [Lanes] {
        var lanes = [Lanes](repeating: Lanes(repeating: 1), count: (classes.count + 3) / 4)
        for (index, kind) in classes.enumerated() { lanes[index / 4][index % 4] = Float(value(kind)) }
        return lanes
    }

    /// A number of each pool, spread over the lanes of its classes.
    func spread(pools: [Double]) -> [Lanes] { Self.spread(classes) { pools[$0.pool] } }
}
