import Foundation

/// What the harness is asked to do, as it reads it from its standard input.
struct Request: Encodable {
    enum Mode: String, Encodable {
        case code, sql
        /// Runs a query on the rows that are shown.
        case trial = "try"
        /// Shows the tables.
        case samples
    }

    var mode: Mode
    var answer: String
    var files: [String: String] = [:]
    /// Packages that are imported before the clocks start.
    var needs: [String] = []
    var isOrdered = false
    var load: Double
    var test: Double
    var whole: Double

    init(mode: Mode, answer: String, limits: Judge.Limits) {
        self.mode = mode
        self.answer = answer
        load = limits.load
        test = limits.test
        whole = limits.whole
    }
}
