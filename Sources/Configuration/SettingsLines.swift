/// A settings text by lines, as YAML counts them, with their endings kept.
struct SettingsLines {
    /// A line without its ending, as scalars, so that columns are what the parser says.
    private struct Row {
        var content: [Unicode.Scalar]
        var ending: [Unicode.Scalar]
    }

    private let mark: String
    private var rows: [Row] = []

    init(_ text: String) {
        let body = text.withoutMark
        mark = body.unicodeScalars.count == text.unicodeScalars.count ? "" : "\u{FEFF}"
        var row = Row(content: [], ending: [])
        for scalar in body.unicodeScalars {
            if row.ending == ["\r"], scalar == "\n" {
                row.ending.append(scalar)
                continue
            }
            if !row.ending.isEmpty {
                rows.append(row)
                row = Row(content: [], ending: [])
            }
            if Self.breaks.contains(scalar) { row.ending = [scalar] } else { row.content.append(scalar) }
        }
        if !row.content.isEmpty || !row.ending.isEmpty { rows.append(row) }
    }

    /// YAML 1.1, which the parser follows, breaks lines at these.
    private static let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

    var text: String {
        var scalars = String.UnicodeScalarView()
        for row in rows { scalars.append(contentsOf: row.content + row.ending) }
        return mark + String(scalars)
    }

    /// The line ending that the text uses.
    private var ending: [Unicode.Scalar] { rows.first { !$0.ending.isEmpty }?.ending ?? ["\n"] }

    /// Whether the value stands on the line of its name, as far as a look at that line can tell.
    func isOneLine(_ entry: SettingsTree.Entry) -> Bool { (try? valueRange(entry)).map { !$0.isEmpty } ?? false }

    /// Puts another value behind a name.
    mutating func replace(_ entry: SettingsTree.Entry, with value: String) throws(SettingsProblem) {
        let range = try valueRange(entry)
        let row = rows[entry.line - 1].content
        let lead = range.isEmpty && row[..<range.lowerBound].last == ":" ? " " : ""
        rows[entry.line - 1].content.replaceSubrange(range, with: (lead + value).unicodeScalars)
    }

    /// Adds lines after one, counted from 1, or at the end.
    mutating func insert(_ lines: [String], after line: Int?) {
        let place = line ?? rows.count
        // The first line of a file, or one behind a blank line, needs no other blank line before it.
        let isApart = place == 0 || rows[place - 1].content.allSatisfy { $0 == " " }
        let added = lines.first == "" && isApart ? lines.dropFirst() : lines[...]
        if place > 0, rows[place - 1].ending.isEmpty { rows[place - 1].ending = ending }
        rows.insert(contentsOf: added.map { Row(content: Array($0.unicodeScalars), ending: ending) }, at: place)
    }

    mutating func remove(line: Int) { rows.remove(at: line - 1) }

    /// Whether a remark stands behind the value.
    func hasRemark(_ entry: SettingsTree.Entry) -> Bool {
        guard let range = try? valueRange(entry) else { return true }
        return rows[entry.line - 1].content[range.upperBound...].contains("#")
    }

    // MARK: Finding a value

    /// The place of a value on its name's line; empty, behind the colon, where nothing stands there.
    private func valueRange(_ entry: SettingsTree.Entry) throws(SettingsProblem) -> Range<Int> {
        let refusal = SettingsProblem(
            line: entry.line, "«\(entry.name)» is written in a way that spar cannot change; change it in the file itself")
        guard rows.indices.contains(entry.line - 1) else { throw refusal }
        let row = rows[entry.line - 1].content
        guard row.indices.contains(entry.column), let name = end(of: entry.name, at: entry.column, in: row),
            let colon = row[name...].firstIndex(where: { $0 != " " }), row[colon] == ":"
        else { throw refusal }
        guard let start = row[(colon + 1)...].firstIndex(where: { $0 != " " && $0 != "\t" }), row[start] != "#" else {
            return (colon + 1)..<(colon + 1)
        }
        switch row[start] {
        case "&", "*", "!", "|", ">", "{", "@", "`": throw refusal
        case "\"", "'", "[":
            guard let end = closing(row, from: start) else { throw refusal }
            return start..<end
        default:
            let remark = row.indices.first { $0 > start && row[$0] == "#" && (row[$0 - 1] == " " || row[$0 - 1] == "\t") } ?? row.count
            let last = row[start..<remark].lastIndex { $0 != " " && $0 != "\t" } ?? start
            return start..<(last + 1)
        }
    }

    /// Where a name ends that begins at a column, quoted or not.
    private func end(of name: String, at column: Int, in row: [Unicode.Scalar]) -> Int? {
        if row[column] == "\"" || row[column] == "'" { return closing(row, from: column) }
        let end = column + name.unicodeScalars.count
        return end <= row.count && row[column..<end].elementsEqual(name.unicodeScalars) ? end : nil
    }

    /// Behind the quote or bracket that closes the one at a place; nil where that is on another line.
    private func closing(_ row: [Unicode.Scalar], from start: Int) -> Int? {
        var quote: Unicode.Scalar? = row[start] == "[" ? nil : row[start]
        var depth = quote == nil ? 1 : 0
        var place = start + 1
        while place < row.count {
            let scalar = row[place]
            if let open = quote {
                if open == "\"", scalar == "\\" { place += 1 } else if scalar == open { quote = nil }
            } else if scalar == "\"" || scalar == "'" {
                quote = scalar
            } else if scalar == "[" {
                depth += 1
            } else if scalar == "]" {
                depth -= 1
            }
            place += 1
            if quote == nil, depth == 0 { return place }
        }
        return nil
    }
}
