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

    var answer: String
    var files: [String: String] = [:]
    var isOrdered = false
    var load: Double
    var test: Double
    var whole: Double

    /// The request as the harness reads it.
    func order(_ timeout: Duration, line: @escaping @Sendable (ArraySlice<UInt8>) -> Void) -> ChildProcess.Order {
        // A structure of texts and numbers can always be encoded.
        ChildProcess.Order(input: Array((try? JSONEncoder().encode(self)) ?? Data()), timeout: timeout, line: line)
    }

    init(answer: String, files: [String: String], limits: Judge.Limits) {
        self.answer = answer
        self.files = files.filter { !$0.key.contains("/") }
        load = limits.load
        test = limits.test
        whole = limits.whole
    }
}
