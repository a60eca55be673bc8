extension MathsTypesetter {
    /// One part over another with a rule between.
    func fraction(_ above: MathsNode, _ below: MathsNode) -> MathsBox {
        let top = inner.box(above)
        let bottom = inner.box(below)
        // The rule of a fraction in a fraction is the shorter one.
        let width = max(top.width, bottom.width)
        let isNested = [top, bottom].contains { $0.width == width && $0.startsWithRule && $0.endsWithRule }
        return top.over(bottom, overhang: isNested ? 2 : 0)
    }

    /// One part over another in brackets, with an empty row between, so that the line is in the middle.
    func binomial(_ above: MathsNode, _ below: MathsNode) -> MathsBox {
        MathsBrackets.around(inner.box(above).over(inner.box(below), line: " "), "(", ")")
    }

    // MARK: - Roots

    /// A root sign with a bar over the radicand, unless that is one symbol.
    func root(_ node: MathsNode, _ degree: MathsNode?, _ radicand: MathsNode) -> MathsBox {
        let written = self.written(node)
        // One row without brackets says the same.
        if !written.rows[0].contains("(") { return written }
        let body = box(radicand)
        let sign = MathsWriter.text(.root(degree: degree, .empty)).filter { $0 != "(" && $0 != ")" }
        if body.height == 1 {
            let bar = MathsBox(String(repeating: "▁", count: body.width))
            let barred = MathsBox.column([bar, body], line: 1).withCore(0...0)
            return MathsBox(sign).beside(barred)
        }
        let degreeText = sign == "√" ? "" : sign == "∛" ? "³" : sign == "∜" ? "⁴" : String(sign.dropLast())
        let stroke = MathsBrackets.delimiter("|", -body.above...body.below)
        let hook = MathsBox.column([MathsBox("┌"), stroke], line: 1)
        let foot = MathsBox.column([MathsBox(degreeText), MathsBox("╲")], line: 1, .right).ending(at: body.below)
        let bar = MathsBox(String(repeating: MathsBox.rule, count: body.width + 1))
        let barred = MathsBox.column([bar, body.padded(to: body.width + 1, .right)], line: 1)
        return .row([(foot, 0), (hook, 0), (barred, 0)])
    }

    // MARK: - Marks

    /// A mark on a letter, or a line over or under a wider part.
    func accented(_ node: MathsNode, _ accent: MathsAccent, _ body: MathsNode) -> MathsBox {
        if case .scripts(let base, let sub, let sup) = body {
            // \hat{x_i} is read as \hat{x}_i.
            return box(.scripts(base: .accent(accent, base), sub: sub, sup: sup))
        }
        let inner = box(body)
        if inner.height == 1 && inner.width <= 1 && accent != .vec { return written(node) }
        let line: String
        switch accent {
        case .bar, .overline: line = String(repeating: "▁", count: inner.width)
        case .underline: line = String(repeating: "‾", count: inner.width)
        case .vec: line = String(repeating: "─", count: max(0, inner.width - 1)) + "→"
        case .hat: line = "╱╲"
        case .check: line = "╲╱"
        case .tilde: line = String(repeating: "~", count: inner.width)
        case .dot: line = "."
        case .ddot: line = ".."
        case .breve, .acute, .grave, .ring: return written(node)
        }
        let mark = MathsBox(line)
        if accent == .underline { return MathsBox.column([inner, mark], line: 0).withCore(inner.core) }
        return MathsBox.column([mark, inner], line: 1).withCore(inner.core)
    }

    /// A part with a horizontal brace and a label beyond it.
    func embraced(_ body: MathsNode, isOver: Bool, label: MathsNode?) -> MathsBox {
        let inner = box(body)
        let columns = max(3, inner.width)
        let left = String(repeating: MathsBox.rule, count: (columns - 1) / 2 - 1)
        let right = String(repeating: MathsBox.rule, count: columns - 3 - left.count)
        let brace = MathsBox(isOver ? "╭\(left)┴\(right)╮" : "╰\(left)┬\(right)╯")
        let text = label.map { self.inner.box($0) }
        let parts = isOver ? [text, brace, inner] : [inner, brace, text]
        return .column(parts.compactMap { $0 }, line: !isOver ? 0 : text == nil ? 1 : 2)
    }
}
