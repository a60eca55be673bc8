/// A piece of running text.
enum MarkdownInline: Hashable {
    case text(String, Style)
    /// A break that the author asked for.
    case lineBreak
    /// LaTeX between `$$`, as written.
    case displayMaths(String)
}

/// A part of a document, one below the other; nested to at most ``Markdown/maximumDepth`` levels.
indirect enum MarkdownBlock: Hashable {
    case paragraph([MarkdownInline])
    case heading([MarkdownInline])
    /// Verbatim lines; the language is the first word after the fence in lower case, or empty.
    case code(String, language: String)
    case quote([MarkdownBlock])
    case list(MarkdownList)
    case table(MarkdownTable)
    case rule

    /// The text of the first paragraph or heading in the block, on one row.
    var firstText: String? {
        switch self {
        case .paragraph(let inlines), .heading(let inlines):
            inlines.map(\.plainText).joined().split(whereSeparator: \.isBreakingSpace).joined(separator: " ")
        case .quote(let blocks): blocks.firstText
        case .list(let list): list.items.flatMap(\.blocks).firstText
        case .code, .table, .rule: nil
        }
    }
}

extension [MarkdownBlock] {
    /// The text of the first paragraph or heading among the blocks and what is in them.
    var firstText: String? {
        // Not `lazy.compactMap.first`, which looks at each block twice and so 2^n times at depth n.
        for block in self {
            if let text = block.firstText, !text.isEmpty { return text }
        }
        return nil
    }
}

extension MarkdownInline {
    fileprivate var plainText: String {
        switch self {
        case .text(let text, _): text
        case .lineBreak: " "
        case .displayMaths(let latex): " " + Maths.inline(latex) + " "
        }
    }
}

/// The items of a bullet, ordered or task list.
struct MarkdownList: Hashable {
    struct Item: Hashable {
        /// Whether the box of a task is ticked, nil for other items.
        var isDone: Bool?
        var blocks: [MarkdownBlock]
    }

    /// The number of the first item; nil for bullets.
    var firstNumber: Int?
    /// What stands after a number: a period or a parenthesis.
    var delimiter: Character = "."
    /// Whether the items follow each other without an empty row.
    var isTight: Bool
    var items: [Item] = []
}

/// A header row and body rows; every row has as many cells as the header.
struct MarkdownTable: Hashable {
    enum Alignment { case left, center, right }
    typealias Cell = [MarkdownInline]

    var alignments: [Alignment] = []
    var header: [Cell] = []
    var rows: [[Cell]] = []
}
