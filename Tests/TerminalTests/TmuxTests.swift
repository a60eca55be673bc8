import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Tmux.isAvailable), .serialized)
struct TmuxTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("spar-tmux-\(UUID().uuidString)")

    @Test func `keys, text and the size reach the program`() throws {
        let tmux = try Tmux(["sh", "-c", "read line; stty size; echo \"<$line>\"; exit 7"], columns: 50, rows: 9, folder: folder)
        defer { cleanUp(tmux) }
        try tmux.type("two words")
        try tmux.waitFor("two words")
        try tmux.type("Enter")
        let screen = try tmux.waitFor("<two words>")
        #expect(screen.contains("9 50"))
        #expect(try tmux.waitForEnd() == 7)
    }

    @Test func `the environment is fixed`() throws {
        let tmux = try Tmux(["sh", "-c", "env; echo ready; cat"], rows: 40, folder: folder, environment: ["LC_ALL": "", "NO_COLOR": "1"])
        defer { cleanUp(tmux) }
        let screen = try tmux.waitFor("ready")
        #expect(screen.contains("TERM=xterm-256color"))
        #expect(screen.contains("NO_COLOR=1"))
        #expect(!screen.contains("LC_ALL") && !screen.contains("TMUX"))
        let names = screen.split(separator: "\n").compactMap { $0.split(separator: "=").first.map(String.init) }.filter {
            $0.hasPrefix("XDG_")
        }
        #expect(Set(names) == ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"])
    }

    @Test func `what does not appear is reported with the screen`() throws {
        let tmux = try Tmux(["sh", "-c", "echo here; cat"], folder: folder)
        defer { cleanUp(tmux) }
        try tmux.waitFor("here")
        let missing = #expect(throws: Tmux.Missing.self) { try tmux.waitFor("elsewhere", seconds: 0.1) }
        #expect(missing?.screen.contains("here") == true)
    }

    private func cleanUp(_ tmux: Tmux) {
        tmux.kill()
        try? FileManager.default.removeItem(at: folder)
    }
}
