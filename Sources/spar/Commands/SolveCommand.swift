import ArgumentParser
import Foundation
import Judging
import Practice
import QuestionBank
import Questions
import Screen
import Trainer

struct SolveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve", abstract: "Solve a coding or SQL problem, or judge an answer to it.",
        discussion: """
            Without --answer it opens the problem: you write in your own editor, and every version that you save is run. The answer counts as a \
            review. With --answer it runs that file in a sandbox against the problem's tests. Exit status: 0 where all pass, 1 where one does not, 65 where the \
            answer cannot be compiled, 69 where it cannot be judged here.
            """)

    @Argument(help: "The problem's id.") var id: String
    @Option(name: .long, help: ArgumentHelp("The file with the answer.", valueName: "file")) var answer: String?
    @Flag(name: .customLong("try"), help: "SQL only: show the rows that the query gives, without judging it.") var isTrial = false
    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.") var json = false
    @Flag(name: .long, help: "Use plain lines on standard input and output.") var plain = false
    @OptionGroup var trust: TrustOptions
    @OptionGroup var files: FileOptions
    @OptionGroup var colours: ColourOptions

    func validate() throws {
        if answer == nil, json || isTrial { throw ValidationError("--json and --try go with --answer FILE") }
    }

    func run() throws {
        guard let answer else { return try solve() }
        try judge(answer)
    }

    /// Opens the problem on screen, as a session of its own.
    private func solve() throws {
        let desk = try opened { try Desk(files) }
        guard let name = QuestionID(id), let summary = desk.bank.summary(name) else {
            throw Failure("There is no question «\(id)»; «spar bank list» shows them all.", .missing)
        }
        guard summary.kind == .code || summary.kind == .sql else {
            throw Failure("«\(id)» is not answered with a program; «spar browse \(id)» opens it.", .usage)
        }
        let linear = {
            guard let session = try desk.practise([name]) else {
                throw Failure("«\(name)» is suspended; «spar suspend \(name) --off» brings it back.", .data)
            }
            try LinearSession(desk: desk).run(session, backTo: nil)
        }
        try plain ? opened(linear) : Screens.run(desk, colours: colours, opening: [.loadHome, .practise([name])], linear: linear)
    }

    private func judge(_ answer: String) throws {
        let bank = try BankCommand.load(files)
        guard let name = QuestionID(id), let parsed = bank.read(name) else {
            throw Failure("There is no question «\(id)»; «spar bank list» shows them all.", .missing)
        }
        guard let question = parsed.question else { throw Failure(parsed.findings.map(\.description).joined(separator: "\n"), .data) }
        guard question.kind == .code || question.kind == .sql else {
            throw Failure("«\(id)» is not answered with a program; only code and SQL problems are judged.", .usage)
        }
        guard !isTrial || question.kind == .sql else { throw Failure("--try is for SQL problems; «\(id)» is none.", .usage) }
        let text = try Self.text(answer)
        let companions = parsed.source.companions
        let standing = Trusted.trust(parsed.source.path, roots: bank.roots, allowed: trust.allowBank)
        let judge = try Self.judge()
        if isTrial {
            let result = blocking { await judge.tryQuery(text, companions: companions, trust: standing) }
            return try show(result)
        }
        let judgement = blocking { await judge.run(question, answer: text, companions: companions, trust: standing) }
        if json { try JSON.print(JudgementReport(id: id, judgement)) } else { Self.show(judgement) }
        switch judgement.outcome {
        case .pass: return
        case .fail: throw ExitStatus.findings.code
        case .error: throw (judgement.tests.isEmpty ? ExitStatus.unavailable : ExitStatus.data).code
        }
    }

    /// As in the linear mode: lines that fit a plain terminal.
    private static let width = 78

    private static func show(_ judgement: Judgement) {
        if !judgement.tests.isEmpty { print(JudgementText.summary(judgement).text) }
        for note in judgement.notes { print(note) }
        for line in JudgementText.lines(judgement, width: width) { print(line.text) }
    }

    private static func judge() throws -> Judge {
        let folders = Folders(environment: ProcessInfo.processInfo.environment)
        switch blocking({ await folders.preparedSandbox() }) {
        case .success(let sandbox): return Judge(sandbox: sandbox)
        case .failure(let missing): throw Failure(Self.sentence("\(missing)"), .unavailable)
        }
    }

    private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

    /// The answer, which must be text of a size that a person writes.
    private static func text(_ answer: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: answer) else {
            throw Failure("The answer \(answer) cannot be read.", .missing)
        }
        guard data.count <= 1_000_000 else { throw Failure("The answer \(answer) is larger than 1 MB.", .data) }
        guard let text = String(data: data, encoding: .utf8) else { throw Failure("The answer \(answer) is not text in UTF-8.", .data) }
        return text
    }

    private func show(_ result: Result<RowTable, Judge.Problem>) throws {
        switch result {
        case .success(let table):
            if json { return try JSON.print(table) }
            for line in RowTableText.lines(table, width: Self.width) { print(line.text) }
        case .failure(let problem): throw Failure(problem.description, .data)
        }
    }
}
