import Foundation
import Questions

/// Which questions were found good with which content, so that they need not be run again.
struct CheckCache {
    private struct Stored: Codable {
        /// By id, the key of the content that was found good.
        var good: [String: UInt64] = [:]
    }

    private let path: String
    private var stored: Stored

    /// Reads the file; one that is missing or damaged holds nothing.
    init(path: String) {
        self.path = path
        let data = FileManager.default.contents(atPath: path)
        stored = data.flatMap { try? JSONDecoder().decode(Stored.self, from: $0) } ?? Stored()
    }

    /// Stands for everything that the result depends on: the question's texts, our programs and the interpreter.
    static func key(_ parsed: ParsedQuestion, python: Python) -> UInt64 {
        var hash = Harness.version
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            // No two lists of texts run together.
            hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        }
        for text in [python.version, python.executable, parsed.source.path, parsed.source.text] { add(text) }
        for (name, text) in parsed.source.companions.sorted(by: { $0.key < $1.key }) {
            add(name)
            add(text)
        }
        return hash
    }

    func isGood(_ id: QuestionID, _ key: UInt64) -> Bool { stored.good[id.rawValue] == key }

    mutating func keep(_ id: QuestionID, _ key: UInt64) { stored.good[id.rawValue] = key }

    /// Writes the file in one step; where it cannot be written the next check is slower, no more.
    func write() {
        guard let data = try? JSONEncoder().encode(stored) else { return }
        try? data.write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
