/// Markdown reduced to one plain line, for lists and titles.
package enum PlainText {
    /// The first paragraph of a text without emphasis, code and link marks, cut at 160 characters.
    package static func firstSentence(_ markdown: String) -> String {
        var words: [Substring] = []
        var fence = Fence()
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isBlank { if words.isEmpty { continue } else { break } }
            if fence.read(line) { break }
            words += line.split(whereSeparator: \.isWhitespace)
        }
        let text = words.joined(separator: " ").filter { $0 != "`" && $0 != "*" }
        return text.count <= 160 ? text : String(text.prefix(159)) + "…"
    }
}
