/// Lays blocks out for a width.
struct MarkdownRenderer {
    private static let bullets = ["•", "–", "·"]
    /// Narrower than this, content is no longer indented.
    private static let narrowest = 12

    /// Columns, at least 1.
    let width: Int
    /// Lists around the current block, which choose the bullet.
    private var listDepth = 0

    /// Everything comes in the order in which it is read aloud.
    private let isLinear: Bool

    init(width: Int, isLinear: Bool = false) {
        self.width = min(max(1, width), 4096)
        self.isLinear = isLinear
    }

    /// The blocks below each other, with an empty row between them unless they belong to a tight list's item.
    func lines(_ blocks: [MarkdownBlock], isTight: Bool = false) -> [Line] {
        var result: [Line] = []
        for block in blocks {
            let lines = lines(block)
            if !isTight, !result.isEmpty, !lines.isEmpty { result.append(Line()) }
            result += lines
        }
        return result
    }

    private func lines(_ block: MarkdownBlock) -> [Line] {
        switch block {
        case .paragraph(let inlines): lines(inlines, adding: [])
        case .heading(let inlines): lines(inlines, adding: .strong)
        case .code(let code, let language): MarkdownCode.lines(code, language: language, width: width)
        case .quote(let blocks): quote(blocks)
        case .list(let list): lines(list)
        case .table(let table): isLinear ? MarkdownTableLayout(table, width: width).records : MarkdownTableLayout(table, width: width).lines
        case .rule: isLinear ? [] : [Line(String(repeating: "─", count: width), .muted)]
        }
    }

    private func lines(_ inlines: [MarkdownInline], adding traits: Style.Traits) -> [Line] {
        var result: [Line] = []
        var line = Line()
        // A formula has an empty row around it, for it is hard to tell from text that touches it.
        var isAfterFormula = false
        func add(_ lines: [Line], isFormula: Bool) {
            if isFormula || isAfterFormula, !result.isEmpty, !lines.isEmpty { result.append(Line()) }
            result += lines
            isAfterFormula = isFormula
        }
        func flush() {
            if line.spans.contains(where: { $0.text.contains { !$0.isBreakingSpace } }) {
                add(line.withoutOuterSpace.wrapped(to: width), isFormula: false)
            }
            line = Line()
        }
        for inline in inlines {
            switch inline {
            case .text(let text, let style): line.spans.append(Span(text, style.adding(traits)))
            case .lineBreak: flush()
            case .displayMaths(let latex) where isLinear:
                flush()
                add(Line(Maths.inline(latex)).wrapped(to: width), isFormula: false)
            case .displayMaths(let latex):
                flush()
                let indent = width >= 40 ? 4 : width >= Self.narrowest ? 2 : 0
                add(
                    Maths.display(latex, width: width - indent).map { Line($0.isEmpty ? "" : String(repeating: " ", count: indent) + $0) },
                    isFormula: true)
            }
        }
        flush()
        return result
    }

    private func quote(_ blocks: [MarkdownBlock]) -> [Line] {
        if isLinear { return [Line("Quote:")] + lines(blocks) }
        let mark = Span("│ ", .muted)
        guard width - 2 >= Self.narrowest else { return [Line("│", .muted)] + lines(blocks) }
        return narrowed(by: 2).lines(blocks).map { line in
            line.spans.isEmpty ? Line("│", .muted) : Line([mark]) + line
        }
    }

    private func lines(_ list: MarkdownList) -> [Line] {
        var result: [Line] = []
        let last = (list.firstNumber ?? 0) + max(0, list.items.count - 1)
        let numberWidth = String(last).count + 1
        for (index, item) in list.items.enumerated() {
            let marker: String
            if let isDone = item.isDone {
                marker = isDone ? "[x]" : "[ ]"
            } else if let first = list.firstNumber {
                let number = "\(first + index)\(list.delimiter)"
                marker = String(repeating: " ", count: max(0, numberWidth - number.count)) + number
            } else {
                marker = Self.bullets[listDepth % Self.bullets.count]
            }
            if !list.isTight, !result.isEmpty { result.append(Line()) }
            result += lines(item, marker: marker, isTight: list.isTight)
        }
        return result
    }

    private func lines(_ item: MarkdownList.Item, marker: String, isTight: Bool) -> [Line] {
        let indent = marker.count + 1
        var inner = narrowed(by: indent)
        inner.listDepth += 1
        guard width - indent >= Self.narrowest else {
            inner = self
            inner.listDepth += 1
            return [Line(marker).truncated(to: width)] + inner.lines(item.blocks, isTight: isTight)
        }
        let content = inner.lines(item.blocks, isTight: isTight)
        if content.isEmpty { return [Line(marker)] }
        let space = Span(String(repeating: " ", count: indent))
        return content.enumerated().map { index, line in
            if index == 0 { return Line([Span(marker + " ")]) + line }
            return line.spans.isEmpty ? line : Line([space]) + line
        }
    }

    private func narrowed(by columns: Int) -> MarkdownRenderer {
        var copy = MarkdownRenderer(width: width - columns, isLinear: isLinear)
        copy.listDepth = listDepth
        return copy
    }
}

extension Line {
    /// The line without spaces at its start and end.
    var withoutOuterSpace: Line {
        var spans = self.spans
        while let first = spans.first {
            let text = first.text.drop(while: \.isBreakingSpace)
            if !text.isEmpty {
                spans[0].text = String(text)
                break
            }
            spans.removeFirst()
        }
        while let last = spans.last {
            if let end = last.text.lastIndex(where: { !$0.isBreakingSpace }) {
                spans[spans.count - 1].text = String(last.text[...end])
                break
            }
            spans.removeLast()
        }
        return Line(spans)
    }
}
