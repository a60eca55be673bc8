import Foundation

/// What the harness is asked to do, as it reads it from its standard input.
struct Request: Encodable {
    /// One of code, sql, try and samples.
    var mode: String
    var answer: String
    var files: [String: String] = [:]
    /// Packages that are imported before the clock starts.
    var needs: [String] = []
    var isOrdered = false
    /// Where the answer may write.
    var folder = ""
    var load: Double
    var test: Double
    var whole: Double

    init(mode: String, answer: String, limits: Judge.Limits) {
        self.mode = mode
        self.answer = answer
        load = limits.load
        test = limits.test
        whole = limits.whole
    }
}
