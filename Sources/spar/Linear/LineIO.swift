import Foundation
import Screen

/// Plain lines out, plain lines in: no cursor movement, no colours, nothing rewritten.
final class LineIO {
    private let width = 78

    /// Prints a line.
    func say(_ text: String = "") { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    /// Prints Markdown as plain wrapped text.
    func say(markdown: String, indent: Int = 0) {
        let lead = String(repeating: " ", count: indent)
        for line in Markdown.lines(markdown, width: width - indent) { say(line.text.isEmpty ? "" : lead + line.text) }
    }

    /// Asks for a line; nil at the end of the input.
    func ask(_ prompt: String) -> String? {
        FileHandle.standardOutput.write(Data((prompt + "\n> ").utf8))
        guard let line = readLine(strippingNewline: true) else {
            say()
            return nil
        }
        // Input from a pipe is not shown by the terminal: repeat it, so that the record of a session can be read.
        if isatty(FileHandle.standardInput.fileDescriptor) == 0 { say(line.filter { !$0.isNewline }) }
        return line.filter { !($0.unicodeScalars.first?.properties.generalCategory == .control) }.trimmingCharacters(in: .whitespaces)
    }
}
