import Foundation
import Screen

/// Plain lines out, plain lines in: no cursor movement, no colours, nothing rewritten.
final class LineIO {
    private let width = 78

    /// Prints a line.
    func say(_ text: String = "") { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    /// Prints Markdown as plain wrapped text.
    func say(markdown: String) {
        for line in Markdown.lines(markdown, width: width, isLinear: true) { say(line.text) }
    }

    /// Prints Markdown behind a marker such as a number, wrapped under itself.
    func say(_ marker: String, markdown: String) {
        let lines = Markdown.lines(markdown, width: width - marker.count, isLinear: true)
        for (index, line) in lines.enumerated() { say((index == 0 ? marker : String(repeating: " ", count: marker.count)) + line.text) }
    }

    /// Lines up to an empty one or the end of the input, without control characters.
    func lines() -> [String] {
        var lines: [String] = []
        while let line = next(), !line.isEmpty { lines.append(line) }
        return lines
    }

    /// Asks for a line; nil at the end of the input.
    func ask(_ prompt: String) -> String? {
        for line in prompt.wrapped(to: width) { say(line) }
        FileHandle.standardOutput.write(Data("> ".utf8))
        guard let line = next() else {
            say()
            return nil
        }
        return line.trimmingCharacters(in: .whitespaces)
    }

    /// A line as it was typed, without control characters; nil at the end of the input.
    func line() -> String? { next() }

    private func next() -> String? {
        guard let line = readLine(strippingNewline: true) else { return nil }
        let text = line.filter { !($0.unicodeScalars.first?.properties.generalCategory == .control) }
        // Input from a pipe is not shown by the terminal: repeat it, so that the record of a session can be read.
        if isatty(FileHandle.standardInput.fileDescriptor) == 0 { say(text) }
        return text
    }
}
