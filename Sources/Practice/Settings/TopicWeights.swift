import Questions

/// The user's own weights of topics, as a setting writes them: `gbdt=3, rag=0.5`.
package enum TopicWeights {
    /// Factors that the weight of a topic may be multiplied with.
    package static let bounds = 0.0...100.0

    /// - Returns: nil where the text is something else, or names a topic twice.
    static func parse(_ text: String) -> [String: Double]? {
        if text == "none" { return [:] }
        var weights: [String: Double] = [:]
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace } }
            guard sides.count == 2, !sides[0].isEmpty, !sides[1].contains(where: { "xX".contains($0) }), let factor = Double(sides[1]),
                bounds.contains(factor), weights.updateValue(factor, forKey: sides[0]) == nil
            else { return nil }
        }
        return weights
    }

    static func text(_ weights: [String: Double]) -> String {
        weights.isEmpty ? "none" : weights.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.compact)" }.joined(separator: ", ")
    }
}
