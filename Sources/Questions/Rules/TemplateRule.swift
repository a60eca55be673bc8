/// A question made by `bank new` is not asked before its text was written.
struct TemplateRule: Rule {
    static let name = "template"
    /// Stands in every text that `bank new` makes.
    package static let mark = "TODO"

    func check(_ parsed: ParsedQuestion) -> [Finding] {
        for (index, line) in parsed.source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let range = line.firstRange(of: Self.mark) else { continue }
            let column = line.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound) + 1
            let place = Place(line: index + 1, column: column)
            return [finding(.error, parsed, place, "the text still has to be written here; it is asked once no TODO is left")]
        }
        return []
    }
}
