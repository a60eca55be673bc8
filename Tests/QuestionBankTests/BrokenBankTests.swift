import Foundation
import QuestionBank
import Questions
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whatever is wrong with one file, the others can be practised.
@Suite struct BrokenBankTests {
    private func expectRestWorks(_ bank: TemporaryBank, sourceLocation: SourceLocation = #_sourceLocation) {
        let ids = bank.load().summaries.map(\.id.rawValue)
        #expect(ids.contains("ml-theory/alpha/one") && ids.contains("ml-theory/beta/two"), sourceLocation: sourceLocation)
    }

    @Test func soundBankHasNoFinding() throws {
        let bank = try soundBank()
        #expect(bank.findings().isEmpty, "\(bank.findings())")
        #expect(bank.load().summaries.map(\.topic) == ["alpha", "beta"])
    }

    @Test(arguments: [
        ("no header", "Just text.\n", "header", Place(line: 1, column: 1)),
        ("broken header", "---\nlevel: mid\nminutes: \"3\n---\nWhy?\n", "header", Place(line: 3, column: 12)),
        ("escape", Text.recall("Why \u{1B}[31m red?"), "text-safety", Place(line: 6, column: 5)),
        ("override", Text.recall("Why \u{202E} there?"), "text-safety", Place(line: 6, column: 5)),
        ("joiner", Text.recall("A\u{200D}B is what?"), "text-safety", Place(line: 6, column: 2)),
        ("empty", "", "header", Place()),
    ])
    func brokenFileDoesNotHideTheOthers(name: String, text: String, rule: String, place: Place) throws {
        let bank = try soundBank(["ml-theory/alpha/broken.md": text])
        let found = bank.findings().filter { $0.path == bank.path("ml-theory/alpha/broken.md") }
        #expect(found.contains { $0.rule == rule && $0.place == place && $0.severity == .error }, "\(name): \(found)")
        expectRestWorks(bank)
        #expect(bank.load().broken.map(\.id.rawValue) == ["ml-theory/alpha/broken"])
        #expect(try #require(QuestionID("ml-theory/alpha/broken")).track == .theory)
    }

    @Test func invalidBytesAndLargeFiles() throws {
        let bank = try soundBank()
        try bank.write("ml-theory/alpha/latin.md", Array("---\nlevel: mid\n".utf8) + [0x61, 0xE9, 0x0A])
        expectFinding(bank, "encoding", "ml-theory/alpha/latin.md", Place(line: 3, column: 2))
        try bank.remove("ml-theory/alpha/latin.md")
        try bank.write("ml-theory/alpha/large.md", [UInt8](repeating: 0x61, count: 10_000_000))
        expectFinding(bank, "size", "ml-theory/alpha/large.md", saying: "10000 kB")
        expectRestWorks(bank)
    }

    @Test func windowsFilesAreSound() throws {
        let bank = try soundBank()
        let text = Text.recall("Who ends lines so?").replacing("\n", with: "\r\n")
        try bank.write("ml-theory/alpha/windows.md", [0xEF, 0xBB, 0xBF] + Array(text.utf8))
        #expect(bank.findings().isEmpty, "\(bank.findings())")
        #expect(bank.load().summaries.count == 3)
    }

    @Test func unknownTopic() throws {
        let bank = try soundBank(["ml-theory/alpha/x.md": Text.recall("Where does it belong?", header: "topic: gamma")])
        expectFinding(bank, "topic", "ml-theory/alpha/x.md", Place(line: 4), saying: "«gamma»")
        expectRestWorks(bank)
    }

    @Test func topicsThatRequireEachOther() throws {
        let manifest = Text.manifest.replacing("alpha:\n", with: "alpha: { requires: [beta] }\n")
        let bank = try soundBank(["ml-theory/bank.yml": manifest])
        expectFinding(bank, "requires", "ml-theory/bank.yml", Place(line: 5, column: 3), saying: "alpha → beta → alpha")
        expectRestWorks(bank)
    }

    @Test func topicsThatRequireNothingKnown() throws {
        let bank = try soundBank(["ml-theory/bank.yml": Text.manifest.replacing("[alpha]", with: "[omega]")])
        expectFinding(bank, "requires", "ml-theory/bank.yml", Place(line: 6, column: 3), saying: "«omega»")
    }

