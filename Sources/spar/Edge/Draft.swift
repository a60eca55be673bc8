import Foundation

/// A file of the user's own to write an answer in, removed when it was read.
struct Draft {
    let path: String
    private let folder: String

    init(_ text: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("spar-\(UUID().uuidString)")
        self.folder = folder.path
        path = folder.appendingPathComponent("answer.md").path
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw Failure("A file to write the answer in could not be made in \(folder.path).", .cannotWrite)
        }
    }

    /// What was written, without control characters that a terminal would obey.
    func read() throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure("The answer could not be read back from \(path).", .missing)
        }
        // A tab is four blanks here as where text is pasted.
        let text = String(decoding: data.prefix(1_000_000), as: UTF8.self).replacing("\t", with: "    ")
        let safe = text.unicodeScalars.filter { $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)) }
        var result = String(String.UnicodeScalarView(safe))
        while result.last?.isWhitespace == true { result.removeLast() }
        return result
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
