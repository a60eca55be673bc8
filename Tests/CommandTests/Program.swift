import Foundation
import Testing

/// The built program, run with files of its own.
struct Program {
    let folder: URL
    private let extra: [String: String]

    /// Where the program under test lies: `SPAR_BINARY`, or the debug build of this checkout.
    static let binary: String =
        ProcessInfo.processInfo.environment["SPAR_BINARY"]
        ?? checkout.appendingPathComponent(".build/debug/spar").path

    static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    struct Result {
        var status: Int32
        var output: String
        var errors: String

        /// Standard output as JSON.
        func json() throws -> [String: Any] {
            try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any], "\(output)\(errors)")
        }
    }

    /// A temporary home with the sample bank.
    init(environment: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("spar-test-\(UUID().uuidString)")
        extra = environment
        try SampleBank.write(to: folder.appendingPathComponent("bank"))
    }

    /// Makes the settings file, as a first run does: `spar` opens home then.
    func welcome() throws {
        let file = folder.appendingPathComponent(".config/spar/config.yml")
        guard !FileManager.default.fileExists(atPath: file.path) else { return }
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: file)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    var bank: String { folder.appendingPathComponent("bank").path }
    var progress: String { folder.appendingPathComponent("data/spar/progress.db").path }

    /// What the program sees of the outside.
    var environment: [String: String] {
        [
            "HOME": folder.path, "XDG_DATA_HOME": folder.path + "/data", "XDG_CACHE_HOME": folder.path + "/cache",
            "XDG_CONFIG_HOME": folder.path + "/.config", "SPAR_BANKS": bank,
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "TZ": "UTC", "LC_ALL": "C.UTF-8",
            "SPAR_NOW": "2026-11-23T09:00:00Z", "TERM": "xterm-256color",
        ].merging(extra) { $1 }
    }

    /// Runs a command to its end; output goes through files, so that none of it can block.
    func run(_ arguments: String..., input: String = "", environment more: [String: String] = [:]) throws -> Result {
        try run(arguments, input: input, environment: more)
    }

    func run(_ arguments: [String], input: String = "", environment more: [String: String] = [:]) throws -> Result {
        let run = folder.appendingPathComponent("run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: run, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: run) }
        func file(_ name: String) throws -> FileHandle {
            let url = run.appendingPathComponent(name)
            FileManager.default.createFile(atPath: url.path, contents: name == "in" ? Data(input.utf8) : Data())
            return name == "in" ? try FileHandle(forReadingFrom: url) : try FileHandle(forWritingTo: url)
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.binary)
        process.arguments = arguments
        process.environment = environment.merging(more) { $1 }
        process.currentDirectoryURL = folder
        process.standardInput = try file("in")
        process.standardOutput = try file("out")
        process.standardError = try file("err")
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: run.appendingPathComponent(name)), as: UTF8.self)
        }
        return Result(status: process.terminationStatus, output: try text("out"), errors: try text("err"))
    }

    /// Reviews in the log, oldest first.
    func reviews() throws -> [[String: Any]] {
        try #require(try run("history", "--json").json()["reviews"] as? [[String: Any]])
    }
}

/// A small bank of every short kind.
enum SampleBank {
    static let recall = ["alpha", "beta", "gamma"]

    static func write(to root: URL) throws {
        func put(_ path: String, _ text: String) throws {
            let url = root.appendingPathComponent(path)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        try put(
            "ml-theory/bank.yml",
            "track: ml-theory\nlicence: CC0-1.0\nauthors: [tests]\ngroups:\n  basics:\n    first: {weight: 1}\n    second: {weight: 1, requires: [first]}\n"
        )
        for name in recall { try put("ml-theory/first/\(name).md", question("Why is \(name) so?", answer: "Because of \(name).")) }
        try put(
            "ml-theory/second/pick.md",
            "---\ntopic: second\nlevel: mid\nminutes: 1\n---\nWhich one?\n\n- [ ] left — no.\n- [x] right — yes.\n\n## Answer\nThe right one.\n")
        try put("ml-theory/second/count/question.md", question("What is {{n}} times two?", answer: "{{answer}}", topic: "second"))
        try put(
            "ml-theory/second/count/generate.py",
            """
            def variant(rng):
                n = rng.randrange(1, 1000)
                return {"values": {"n": n}, "answer": 2 * n, "tolerance": 0.5, "unit": ""}


            def check(values):
                return values["n"] + values["n"]

            """)
    }

    static func question(_ prompt: String, answer: String, topic: String = "first") -> String {
        "---\ntopic: \(topic)\nlevel: junior\nminutes: 2\n---\n\(prompt)\n\n## Answer\n\(answer)\n\n## Key points\n- [must] one\n- two\n"
    }
}
