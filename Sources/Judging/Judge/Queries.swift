import Practice
import Questions

extension Judge {
    /// Why there is nothing to show.
    package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        package var description: String
    }

    /// Runs a query on the rows that are shown, without judging it.
    ///
    /// - Returns: at most the first thousand rows.
    package func tryQuery(
        _ query: String, companions: [String: String], trust: Trust = .shipped
    ) async -> Result<RowTable, Problem> {
        await tables(.trial, query, companions, trust).flatMap { tables in
            tables.first.map(Result.success) ?? .failure(Problem(description: "The query gives no rows and no columns."))
        }
    }

    /// The tables of a SQL question with their first rows.
    package func samples(companions: [String: String], trust: Trust = .shipped) async -> Result<[RowTable], Problem> {
        await tables(.samples, "", companions, trust)
    }

    private func tables(
        _ mode: Request.Mode, _ query: String, _ companions: [String: String], _ trust: Trust
    ) async -> Result<[RowTable], Problem> {
        if let refusal = refusal(trust) { return .failure(Problem(description: refusal)) }
        let collector = Collector()
        let timeout = Duration.seconds(limits.test + 5)
        let order = Request(answer: query, files: companions, limits: limits).order(timeout) { collector.take($0) }
        let outcome = await sandbox.judge(mode, needs: [], longest: timeout) { order }
        return collector.tables(outcome)
    }
}