    @Test func questionsThatRequireEachOther() throws {
        let bank = try soundBank([
            "ml-theory/alpha/a.md": Text.recall("What does the first ask for?", header: "requires: [b]"),
            "ml-theory/alpha/b.md": Text.recall("Who stands behind the second one?", header: "requires: [alpha/c, alpha]"),
            "ml-theory/alpha/c.md": Text.recall("How far does a third one go?", header: "requires: [ml-theory/alpha/a]"),
        ])
        expectFinding(
            bank, "requires", "ml-theory/alpha/a.md", Place(line: 4), saying: "a → ml-theory/alpha/b → ml-theory/alpha/c → ml-theory/alpha/a")
        expectRestWorks(bank)
    }

    @Test func questionThatRequiresNothingKnown() throws {
        let bank = try soundBank(["ml-theory/alpha/a.md": Text.recall("What does the first ask for?", header: "requires: [nobody]")])
        expectFinding(bank, "requires", "ml-theory/alpha/a.md", Place(line: 4), saying: "«nobody»")
    }

    @Test func brokenPrerequisiteIsReportedOnce() throws {
        let bank = try soundBank([
            "ml-theory/alpha/a.md": Text.recall("What does the first ask for?", header: "requires: [b]"), "ml-theory/alpha/b.md": "Text.\n",
        ])
        expectFinding(bank, "header", "ml-theory/alpha/b.md")
    }

    @Test func sameIdTwice() throws {
        let bank = try soundBank(["ml-theory/alpha/one/question.md": Text.recall("Who else is called so?")])
        let findings = bank.findings().filter { $0.rule == "duplicate-id" }
        #expect(findings.map(\.path) == [bank.path("ml-theory/alpha/one/question.md")])
        #expect(findings.first?.message.contains(bank.path("ml-theory/alpha/one.md")) == true)
        expectRestWorks(bank)
    }

    @Test func firstRootWinsWhereAnIdStandsInTwo() throws {
        let own = try TemporaryBank(["ml-theory/alpha/one.md": Text.recall("Is mine another one?"), "ml-theory/alpha/mine.md": Text.recall("Mine?")])
        let bank = try soundBank()
        let both = Bank.load(roots: [own.root, bank.root], cache: nil)
        #expect(both.summaries.map(\.id.rawValue) == ["ml-theory/alpha/mine", "ml-theory/alpha/one", "ml-theory/beta/two"])
        #expect(both.summaries[1].title == "Is mine another one?")
        #expect(both.findings.map(\.rule) == ["duplicate-id"] && both.findings[0].path == bank.path("ml-theory/alpha/one.md"))
        #expect(both.curricula[.theory]?.topics.count == 2)
    }

    @Test func emptyBank() throws {
        let bank = try TemporaryBank()
        #expect(bank.findings().map(\.path) == [bank.root] && bank.findings()[0].message.contains("no questions"))
        #expect(bank.load().summaries.isEmpty && bank.load().curricula.count == Track.allCases.count)
        try bank.write("ml-theory/bank.yml", Text.manifest)
        #expect(bank.findings().contains { $0.message.contains("no questions") })
    }

    @Test func rootThatIsNotThere() {
        let bank = Bank.load(roots: ["/nowhere/at/all"], cache: nil)
        #expect(bank.summaries.isEmpty && bank.findings.first?.message.contains("No such file") == true)
    }

    @Test func folderThatIsNoTrack() throws {
        let bank = try soundBank(["ml-theroy/alpha.md": Text.recall()])
        expectFinding(bank, "bank", "ml-theroy", saying: "not a track")
        expectRestWorks(bank)
    }

    @Test func trackOfManifestAndFolderDiffer() throws {
        let bank = try soundBank(["ml-theory/bank.yml": Text.manifest.replacing("ml-theory", with: "coding")])
        #expect(bank.findings().contains { $0.rule == "bank" && $0.message.contains("make them one") })
        expectRestWorks(bank)
    }

    @Test func manifestThatIsMissingOrBroken() throws {
        let bank = try soundBank()
        try bank.remove("ml-theory/bank.yml")
        #expect(bank.findings().map(\.rule) == ["topic", "topic"])
        expectRestWorks(bank)
        try bank.write("ml-theory/bank.yml", Text.manifest.replacing("topics:", with: "topics: ["))
        #expect(bank.findings().contains { $0.path == bank.path("ml-theory/bank.yml") && $0.place.line >= 4 }, "\(bank.findings())")
        expectRestWorks(bank)
        try bank.write("ml-theory/bank.yml", [0x74, 0xFF])
        #expect(bank.findings().contains { $0.path == bank.path("ml-theory/bank.yml") && $0.rule == "encoding" })
        expectRestWorks(bank)
    }

