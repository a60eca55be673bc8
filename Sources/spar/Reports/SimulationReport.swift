import Foundation
import Planning

/// The outcome of simulated comparisons, as JSON or as a table.
struct SimulationReport: Encodable {
    struct Number: Encodable {
        var mean: Double
        /// Standard error.
        var error: Double

        init(_ estimate: Estimate) {
            mean = rounded(estimate.mean, 100_000)
            error = rounded(estimate.error, 100_000)
        }
    }
    struct Policy: Encodable {
        var name: String
        var recall: Number
        var solid: Number
        var minutes: Number
        var later: Number
        var continued: Number
        var planAbove: Number
    }
    struct Forecast: Encodable {
        var daysLeft: Int
        var bias: Number
        var coverage: Number
        var width: Number
    }
    struct Cell: Encodable {
        var items: Int
        var days: Int
        var minutes: Double
        var scenario: String
        @Nullable var bound: Double?
        var policies: [Policy]
        var forecasts: [Forecast]

        init(_ result: SimulatedResult, bound: Double?) {
            items = result.cell.items
            days = result.cell.days
            minutes = result.cell.minutes
            scenario = result.scenario.rawValue
            _bound = Nullable(wrappedValue: bound.map { rounded($0, 100_000) })
            policies = result.rows.map {
                Policy(
                    name: $0.name, recall: Number($0.recall), solid: Number($0.solid), minutes: Number($0.minutes), later: Number($0.later),
                    continued: Number($0.continued), planAbove: Number($0.planAbove))
            }
            forecasts = result.forecasts.map {
                Forecast(daysLeft: $0.left, bias: Number($0.bias), coverage: Number($0.coverage), width: Number($0.width))
            }
        }
    }

    var learners: Int
    var resolve: Int
    var cells: [Cell]

    static func text(_ result: SimulatedResult, bound: Double?) -> String {
        func right(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(1, width - text.count)) + text }
        func left(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(1, width - text.count)) }
        func number(_ estimate: Estimate) -> String { String(format: "%.4f ±%.4f", estimate.mean, estimate.error) }
        let cell = result.cell
        var lines = [
            "\(cell.items) items, \(cell.days) days, \(Int(cell.minutes)) minutes a day: \(result.scenario.meaning)"
                + (bound.map { String(format: "; bound %.4f", $0) } ?? ""),
            left("policy", 22) + right("recall", 16) + right("above 90 %", 16) + right("minutes", 9) + right("60 days on", 16)
                + right("and studying", 16) + right("plan above", 17),
        ]
        for row in result.rows {
            lines.append(
                left(row.name, 22) + right(number(row.recall), 16) + right(number(row.solid), 16)
                    + right(String(format: "%.0f", row.minutes.mean), 9) + right(number(row.later), 16) + right(number(row.continued), 16)
                    + right(number(row.planAbove), 17))
        }
        for row in result.forecasts {
            lines.append(
                "forecast \(row.left) days before: bias \(number(row.bias)), 80 % range covers \(number(row.coverage)), width "
                    + String(format: "%.3f", row.width.mean))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
