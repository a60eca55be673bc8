/// CommonMark with tables, task lists and LaTeX maths as rows of styled text.
///
/// Any input gives a result in bounded time: text beyond ``maximumBytes``, and what would take more work than that deserves,
/// is replaced by an ellipsis; nesting beyond ``maximumDepth`` is shown without further indentation.
package enum Markdown {
    /// UTF-8 bytes of input that are read.
    package static let maximumBytes = 128 * 1024
    /// Levels of quotes and lists that are told apart.
    package static let maximumDepth = 12

    /// Formats the text for a measure of `width` columns, one empty row between blocks and none at the start or end.
    ///
    /// No row is wider than `width`, but for a grapheme that is itself wider and for code, whose rows are `isVerbatim` and whole.
    ///
    /// - Parameter isLinear: for reading aloud: formulas on one line, tables row by row, no rules and bars.
    package static func lines(_ text: String, width: Int, isLinear: Bool = false) -> [Line] {
        let document = MarkdownParser.parse(text)
        var lines = MarkdownRenderer(width: width, isLinear: isLinear).lines(document.blocks)
        if document.isCut { lines.append(Line("…", .muted)) }
        return lines
    }

    /// The first paragraph or heading on one row without marks, for lists; empty where the text has none.
    package static func plain(_ text: String) -> String {
        MarkdownParser.parse(text, untilFirstText: true).blocks.firstText ?? ""
    }
}
