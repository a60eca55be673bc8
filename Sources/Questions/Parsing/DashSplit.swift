extension String {
    /// The two sides of the first dash that stands between spaces outside of code and formulas.
    var splitAtDash: (left: String, right: String)? {
        guard contains("—") else { return nil }
        let line = DashedLine(Array(self))
        guard let dash = line.firstDash else { return nil }
        return (String(String(line.text[..<dash]).trimmed), String(String(line.text[(dash + 1)...]).trimmed))
    }
}

/// A line with the ends of its code and formulas, found beforehand so that marks without an end cost no search.
private struct DashedLine {
    let text: [Character]
    /// Where the last run of backticks of each length begins.
    private var lastRun: [Int: Int] = [:]
    private var lastClosing = -1

    init(_ text: [Character]) {
        self.text = text
        var at = 0
        while at < text.count {
            let length = max(1, runLength(at))
            if text[at] == "`" { lastRun[length] = at } else if closesFormula(at) { lastClosing = at }
            at += length
        }
    }

    var firstDash: Int? {
        var at = 0
        while at < text.count {
            switch text[at] {
            case "`": at = endOfCode(at)
            case "$": at = endOfFormula(at)
            case "—" where at > 0 && text[at - 1] == " " && at + 1 < text.count && text[at + 1] == " ": return at
            default: at += 1
            }
        }
        return nil
    }

    private func runLength(_ start: Int) -> Int {
        var end = start
        while end < text.count, text[end] == "`" { end += 1 }
        return end - start
    }

    /// Code ends at a run of as many backticks; without one the marks are text.
    private func endOfCode(_ start: Int) -> Int {
        let length = runLength(start)
        var at = start + length
        guard let last = lastRun[length], last >= at else { return at }
        while at < last, runLength(at) != length { at += max(1, runLength(at)) }
        return at + length
    }

    /// A formula begins before no space; otherwise the sign is an amount of money.
    private func endOfFormula(_ start: Int) -> Int {
        guard start + 2 <= lastClosing, text[start + 1] != " " else { return start + 1 }
        return ((start + 2)...lastClosing).first(where: closesFormula).map { $0 + 1 } ?? start + 1
    }

    /// A closing sign stands behind no space and before no digit.
    private func closesFormula(_ at: Int) -> Bool {
        guard text[at] == "$", at > 0, text[at - 1] != " ", text[at - 1] != "\\" else { return false }
        return at + 1 == text.count || !text[at + 1].isNumber
    }
}
