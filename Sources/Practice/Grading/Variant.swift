import Questions

/// One drawing of a numeric question's numbers.
package struct Variant: Hashable, Sendable {
    package var seed: Int64
    /// What the text shows, by name.
    package var values: [String: String]
    package var answer: Double
    /// Absolute, in the answer's unit.
    package var tolerance: Double
    package var unit: String

    package init(seed: Int64, values: [String: String], answer: Double, tolerance: Double, unit: String) {
        self.seed = seed
        self.values = values
        self.answer = answer
        self.tolerance = tolerance
        self.unit = unit
    }

    /// The text with this variant's numbers; values of its own named `answer` win over the rounded one.
    package func fill(_ text: String) -> String {
        let computed = ["answer": NumberText.short(answer), "tolerance": NumberText.short(tolerance), "unit": unit]
        return Template.fill(text, values.merging(computed) { own, _ in own })
    }

    /// The question with this variant's numbers in all its texts.
    package func fill(_ question: Question) -> Question {
        question.mappingTexts(fill)
    }

    package func accepts(_ value: Double) -> Bool { abs(value - answer) <= tolerance * (1 + 1e-9) }
}

/// Numbers as people write them.
package enum NumberText {
    /// Four significant digits unless told otherwise, without an exponent between 0.0001 and 10 million.
    package static func short(_ value: Double, digits: Int = 4) -> String {
        guard value.isFinite else { return String(value) }
        guard value != 0 else { return "0" }
        let magnitude = abs(value)
        let exponent = Int(exponent10(magnitude))
        if magnitude < 1e-4 || magnitude >= 1e7 {
            // In two steps, since ten to the power of a subnormal's exponent is beyond a Double.
            let scaled = exponent < -300 ? value * 1e300 / power10(exponent + 300) : value / power10(exponent)
            let mantissa = (scaled * 1000).rounded() / 1000
            // 9.9999 rounds up to 10.
            return abs(mantissa) < 10 ? "\(mantissa.compact)e\(exponent)" : "\((mantissa / 10).compact)e\(exponent + 1)"
        }
        let decimals = digits - 1 - exponent
        if decimals <= 0 { return value.rounded().compact }
        let scaled = (value * power10(decimals)).rounded()
        return fixed(scaled, decimals: decimals)
    }

    /// Reads a number as people type it: `0.25`, `25%`, `1/4`, `1,000`, `3e5`, `2.5k`, `3×10^5` and a unit behind it.
    ///
    /// - Returns: a finite number; nil where the text is no number or could mean two.
    package static func parse(_ text: String, unit: String = "") -> Double? {
        let value = value(text, unit: unit.filter { !$0.isWhitespace })
        return value?.isFinite == true ? value : nil
    }

    private static func value(_ text: String, unit unitText: String) -> Double? {
        var rest = tight(withoutUnit(text, unitText)).replacing("−", with: "-").replacing("×10^", with: "e").replacing("*10^", with: "e")
        if rest.hasPrefix("+") { rest.removeFirst() }
        if let slash = rest.firstIndex(of: "/") {
            guard let top = plain(String(rest[..<slash])), let bottom = plain(String(rest[rest.index(after: slash)...])), bottom != 0 else {
                return nil
            }
            return top / bottom
        }
        if rest.hasSuffix("%") { return plain(String(rest.dropLast())).map { unitText == "%" ? $0 : $0 / 100 } }
        let scales: [Character: Double] = ["k": 1e3, "K": 1e3, "M": 1e6, "G": 1e9, "B": 1e9, "T": 1e12]
        if let last = rest.last, let scale = scales[last] { return plain(String(rest.dropLast())).map { $0 * scale } }
        return plain(rest)
    }

    /// The text before the unit, if it ends in one; spaces within either do not matter.
    private static func withoutUnit(_ text: String, _ unit: String) -> Substring {
        let letters = text.filter { !$0.isWhitespace }
        guard !unit.isEmpty, letters.count > unit.count, letters.lowercased().hasSuffix(unit.lowercased()) else { return text[...] }
        var rest = text[...]
        var left = unit.count
        while left > 0, let last = rest.popLast() { left -= last.isWhitespace ? 0 : 1 }
        return rest
    }

    /// Without spaces; one between digits sets off thousands, as a comma does, so that «2 1/2» is not taken for 21/2.
    private static func tight(_ text: Substring) -> String {
        var result = ""
        var isApart = false
        for character in text {
            if character.isWhitespace {
                isApart = true
                continue
            }
            if isApart, character.isNumber, result.last?.isNumber == true { result.append(",") }
            isApart = false
            result.append(character)
        }
        return result
    }

    /// A decimal number whose thousands may be set off by commas or underscores.
    private static func plain(_ text: String) -> Double? {
        let allowed = text.allSatisfy { $0.isASCII && ($0.isNumber || "+-.,_eE".contains($0)) }
        guard allowed, !text.isEmpty else { return nil }
        let whole = text.prefix { $0 != "." && $0 != "e" && $0 != "E" }
        let groups = whole.drop { $0 == "-" }.split(separator: ",", omittingEmptySubsequences: false)
        if groups.count > 1 {
            // «1,5» could be one and a half or fifteen: refuse it rather than guess.
            guard groups.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(groups[0].count), groups[0].first != "0" else {
                return nil
            }
        }
        // «1.000,5» is a thousand and a half where the comma is the decimal mark.
        guard !text.dropFirst(whole.count).contains(",") else { return nil }
        guard let value = Double(text.filter { $0 != "," && $0 != "_" }), value.isFinite else { return nil }
        return value
    }

    private static func exponent10(_ magnitude: Double) -> Double {
        var exponent = 0.0
        var value = magnitude
        while value >= 10 {
            value /= 10
            exponent += 1
        }
        while value < 1 {
            value *= 10
            exponent -= 1
        }
        return exponent
    }

    private static func power10(_ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<abs(exponent) { result *= 10 }
        return exponent < 0 ? 1 / result : result
    }

    private static func fixed(_ scaled: Double, decimals: Int) -> String {
        let isNegative = scaled < 0
        var digits = abs(scaled).compact
        digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        var whole = String(digits.dropLast(decimals))
        var fraction = digits.suffix(decimals)
        while fraction.last == "0" { fraction.removeLast() }
        if whole.isEmpty { whole = "0" }
        return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }
}
