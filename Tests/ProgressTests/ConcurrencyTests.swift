import Foundation
import GRDB
import Practice
import Questions
import Scheduling
import Testing

@testable import Progress

@Suite struct ConcurrencyTests {
    /// Two programs answer the same items in turn: neither works on a memory that the other has moved on from.
    @Test func writingInTurnLosesNothing() throws {
        let folder = try TemporaryFolder()
        let stores = [try ProgressStore(path: folder.file), try ProgressStore(path: folder.file)]
        var log = RandomLog(51)
        var written: [Review] = []
        for round in 0..<60 { written.append(try stores[round % 2].record(log.next(), settings: Settings())) }
        for store in stores {
            #expect(try store.reviews() == written)
            #expect(try store.rebuild(settings: Settings()).differing.isEmpty)
        }
    }

    @Test func writingAtOnceLosesNothing() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file
        _ = try ProgressStore(path: path)
        let written = try await withThrowingTaskGroup(of: Set<Int64>.self) { group in
            for writer in 0..<2 {
                group.addTask {
                    let store = try ProgressStore(path: path)
                    var log = RandomLog(UInt64(60 + writer))
                    var ids: Set<Int64> = []
                    for _ in 0..<80 {
                        ids.insert(try store.record(log.next(), settings: Settings()).id)
                        _ = try store.snapshot(today: today)
                    }
                    return ids
                }
            }
            var all: Set<Int64> = []
            for try await ids in group {
                #expect(all.isDisjoint(with: ids))
                all.formUnion(ids)
            }
            return all
        }
        let store = try ProgressStore(path: path)
        #expect(Set(try store.reviews().map(\.id)) == written)
        #expect(written.count == 160)
        #expect(try store.rebuild(settings: Settings()).differing.isEmpty)
    }

    /// Both find no file and make one: one of them comes second, and nobody is told of it.
    @Test func openingANewFileAtOnce() async throws {
        for _ in 0..<20 {
            let folder = try TemporaryFolder()
            let path = folder.file
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<3 {
                    group.addTask { _ = try ProgressStore(path: path).record(review(), settings: Settings()) }
                }
                try await group.waitForAll()
            }
            #expect(try ProgressStore(path: path).reviews().count == 3)
        }
    }

    /// While another program holds the file for a moment, writing waits; reading goes on.
    @Test func aShortLockIsWaitedFor() async throws {
        let folder = try TemporaryFolder()
        let (holder, waiter) = (try ProgressStore(path: folder.file), try ProgressStore(path: folder.file))
        let writing = Task.detached {
            try holder.write { db in
                try db.execute(sql: "INSERT INTO settings VALUES ('future-key', 'x')")
                Thread.sleep(forTimeInterval: 0.4)
            }
        }
        try await Task.sleep(for: .milliseconds(100))
        #expect(try waiter.reviews().isEmpty)
        _ = try waiter.record(review(), settings: Settings())
        try await writing.value
        #expect(try holder.reviews().count == 1)
    }
}
