import Judging
import Practice
import Questions
import Testing

/// Queries, judged on the rows that are shown and on hidden ones.
@Suite struct QueryTests {
    private static let endless = "with recursive c(n) as (select 1 union all select n + 1 from c) "

    @Test func rightQueryPassesOnBothDataSets() async throws {
        let judgement = try await Problem.judge(sql: "select name, n, 0.1 + x as total from t -- by hand\n;\n")
        #expect(judgement.outcome == .pass && judgement.tests.map(\.name) == ["data", "data-hidden"], "\(judgement)")
        #expect(judgement.tests.allSatisfy { $0.message.isEmpty && $0.expectedRows == nil && $0.gotRows == nil })
    }

    /// Rows that lie beside the question under other names, and rows that an oracle draws, are judged like the two sets that each has.
    @Test func moreDataSetsAndRandomRowsAreJudged() async throws {
        var files = Problem.tables
        files["data-no-name.sql"] = "insert into t values (null, 4, 1.5);"
        files["oracle.py"] = """
            def draw(rng):
                return {"t": [(rng.choice("ab"), rng.randrange(4), rng.random()) for _ in range(rng.randrange(6))]}
            def answer(tables):
                return [(name, n, x + 0.1) for name, n, x in tables["t"]]
            """
        let names = ["data", "data-hidden", "data-no-name"] + (0..<5).map { "random-\($0)" }
        let right = try await Problem.judge(sql: "select name, n, 0.1 + x from t", files)
        #expect(right.outcome == .pass && right.tests.map(\.name) == names, "\(right)")
        #expect(right.tests[2].title == "no name" && right.tests[7].title == "random rows, seed 4")
        let named = try await Problem.judge(sql: "select name, n, 0.1 + x from t where name is not null", files)
        #expect(named.failed.map(\.name) == ["data-no-name"], "\(named)")
        let small = try await Problem.judge(sql: "select name, n, x + 0.1 from t where n < 3 or x > 0.9 or name = 'b' and n = 5", files)
        #expect(small.failed.contains { $0.name.hasPrefix("random-") && $0.expectedRows != nil }, "\(small)")
        files["oracle.py"] = "def draw(rng): return {'nowhere': [(1,)]}"
        let broken = try await Problem.judge(sql: "select name, n, 0.1 + x from t", files)
        #expect(broken.outcome == .error && broken.notes.first?.hasPrefix("oracle.py cannot be used with seed 0") == true, "\(broken)")
    }

    @Test func wrongRowsAreShownBesideThoseExpected() async throws {
        let judgement = try await Problem.judge(sql: "select name, n, x + 0.1 from t where n = 1")
        #expect(judgement.outcome == .fail && judgement.verdicts == [.wrong, .wrong], "\(judgement)")
        let shown = judgement.tests[0]
        #expect(shown.message == "2 rows missing.")
        #expect(shown.expectedRows?.rows.map { $0[0] } == ["b", "b", "a"], "those that are missing come first")
        #expect(shown.gotRows?.rows == [["a", "1", "0.2"]] && shown.gotRows?.count == 1)
    }

    @Test func repeatedRowsAndNullsCount() async throws {
        let distinct = try await Problem.judge(sql: "select distinct name, n, x + 0.1 from t")
        #expect(distinct.verdicts == [.wrong, .pass] && distinct.tests[0].message == "1 row missing.", "\(distinct)")
        let zero = try await Problem.judge(sql: "select name, coalesce(n, 0), x + 0.1 from t")
        #expect(zero.verdicts == [.pass, .wrong] && zero.tests[1].message == "1 row missing; 1 row too many.", "\(zero)")
        #expect(zero.tests[1].expectedRows?.rows.first?[1] == .some(nil) && zero.tests[1].gotRows?.rows.first?[1] == "0")
        let text = try await Problem.judge(sql: "select name, cast(n as text), x + 0.1 from t")
        #expect(text.verdicts == [.wrong, .wrong], "\(text)")
    }

    @Test func columnsAreCounted() async throws {
        let judgement = try await Problem.judge(sql: "select name, n from t")
        #expect(judgement.verdicts == [.wrong, .wrong], "\(judgement)")
        #expect(judgement.first?.message == "The query gives 2 columns (name, n); asked for: 3 (name, n, x + 0.1).")
    }

    @Test func orderCountsOnlyWhereItIsAskedFor() async throws {
        let backwards = "select name, n, x + 0.1 from t order by name desc"
        #expect(try await Problem.judge(sql: backwards).outcome == .pass)
        let judgement = try await Problem.judge(sql: backwards, isOrdered: true)
        #expect(judgement.verdicts == [.wrong, .wrong], "\(judgement)")
        #expect(judgement.tests[0].message == "The rows are right, but in another order from row 1 on.")
        #expect(try await Problem.judge(sql: "select name, n, x + 0.1 from t order by name, n", isOrdered: true).outcome == .pass)
    }

    @Test func queryFittedToTheShownRowsFailsOnTheHiddenOnes() async throws {
        let judgement = try await Problem.judge(
            sql: "select 'a', 1, 0.2 union all select 'b', 2, 0.3 union all select 'b', 2, 0.3")
        #expect(judgement.outcome == .fail && judgement.verdicts == [.pass, .wrong], "\(judgement)")
        #expect(judgement.first?.name == "data-hidden" && judgement.first?.expectedRows?.count == 3)
    }

