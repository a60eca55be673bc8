import Foundation
import Testing

/// Compares text with `Snapshots/<name>.txt` beside the test file; writes the file when `RECORD_SNAPSHOTS` is set.
package func expectGolden(
    _ text: String, named name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
    let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
    let actual = text.hasSuffix("\n") ? text : text + "\n"
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
        do {
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try actual.write(to: url, atomically: true, encoding: .utf8)
        } catch {
            Issue.record("cannot record \(url.path): \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
        Issue.record("no golden file \(url.path): record it with RECORD_SNAPSHOTS=1 swift test", sourceLocation: sourceLocation)
        return
    }
    guard expected != actual else { return }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let at = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    Issue.record(
        """
        \(name).txt differs from line \(at + 1) on:
        - \(old.dropFirst(at).prefix(6).joined(separator: "\n- "))
        + \(new.dropFirst(at).prefix(6).joined(separator: "\n+ "))
        """, sourceLocation: sourceLocation)
}
