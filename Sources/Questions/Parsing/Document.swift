/// A question's Markdown file cut into header, prompt and sections, with the line each begins at.
package struct Document: Sendable {
    /// Lines of text with the number of the first, counted from 1.
    package struct Block: Sendable {
        package var lines: [Substring]
        package var firstLine: Int

        /// The lines joined, without empty ones at either end.
        package var text: String {
            var body = lines[...]
            while let first = body.first, first.isBlank { body.removeFirst() }
            while let last = body.last, last.isBlank { body.removeLast() }
            return body.joined(separator: "\n")
        }
    }

    /// What stands under one `##` heading.
    package struct Section: Sendable {
        package var title: String
        package var heading: Place
        package var body: Block
    }

    package let path: String
    package let header: Block
    package let prompt: Block
    package let sections: [Section]
    /// Where a code block begins that never ends, and so swallows every section after it.
    package let openFence: Place?

    /// - Returns: a finding instead, where the header is missing or does not end.
    package static func parse(_ text: String, path: String) -> Result<Document, TextSafety.Rejection> {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        func reject(_ line: Int, _ message: String) -> Result<Document, TextSafety.Rejection> {
            .failure(.init(Finding(.error, "header", path, Place(line: line), message)))
        }
        guard lines.first?.trimmedEnd == "---" else {
            return reject(1, "the file does not begin with a header; put topic, level and minutes between two lines of ---")
        }
        guard let end = lines.dropFirst().firstIndex(where: { $0.trimmedEnd == "---" }) else {
            return reject(1, "the header does not end; close it with a line of ---")
        }
        let header = Block(lines: Array(lines[1..<end]), firstLine: 2)
        var prompt = Block(lines: [], firstLine: end + 2)
        var sections: [Section] = []
        var fence = Fence()
        var openFence: Place?
        for (index, line) in lines.enumerated().dropFirst(end + 1) {
            let isCode = fence.read(line)
            openFence = fence.isOpen ? openFence ?? Place(line: index + 1) : nil
            if !isCode, line.hasPrefix("## ") {
                let title = line.dropFirst(3).trimmed
                let body = Block(lines: [], firstLine: index + 2)
                sections.append(Section(title: String(title), heading: Place(line: index + 1), body: body))
            } else if sections.isEmpty {
                prompt.lines.append(line)
            } else {
                sections[sections.count - 1].body.lines.append(line)
            }
        }
        return .success(Document(path: path, header: header, prompt: prompt, sections: sections, openFence: openFence))
    }

    /// The first section of this title.
    package func section(_ title: String) -> Section? { sections.first { $0.title == title } }
}

extension StringProtocol {
    package var isBlank: Bool { allSatisfy { $0 == " " || $0 == "\t" } }

    package var trimmed: SubSequence {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        return self[start...].trimmedEnd
    }

    var trimmedEnd: SubSequence {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return self[startIndex..<startIndex] }
        return self[...last]
    }
}
