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
            and wrong answers must fail, and generators must agree with their own check on 50 seeds. Exit status 1 where there is an error.
            """)

    @Flag(name: .customLong("no-run"), help: "Check texts only; run no programs.") var noRun = false
    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.") var json = false
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
        var ran: Int
        var errors: Int
        var warnings: Int
        var findings: [Entry]
    }

    func run() throws {
        let contents = BankContents(try BankCommand.load(files))
        var findings = BankChecker.findings(contents)
        findings += changedMeanings(contents)
        var ran = 0
        if !noRun {
            let (more, count) = runPrograms(contents)
            findings += more
            ran = count
        }
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count - errors
        if json {
            let entries = findings.map {
                Report.Entry(
                    path: $0.path, line: $0.place.line, column: $0.place.column, severity: $0.severity.rawValue, rule: $0.rule, message: $0.message)
            }
            try JSON.print(Report(questions: contents.parsed.count, ran: ran, errors: errors, warnings: warnings, findings: entries))
        } else {
            for finding in findings { print(finding) }
            let programs = noRun ? "no programs were run" : "the programs of \(ran) were run"
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

    private func runPrograms(_ contents: BankContents) -> (findings: [Finding], ran: Int) {
        let concerned = contents.parsed.filter { parsed in !parsed.isBroken && (parsed.question.map(ProgramCheck.concerns) ?? false) }
        guard !concerned.isEmpty else { return ([], 0) }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let isVerbose = !json && isatty(FileHandle.standardError.fileDescriptor) == 1
        let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
        return blocking {
            do throws(Python.Missing) {
                let sandbox = try await Sandbox.prepare(path: path)
                if sandbox.bubblewrap == nil {
                    Self.note("bubblewrap is missing or not permitted here: programs run under limits alone (apt install bubblewrap).\n")
                }
                let findings = await Self.check(concerned, sandbox, cores: cores) { done in
                    if isVerbose { Self.note("\rrunning programs: \(done) of \(concerned.count)\(done == concerned.count ? "\n" : "")") }
                }
                return (findings, concerned.count)
            } catch {
                return ([Finding(.error, "programs", contents.bank.roots.first ?? ".", Place(), "\(error)")], 0)
            }
        }
    }

    /// As many at a time as there are cores.
    private static func check(
        _ concerned: [ParsedQuestion], _ sandbox: Sandbox, cores: Int, _ report: (Int) -> Void
    ) async -> [Finding] {
        await withTaskGroup(of: (Int, [Finding]).self) { group in
            var next = 0
            func add() {
                guard next < concerned.count else { return }
                let index = next
                next += 1
                group.addTask { (index, await ProgramCheck.findings(concerned[index], in: sandbox)) }
            }
            for _ in 0..<cores { add() }
            var results: [(Int, [Finding])] = []
            while let result = await group.next() {
                results.append(result)
                report(results.count)
                add()
            }
            return results.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    private static func note(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
