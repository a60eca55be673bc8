/// The items of a Markdown list, each joined to one line, with the place where it begins.
struct ListItem: Sendable {
    var text: String
    var place: Place
    /// The tick of a task item: nil where there is none.
    var isTicked: Bool?

    /// Items at the left margin; indented lines and lazy continuations belong to the item before.
    ///
    /// - Returns: the items, and the text before the first one.
    static func items(in block: Document.Block) -> (items: [ListItem], rest: Document.Block) {
        var items: [ListItem] = []
        var rest = Document.Block(lines: [], firstLine: block.firstLine)
        var fence: Substring?
        var isOpen = false
        for (offset, line) in block.lines.enumerated() {
            if let mark = line.fenceMark {
                if fence == nil { fence = mark } else if fence == mark { fence = nil }
            }
            if fence == nil, let body = marker(of: line) {
                let place = Place(line: block.firstLine + offset, column: line.count - body.count + 1)
                items.append(ticked(String(body.trimmed), place))
                isOpen = true
            } else if line.isBlank {
                isOpen = false
                if items.isEmpty { rest.lines.append(line) }
            } else if var last = items.last, isOpen || line.first == " " {
                last.text += " " + line.trimmed
                items[items.count - 1] = last
                isOpen = true
            } else if items.isEmpty {
                rest.lines.append(line)
            }
        }
        return (items, rest)
    }

    /// What follows `- `, `* ` or `1. ` at the margin.
    private static func marker(of line: Substring) -> Substring? {
        if line.hasPrefix("- ") || line.hasPrefix("* ") { return line.dropFirst(2) }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 3 else { return nil }
        let after = line.dropFirst(digits.count)
        return after.hasPrefix(". ") || after.hasPrefix(") ") ? after.dropFirst(2) : nil
    }

    private static func ticked(_ text: String, _ place: Place) -> ListItem {
        for (mark, isTicked) in [("[x] ", true), ("[X] ", true), ("[ ] ", false)] where text.hasPrefix(mark) {
            return ListItem(text: String(text.dropFirst(4).trimmed), place: place, isTicked: isTicked)
        }
        return ListItem(text: text, place: place)
    }
}

extension String {
    /// The two sides of the first dash that stands between spaces outside of code and formulas.
    var splitAtDash: (left: String, right: String)? {
        var inCode = false
        var inMaths = false
        var index = startIndex
        while index < endIndex {
            switch self[index] {
            case "`": inCode.toggle()
            case "$" where !inCode: inMaths.toggle()
            case "—" where !inCode && !inMaths:
                let left = self[..<index]
                let right = self[self.index(after: index)...]
                guard left.last == " ", right.first == " " else { break }
                return (String(left.trimmed), String(right.trimmed))
            default: break
            }
            index = self.index(after: index)
        }
        return nil
    }
}
