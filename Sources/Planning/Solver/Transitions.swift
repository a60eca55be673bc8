import Foundation
import Scheduling

/// Where a review leads from each point of the grid: FSRS-6, computed once and looked up ever after.
struct Transitions: Sendable {
    let grid: StateGrid
    /// Probability of recall by days and stability.
    let recall: [Float]
    /// The state after each of the four grades: the lower point in stability, as an offset into a table of states.
    let target: [SIMD4<Int32>]
    let fraction: [SIMD4<Float>]
    /// Difficulty after each grade: the lower point and the fraction.
    let difficultyTarget: [Int]
    let difficultyFraction: [Float]
    /// Shares of the states after the first review.
    let firstStates: [Float]
    /// After a day without review: the lower point in days and the fraction.
    let waitTarget: [Int]
    let waitFraction: [Float]
    /// Shares of Hard, Good and Easy among recalled answers.
    let recalledShares: [Float]

    init(grid: StateGrid, model: MemoryModel, habits: GradeHabits) {
        self.grid = grid
        let stabilities = grid.stabilities
        let difficulties = grid.difficulties
        var recall: [Float] = []
        var target: [SIMD4<Int32>] = []
        var fraction: [SIMD4<Float>] = []
        for days in grid.elapsed {
            for stability in stabilities {
                let probability = model.retrievability(days: Double(days), stability: stability)
                recall.append(Float(probability))
                for (row, difficulty) in difficulties.enumerated() {
                    let state = MemoryState(stability: stability, difficulty: difficulty)
                    var (offsets, fractions) = (SIMD4<Int32>.zero, SIMD4<Float>.zero)
                    for (lane, grade) in Grade.allCases.enumerated() {
                        let next =
                            grade == .again ? model.forgotten(state, probability) : model.recalled(state, probability, grade)
                        let place = grid.place(stability: next.clamped(to: MemoryModel.stabilityBounds))
                        offsets[lane] = Int32(place.index * difficulties.count + row)
                        fractions[lane] = Float(place.fraction)
                    }
                    target.append(offsets)
                    fraction.append(fractions)
                }
            }
        }
        self.recall = recall
        self.target = target
        self.fraction = fraction
        let turned = Grade.allCases.flatMap { grade in difficulties.map { grid.place(difficulty: model.nextDifficulty($0, grade)) } }
        difficultyTarget = turned.map(\.index)
        difficultyFraction = turned.map { Float($0.fraction) }
        let waits = grid.elapsed.map { grid.place(elapsed: $0 + 1) }
        waitTarget = waits.map(\.index)
        waitFraction = waits.map { Float($0.fraction) }
        recalledShares = habits.recalled.map { Float($0) }
        var first = [Float](repeating: 0, count: grid.stateCount)
        for (grade, share) in zip(Grade.allCases, habits.first) {
            for corner in Corner.all(model.initial(grade), grid) { first[corner.state] += Float(share * corner.weight) }
        }
        firstStates = first
    }
}

extension Transitions {
    /// Shares of Again, Hard, Good and Easy at this probability of recall.
    @inline(__always)
    func portions(recall: Float) -> SIMD4<Float> {
        SIMD4(1 - recall, recall * recalledShares[0], recall * recalledShares[1], recall * recalledShares[2])
    }
}

/// One of the four points around a state, with its weight.
struct Corner {
    var state: Int
    var weight: Double

    static func all(_ state: MemoryState, _ grid: StateGrid) -> [Corner] {
        let s = grid.place(stability: state.stability)
        let d = grid.place(difficulty: state.difficulty)
        let base = s.index * grid.difficultyCount + d.index
        return [
            Corner(state: base, weight: (1 - s.fraction) * (1 - d.fraction)),
            Corner(state: base + 1, weight: (1 - s.fraction) * d.fraction),
            Corner(state: base + grid.difficultyCount, weight: s.fraction * (1 - d.fraction)),
            Corner(state: base + grid.difficultyCount + 1, weight: s.fraction * d.fraction),
        ]
    }
}
