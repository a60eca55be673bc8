import Foundation
import Testing

@testable import Terminal

struct EditorTests {
    @Test(arguments: [
        ([:], ["vi"]),
        (["EDITOR": "nano"], ["nano"]),
        (["EDITOR": "nano", "VISUAL": "code --wait"], ["code", "--wait"]),
        (["EDITOR": "nano", "VISUAL": ""], ["nano"]),
        (["EDITOR": "  ", "VISUAL": "''"], ["vi"]),
    ])
    func `VISUAL, then EDITOR, then vi`(environment: [String: String], command: [String]) {
        #expect(ExternalEditor.command(environment: environment) == command)
    }

    @Test(arguments: [
        ("a  b\tc", ["a", "b", "c"]),
        ("'/Applications/My Editor' -w", ["/Applications/My Editor", "-w"]),
        (#"/My\ Editor "x \"y\" \n""#, ["/My Editor", #"x "y" \n"#]),
        (#"e '' "" x"y"'z'"#, ["e", "", "", "xyz"]),
        (#"'a\' b"#, [#"a\"#, "b"]),
        ("open 'end", ["open", "end"]),
        (#"last\"#, ["last"]),
        ("", []),
    ])
    func `words are split as a shell splits them`(text: String, words: [String]) {
        #expect(ShellWords.split(text) == words)
    }

    @Test func `a line is given in the editor's own way, and only where that is known`() {
        #expect(ExternalEditor.place(path: "/f", line: 7, editor: "/usr/bin/vim") == ["+7", "/f"])
        #expect(ExternalEditor.place(path: "/f", line: 7, editor: "hx") == ["/f:7"])
        #expect(ExternalEditor.place(path: "/f", line: 7, editor: "code") == ["--goto", "/f:7"])
        #expect(ExternalEditor.place(path: "/f", line: 7, editor: "my-editor") == ["/f"])
        #expect(ExternalEditor.place(path: "/f", line: nil, editor: "vi") == ["/f"])
        #expect(ExternalEditor.place(path: "-f", line: nil, editor: "vi") == ["./-f"])
    }

    @Test func `the editor gets the file and the environment, and its status comes back`() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("spar-editor-\(UUID().uuidString)")
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let environment = ["EDITOR": #"sh -c 'echo "$WORD" > "$1"; exit 5' editor"#, "WORD": "found", "PATH": "/usr/bin:/bin"]
        #expect(try ExternalEditor.run(path: file.path, environment: environment) == 5)
        #expect(try String(contentsOf: file, encoding: .utf8) == "found\n")
        #expect(try ExternalEditor.run(path: "/f", environment: ["EDITOR": "sh -c 'kill -TERM $$'"]) == 128 + 15)
    }

    @Test func `a missing editor says what to do`() {
        let error = #expect(throws: EditorError.self) {
            try ExternalEditor.run(path: "/f", environment: ["VISUAL": "no-such-editor -x"])
        }
        #expect(error == .notFound("no-such-editor"))
        #expect(error?.description.contains("EDITOR=") == true)
    }
}
