import ArgumentParser
import Foundation
import Practice
import QuestionBank
import Questions
import Trainer

struct BankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bank", abstract: "List, show, check and add questions.",
        subcommands: [BankList.self, BankShow.self, BankCheck.self, BankNew.self])

    /// The bank alone, for commands that need no progress.
    static func load(_ files: FileOptions) throws -> Bank {
        let folders = Folders(environment: ProcessInfo.processInfo.environment)
        let roots = try files.roots(folders)
        return Bank.load(roots: roots, cache: Desk.cache(folders, roots), borrowing: Folders.shipped(besides: Folders.executable))
    }
}

struct BankShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Print a question with its answer.")

    @Argument(help: "The question's id.") var id: String
    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.") var json = false
    @OptionGroup var files: FileOptions

    struct Report: Encodable {
        struct Point: Encodable {
            var text: String
            var weight: String
        }
        var id: String
        var track: String
        var topic: String
        var kind: String
        var level: String
        var minutes: Double
        var path: String
        /// The whole file.
        var text: String
        var prompt: String
        var answer: String
        var keyPoints: [Point]
    }

    func run() throws {
        let bank = try BankCommand.load(files)
        guard let question = QuestionID(id), let parsed = bank.read(question) else {
            throw Failure("There is no question «\(id)»; «spar bank list» shows them all.", .missing)
        }
        guard let question = parsed.question else {
            throw Failure(parsed.findings.map(\.description).joined(separator: "\n"), .data)
        }
        let summary = question.summary
        if json {
            return try JSON.print(
                Report(
                    id: id, track: summary.track.rawValue, topic: summary.topic, kind: summary.kind.rawValue, level: summary.level.rawValue,
                    minutes: summary.minutes, path: parsed.source.path, text: parsed.source.text, prompt: question.prompt,
                    answer: question.answer, keyPoints: question.rubric.points.map { .init(text: $0.text, weight: $0.weight.rawValue) }))
        }
        print("\(parsed.source.path)\n")
        print(parsed.source.text)
    }
}

struct BankNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Make a question to start from.",
        discussion: "The file is made in your own bank ($XDG_DATA_HOME/spar/banks), or in the folder given with --bank.")

    @Argument(help: "The new question's id, as in ml-theory/regularization/why-dropout.") var id: String
    @Option(name: .long, help: "Its kind: recall, numeric, choice, code, sql or design; a fragment is a recall question in its prompt's folder.")
    var kind: String = "recall"
    @OptionGroup var files: FileOptions

    func run() throws {
        guard let question = QuestionID(id) else {
            let tracks = Track.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure("«\(id)» does not begin with a track: \(tracks). Write track/topic/name.", .usage)
        }
        guard id.split(separator: "/").count >= 3 else {
            throw Failure("«\(id)» is not an id; write track/topic/name, as in ml-theory/regularization/why-dropout.", .usage)
        }
        let allowed = id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/-_".contains($0)) }
        guard allowed, !id.contains("//"), !id.hasSuffix("/") else {
            throw Failure("«\(id)» may hold letters, digits, - and / only.", .usage)
        }
        guard let kind = Kind(rawValue: kind), kind != .fragment else {
            throw Failure("«\(kind)» is not a kind that can be made: recall, numeric, choice, code, sql or design.", .usage)
        }
        if let taken = try BankCommand.load(files).files(question) {
            throw Failure("The id \(id) is taken by \(taken.fullPath); nothing was made. Choose another name.", .data)
        }
        let folders = Folders(environment: ProcessInfo.processInfo.environment)
        let root = try files.bank.isEmpty ? folders.ownBanks : files.roots(folders)[0]
        let isBank = FileManager.default.fileExists(atPath: root + "/bank.yml")
        let relative = isBank ? id.split(separator: "/").dropFirst().joined(separator: "/") : id
        let topic = String(id.split(separator: "/")[1])
        let made = try NewQuestion.files(kind, topic: topic).map { name, text in
            let path = kind.isFolder ? "\(root)/\(relative)/\(name)" : "\(root)/\(relative).md"
            guard !FileManager.default.fileExists(atPath: path) else { throw Failure("\(path) is already there; nothing was changed.", .data) }
            try folders.make(URL(fileURLWithPath: path).deletingLastPathComponent().path)
            do { try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting) } catch {
                throw Failure("\(path) cannot be written.", .cannotWrite)
            }
            return path
        }
        for path in made.sorted() { print(path) }
        let known = try BankCommand.load(files).curricula[question.track]?.topic(topic) != nil
        if !known { print("The topic «\(topic)» is not known yet: add it to a bank.yml, or correct «topic:» in the header.") }
    }
}

extension Kind {
    /// Whether a question of this kind is a folder with programs.
    fileprivate var isFolder: Bool { self == .numeric || self == .code || self == .sql }
}
