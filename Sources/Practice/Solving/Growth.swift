/// An order of growth such as `O(n log n)`, brought to a form in which equal ones are equal.
///
/// It is a sum of products of powers. Constant factors go, products of sums are multiplied out, logarithms lose their base and the power of
/// what they are taken of, and a term that another one dominates in every name goes too: `n (log n + 5) + n` is `n log n`.
package struct Growth: Hashable, Sendable {
    /// A product: the power of each name or logarithm.
    typealias Term = [Factor: Double]

    enum Factor: Hashable, Sendable {
        case name(String)
        /// Of the canonical text of what it is taken of.
        case logarithm(String)
    }

    private var terms: Set<Term>

    /// Reads `O(n log n)`, `n·log(n)`, `N^2`, `n²`, `sqrt(n)`, `(V + E) log V`, with or without the O.
    ///
    /// - Returns: nil where it is empty or no such expression. Names are compared without regard to case.
    package init?(_ text: String) {
        self.init(GrowthParser(text))
    }

    private init?(_ parser: GrowthParser) {
        var parser = parser
        guard let sum = parser.parse() else { return nil }
        terms = Self.dominant(sum)
    }

    /// Whether two people's ways to write it mean the same growth; nil where either cannot be read.
    ///
    /// Nobody can know what the other calls a size: names that only one of them uses may stand for those that only the other does.
    package static func agree(_ left: String, _ right: String) -> Bool? {
        let (one, other) = (GrowthParser(left), GrowthParser(right))
        guard let left = Growth(one), let right = Growth(other) else { return nil }
        if left == right { return true }
        let (own, foreign) = (one.names.subtracting(other.names).sorted(), other.names.subtracting(one.names).sorted())
        guard own.count == foreign.count, (1...3).contains(own.count) else { return false }
        return orders(foreign).contains { order in
            var renamed = one
            renamed.rename(Dictionary(uniqueKeysWithValues: zip(own, order)))
            return Growth(renamed) == right
        }
    }

    /// All orders of a few names.
    private static func orders(_ names: [String]) -> [[String]] {
        guard names.count > 1 else { return [names] }
        return names.indices.flatMap { index in
            var rest = names
            let first = rest.remove(at: index)
            return orders(rest).map { [first] + $0 }
        }
    }

    /// Without the terms that another term outgrows, taking every name to grow without bound.
    private static func dominant(_ sum: [Term]) -> Set<Term> {
        let all = Set(sum.map { $0.filter { $0.value != 0 } })
        return all.filter { term in !all.contains { $0 != term && dominates($0, term) } }
    }

    private static func dominates(_ large: Term, _ small: Term) -> Bool {
        var rest = large
        // Names first: only what they leave over can outgrow a logarithm.
        for (factor, power) in small {
            guard case .name = factor else { continue }
            guard let have = rest[factor], have >= power else { return false }
            rest[factor] = have - power
        }
        for (factor, power) in small {
            guard case .logarithm(let inner) = factor else { continue }
            let have = rest[factor] ?? 0
            if have >= power {
                rest[factor] = have - power
            } else if (rest[.name(inner)] ?? 0) <= 0 {
                // Any power of a name outgrows any power of that name's logarithm.
                return false
            }
        }
        return rest.values.allSatisfy { $0 >= 0 }
    }
}
