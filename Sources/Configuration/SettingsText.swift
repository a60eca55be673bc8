import Practice

/// The text of a settings file, in which single values change and everything else stays as it is, byte for byte.
///
/// After each change the text is read again: where anything but the wanted value would differ, the change is refused. That
/// leaves ways of writing YAML that only a person can change well, such as a value over several lines.
package struct SettingsText: Hashable, Sendable {
    package private(set) var text: String

    package init(_ text: String) { self.text = text }

    /// Writes a value in place of the one that stands there, or adds the setting where it fits best.
    ///
    /// - Parameter value: already checked, in one line.
    /// - Throws: why the text cannot be changed by a program; it stays as it was.
    package mutating func set(_ key: Settings.Key, to value: String) throws(SettingsProblem) {
        let tree = try SettingsTree(text)
        var lines = SettingsLines(text)
        if let entry = tree.entries.first(where: { $0.name == key.rawValue }) {
            try lines.replace(entry, with: YAMLScalar.text(value))
        } else {
            let before = Settings.Key.allCases.prefix { $0 != key }.map(\.rawValue)
            let last = tree.entries.last { before.contains($0.name) && lines.isOneLine($0) }
            lines.insert(["", "# \(SettingsTemplate.comment(key))", "\(key.rawValue): \(YAMLScalar.text(value))"], after: last?.line)
        }
        try take(lines.text, from: tree, line: tree.entries.first { $0.name == key.rawValue }?.line) { $0 == [key.rawValue] ? [value] : nil }
    }

    /// Takes the new text if it says what was wanted and nothing else changed.
    ///
    /// - Parameter wanted: the values that a path should have now; nil where they should be as before.
    private mutating func take(_ new: String, from old: SettingsTree, line: Int?, wanted: ([String]) -> [String]?) throws(SettingsProblem) {
        let refusal = SettingsProblem(line: line, "this is written in a way that spar cannot change; change it in the file itself")
        guard let tree = try? SettingsTree(new) else { throw refusal }
        let before = SettingsText.values(old.entries)
        let after = SettingsText.values(tree.entries)
        let isGood = after.allSatisfy { path, values in values == wanted(path) ?? before[path] }
        guard isGood, before.keys.allSatisfy({ after[$0] != nil || wanted($0) != nil }) else { throw refusal }
        text = new
    }

    /// All values by their path.
    private static func values(_ entries: [SettingsTree.Entry], under path: [String] = []) -> [[String]: [String]] {
        var values: [[String]: [String]] = [:]
        for entry in entries {
            let path = path + [entry.name]
            if entry.isMapping {
                values.merge(Self.values(entry.entries, under: path)) { first, _ in first }
            } else {
                values[path] = entry.words
            }
        }
        return values
    }
}

/// Writes values so that YAML reads them as the text they are.
enum YAMLScalar {
    static func text(_ value: String) -> String {
        let isPlain =
            !value.isEmpty
            && value.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || "0123456789./^+-_".unicodeScalars.contains($0)) }
        guard !isPlain || value.hasPrefix("-") else { return value }
        return "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
