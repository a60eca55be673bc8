import Practice
import Questions
import Screen
import Trainer
import Yams

/// What the text of a settings file says.
///
/// Reading never fails: what cannot be used is named and leaves the value that held before, a broken text leaves them all.
package struct SettingsReading: Hashable, Sendable {
    package private(set) var settings: Settings
    package private(set) var keys = Keymap.standard
    package private(set) var problems: [SettingsProblem] = []
    /// Nothing of the text could be read.
    package private(set) var isBroken = false

    /// - Parameters:
    ///   - held: what holds where the text cannot be used; what it does not mention has its default.
    ///   - keys: the keys that hold where nothing of the text can be read.
    package init(_ text: String, holding held: Settings, _ keys: Keymap = .standard) {
        settings = Settings()
        do throws(SettingsProblem) {
            for entry in try SettingsTree(text).entries { take(entry, held) }
        } catch {
            self = SettingsReading(broken: error, holding: held, keys)
        }
    }

    /// The reading of a file that cannot be read at all.
    package init(broken problem: SettingsProblem, holding held: Settings, _ keys: Keymap = .standard) {
        settings = held
        self.keys = keys
        problems = [problem]
        isBroken = true
    }

    private mutating func take(_ entry: SettingsTree.Entry, _ held: Settings) {
        if entry.name == SettingsTree.keys { return takeKeys(entry) }
        guard let key = Settings.Key(rawValue: entry.name) else {
            let names = Settings.Key.allCases.map(\.rawValue) + [SettingsTree.keys]
            let nearest = NearestName.find(entry.name, among: names).map { "did you mean «\($0)»?" }
            problems.append(
                SettingsProblem(
                    line: entry.line, "«\(entry.name)» is not a setting; \(nearest ?? "known are \(names.joined(separator: ", "))")"))
            return
        }
        do {
            guard let text = entry.text, !text.isEmpty else {
                throw SettingsProblem("\(key.rawValue) has no value; it takes \(key.allowed)")
            }
            try settings.set(key, text)
        } catch {
            try? settings.set(key, held.text(key))
            problems.append(SettingsProblem(line: entry.line, "\(error); \(held.text(key)) holds"))
        }
    }
}

extension SettingsReading {
    /// Reads the bindings below `keys`; each one that cannot be used is named, the others hold.
    private mutating func takeKeys(_ entry: SettingsTree.Entry) {
        guard entry.isMapping || entry.text?.isEmpty ?? false || entry.text == "~" else {
            problems.append(SettingsProblem(line: entry.line, "below keys there is one command a line, as in «undo: [u, ^z]»"))
            return
        }
        var bindings: [Keymap.Binding] = []
        var lines: [Keymap.Target: Int] = [:]
        for entry in entry.entries {
            do throws(SettingsProblem) {
                let binding = try Self.binding(entry)
                bindings.append(binding)
                lines[binding.target] = entry.line
            } catch {
                problems.append(SettingsProblem(line: entry.line, error.text))
            }
        }
        let (map, refusals) = Keymap.reading(bindings)
        keys = map
        problems += refusals.map { SettingsProblem(line: lines[$0.target], "\($0.target.name) keeps its usual keys: \($0.reason)") }
    }

    private static func binding(_ entry: SettingsTree.Entry) throws(SettingsProblem) -> Keymap.Binding {
        guard let target = Keymap.Target(name: entry.name) else {
            let parts = entry.name.split(separator: ".")
            let places = parts.count == 2 ? parts[0] + "." : ""
            let known = CommandID.allCases.map { places + $0.name } + (parts.count == 2 ? Context.allCases.map { "\($0.name).\(parts[1])" } : [])
            let nearest = NearestName.find(entry.name, among: known.filter { Keymap.Target(name: $0) != nil }).map { "did you mean «\($0)»?" }
            throw SettingsProblem("«\(entry.name)» is not a command; \(nearest ?? "«spar keys» lists them")")
        }
        guard !entry.isMapping else { throw SettingsProblem("\(entry.name) takes a list of keys, as in [u, ^z]") }
        var keys: [Key] = []
        for word in entry.words {
            guard let key = Key(name: word) else {
                throw SettingsProblem("«\(word.prefix(20))» is no key; write a character, Enter, Space, Tab, Up, PgDn, F1, ^e or Alt-e")
            }
            if !keys.contains(key) { keys.append(key) }
        }
        return Keymap.Binding(target, keys)
    }
}

/// The names and values of a settings text, with the lines they stand on.
struct SettingsTree {
    /// The name under which keys are bound.
    static let keys = "keys"

    struct Entry {
        let name: String
        let line: Int
        /// Where the name stands, counted in scalars from the start of its line.
        let column: Int
        let value: Node

        /// The value where it is one word or number.
        var text: String? { value.scalar?.string }
        var isMapping: Bool { value.mapping != nil }
        /// The value as words: one, or those of a list.
        var words: [String] { value.sequence.map { $0.map { $0.scalar?.string ?? "?" } } ?? [text ?? "?"] }
        /// The entries of a mapping; empty where there is none.
        var entries: [Entry] { value.mapping.map(SettingsTree.entries) ?? [] }
    }

    /// In the order of the text.
    let entries: [Entry]

    init(_ text: String) throws(SettingsProblem) {
        let root: Node?
        do {
            // The parser takes CRLF, but what looks at lines before it does not; places stay the same.
            root = try YAMLText.compose(text.withoutMark.replacing("\r\n", with: "\n"))
        } catch {
            throw SettingsProblem(line: error.place.line, error.reason)
        }
        guard let root, root != "" else {
            entries = []
            return
        }
        guard let mapping = root.mapping else {
            throw SettingsProblem(line: root.mark?.line, "this is no list of settings; write one a line, as in «minutes: 25»")
        }
        entries = Self.entries(mapping)
    }

    private static func entries(_ mapping: Node.Mapping) -> [Entry] {
        mapping.map { key, value in
            Entry(name: key.string ?? "?", line: key.mark?.line ?? 1, column: (key.mark?.column ?? 1) - 1, value: value)
        }
    }
}

extension String {
    /// The text without the mark that some editors put before it.
    var withoutMark: String { unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self }
}