    @Test func rootThatIsItselfABank() throws {
        let bank = try TemporaryBank(["bank.yml": Text.manifest, "alpha/one.md": Text.recall()])
        #expect(bank.findings().isEmpty, "\(bank.findings())")
        #expect(bank.load().summaries.map(\.id.rawValue) == ["ml-theory/alpha/one"])
        try bank.write("bank.yml", [0xFF])
        #expect(bank.findings().contains { $0.rule == "encoding" && $0.path == bank.path("bank.yml") })
    }

    @Test(.timeLimit(.minutes(1))) func pipesDevicesAndLinksDoNotHang() throws {
        let bank = try soundBank()
        #expect(mkfifo(bank.path("ml-theory/alpha/pipe.md"), 0o600) == 0)
        #expect(mkfifo(bank.path("ml-theory/alpha/question.md"), 0o600) == 0)
        #expect(symlink("/dev/zero", bank.path("ml-theory/alpha/zero.md")) == 0)
        #expect(symlink("nowhere", bank.path("ml-theory/alpha/dangling.md")) == 0)
        #expect(symlink("self.md", bank.path("ml-theory/alpha/self.md")) == 0)
        #expect(symlink("..", bank.path("ml-theory/alpha/up")) == 0)
        #expect(symlink(bank.root, bank.path("ml-theory/alpha/root")) == 0)
        #expect(symlink("one.md", bank.path("ml-theory/alpha/linked.md")) == 0)
        #expect(bank.load().summaries.map(\.id.name) == ["linked", "one", "two"])
        let piped = try TemporaryBank(["ml-theory/alpha/one.md": Text.recall()])
        #expect(mkfifo(piped.path("ml-theory/bank.yml"), 0o600) == 0)
        #expect(piped.load().summaries.count == 1)
    }

    @Test func unreadableFileAndFolder() throws {
        guard geteuid() != 0 else { return }
        let bank = try soundBank(["ml-theory/alpha/x.md": Text.recall(), "ml-theory/alpha/closed/y.md": Text.recall()])
        #expect(chmod(bank.path("ml-theory/alpha/x.md"), 0) == 0 && chmod(bank.path("ml-theory/alpha/closed"), 0) == 0)
        let findings = bank.findings()
        #expect(findings.map(\.path).sorted() == [bank.path("ml-theory/alpha/closed"), bank.path("ml-theory/alpha/x.md")], "\(findings)")
        expectRestWorks(bank)
        #expect(chmod(bank.path("ml-theory/alpha/closed"), 0o700) == 0)
    }

    @Test func questionsThatWouldBeHiddenAreFound() throws {
        let bank = try soundBank([
            "ml-theory/alpha/three/question.md": Text.recall("Which one lies in a folder?"),
            "ml-theory/alpha/three/other.md": Text.recall("Who is beside it?"), "ml-theory/alpha/three/deep/x.md": Text.recall("Who is below it?"),
            "ml-theory/question.md": Text.recall("Who stands in the track?"), "ml-theory/README.md": "About this bank.\n",
            "ml-theory/1/2/3/4/5/6/7/8/x.md": Text.recall("How deep?"),
        ])
        let paths = bank.findings().map(\.path)
        let expected = ["1/2/3/4/5/6/7/8", "alpha/three/deep", "alpha/three/other.md", "question.md"].map { bank.path("ml-theory/" + $0) }
        #expect(paths == expected, "\(bank.findings())")
        expectRestWorks(bank)
    }

    @Test func namesThatMoveTheCursorAreFound() throws {
        let bank = try soundBank([
            "ml-theory/alpha/a\u{1B}[31mb.md": Text.recall("Who is red?"), "ml-theory/alpha/a\nb.md": Text.recall("Who takes two lines?"),
            "ml-theory/\u{202E}x/y.md": Text.recall("Who reads from the right?"),
        ])
        let findings = bank.findings()
        #expect(findings.count == 3, "\(findings)")
        for finding in findings {
            #expect(finding.description.unicodeScalars.allSatisfy { $0 != "\n" && TextSafety.reason(against: $0) == nil })
        }
        expectRestWorks(bank)
        #expect(bank.load().summaries.count == 2)
    }

    @Test func brokenCompanionBreaksItsQuestionOnly() throws {
        let bank = try soundBank(["ml-theory/alpha/n/question.md": Text.recall("How many are {{n}} and one?")])
        try bank.write("ml-theory/alpha/n/generate.py", Array("def variant(rng): pass # ".utf8) + [0x1B, 0x5B])
        expectFinding(bank, "text-safety", "ml-theory/alpha/n/generate.py", Place(line: 1, column: 26))
        expectRestWorks(bank)
        #expect(bank.load().broken.count == 1)
    }
}
