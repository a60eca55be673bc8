import Foundation
import Scheduling
import Testing

@testable import Planning

@Suite struct TransitionTests {
    private let grid = StateGrid(reach: 120)
    private let model = MemoryModel()

    @Test func placesLieBetweenTheirNeighbours() {
        for days in 1...120 {
            let place = grid.place(elapsed: days)
            let low = Double(grid.elapsed[place.index])
            let high = Double(grid.elapsed[place.index + 1])
            #expect(abs(low + (high - low) * place.fraction - Double(days)) < 1e-9)
        }
        #expect(grid.elapsed.first == 1)
        #expect(zip(grid.elapsed, grid.elapsed.dropFirst()).allSatisfy { $0 < $1 })
        #expect(grid.elapsed.last == 120)
    }

    @Test func whatLiesOutsideIsHeldAtTheEdge() {
        #expect(grid.place(stability: 1e-9) == StateGrid.Place(index: 0, fraction: 0))
        #expect(grid.place(stability: 1e9) == StateGrid.Place(index: grid.stabilityCount - 2, fraction: 1))
        #expect(grid.place(elapsed: 5000).fraction == 1)
        #expect(grid.place(difficulty: 10) == StateGrid.Place(index: grid.difficultyCount - 2, fraction: 1))
    }

    @Test func tablesHoldWhatTheMemoryModelGives() {
        let transitions = Transitions(grid: grid, model: model, habits: GradeHabits())
        for (point, days) in grid.elapsed.enumerated() {
            for (row, stability) in grid.stabilities.enumerated() {
                let recall = model.retrievability(days: Double(days), stability: stability)
                #expect(abs(Double(transitions.recall[point * grid.stabilityCount + row]) - recall) < 1e-6)
                for (column, difficulty) in grid.difficulties.enumerated() {
                    let state = MemoryState(stability: stability, difficulty: difficulty)
                    let index = (point * grid.stateCount) + row * grid.difficultyCount + column
                    for grade in Grade.allCases {
                        // `next` is the scheduler's own path through the model.
                        let next = model.next(state, grade: grade, elapsedDays: days).stability.clamped(to: 0.03...2000)
                        let low = Int(transitions.target[index][grade.rawValue - 1]) / grid.difficultyCount
                        let fraction = Double(transitions.fraction[index][grade.rawValue - 1])
                        let ratio = grid.stabilities[low + 1] / grid.stabilities[low]
                        let found = grid.stabilities[low] * pow(ratio, fraction)
                        #expect(abs(found / next - 1) < 1e-4, "\(days) days, S \(stability), D \(difficulty), \(grade)")
                    }
                }
            }
        }
    }

    @Test func sharesOfFirstAnswersAddUp() {
        let transitions = Transitions(grid: grid, model: model, habits: GradeHabits())
        #expect(abs(transitions.firstStates.reduce(0, +) - 1) < 1e-5)
    }
}
