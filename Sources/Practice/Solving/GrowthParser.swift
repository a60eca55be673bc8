/// Reads an order of growth by recursive descent.
struct GrowthParser {
    private enum Token: Equatable {
        case word(String), number(Double), plus, times, power, open, close
    }

    private var tokens: [Token] = []
    private var position = 0
    private var depth = 0
    private var isReadable = true
    /// A sum multiplied out may become long; nobody writes one of more terms than this.
    private static let mostTerms = 64

    /// What the text measures by, such as n and k.
    var names: Set<String> {
        let words = tokens.enumerated().compactMap { index, token -> String? in
            guard case .word(let name) = token, !(index == 0 && Self.isFrame(tokens)) else { return nil }
            return name
        }
        return Set(words).subtracting(Self.functions)
    }

    private static let logarithms: Set<String> = ["log", "lg", "ln", "log2", "log10"]
    private static let functions = logarithms.union(["sqrt", "√"])

    /// Whether it begins as in `O(n)`.
    private static func isFrame(_ tokens: [Token]) -> Bool {
        tokens.count > 1 && ["o", "θ", "theta"].contains { tokens[0] == .word($0) } && tokens[1] == .open
    }

    /// Calls names otherwise.
    mutating func rename(_ others: [String: String]) {
        tokens = tokens.map { token in
            if case .word(let name) = token, let other = others[name] { return .word(other) }
            return token
        }
    }

    init(_ text: String) {
        var rest = Substring(text)
        while let character = rest.first {
            if character.isWhitespace {
                rest.removeFirst()
            } else if let superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹".firstIndex(of: character) {
                tokens += [.power, .number(Double("⁰¹²³⁴⁵⁶⁷⁸⁹".distance(from: "⁰¹²³⁴⁵⁶⁷⁸⁹".startIndex, to: superscript)))]
                rest.removeFirst()
            } else if character.isNumber {
                let digits = rest.prefix { $0.isNumber || $0 == "." }
                rest.removeFirst(digits.count)
                guard let value = Double(digits) else {
                    isReadable = false
                    return
                }
                tokens.append(.number(value))
            } else if character.isLetter || character == "_" || character == "√" {
                let word = character == "√" ? rest.prefix(1) : rest.prefix { $0.isLetter || $0.isASCII && $0.isNumber || $0 == "_" }
                rest.removeFirst(word.count)
                tokens.append(.word(word.lowercased()))
            } else {
                rest.removeFirst()
                switch character {
                case "+": tokens.append(.plus)
                case "^": tokens.append(.power)
                case "*":
                    let isPower = rest.first == "*"
                    if isPower { rest.removeFirst() }
                    tokens.append(isPower ? .power : .times)
                case "·", "×", "⋅": tokens.append(.times)
                case "(", "[", "{": tokens.append(.open)
                case ")", "]", "}": tokens.append(.close)
                case "$", "\\": break
                default:
                    isReadable = false
                    return
                }
            }
        }
    }

    mutating func parse() -> [Growth.Term]? {
        guard isReadable, !tokens.isEmpty, tokens.count <= 200 else { return nil }
        if Self.isFrame(tokens) { position = 1 }
        guard let sum = sum(), position == tokens.count else { return nil }
        return sum
    }

    private var next: Token? { position < tokens.count ? tokens[position] : nil }

    private mutating func sum() -> [Growth.Term]? {
        guard var result = product() else { return nil }
        while next == .plus {
            position += 1
            guard let more = product() else { return nil }
            result += more
        }
        return result.count <= Self.mostTerms ? result : nil
    }

    private mutating func product() -> [Growth.Term]? {
        guard var result = factor() else { return nil }
        while let token = next, token != .plus, token != .close {
            if token == .times { position += 1 }
            guard let more = factor() else { return nil }
            result = result.flatMap { left in more.map { left.merging($0) { $0 + $1 } } }
            guard result.count <= Self.mostTerms else { return nil }
        }
        return result
    }

    private mutating func factor() -> [Growth.Term]? {
        guard let base = atom() else { return nil }
        guard next == .power else { return base }
        position += 1
        var exponent: Double?
        if case .number(let value)? = next {
            exponent = value
            position += 1
        }
        // Only a single product can be raised; `2^n` grows beyond any power and is kept as a name of its own.
        guard let exponent else { return base == [[:]] ? exponential() : nil }
        guard base.count == 1, let term = base.first else {
            return exponent == 2 ? base.flatMap { left in base.map { left.merging($0) { $0 + $1 } } } : nil
        }
        return [term.mapValues { $0 * exponent }]
    }

    /// The exponent of a number to a power, as a name.
    private mutating func exponential() -> [Growth.Term]? {
        guard let exponent = atom() else { return nil }
        return [[.name("exp " + Self.text(exponent)): 1]]
    }

    private mutating func atom() -> [Growth.Term]? {
        guard let token = next, depth < 20 else { return nil }
        depth += 1
        defer { depth -= 1 }
        position += 1
        switch token {
        case .number: return [[:]]
        case .open:
            guard let inside = sum(), next == .close else { return nil }
            position += 1
            return inside
        case .word("sqrt"), .word("√"):
            guard let inside = atom(), inside.count == 1 else { return nil }
            return inside.map { $0.mapValues { $0 / 2 } }
        case .word(let name) where Self.logarithms.contains(name):
            var power = 1.0
            if next == .power, position + 1 < tokens.count, case .number(let value) = tokens[position + 1] {
                power = value
                position += 2
            }
            guard let inside = factor() else { return nil }
            if inside == [[:]] { return [[:]] }
            let bare = inside.count == 1 ? inside.map { $0.mapValues { _ in 1 } } : inside
            // The logarithm of a product is a sum of logarithms.
            if bare.count == 1, let only = bare.first, only.count > 1 {
                return only.keys.map { [.logarithm(Self.text([[$0: 1]])): power] }
            }
            return [[.logarithm(Self.text(bare)): power]]
        case .word(let name): return [[.name(name): 1]]
        default: return nil
        }
    }

    private static func text(_ sum: [Growth.Term]) -> String {
        sum.map { term in
            term.map { factor, power -> String in
                let name =
                    switch factor {
                    case .name(let name): name
                    case .logarithm(let inner): "log(\(inner))"
                    }
                return power == 1 ? name : "\(name)^\(power)"
            }.sorted().joined(separator: " ")
        }.sorted().joined(separator: "+")
    }
}
