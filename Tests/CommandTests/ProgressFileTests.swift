import Foundation
import Testing

/// What a progress file may be instead of one.
@Suite struct ProgressFileTests {
    private func check(_ make: (URL) throws -> Void, status: Int32, says: String) throws {
        let program = try Program()
        defer { program.remove() }
        let url = program.folder.appendingPathComponent("other.db")
        try make(url)
        let before = try? Data(contentsOf: url)
        let result = try program.run("today", "--plain", "--progress", url.path, input: "\n1\n\n")
        #expect(result.status == status, "\(result.errors)")
        #expect(result.errors.contains(says), "\(result.errors)")
        #expect(result.errors.contains("other.db"))
        #expect(try Data(contentsOf: url) == before, "the file was changed")
    }

    @Test func aForeignFileIsLeftAlone() throws {
        try check({ try Data("a shopping list\n".utf8).write(to: $0) }, status: 65, says: "not a progress file of spar")
    }

    @Test func aDamagedFileIsLeftAlone() throws {
        try check({ try Data("SQLite format 3\0".utf8).write(to: $0) }, status: 65, says: "damaged")
    }

    @Test func aFolderThatCannotBeMade() throws {
        let program = try Program()
        defer { program.remove() }
        try Data().write(to: program.folder.appendingPathComponent("file"))
        let result = try program.run("today", "--plain", "--progress", program.folder.path + "/file/progress.db")
        #expect(result.status == 73, "\(result.errors)")
        #expect(result.errors.contains("cannot be made"))
    }

    @Test func aBankThatIsNotThere() throws {
        let program = try Program()
        defer { program.remove() }
        #expect(try program.run("due", "--bank", "/nowhere").status == 66)
        let empty = program.folder.appendingPathComponent("empty")
        try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
        let result = try program.run("today", "--plain", "--bank", empty.path)
        #expect(result.status == 0)
        #expect(result.output.contains("There are no questions"))
        #expect(try program.run("bank", "check", "--bank", empty.path).status == 1)
    }
}
