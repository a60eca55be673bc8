/// What a run of an answer against the tests of its problem came to.
package struct Judgement: Hashable, Sendable, Codable {
    package enum Outcome: String, Hashable, Sendable, Codable { case pass, fail, error }

    package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
        case pass, wrong, error, timeout, memory, output, compile
    }

    /// One test, or one data set of a SQL problem.
    package struct Test: Hashable, Sendable, Codable {
        package var name: String
        /// What it looks at, in words; nil where nobody said.
        package var title: String?
        package var verdict: Verdict
        package var seconds: Double
        /// What is to be said of it, in lines; empty where it passed.
        package var message: String
        /// What the answer was called with, where it was wrong.
        package var input: String?
        package var expected: String?
        package var got: String?
        /// SQL only: what the reference's query gives, beginning with the first rows that differ.
        package var expectedRows: RowTable?
        /// SQL only: what the answer's query gives, beginning with the first rows that differ.
        package var gotRows: RowTable?

        package init(
            name: String, title: String? = nil, verdict: Verdict, seconds: Double = 0, message: String = "", input: String? = nil,
            expected: String? = nil,
            got: String? = nil, expectedRows: RowTable? = nil, gotRows: RowTable? = nil
        ) {
            self.name = name
            self.title = title
            self.verdict = verdict
            self.seconds = seconds
            self.message = message
            self.input = input
            self.expected = expected
            self.got = got
            self.expectedRows = expectedRows
            self.gotRows = gotRows
        }
    }

    package var outcome: Outcome
    /// In the order of the file.
    package var tests: [Test]
    /// Why the answer could not be judged, or what the user should know of how it was.
    package var notes: [String]
    /// Wall time of the whole run.
    package var seconds: Double
    /// What the answer printed, up to 256 KiB; it counts for nothing.
    package var printed: String?
    /// The Python package for want of which nothing was judged.
    package var missingPackage: String?

    package init(
        outcome: Outcome, tests: [Test], notes: [String] = [], seconds: Double = 0, printed: String = "", missingPackage: String? = nil
    ) {
        self.outcome = outcome
        self.tests = tests
        self.notes = notes
        self.seconds = seconds
        self.printed = printed.isEmpty ? nil : printed
        self.missingPackage = missingPackage
    }

    package var passed: Int { tests.count { $0.verdict == .pass } }
    package var failed: [Test] { tests.filter { $0.verdict != .pass } }
}
