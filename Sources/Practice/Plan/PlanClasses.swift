import Planning
import Questions

/// Groups questions that the plan need not tell apart: by track, short or long, and a few steps of weight.
struct PlanClasses {
    private(set) var classes: [PlanClass] = []
    /// The class of each candidate.
    private(set) var kinds: [Int]

    /// Steps of weight within a track; more would cost time and change nothing that can be seen.
    private static let steps = 5

    init(_ candidates: [Candidate], tracks: [Track], times: AnswerTimes) {
        kinds = [Int](repeating: 0, count: candidates.count)
        let mean = candidates.reduce(0) { $0 + $1.weight } / Double(max(1, candidates.count))
        for (pool, track) in tracks.enumerated() {
            for isShort in [true, false] {
                let own = candidates.indices.filter {
                    candidates[$0].summary.track == track && candidates[$0].summary.kind.isShort == isShort
                }
                guard !own.isEmpty else { continue }
                let seconds = own.reduce(0) { $0 + candidates[$1].seconds } / Double(own.count)
                let costs = times.costs(recalled: max(5, seconds), isShort: isShort)
                let weights = Set(own.map { candidates[$0].weight }).sorted()
                for step in Self.steps(weights) {
                    let members = own.filter { step.contains(candidates[$0].weight) }
                    guard !members.isEmpty else { continue }
                    for member in members { kinds[member] = classes.count }
                    // The solver's constants are made for weights around 2.
                    let weight = members.reduce(0) { $0 + candidates[$1].weight } / Double(members.count) / max(1e-9, mean) * 2
                    classes.append(PlanClass(pool: pool, weight: max(0.01, weight), costs: costs))
                }
            }
        }
    }

    private static func steps(_ weights: [Double]) -> [ClosedRange<Double>] {
        let size = (weights.count + steps - 1) / steps
        return stride(from: 0, to: weights.count, by: max(1, size)).map { weights[$0]...weights[min($0 + size, weights.count) - 1] }
    }
}
