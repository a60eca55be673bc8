import Questions
import Screen

/// Formulas end, and use only commands that a terminal can show.
struct MarkupRule: BankRule {
    static let name = "maths"

    func check(_ contents: BankContents) -> [Finding] {
        contents.parsed.flatMap { parsed -> [Finding] in
            guard let document = parsed.document else { return [] }
            return ([document.prompt] + document.sections.map(\.body)).flatMap { findings($0, parsed) }
        }
    }

    private func findings(_ block: Document.Block, _ parsed: ParsedQuestion) -> [Finding] {
        var formulas = Formulas()
        var fence = Fence()
        for (offset, line) in block.lines.enumerated() where !fence.read(line) {
            formulas.read(line, Place(line: block.firstLine + offset))
        }
        var findings = formulas.found.flatMap { formula, place in
            Maths.unknownCommands(in: formula).map {
                parsed.finding(.warning, Self.name, place, "«\($0)» cannot be shown in a terminal; write it another way")
            }
        }
        findings += formulas.found.flatMap { formula, place in
            Maths.unmatched(in: formula).map { parsed.finding(.warning, Self.name, place, "«\($0)» in this formula has no counterpart") }
        }
        if let place = formulas.open { findings.append(parsed.finding(.error, Self.name, place, "this $$ is never closed")) }
        return findings
    }
}

/// Collects the formulas of a text line by line: `$…$` within a line, `$$…$$` over several, neither in code.
private struct Formulas {
    private(set) var found: [(formula: String, place: Place)] = []
    private var display: (formula: String, place: Place)?

    /// Where a displayed formula begins that did not end.
    var open: Place? { display?.place }

    mutating func read(_ line: Substring, _ start: Place) {
        // Most lines have none, and character by character they cost a fifth of a check.
        guard display != nil || line.utf8.contains(UInt8(ascii: "$")) else { return }
        var rest = line
        var column = 1
        /// Takes the text up to a mark and the mark itself.
        func take(_ count: Int) -> Substring {
            let taken = rest.prefix(count)
            rest = rest.dropFirst(count)
            column += taken.unicodeScalars.count
            return taken
        }
        while let first = rest.first {
            let place = Place(line: start.line, column: column)
            if rest.hasPrefix("$$") {
                _ = take(2)
                if let done = display { found.append(done) }
                display = display == nil ? ("", place) : nil
            } else if display != nil {
                display?.formula.append(contentsOf: take(1))
            } else if first == "\\" {
                _ = take(2)
            } else if first == "`" {
                let marks = rest.prefix { $0 == "`" }
                _ = take(marks.count)
                // Without an end of the same length the marks are text.
                if let end = rest.prefix(2000).firstRange(of: marks) { _ = take(rest.distance(from: rest.startIndex, to: end.upperBound)) }
            } else if first == "$", let end = rest.dropFirst().firstIndex(of: "$") {
                let formula = rest[rest.index(after: rest.startIndex)..<end]
                _ = take(formula.count + 2)
                found.append((String(formula), place))
            } else {
                _ = take(1)
            }
        }
        if display != nil { display?.formula.append(" ") }
    }
}