    @Test(.timeLimit(.minutes(1))) func endlessQueryIsATimeout() async throws {
        let judgement = try await Problem.judge(sql: Self.endless + "select count(*), 1, 1 from c", seconds: 0.5)
        #expect(judgement.verdicts == [.timeout, .timeout], "\(judgement)")
        #expect(
            judgement.tests.map(\.message) == ["The query did not finish within 0.5 s.", "It was not run: the query had run out of time already."])
    }

    /// SQLite does not ask during one long operation whether it should stop, so the process is ended.
    @Test(.timeLimit(.minutes(1))) func oneEndlessOperationIsATimeout() async throws {
        let judgement = try await Problem.judge(
            sql: "select instr(hex(zeroblob(20000000)), hex(zeroblob(10000000)) || '1'), 1, 1", seconds: 0.5)
        #expect(judgement.verdicts == [.timeout, .timeout], "\(judgement)")
    }

    @Test(.timeLimit(.minutes(1))) func rowsAndMemoryWithoutEndAreCut() async throws {
        let rows = try await Problem.judge(sql: Self.endless + "select n, n, n from c")
        #expect(rows.verdicts == [.output, .output] && rows.first?.message.contains("100,000 rows") == true, "\(rows)")
        let text = try await Problem.judge(
            sql: "with recursive c(s) as (select zeroblob(900000) union all select s || zeroblob(900000) from c) select max(s), 1, 1 from c")
        #expect(text.outcome == .fail && text.tests.count == 2 && text.verdicts.allSatisfy { $0 != .pass }, "\(text)")
    }

    @Test func syntaxErrorCountsForTheWholeAnswer() async throws {
        for query in ["selec name from t", "select name from", "select 'open from t"] {
            let judgement = try await Problem.judge(sql: query)
            #expect(judgement.outcome == .error && judgement.verdicts == [.compile, .compile], "\(query): \(judgement)")
        }
        let column = try await Problem.judge(sql: "select nope from t")
        #expect(column.verdicts == [.error, .error] && column.first?.message == "No such column: nope", "\(column)")
        let empty = try await Problem.judge(sql: "-- nothing yet\n")
        #expect(empty.verdicts == [.error, .error] && empty.first?.message == "The answer holds no query.", "\(empty)")
        let two = try await Problem.judge(sql: "select 1; select 2")
        #expect(two.verdicts == [.error, .error] && two.first?.message.contains("one query") == true, "\(two)")
    }

    @Test(arguments: [
        "attach '/tmp/spar-attached.db' as other", "pragma writable_schema = 1", "select load_extension('/tmp/x.so')",
        "insert into t values ('z', 9, 9.9)", "delete from t", "drop table t", "create table u (a)", "vacuum into '/tmp/spar-vacuumed.db'",
        "create temp view t as select 1",
    ])
    func queryMayOnlyRead(query: String) async throws {
        let judgement = try await Problem.judge(sql: query)
        #expect(judgement.verdicts == [.error, .error], "\(judgement)")
        #expect(judgement.first?.message.hasPrefix("The query may only read: ") == true, "\(judgement)")
    }

    // MARK: Without judging

    @Test func tryingGivesTheRowsOfTheShownData() async throws {
        let judge = Judge(sandbox: try await Prepared.any)
        let table = try await judge.tryQuery("select name, n from t order by n desc", companions: Problem.tables).get()
        #expect(table.columns == ["name", "n"] && table.rows == [["b", "2"], ["b", "2"], ["a", "1"]] && table.count == 3)
        for (query, words) in [("select nope from t", "No such column: nope"), ("drop table t", "may only read"), ("", "holds no query")] {
            guard case .failure(let problem) = await judge.tryQuery(query, companions: Problem.tables) else {
                Issue.record("«\(query)» was run")
                continue
            }
            #expect(problem.description.contains(words), "\(problem)")
        }
    }

    @Test func samplesAreTheFirstRowsOfEachTable() async throws {
        var files = Problem.tables
        files["schema.sql", default: ""] += "create table \"odd \"\"name\" (a);"
        files["data.sql", default: ""] += "insert into t values ('c', null, 1), ('d', 4, 1), ('e', 5, 1);"
        let judge = Judge(sandbox: try await Prepared.any)
        let tables = try await judge.samples(companions: files).get()
        #expect(tables.map(\.name) == ["t", "odd \"name"] && tables.map(\.count) == [6, 0], "\(tables)")
        #expect(tables.first?.columns == ["name", "n", "x"] && tables.first?.rows.count == 5)
        #expect(tables.first?.rows[3] == ["c", nil, "1.0"])
    }

    @Test func brokenDataAreTheBanksFaultAndNoVerdict() async throws {
        var files = Problem.tables
        files["data-hidden.sql"] = "insert into nowhere values (1);"
        let parsed = try Problem.parse(files)
        let judge = Judge(sandbox: try await Prepared.any)
        let judgement = await judge.run(
            try #require(parsed.question), answer: "select name, n, x + 0.1 from t", companions: parsed.source.companions)
        #expect(judgement.outcome == .error && judgement.notes.first?.contains("data-hidden.sql") == true, "\(judgement)")
    }
}
