import Practice
import Screen
import Trainer

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

    /// Gives a command keys of its own below `keys`, or its usual ones back.
    ///
    /// - Parameter keys: nil takes the line away, where a remark stands behind it, it is filled with the usual keys.
    package mutating func bind(_ target: Keymap.Target, to keys: [Key]?) throws(SettingsProblem) {
        let tree = try SettingsTree(text)
        let section = tree.entries.first { $0.name == SettingsTree.keys }
        let entry = section?.entries.first { $0.name == target.name }
        var lines = SettingsLines(text)
        let path = [SettingsTree.keys, target.name]
        guard let keys else {
            guard let entry else { return }
            if lines.isOneLine(entry), !lines.hasRemark(entry) {
                lines.remove(line: entry.line)
                return try take(lines.text, from: tree, line: entry.line, without: path, isLast: section?.entries.count == 1)
            }
            let usual = Commands.all.first { $0.id == target.command && (target.context.map($0.contexts.contains) ?? true) }?.keys ?? []
            return try bind(target, to: usual)
        }
        let value = "[" + keys.map { YAMLScalar.text($0.name) }.joined(separator: ", ") + "]"
        if let entry {
            try lines.replace(entry, with: value)
        } else if let last = section?.entries.last {
            guard lines.isOneLine(last) else {
                throw SettingsProblem(line: last.line, "spar cannot add a line behind this one; add it in the file itself")
            }
            lines.insert([String(repeating: " ", count: last.column) + "\(target.name): \(value)"], after: last.line)
        } else {
            if section == nil { lines.insert(["", "\(SettingsTree.keys):"], after: nil) }
            lines.insert(["  \(target.name): \(value)"], after: section?.line)
        }
        try take(lines.text, from: tree, line: entry?.line ?? section?.line) { $0 == path ? keys.map(\.name) : nil }
    }

    /// Takes the new text if it says what the old one did but for one binding.
    private mutating func take(
        _ new: String, from old: SettingsTree, line: Int, without path: [String], isLast: Bool
    ) throws(SettingsProblem) {
        var expected = SettingsText.values(old.entries)
        expected[path] = nil
        // A heading that nothing is left under has the empty value.
        if isLast { expected[[SettingsTree.keys]] = [""] }
        guard let tree = try? SettingsTree(new), SettingsText.values(tree.entries) == expected else {
            throw SettingsProblem(line: line, "spar cannot take this line away; do it in the file itself")
        }
        text = new
    }

    /// Takes the new text if it says what was wanted and nothing else changed.
    ///
    /// - Parameter wanted: the values that a path should have now; nil where they should be as before.
    private mutating func take(_ new: String, from old: SettingsTree, line: Int?, wanted: ([String]) -> [String]?) throws(SettingsProblem) {
        let refusal = SettingsProblem(line: line, "this is written in a way that spar cannot change; change it in the file itself")
        guard let tree = try? SettingsTree(new) else { throw refusal }
        let before = SettingsText.values(old.entries)
        let after = SettingsText.values(tree.entries)
        // A heading that had nothing under it is no value any more once something is.
        let heading = [SettingsTree.keys]
        let isGood = after.allSatisfy { path, values in values == wanted(path) ?? before[path] }
        guard isGood, before.keys.allSatisfy({ after[$0] != nil || $0 == heading }) else { throw refusal }
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
