import Questions

/// A design prompt yields small questions for every day.
struct FragmentRule: BankRule {
    static let name = "fragments"
    /// Fewer are too few to keep a prompt alive between mocks.
    static let enough = 6

    func check(_ contents: BankContents) -> [Finding] {
        var counts: [Substring: Int] = [:]
        for parsed in contents.parsed where parsed.source.isFragment { counts[parsed.source.id.parent, default: 0] += 1 }
        return contents.parsed.compactMap { parsed in
            guard parsed.question?.kind == .design else { return nil }
            let count = counts[parsed.source.id.rawValue[...]] ?? 0
            guard count < Self.enough else { return nil }
            return parsed.finding(
                .warning, Self.name, Place(),
                "the prompt has \(count) fragments; add files to the folder of the same name until there are \(Self.enough)")
        }
    }
}
