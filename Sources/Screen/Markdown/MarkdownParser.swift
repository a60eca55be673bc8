import CMarkdown

/// Builds the block tree from md4c's events.
final class MarkdownParser {
    /// A quote, list or item whose end has not been seen.
    private struct Container {
        enum Kind {
            case document, quote
            case list(MarkdownList)
            case item(isDone: Bool?)
        }
        let kind: Kind
        var blocks: [MarkdownBlock] = []
        var items: [MarkdownList.Item] = []
    }

    /// What the running text belongs to.
    private enum Leaf {
        case paragraph, heading, cell
        case code(language: String)
    }

    private var containers = [Container(kind: .document)]
    /// Quotes and lists among the containers.
    private var depth = 0
    /// Open quotes, lists and items beyond the greatest depth, whose content goes to the last container kept.
    private var ignoredContainers = 0
    private var leaf: Leaf?
    private var inlines: [MarkdownInline] = []
    /// The end of the running text, in one style, not yet in `inlines`.
    private var pending = Span("")
    private var code = ""
    private var table: MarkdownTable?
    private var isInHeader = false
    private var row: [MarkdownTable.Cell] = []
    private var spans = OpenSpans()
    private var maths = ""
    /// Where the open links lead, and what stands in them so far.
    private var links: [(target: String, text: String)] = []
    /// Events left; md4c pads table rows to the header's width, so that 128 kB can ask for a billion cells.
    private var budget = 200_000
    /// Events that a cell costs more: it is measured and wrapped by itself.
    private static let cellCost = 10
    private let stopsAfterFirstText: Bool
    /// Whether a paragraph or heading with text is complete.
    private var hasText = false

    private init(stopsAfterFirstText: Bool) { self.stopsAfterFirstText = stopsAfterFirstText }

    /// Reads the text, up to its first paragraph or heading where that is asked for.
    ///
    /// - Returns: the blocks, and whether some of the text was left out for its size.
    static func parse(_ text: String, untilFirstText: Bool = false) -> (blocks: [MarkdownBlock], isCut: Bool) {
        var input = text
        let isTooLong = input.utf8.count > Markdown.maximumBytes
        if isTooLong { input = String(decoding: input.utf8.prefix(Markdown.maximumBytes), as: UTF8.self) }
        input = input.withoutControls

        let parser = MarkdownParser(stopsAfterFirstText: untilFirstText)
        var callbacks = MD_PARSER()
        callbacks.flags = UInt32(
            MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_LATEXMATHSPANS | MD_FLAG_STRIKETHROUGH
                | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS)
        // C callbacks cannot capture: the parser travels in the user pointer.
        callbacks.enter_block = { type, detail, user in MarkdownParser.at(user) { $0.enter(type, detail) } }
        callbacks.leave_block = { type, _, user in MarkdownParser.at(user) { $0.leave(type) } }
        callbacks.enter_span = { type, detail, user in MarkdownParser.at(user) { $0.enter(type, detail) } }
        callbacks.leave_span = { type, _, user in MarkdownParser.at(user) { $0.leave(type) } }
        callbacks.text = { type, start, size, user in
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(size))
            return MarkdownParser.at(user) { $0.add(String(decoding: bytes, as: UTF8.self), type) }
        }
        let status = withExtendedLifetime(parser) {
            input.withUTF8 { utf8 in
                utf8.withMemoryRebound(to: CChar.self) { characters in
                    md_parse(characters.baseAddress, UInt32(characters.count), &callbacks, Unmanaged.passUnretained(parser).toOpaque())
                }
            }
        }
        return (parser.finish(), isTooLong || status != 0)
    }

    /// - Returns: 0 to go on, 1 to stop, as md4c has it.
    private static func at(_ user: UnsafeMutableRawPointer?, _ body: (MarkdownParser) -> Void) -> Int32 {
        guard let user else { return 1 }
        let parser = Unmanaged<MarkdownParser>.fromOpaque(user).takeUnretainedValue()
        parser.budget -= 1
        guard parser.budget > 0 else { return 1 }
        body(parser)
        return parser.stopsAfterFirstText && parser.hasText ? 1 : 0
    }
}

