import Foundation
import QuestionBank
import Questions
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The index is only a copy: it is used while files are unchanged, and never believed otherwise.
@Suite struct IndexTests {
    private func title(_ bank: Bank, _ id: String) -> String? { QuestionID(id).flatMap(bank.summary)?.title }

    private func indexBytes(_ bank: TemporaryBank) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: bank.cache))) }

    @Test func unchangedFilesAreServedFromIt() async throws {
        let bank = try soundBank(["ml-theory/alpha/broken.md": "No header.\n"])
        #expect(bank.load(cached: true).isFromCache == false)
        #expect(bank.load(cached: true).isFromCache == false, "files changed a moment ago are not trusted")
        try await TemporaryBank.settle()
        let first = bank.load(cached: true)
        let second = bank.load(cached: true)
        #expect(second.isFromCache)
        #expect(second.summaries == first.summaries && second.summaries == bank.load().summaries)
        #expect(second.broken == first.broken && second.broken.count == 1)
    }

    @Test func everySummaryFieldSurvives() async throws {
        let header = """
            topic: beta
            requires: [alpha, one]
            tags: [\((0..<300).map { "t\($0)" }.joined(separator: ", "))]
            was: [ml-theory/old/name]
            needs: [numpy]
            limit: 12.5
            """
        let bank = try soundBank(["ml-theory/alpha/full.md": Text.recall("Why é — and “so”?", header: header)])
        try await TemporaryBank.settle()
        let fresh = bank.load(cached: true)
        let cached = bank.load(cached: true)
        #expect(cached.isFromCache && cached.summaries == fresh.summaries)
        #expect(cached.summaries.contains { $0.tags.count == 300 && $0.limit == 12.5 && $0.was.count == 1 && $0.needs == ["numpy"] })
    }

    @Test func editOfTheSameSizeWithItsTimeSetBackIsNoticed() async throws {
        let bank = try soundBank()
        try await TemporaryBank.settle()
        _ = bank.load(cached: true)
        #expect(bank.load(cached: true).isFromCache)
        let path = "ml-theory/alpha/one.md"
        var before = stat()
        #expect(stat(bank.path(path), &before) == 0)
        try bank.write(path, Text.recall("Why does the penalty of the ridge give zeros?"))
        #if canImport(Glibc)
            let times = [before.st_atim, before.st_mtim]
        #else
            let times = [before.st_atimespec, before.st_mtimespec]
        #endif
        #expect(utimensat(AT_FDCWD, bank.path(path), times, 0) == 0)
        var after = stat()
        #expect(stat(bank.path(path), &after) == 0 && after.st_size == before.st_size)
        let loaded = bank.load(cached: true)
        #expect(title(loaded, "ml-theory/alpha/one")?.contains("ridge") == true && !loaded.isFromCache)
    }

    @Test func editDirectlyAfterLoadingIsNoticed() throws {
        let bank = try soundBank()
        let path = "ml-theory/alpha/one.md"
        for round in 0..<20 {
            try bank.write(path, Text.recall("Is this round number \(round + 10) now?"))
            #expect(title(bank.load(cached: true), "ml-theory/alpha/one") == "Is this round number \(round + 10) now?")
        }
    }

    @Test func textIsAlwaysReadFromDisk() async throws {
        let bank = try soundBank()
        try await TemporaryBank.settle()
        _ = bank.load(cached: true)
        let loaded = bank.load(cached: true)
        #expect(loaded.isFromCache)
        try bank.write("ml-theory/alpha/one.md", Text.recall("Was this written a moment ago?"))
        let id = try #require(QuestionID("ml-theory/alpha/one"))
        #expect(loaded.read(id)?.question?.prompt == "Was this written a moment ago?")
        try bank.remove("ml-theory/alpha/one.md")
        #expect(loaded.read(id)?.question == nil && loaded.read(id)?.findings.map(\.rule) == ["file"])
    }

    @Test func indexThatIsNotItsOwnIsIgnoredAndReplaced() async throws {
        let bank = try soundBank()
        try await TemporaryBank.settle()
        let expected = bank.load(cached: true).summaries
        let sound = try indexBytes(bank)
        #expect(sound.starts(with: Array("sparidx\n".utf8)))
        var older = sound
        older[8] &-= 1
        var foreign = Array("SQLite format 3\0".utf8) + sound
        foreign += [0]
        var spoiled: [(String, [UInt8])] = [
            ("empty", []), ("older", older), ("foreign", foreign), ("longer", sound + [0]), ("zeros", .init(repeating: 0, count: 500)),
        ]
        for cut in stride(from: 1, to: sound.count, by: 7) { spoiled.append(("cut at \(cut)", Array(sound[..<cut]))) }
        for at in stride(from: 0, to: sound.count, by: 5) {
            var flipped = sound
            flipped[at] ^= UInt8(1 << (at % 8))
            spoiled.append(("flipped at \(at)", flipped))
        }
        for (name, bytes) in spoiled {
            try Data(bytes).write(to: URL(filePath: bank.cache))
            let loaded = bank.load(cached: true)
            #expect(!loaded.isFromCache && loaded.summaries == expected, "\(name)")
            #expect(try indexBytes(bank).count == sound.count, "\(name)")
        }
        #expect(bank.load(cached: true).isFromCache)
    }

    @Test func unusableIndexPathIsNoError() throws {
        let bank = try soundBank()
        #expect(Bank.load(roots: [bank.root], cache: "/nowhere/at/all").summaries.count == 2)
        #expect(Bank.load(roots: [bank.root], cache: bank.root).summaries.count == 2)
        #expect(mkfifo(bank.cache, 0o600) == 0)
        #expect(Bank.load(roots: [bank.root], cache: bank.cache).summaries.count == 2)
    }

    @Test func deletedAndMovedQuestionsVanish() async throws {
        let bank = try soundBank(["ml-theory/alpha/three.md": Text.recall("Who will be gone soon?")])
        try await TemporaryBank.settle()
        _ = bank.load(cached: true)
        try bank.remove("ml-theory/alpha/three.md")
        #expect(bank.load(cached: true).summaries.map(\.id.name) == ["one", "two"])
        #expect(bank.load(cached: true).isFromCache)
        try bank.move("ml-theory/alpha/one.md", to: "ml-theory/beta/moved.md")
        #expect(bank.load(cached: true).summaries.map(\.id.rawValue) == ["ml-theory/beta/moved", "ml-theory/beta/two"])
    }

    @Test func changeBesideTheQuestionIsNoticed() async throws {
        let bank = try soundBank([
            "ml-theory/alpha/n/question.md": Text.recall("How many are {{n}} and one?"), "ml-theory/alpha/n/generate.py": "a = 1\n",
        ])
        try await TemporaryBank.settle()
        let id = try #require(QuestionID("ml-theory/alpha/n"))
        let before = bank.load(cached: true).summary(id)
        #expect(before?.kind == .numeric)
        try bank.write("ml-theory/alpha/n/generate.py", "a = 2\n")
        #expect(bank.load(cached: true).summary(id)?.fingerprint != before?.fingerprint)
        try bank.remove("ml-theory/alpha/n/generate.py")
        #expect(bank.load(cached: true).summary(id) == nil, "without its generator it is broken")
    }

    @Test func fragmentWhosePromptIsGoneIsNoFragment() async throws {
        let bank = try soundBank(["ml-theory/alpha/one/part.md": Text.recall("Which part is it?")])
        try await TemporaryBank.settle()
        let id = try #require(QuestionID("ml-theory/alpha/one/part"))
        #expect(bank.load(cached: true).summary(id)?.kind == .fragment)
        #expect(bank.load(cached: true).isFromCache)
        try bank.remove("ml-theory/alpha/one.md")
        #expect(bank.load(cached: true).summary(id)?.kind == .recall)
    }
}
