import Foundation
import Questions

/// Runs an answer to a coding or SQL question against what judges it.
package enum AnswerRunner {
    /// What became of an answer.
    package enum Verdict: Hashable, Sendable {
        case passed(tests: Int)
        /// The names of the tests, or of the data sets, that it failed.
        case failed([String])
        /// It could not be judged; the text says why.
        case error(String)
        case missingPackage(String)
    }

    /// Runs `tests.py` with the answer as `solution.py`.
    package static func run(
        python answer: String, companions: [String: String], in sandbox: Sandbox, timeout: Duration = .seconds(30)
    ) async -> Verdict {
        var files = companions.filter { !$0.key.contains("/") && $0.key.hasSuffix(".py") }
        files["solution.py"] = answer
        return verdict(await sandbox.run(testDriver, files: files, timeout: timeout), timeout)
    }

    /// Runs a query on both data sets and compares its rows with the reference's.
    package static func run(
        sql answer: String, companions: [String: String], isOrdered: Bool, in sandbox: Sandbox, timeout: Duration = .seconds(20)
    ) async -> Verdict {
        var files = companions.filter { !$0.key.contains("/") && $0.key.hasSuffix(".sql") }
        files["answer.sql"] = answer
        return verdict(await sandbox.run(sqlDriver, files: files, arguments: [isOrdered ? "ordered" : "any"], timeout: timeout), timeout)
    }

    private struct Report: Decodable {
        var tests: Int
        var failed: [String]
        var error: String?
        var missing: String?
    }

    private static func verdict(_ outcome: ChildProcess.Outcome, _ timeout: Duration) -> Verdict {
        switch outcome.ending {
        case .timedOut: return .error("it did not finish within \(timeout.components.seconds) s")
        case .tooMuchOutput: return .error("it printed without end")
        case .notStarted(let reason): return .error("it could not be run: \(reason)")
        case .exited, .signalled: break
        }
        guard let report = try? JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)) else {
            return .error(VariantMaker.lastLine(outcome.errors) ?? "it ended early")
        }
        if let missing = report.missing { return .missingPackage(TextSafety.shown(missing)) }
        if let error = report.error { return .error(TextSafety.shown(String(error.prefix(500)))) }
        if report.tests == 0 { return .error("tests.py has no tests") }
        return report.failed.isEmpty ? .passed(tests: report.tests) : .failed(report.failed.map(TextSafety.shown))
    }

    private static let testDriver = """
        import json, os, sys, unittest
        channel = os.fdopen(os.dup(1), "w")
        os.dup2(2, 1)
        sys.path.insert(0, os.getcwd())
        report = {"tests": 0, "failed": [], "error": None, "missing": None}
        try:
            import tests
            suite = unittest.defaultTestLoader.loadTestsFromModule(tests)
            result = unittest.TextTestRunner(stream=open(os.devnull, "w")).run(suite)
            report["tests"] = result.testsRun
            bad = [test for test, _ in result.failures + result.errors] + list(result.unexpectedSuccesses)
            report["failed"] = sorted({str(getattr(getattr(test, "test_case", test), "_testMethodName", test)) for test in bad})
        except ModuleNotFoundError as error:
            if error.name in ("solution", "tests"):
                report["error"] = str(error)
            else:
                report["missing"] = error.name
        except BaseException as error:
            report["error"] = "%s: %s" % (type(error).__name__, error)
        json.dump(report, channel)
        channel.close()
        os._exit(0)
        """

    private static let sqlDriver = """
        import collections, json, os, sqlite3, sys
        channel = os.fdopen(os.dup(1), "w")
        os.dup2(2, 1)
        ordered = sys.argv[1] == "ordered"
        report = {"tests": 0, "failed": [], "error": None, "missing": None}

        def text(name):
            with open(name, encoding="utf-8") as file:
                return file.read()

        def rows(query, data):
            base = sqlite3.connect(":memory:")
            base.executescript(text("schema.sql"))
            base.executescript(text(data))
            return [tuple(round(v, 9) if isinstance(v, float) else v for v in row) for row in base.execute(query)]

        try:
            for data in ("data.sql", "data-hidden.sql"):
                report["tests"] += 1
                want = rows(text("solution.sql"), data)
                try:
                    got = rows(text("answer.sql"), data)
                except sqlite3.Error as error:
                    report["failed"].append("%s: %s" % (data[:-4], error))
                    continue
                same = got == want if ordered else collections.Counter(got) == collections.Counter(want)
                if not want:
                    report["error"] = "solution.sql gives no rows on " + data
                if not same:
                    report["failed"].append(data[:-4])
        except Exception as error:
            report["error"] = "%s: %s" % (type(error).__name__, error)
        json.dump(report, channel)
        channel.close()
        os._exit(0)
        """
}
