import ArgumentParser
import Foundation
import Judging
import Practice
import Progress
import QuestionBank
import Questions
import Scheduling
import Terminal
import Trainer

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look whether everything is in order, and put derived data right.",
        discussion: """
            Checks the progress file, derives all memory states from the log and compares them with what is stored (differences are \
            mended: the log is the truth), and shows folders, banks and tools. Exit status 1 where something is wrong.
            """)

    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.") var json = false
    @OptionGroup var files: FileOptions

    struct Report: Encodable {
        struct Check: Encodable {
            var name: String
            /// One of ok, warning and error.
            var state: String
            var detail: String
        }
        var version: String
        var progress: String
        var banks: [String]
        var checks: [Check]
    }

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let clock = try Clock(environment: environment)
        let folders = Folders(environment: environment)
        let path = files.progressPath(folders)
        var report = Report(version: Version.text, progress: path, banks: try files.roots(folders), checks: [])
        checkProgress(path, folders, clock, &report)
        checkBank(folders, &report)
        checkTools(environment, &report)
        if json { try JSON.print(report) } else { print(report) }
        if report.checks.contains(where: { $0.state == "error" }) { throw ExitStatus.findings.code }
    }

    private func checkProgress(_ path: String, _ folders: Folders, _ clock: Clock, _ report: inout Report) {
        func add(_ name: String, _ state: String, _ detail: String) { report.checks.append(.init(name: name, state: state, detail: detail)) }
        do {
            let store = try files.openStore(folders)
            let problems = try store.integrityProblems()
            guard problems.isEmpty else { return add("progress file", "error", problems.joined(separator: "; ")) }
            let kept = try SettingsDesk(folders, store)
            let settings = kept.settings
            add("settings", kept.notices.isEmpty ? "ok" : "warning", kept.notices.isEmpty ? kept.state : kept.notices.joined(separator: " "))
            let rebuild = try store.rebuild(settings: settings)
            let counted = "\(Words.count(rebuild.reviews, "review")) of \(Words.count(rebuild.items, "question"))"
            if rebuild.differing.isEmpty {
                add("progress file", "ok", "\(counted); derived states equal the log")
            } else {
                let names = rebuild.differing.prefix(3).joined(separator: ", ")
                add("progress file", "warning", "\(counted); \(rebuild.differing.count) derived states differed and were put right (\(names))")
            }
            let today = clock.now().day(rolloverHour: settings.rolloverHour)
            if let last = try store.snapshot(today: today).lastDay, last > today {
                add("clock", "warning", "the log ends on \(DateText.iso(days: last.number)), after today: was the clock set back?")
            }
        } catch {
            add("progress file", "error", "\(error)")
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let backups = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.contains(".before-") }.sorted()
        if !backups.isEmpty { add("backups", "ok", backups.map { "\(folder)/\($0)" }.joined(separator: ", ")) }
    }

    private func checkBank(_ folders: Folders, _ report: inout Report) {
        let bank = Bank.load(roots: report.banks, cache: nil)
        let places = report.banks.isEmpty ? "no folder was found; set SPAR_BANKS or use --bank" : report.banks.joined(separator: ", ")
        let problems = bank.broken.count + bank.findings.count
        let detail = "\(Words.count(bank.summaries.count, "question")) in \(places)"
        if bank.summaries.isEmpty {
            report.checks.append(.init(name: "bank", state: "error", detail: detail))
        } else if problems > 0 {
            report.checks.append(.init(name: "bank", state: "warning", detail: "\(detail); \(problems) cannot be used, «spar bank check» says why"))
        } else {
            report.checks.append(.init(name: "bank", state: "ok", detail: detail))
        }
    }

    private func checkTools(_ environment: [String: String], _ report: inout Report) {
        let folders = Folders(environment: environment)
        let sandbox = blocking { await folders.preparedSandbox() }
        switch sandbox {
        case .failure(let missing): report.checks.append(.init(name: "python3", state: "warning", detail: "\(missing)"))
        case .success(let sandbox):
            report.checks.append(.init(name: "python3", state: "ok", detail: "\(sandbox.python.version) at \(sandbox.python.executable)"))
            report.checks.append(
                sandbox.bubblewrap.map { .init(name: "sandbox", state: "ok", detail: "bubblewrap at \($0)") }
                    ?? .init(
                        name: "sandbox", state: "warning",
                        detail: "bubblewrap is missing or not permitted; programs run under limits alone (apt install bubblewrap)"))
        }
        let editor = ExternalEditor.command(environment: environment).joined(separator: " ")
        report.checks.append(.init(name: "editor", state: "ok", detail: editor))
        report.checks.append(.init(name: "terminal", state: "ok", detail: environment["TERM"] ?? "TERM is not set; use --plain"))
    }

    private func print(_ report: Report) {
        for check in report.checks {
            let sign = check.state == "ok" ? "✓" : check.state == "warning" ? "!" : "✗"
            Swift.print("\(sign) \(check.name): \(check.detail)")
        }
        Swift.print("progress: \(report.progress)")
    }
}
