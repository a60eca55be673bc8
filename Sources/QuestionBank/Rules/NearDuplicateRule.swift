import Questions

/// No two questions ask nearly the same in nearly the same words.
///
/// Prompts are compared by the share of three-word runs they have in common (Broder 1997). Only pairs that share a rare run are looked
/// at, so the work stays close to the size of the bank.
struct NearDuplicateRule: BankRule {
    static let name = "near-duplicate"
    /// Jaccard similarity of the runs at which two prompts are called alike.
    static let threshold = 0.5
    private static let commonest = 40

    func check(_ contents: BankContents) -> [Finding] {
        let parsed = contents.parsed.filter { $0.question != nil }
        let runs = parsed.map { Self.runs(in: $0.question?.prompt ?? "") }
        var holders: [String: [Int]] = [:]
        for (index, set) in runs.enumerated() { for run in set { holders[run, default: []].append(index) } }
        var shared: [Pair: Int] = [:]
        for indices in holders.values where indices.count <= Self.commonest {
            for (position, left) in indices.enumerated() {
                for right in indices[(position + 1)...] { shared[Pair(left: left, right: right), default: 0] += 1 }
            }
        }
        var findings: [Finding] = []
        for (pair, count) in shared {
            let union = runs[pair.left].count + runs[pair.right].count - count
            guard union > 0, Double(count) / Double(union) >= Self.threshold else { continue }
            let other = parsed[pair.left].source.id
            let percent = count * 100 / union
            findings.append(
                parsed[pair.right].finding(
                    .warning, Self.name, Place(line: parsed[pair.right].document?.prompt.firstLine ?? 1),
                    "the question shares \(percent) % of its wording with \(other); merge them or ask something else"))
        }
        return findings
    }

    private struct Pair: Hashable {
        var left: Int
        var right: Int
    }

    private static func runs(in prompt: String) -> Set<String> {
        let words = prompt.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard words.count >= 6 else { return [] }
        return Set((0..<(words.count - 2)).map { words[$0...($0 + 2)].joined(separator: " ") })
    }
}
