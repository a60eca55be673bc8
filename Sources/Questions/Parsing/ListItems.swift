/// The items of a Markdown list, each joined to one line, with the place where it begins.
struct ListItem: Sendable {
    var text: String
    var place: Place
    /// The tick of a task item: nil where there is none.
    var isTicked: Bool?

    /// What a block of text holds besides the items of its list.
    struct Found {
        var items: [ListItem] = []
        /// The text before the first item.
        var rest: Document.Block
        /// Where text begins that follows the list and belongs to no item.
        var stray: Place?
    }

    /// Items at the left margin; indented lines and lazy continuations belong to the item before.
    static func items(in block: Document.Block) -> Found {
        var items: [ListItem] = []
        var rest = Document.Block(lines: [], firstLine: block.firstLine)
        var stray: Place?
        var fence = Fence()
        var isOpen = false
        var wasCode = false
        for (offset, line) in block.lines.enumerated() {
            let isCode = fence.read(line)
            if isCode, let last = items.indices.last, isOpen || line.first == " " {
                // Code keeps its lines, and in them its indentation below the item's own.
                items[last].text += "\n" + line.dropFirst(min(items[last].place.column - 1, line.prefix { $0 == " " }.count))
                isOpen = true
            } else if !isCode, let body = marker(of: line) {
                let place = Place(line: block.firstLine + offset, column: line.count - body.count + 1)
                items.append(ticked(String(body.trimmed), place))
                isOpen = true
            } else if line.isBlank {
                isOpen = false
                if items.isEmpty { rest.lines.append(line) }
            } else if let last = items.indices.last, isOpen || line.first == " " {
                items[last].text += (wasCode ? "\n" : " ") + line.trimmed
                isOpen = true
            } else if items.isEmpty {
                rest.lines.append(line)
            } else if stray == nil {
                stray = Place(line: block.firstLine + offset)
            }
            wasCode = isCode
        }
        return Found(items: items, rest: rest, stray: stray)
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
