import Questions
import Scheduling
import Testing

@testable import Practice

@Suite struct LineDiffTests {
    @Test func showsWhatChanged() {
        let diff = LineDiff(from: "a\nb\nc\n", to: "a\nB\nc\nd\n")
        #expect(diff.rows.map { "\($0.change) \($0.text) \($0.number)" } == ["same a 1", "removed b 2", "added B 2", "same c 3", "added d 4"])
        #expect(diff.added == 2)
        #expect(diff.removed == 1)
    }

    @Test func equalTextsHaveNoHunks() {
        let diff = LineDiff(from: "a\r\nb", to: "a\nb\n")
        #expect(diff.isEmpty)
        #expect(diff.hunks().isEmpty)
    }

    @Test func hunksLeaveOutWhatIsFar() {
        let old = (1...20).map(String.init).joined(separator: "\n")
        let new = old.replacing("\n10\n", with: "\nten\n")
        let hunks = LineDiff(from: old, to: new).hunks(context: 1)
        #expect(hunks.map { $0?.text } == [nil, "9", "10", "ten", "11", nil])
    }

    /// Whatever the texts, the rows rebuild both of them.
    @Test func rowsRebuildBothTexts() {
        func text(_ seed: Int) -> [String] {
            (0..<seed % 13).map { ["a", "b", "c"][Int(StableHash.hash("\(seed)", $0) % 3)] }
        }
        for seed in 0..<300 {
            let (old, new) = (text(seed), text(seed * 7 + 3))
            let diff = LineDiff(from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))
            #expect(diff.rows.filter { $0.change != .added }.map(\.text) == old)
            #expect(diff.rows.filter { $0.change != .removed }.map(\.text) == new)
        }
    }

    @Test func endlessTextsAreNotComparedLineByLine() {
        let long = String(repeating: "x\n", count: LineDiff.longest + 1)
        #expect(LineDiff(from: long, to: "x\n").rows.count == LineDiff.longest + 2)
    }
}
