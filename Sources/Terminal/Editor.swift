import Foundation

/// Why an editor did not run.
package enum EditorError: Error, Hashable, Sendable, CustomStringConvertible {
    case notFound(String)
    /// The system refused; a message of strerror.
    case cannotStart(String, reason: String)

    package var description: String {
        switch self {
        case .notFound(let name):
            "The editor \"\(name)\" was not found. Set VISUAL or EDITOR to one that is installed, such as EDITOR=nano."
        case .cannotStart(let name, let reason):
            "The editor \"\(name)\" could not be started: \(reason). Set VISUAL or EDITOR to another one."
        }
    }
}

/// The user's own editor.
///
/// Run it inside `Terminal.whileAway`. Not with Foundation's `Process`: that puts the child in a process group of its own,
/// in the background of the terminal, where its first read stops it for ever.
package enum ExternalEditor {
    /// The editor and its arguments: `$VISUAL`, `$EDITOR` or `vi`, whichever is the first with a word in it.
    package static func command(environment: [String: String]) -> [String] {
        for name in ["VISUAL", "EDITOR"] {
            let words = ShellWords.split(environment[name] ?? "")
            if let program = words.first, !program.isEmpty { return words }
        }
        return ["vi"]
    }

    /// Edits a file and waits until the editor ends.
    ///
    /// - Parameters:
    ///   - line: counted from 1; used with the editors whose way of saying it is known.
    ///   - environment: also what the editor gets.
    /// - Returns: the editor's exit status, or 128 + the number of the signal that ended it.
    /// - Throws: `EditorError` if it did not start.
    package static func run(path: String, line: Int? = nil, environment: [String: String]) throws(EditorError) -> Int32 {
        let command = command(environment: environment)
        return try Child.run(command + place(path: path, line: line, editor: command[0]), environment: environment)
    }

    /// The arguments that open a file, at a line where the editor is known to take one.
    static func place(path: String, line: Int?, editor: String) -> [String] {
        let path = path.hasPrefix("-") ? "./" + path : path
        guard let line, line > 0 else { return [path] }
        switch editor.split(separator: "/").last.map(String.init) ?? editor {
        case "vi", "vim", "nvim", "gvim", "view", "vimx", "nano", "pico", "emacs", "emacsclient", "mg", "jed", "joe", "jmacs", "micro",
            "kak", "ne", "nvi", "vis", "kate", "gedit":
            return ["+\(line)", path]
        case "hx", "helix", "subl", "zed":
            return ["\(path):\(line)"]
        case "code", "codium", "code-insiders", "cursor":
            return ["--goto", "\(path):\(line)"]
        default:
            return [path]
        }
    }
}
