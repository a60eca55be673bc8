import Foundation
import QuestionBank
import Questions

/// The files in which answers to problems are written, one for each problem, under the data folder.
struct Workroom: Sendable {
    let root: String
    /// Bytes of an answer that are read; nobody writes a longer one.
    static let largest = 1_000_000

    func path(_ question: Question) -> String { "\(root)/\(question.id.rawValue)/\(question.kind == .sql ? "answer.sql" : "solution.py")" }

    /// What a sitting begins with.
    static func starter(_ question: Question) -> String {
        question.code?.starter ?? (question.kind == .sql ? "-- One query. SQLite runs it.\n" : "")
    }

    /// The answer as it stands; nil where there is no file.
    ///
    /// - Throws: a failure where the file cannot serve as an answer.
    func read(_ question: Question) throws -> String? {
        let path = path(question)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard !Folders.isFolder(path), let file = FileHandle(forReadingAtPath: path) else {
            throw Failure("The answer in \(path) cannot be read; look at its permissions.", .data)
        }
        defer { try? file.close() }
        let data = try file.read(upToCount: Self.largest + 1) ?? Data()
        guard data.count <= Self.largest else { throw Failure("\(path) is larger than 1 MB; that is no answer.", .data) }
        guard let text = String(data: data, encoding: .utf8) else { throw Failure("\(path) is not UTF-8 text; save it as such.", .data) }
        return text
    }

    func write(_ text: String, _ question: Question) throws {
        let path = path(question)
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Failure("The folder \(folder) for your answer cannot be made.", .cannotWrite)
        }
        guard AtomicFile.write(Array(text.utf8), to: path) else { throw Failure("Your answer file \(path) cannot be written.", .cannotWrite) }
    }

    /// A path as the user would write it.
    static func shown(_ path: String, environment: [String: String]) -> String {
        guard let home = environment["HOME"], home.count > 1, path.hasPrefix(home + "/") else { return path }
        return "~" + path.dropFirst(home.count)
    }
}
