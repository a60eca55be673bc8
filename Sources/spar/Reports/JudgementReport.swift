import Practice

/// The JSON of a judged answer.
struct JudgementReport: Encodable {
    struct Test: Encodable {
        var name: String
        var verdict: String
        var seconds: Double
        var message: String
        var input: Nullable<String>
        var expected: Nullable<String>
        var got: Nullable<String>
        var expectedRows: Nullable<RowTable>
        var gotRows: Nullable<RowTable>
    }

    var id: String
    var outcome: String
    var seconds: Double
    var notes: [String]
    var tests: [Test]

    init(id: String, _ judgement: Judgement) {
        self.id = id
        outcome = judgement.outcome.rawValue
        seconds = judgement.seconds
        notes = judgement.notes
        tests = judgement.tests.map {
            Test(
                name: $0.name, verdict: $0.verdict.rawValue, seconds: $0.seconds, message: $0.message, input: Nullable(wrappedValue: $0.input),
                expected: Nullable(wrappedValue: $0.expected),
                got: Nullable(wrappedValue: $0.got), expectedRows: Nullable(wrappedValue: $0.expectedRows),
                gotRows: Nullable(wrappedValue: $0.gotRows))
        }
    }
}