// MARK: - Blocks

extension MarkdownParser {
    private func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
        // The text of a tight list's item comes without a paragraph around it.
        closeLeaf()
        switch type {
        case MD_BLOCK_QUOTE:
            open(.quote)
        case MD_BLOCK_UL:
            let detail = detail?.assumingMemoryBound(to: MD_BLOCK_UL_DETAIL.self).pointee
            open(.list(MarkdownList(isTight: detail?.is_tight != 0)))
        case MD_BLOCK_OL:
            let detail = detail?.assumingMemoryBound(to: MD_BLOCK_OL_DETAIL.self).pointee
            let delimiter = Character(Unicode.Scalar(UInt8(bitPattern: detail?.mark_delimiter ?? 0x2E)))
            open(.list(MarkdownList(firstNumber: Int(detail?.start ?? 1), delimiter: delimiter, isTight: detail?.is_tight != 0)))
        case MD_BLOCK_LI:
            let detail = detail?.assumingMemoryBound(to: MD_BLOCK_LI_DETAIL.self).pointee
            let isTask = detail.map { $0.is_task != 0 } ?? false
            open(.item(isDone: isTask ? detail?.task_mark != 0x20 : nil))
        case MD_BLOCK_P:
            leaf = .paragraph
        case MD_BLOCK_H:
            leaf = .heading
        case MD_BLOCK_CODE:
            let detail = detail?.assumingMemoryBound(to: MD_BLOCK_CODE_DETAIL.self).pointee
            leaf = .code(language: detail?.lang.string.lowercased() ?? "")
        case MD_BLOCK_TABLE:
            table = MarkdownTable()
        case MD_BLOCK_THEAD, MD_BLOCK_TBODY:
            isInHeader = type == MD_BLOCK_THEAD
        case MD_BLOCK_TH, MD_BLOCK_TD:
            leaf = .cell
            budget -= Self.cellCost
            if isInHeader {
                let align = detail?.assumingMemoryBound(to: MD_BLOCK_TD_DETAIL.self).pointee.align
                table?.alignments.append(align == MD_ALIGN_RIGHT ? .right : align == MD_ALIGN_CENTER ? .center : .left)
            }
        default:
            break
        }
    }

    private func leave(_ type: MD_BLOCKTYPE) {
        closeLeaf()
        switch type {
        case MD_BLOCK_QUOTE, MD_BLOCK_UL, MD_BLOCK_OL, MD_BLOCK_LI: close()
        case MD_BLOCK_HR: append(.rule)
        case MD_BLOCK_TR: closeRow()
        case MD_BLOCK_TABLE: closeTable()
        default: break
        }
    }

    private func open(_ kind: Container.Kind) {
        var isItem: Bool { if case .item = kind { true } else { false } }
        // An item is part of its list, which was counted.
        guard ignoredContainers == 0, isItem || depth < Markdown.maximumDepth else {
            ignoredContainers += 1
            return
        }
        containers.append(Container(kind: kind))
        if !isItem { depth += 1 }
    }

    private func close() {
        if ignoredContainers > 0 {
            ignoredContainers -= 1
            return
        }
        guard containers.count > 1, let done = containers.popLast() else { return }
        switch done.kind {
        case .document: break
        case .quote:
            depth -= 1
            append(.quote(done.blocks))
        case .list(var list):
            depth -= 1
            list.items = done.items
            append(.list(list))
        case .item(let isDone):
            containers[containers.count - 1].items.append(.init(isDone: isDone, blocks: done.blocks))
        }
    }

    private func append(_ block: MarkdownBlock) { containers[containers.count - 1].blocks.append(block) }

    private func closeLeaf() {
        flush()
        let text = inlines
        inlines = []
        switch leaf {
        case .code(let language):
            append(.code(code, language: language))
            code = ""
        case .cell: row.append(text)
        case _ where text.isEmpty: break
        case .heading: append(.heading(text))
        case .paragraph, nil: append(.paragraph(text))
        }
        if case .cell = leaf {} else if !text.isEmpty { hasText = true }
        leaf = nil
    }

    private func closeRow() {
        if isInHeader { table?.header = row } else { table?.rows.append(row) }
        row = []
    }

    private func closeTable() {
        if let table, !table.header.isEmpty { append(.table(table)) }
        table = nil
    }

    /// Closes whatever an early stop left open.
    private func finish() -> [MarkdownBlock] {
        closeLeaf()
        row = []
        closeTable()
        ignoredContainers = 0
        while containers.count > 1 { close() }
        return containers[0].blocks
    }
}

