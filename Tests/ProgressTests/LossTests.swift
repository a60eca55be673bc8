import Foundation
import GRDB
import Practice
import Questions
import Testing

@testable import Progress

/// What must not be lost when the disk is full or the program dies.
@Suite struct LossTests {
    /// As kill -9 leaves the files: whatever was acknowledged is in a copy taken at any time, with or without the shared-memory file.
    @Test func copiesTakenBetweenRecordsHoldEverything() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        var log = RandomLog(71)
        var written: [Review] = []
        for round in 0..<40 {
            if round % 7 == 6 {
                _ = try store.undo(settings: Settings())
                written.removeLast()
            } else {
                written.append(try store.record(log.next(), settings: Settings()))
            }
            let copy = try TemporaryFolder()
            for (name, bytes) in try folder.contents() where round.isMultiple(of: 2) || !name.hasSuffix("-shm") {
                try bytes.write(to: URL(fileURLWithPath: copy.path + "/" + name))
            }
            let revived = try ProgressStore(path: copy.file)
            #expect(try revived.reviews() == written)
            #expect(try revived.rebuild(settings: Settings()).differing.isEmpty)
            #expect(try revived.dump() == store.dump())
        }
    }

    /// A write-ahead log cut off anywhere gives an earlier state, whole in itself: never half a review.
    @Test func aTornLogGivesAnEarlierState() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        try store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        var log = RandomLog(72)
        var states = [try store.dump()]
        for _ in 0..<12 {
            _ = try store.record(log.next(), settings: Settings())
            states.append(try store.dump())
        }
        let files = try folder.contents()
        let (main, tail) = (try #require(files["progress.db"]), try #require(files["progress.db-wal"]))
        var random = SeededRandom(73)
        var last = 0
        for length in (0..<40).map({ _ in Int.random(in: 0...tail.count, using: &random) }).sorted() + [tail.count] {
            let copy = try TemporaryFolder()
            try main.write(to: URL(fileURLWithPath: copy.file))
            try tail.prefix(length).write(to: URL(fileURLWithPath: copy.file + "-wal"))
            let revived = try ProgressStore(path: copy.file)
            let place = try #require(states.firstIndex(of: revived.dump()), "\(length) of \(tail.count) bytes")
            #expect(place >= last)
            last = place
            #expect(try revived.rebuild(settings: Settings()).differing.isEmpty)
        }
        #expect(last == 12)
    }

    private func fillUp(_ store: ProgressStore, _ written: inout [Review]) throws -> ProgressError? {
        for round in 0..<5000 {
            var large = try review("ml-theory/t/q\(round % 7)", at: moment(day + round / 9))
            large.answer = String(repeating: "x", count: 2000)
            do throws(ProgressError) { written.append(try store.record(large, settings: Settings())) } catch { return error }
        }
        return nil
    }

    @Test func aFullFileLosesNothingAndGoesOnWhenThereIsSpace() throws {
        let folder = try TemporaryFolder()
        let store = try ProgressStore(path: folder.file)
        var written: [Review] = []
        for _ in 0..<3 { written.append(try store.record(review(), settings: Settings())) }
        try store.execute("PRAGMA max_page_count = 60")
        #expect(try fillUp(store, &written) == .diskFull(path: folder.file))
        let full = try store.dump()
        #expect(try store.reviews() == written)
        #expect(throws: ProgressError.diskFull(path: folder.file)) {
            var large = try review("ml-theory/t/more")
            large.answer = String(repeating: "x", count: 500_000)
            _ = try store.record(large, settings: Settings())
        }
        #expect(try store.dump() == full)
        try store.execute("PRAGMA max_page_count = 100000")
        written.append(try store.record(review(), settings: Settings()))
        #expect(try store.reviews() == written)
        #expect(try store.rebuild(settings: Settings()).differing.isEmpty)
        #expect(try ProgressStore(path: folder.file).reviews() == written)
    }

    /// The same on a real file system of half a megabyte, where mounting one is allowed.
    @Test(.enabled(if: geteuid() == 0, "mounting takes the superuser")) func aFullDisk() throws {
        let folder = try TemporaryFolder()
        guard try run("mount", ["-t", "tmpfs", "-o", "size=512k", "tmpfs", folder.path]) else { return }
        defer { _ = try? run("umount", ["-l", folder.path]) }
        var written: [Review] = []
        let ballast = folder.path + "/ballast"
        try Data(repeating: 1, count: 100_000).write(to: URL(fileURLWithPath: ballast))
        let store = try ProgressStore(path: folder.file)
        #expect(try fillUp(store, &written) == .diskFull(path: folder.file))
        #expect(try store.reviews() == written)
        #expect(throws: ProgressError.diskFull(path: folder.file)) {
            for _ in 0..<50 { _ = try store.record(review(), settings: Settings()) }
        }
        written = try store.reviews()
        try FileManager.default.removeItem(atPath: ballast)
        written.append(try store.record(review(), settings: Settings()))
        #expect(try store.reviews() == written)
        #expect(try store.rebuild(settings: Settings()).differing.isEmpty)
        #expect(try store.integrityProblems().isEmpty)
        try store.queue.close()
        #expect(try ProgressStore(path: folder.file).reviews() == written)
    }

    /// No room for even a new file: said as such.
    @Test(.enabled(if: geteuid() == 0, "mounting takes the superuser")) func aDiskThatIsFullFromTheStart() throws {
        let folder = try TemporaryFolder()
        guard try run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path]) else { return }
        defer { _ = try? run("umount", ["-l", folder.path]) }
        for room in [0, 4096, 12_288, 36_864] {
            try Data(repeating: 1, count: 65_536 - room).write(to: URL(fileURLWithPath: folder.path + "/ballast"))
            #expect(throws: ProgressError.diskFull(path: folder.file), "\(room) bytes free") { _ = try ProgressStore(path: folder.file) }
            for name in try folder.contents().keys { try FileManager.default.removeItem(atPath: folder.path + "/" + name) }
        }
    }

    private func run(_ command: String, _ arguments: [String]) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [command] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
