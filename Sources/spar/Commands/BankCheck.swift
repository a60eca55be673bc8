import ArgumentParser
import Foundation
import Judging
import Progress
import QuestionBank
import Questions
import Trainer

struct BankCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check every question: text, prerequisites, programs, numbers.",
        discussion: """
            Findings are printed as file:line:column: error|warning: what is wrong and what to do. Reference solutions must pass, starters \
            and wrong answers must fail, and generators must agree with their own check on 50 seeds. What was found good is not run again until it changes. Exit status 1 where \
            there is an error.
            """)

    @Flag(name: .customLong("no-run"), help: "Check texts only; run no programs.") var noRun = false
    @Flag(name: .customLong("fresh"), help: "Run everything again, also what has not changed since it was last found good.") var fresh = false
    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.") var json = false
    @OptionGroup var trust: TrustOptions
    @OptionGroup var files: FileOptions

    struct Report: Encodable {
        struct Entry: Encodable {
            var path: String
            var line: Int
            var column: Int
            var severity: String
            var rule: String
            var message: String
        }
        var questions: Int
        /// Questions whose programs were run now or, unchanged, at an earlier check.
        var ran: Int
        /// Those of them whose earlier check still holds.
        var kept: Int
        var errors: Int
        var warnings: Int
        var findings: [Entry]
    }

    func run() throws {
        let contents = BankContents(try BankCommand.load(files))
        var findings = BankChecker.findings(contents)
        findings += changedMeanings(contents)
        let run = noRun ? Run() : runPrograms(contents)
        findings += run.findings
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count - errors
        if json {
            let entries = findings.map {
                Report.Entry(
                    path: $0.path, line: $0.place.line, column: $0.place.column, severity: $0.severity.rawValue, rule: $0.rule, message: $0.message)
            }
            try JSON.print(
                Report(questions: contents.parsed.count, ran: run.ran, kept: run.kept, errors: errors, warnings: warnings, findings: entries))
        } else {
            for finding in findings { print(finding) }
            let programs =
                noRun
                ? "no programs were run"
                : "the programs of \(run.ran) were run\(run.kept > 0 ? " (\(run.kept) unchanged since an earlier check)" : "")"
            print(
                "\(Words.count(contents.parsed.count, "question")), \(programs): \(Words.count(errors, "error")), \(Words.count(warnings, "warning"))."
            )
        }
        if errors > 0 { throw ExitStatus.findings.code }
    }

    /// Answers that mean something else than when they were last reviewed; only where there is progress already.
    private func changedMeanings(_ contents: BankContents) -> [Finding] {
        let folders = Folders(environment: ProcessInfo.processInfo.environment)
        let path = files.progressPath(folders)
        guard FileManager.default.fileExists(atPath: path), let store = try? ProgressStore(path: path),
            let last = try? store.lastFingerprints()
        else { return [] }
        return contents.parsed.compactMap { parsed in
            guard let question = parsed.question, let seen = last[question.id], seen != question.summary.fingerprint else { return nil }
            return Finding(
                .warning, "changed", parsed.source.path, Place(),
                "the question or its answer changed since you last reviewed it; its history was kept, look whether it still fits")
        }
    }

    private struct Run: Sendable {
        var findings: [Finding] = []
        var ran = 0
        var kept = 0
    }

    private func runPrograms(_ contents: BankContents) -> Run {
        let concerned = contents.parsed.filter { parsed in !parsed.isBroken && (parsed.question.map(ProgramCheck.concerns) ?? false) }
        guard !concerned.isEmpty else { return Run() }
        let environment = ProcessInfo.processInfo.environment
        let folders = Folders(environment: environment)
        let bar = ProgressBar(isShown: !json)
        let cache = fresh || (try? folders.make(folders.cache)) == nil ? nil : folders.cache + "/checks.json"
        let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
        let place = contents.bank.roots.first ?? "."
        let roots = contents.bank.roots
        let allowed = trust.allowBank
        return blocking {
            do throws(Python.Missing) {
                let judge = Judge(sandbox: try await folders.preparedSandbox().get())
                var run = Run()
                var allowedOnes = concerned
                if judge.sandbox.bubblewrap == nil {
                    Self.note("bubblewrap is missing or not permitted here: programs run under limits alone (apt install bubblewrap).\n")
                    allowedOnes = concerned.filter { judge.refusal(Trusted.trust($0.source.path, roots: roots, allowed: allowed)) == nil }
                    if allowedOnes.count < concerned.count, let reason = judge.refusal(.foreign) {
                        let refused = Words.count(concerned.count - allowedOnes.count, "question")
                        run.findings.append(Finding(.warning, "programs", place, Place(), "the programs of \(refused) were not run. \(reason)"))
                    }
                }
                let checks = await ProgramChecks.run(allowedOnes, judge: judge, cores: cores, cache: cache) { bar.show($0, of: $1) }
                run.findings += checks.findings
                run.ran = allowedOnes.count
                run.kept = checks.kept
                return run
            } catch {
                return Run(findings: [Finding(.error, "programs", place, Place(), "\(error)")])
            }
        }
    }

    private static func note(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