// MARK: - Running text

/// How many of each kind of span are open: md4c nests them as deep as the input does.
private struct OpenSpans {
    var emphasis = 0
    var strong = 0
    var code = 0
    var deleted = 0

    var style: Style {
        var traits: Style.Traits = []
        if strong > 0 { traits.insert(.strong) }
        if emphasis > 0 { traits.insert(.emphasis) }
        return Style(code > 0 ? .code : deleted > 0 ? .muted : .plain, traits)
    }
}

extension MarkdownParser {
    private func enter(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
        if type == MD_SPAN_A { links.append((detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee.href.string ?? "", "")) }
        switch type {
        case MD_SPAN_EM, MD_SPAN_A, MD_SPAN_IMG: spans.emphasis += 1
        case MD_SPAN_STRONG: spans.strong += 1
        case MD_SPAN_CODE: spans.code += 1
        case MD_SPAN_DEL:
            spans.deleted += 1
            append("~~")
        case MD_SPAN_LATEXMATH, MD_SPAN_LATEXMATH_DISPLAY: maths = ""
        default: break
        }
    }

    private func leave(_ type: MD_SPANTYPE) {
        switch type {
        case MD_SPAN_A:
            spans.emphasis -= 1
            closeLink()
        case MD_SPAN_EM, MD_SPAN_IMG: spans.emphasis -= 1
        case MD_SPAN_STRONG: spans.strong -= 1
        case MD_SPAN_CODE: spans.code -= 1
        case MD_SPAN_DEL:
            append("~~")
            spans.deleted -= 1
        case MD_SPAN_LATEXMATH:
            // As Pandoc has it: "5 $ and 6 $" are sums of money.
            let isMoney = maths.first?.isWhitespace == true || maths.last?.isWhitespace == true
            append(isMoney ? "$\(maths)$" : Maths.inline(maths))
        case MD_SPAN_LATEXMATH_DISPLAY:
            flush()
            inlines.append(.displayMaths(maths))
        default: break
        }
    }

    private func add(_ text: String, _ type: MD_TEXTTYPE) {
        switch type {
        case MD_TEXT_LATEXMATH: maths += text
        case MD_TEXT_BR:
            flush()
            inlines.append(.lineBreak)
        case MD_TEXT_SOFTBR: append(" ")
        case MD_TEXT_NULLCHAR: append("\u{FFFD}")
        case MD_TEXT_ENTITY: append(MarkdownEntity.text(of: text))
        default:
            if case .code = leaf { code += text } else { append(text) }
        }
    }

    /// A terminal's text cannot be followed, so the target stands behind what it is called, unless it is called that.
    private func closeLink() {
        guard let link = links.popLast(), !stopsAfterFirstText else { return }
        let isNamedSo = link.target == link.text || link.target == "mailto:" + link.text
        if !isNamedSo, !link.target.isEmpty, !link.target.hasPrefix("#") { append(" (\(link.target))") }
    }

    private func append(_ text: String) {
        if !links.isEmpty { links[links.count - 1].text += text }
        let style = spans.style
        if pending.style != style {
            flush()
            pending.style = style
        }
        pending.text += text
    }

    private func flush() {
        if !pending.text.isEmpty { inlines.append(.text(pending.text, pending.style)) }
        pending.text = ""
    }
}

extension MD_ATTRIBUTE {
    fileprivate var string: String {
        text.map { String(decoding: UnsafeRawBufferPointer(start: $0, count: Int(size)), as: UTF8.self) } ?? ""
    }
}
