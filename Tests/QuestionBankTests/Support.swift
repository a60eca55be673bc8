import Foundation
import QuestionBank
import Questions
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A bank in a temporary folder, removed with the value.
final class TemporaryBank {
    let root: String
    let cache: String

    init(_ files: [String: String] = [:]) throws {
        var template = Array("/tmp/spar-bank-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } }
        root = try #require(made)
        cache = root + ".index"
        for (path, text) in files { try write(path, text) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
        try? FileManager.default.removeItem(atPath: cache)
    }

    func path(_ path: String) -> String { root + "/" + path }

    func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

    /// Writes into the file that is there, as an editor that saves in place does.
    func write(_ path: String, _ bytes: [UInt8]) throws {
        let folder = (self.path(path) as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = try #require(fopen(self.path(path), "w"))
        defer { fclose(file) }
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    }

    func move(_ path: String, to other: String) throws {
        let folder = (self.path(other) as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        #expect(rename(self.path(path), self.path(other)) == 0)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: self.path(path)) }

    func load(cached: Bool = false) -> Bank { Bank.load(roots: [root], cache: cached ? cache : nil) }

    /// Waits until the clock has left the grain within which the index does not trust a file.
    static func settle() async throws { try await Task.sleep(for: .milliseconds(2_200)) }

    /// All findings, as the checker tells them.
    func findings() -> [Finding] { BankChecker.findings(BankContents(load())) }
}

/// Texts for small banks.
enum Text {
    static let manifest = """
        track: ml-theory
        licence: CC0-1.0
        authors: [somebody]
        topics:
          alpha:
          beta: { requires: [alpha] }

        """

    static func recall(_ prompt: String = "Why does it shrink?", header: String = "") -> String {
        """
        ---
        level: mid
        minutes: 3
        \(header)
        ---
        \(prompt)

        ## Answer
        Because of that.

        ## Key points
        - [must] The first reason
        - The second reason

        """
    }

    static let design = """
        ---
        level: senior
        minutes: 45
        kind: design
        ---
        Design the home feed.

        ## Phases
        - framing 45

        ## Probes
        - 12: Why?

        ## Rubric
        ### Metrics
        - [must] Names one

        ## Answer
        ### framing
        One.

        ## Senior
        - More.

        ## Staff
        - Most.

        """
}

/// A bank with two sound questions, and further files.
func soundBank(_ files: [String: String] = [:]) throws -> TemporaryBank {
    let sound = [
        "ml-theory/bank.yml": Text.manifest,
        "ml-theory/alpha/one.md": Text.recall("Why does the penalty of the lasso give zeros?"),
        "ml-theory/beta/two.md": Text.recall("When would the second moment of Adam mislead?"),
    ]
    return try TemporaryBank(sound.merging(files) { _, new in new })
}

/// Expects one finding of the bank, of this rule and for this path below the root.
func expectFinding(
    _ bank: TemporaryBank, _ rule: String, _ path: String, _ place: Place = Place(), severity: Finding.Severity = .error,
    saying words: String = "", sourceLocation: SourceLocation = #_sourceLocation
) {
    let findings = bank.findings()
    let listed = findings.map(\.description).joined(separator: "\n")
    #expect(findings.count == 1, "\(listed)", sourceLocation: sourceLocation)
    let found = findings.contains {
        $0.rule == rule && $0.path == bank.path(path) && $0.place == place && $0.severity == severity
            && (words.isEmpty || $0.message.contains(words))
    }
    #expect(found, "\(listed)", sourceLocation: sourceLocation)
}
