import Foundation
import Testing

@testable import Trainer

/// What documents say about keys is what the table of commands says.
@Suite struct KeyDocumentTests {
    /// Compares the part of a document between two marks; writes it when `RECORD_SNAPSHOTS` is set.
    private func expectPart(of document: String, _ text: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let url = root.appending(path: document)
        let found = try String(contentsOf: url, encoding: .utf8)
        let begin = try #require(found.range(of: "<!-- keys: drawn from the table of commands -->\n"), "\(document) has no mark for the keys")
        let end = try #require(found.range(of: "<!-- end of keys -->", range: begin.upperBound..<found.endIndex))
        let wanted = found.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: "\n" + text + "\n")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try wanted.write(to: url, atomically: true, encoding: .utf8)
        } else {
            #expect(found == wanted, "\(document) differs from the table of commands: record it with RECORD_SNAPSHOTS=1 swift test")
        }
    }

    @Test func theReadmeNamesTheKeys() throws { try expectPart(of: "README.md", KeyTable.short()) }
    @Test func thePageOfKeysNamesThemAll() throws { try expectPart(of: "docs/keys.md", KeyTable.full()) }
}
