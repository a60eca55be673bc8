import Screen

/// Which keys do what, where: the table of commands with the user's own keys in it.
///
/// A keymap is always sound: no key means two things in one place, and wherever one is, there is a key to get out.
package struct Keymap: Hashable, Sendable {
    /// A command everywhere it is known, or in one place.
    package struct Target: Hashable, Sendable {
        package var command: CommandID
        package var context: Context?

        package init(_ command: CommandID, in context: Context? = nil) {
            self.command = command
            self.context = context
        }
    }

    /// Keys that the user gave a command in place of the usual ones.
    package struct Binding: Hashable, Sendable {
        package var target: Target
        package var keys: [Key]

        package init(_ target: Target, _ keys: [Key]) {
            self.target = target
            self.keys = keys
        }
    }

    /// Why a binding was left out; the usual keys hold for it.
    package struct Refusal: Error, Hashable, Sendable {
        package var target: Target
        package var reason: String
    }

    /// What the user bound, without what was refused.
    package private(set) var bindings: [Binding] = []
    private var tables: [Context: [Command]]

    /// The keys as they are without any change.
    package static let standard = Keymap()

    private init() { tables = Self.tables([]) }

    package static func == (left: Keymap, right: Keymap) -> Bool { left.bindings == right.bindings }
    package func hash(into hasher: inout Hasher) { hasher.combine(bindings) }

    /// Takes the bindings that can be taken.
    ///
    /// All are tried together, so that two commands may change places. Where a key then means two things in one place, the later
    /// of the bindings that did it is left out.
    package static func reading(_ bindings: [Binding]) -> (keymap: Keymap, refusals: [Refusal]) {
        var refusals: [Refusal] = []
        var taken: [Binding] = []
        for binding in bindings {
            if let reason = reason(against: binding) {
                refusals.append(Refusal(target: binding.target, reason: reason))
            } else {
                taken.append(binding)
            }
        }
        var map = Keymap()
        while true {
            map.tables = tables(taken)
            guard let conflict = map.conflict(), let index = conflict.culprit(in: taken) else { break }
            refusals.append(Refusal(target: taken.remove(at: index).target, reason: conflict.reason))
        }
        map.bindings = taken
        return (map, refusals)
    }

    /// The keymap with one more change; nil as keys gives the command its usual ones back.
    package func binding(_ target: Target, to keys: [Key]?) throws(Refusal) -> Keymap {
        var changed = bindings.filter { $0.target != target }
        if let keys { changed.append(Binding(target, keys)) }
        let (map, refusals) = Self.reading(changed)
        if let refusal = refusals.first { throw Refusal(target: target, reason: refusal.reason) }
        return map
    }

    // MARK: Asking

    /// What a key does in a place.
    package func command(for key: Key, in context: Context) -> CommandID? {
        commands(in: context).first { $0.keys.contains(key) }?.id
    }

    /// The commands of a place with their keys, in the order of the table.
    package func commands(in context: Context) -> [Command] { tables[context] ?? [] }

    /// A command's first key in a place.
    package func key(_ command: CommandID, in context: Context) -> Key? {
        commands(in: context).first { $0.id == command }?.keys.first
    }

    /// Its name, for texts.
    package func name(_ command: CommandID, in context: Context) -> String { key(command, in: context)?.name ?? "(no key)" }

    // MARK: Rules

    /// These mean the same everywhere: leaving at once, and stopping.
    private static let reserved: [Key] = [.control("c"), .control("z")]

    private static func reason(against binding: Binding) -> String? {
        let (target, keys) = (binding.target, binding.keys)
        let places = Commands.all.filter { $0.id == target.command }.flatMap(\.contexts)
        if let context = target.context, !places.contains(context) { return "there is no such command there" }
        if target.command == .tick { return "its letters belong to the points in their order" }
        if let key = keys.first(where: reserved.contains) { return "\(key.name) leaves or stops the program everywhere" }
        if keys.contains(.escape), !target.command.leadsOut { return "Esc always leads back" }
        if keys.isEmpty, target.command.isNeeded { return "it needs a key" }
        if let context = target.context, let key = keys.first(where: context.isText) { return "\(key.name) is text there" }
        return nil
    }

    private static func tables(_ bindings: [Binding]) -> [Context: [Command]] {
        let all = Dictionary(bindings.map { ($0.target, $0.keys) }, uniquingKeysWith: { $1 })
        return Dictionary(
            uniqueKeysWithValues: Context.allCases.map { context in
                let commands = Commands.all.filter { $0.contexts.contains(context) }
                return (context, commands.map { Self.bound($0, in: context, all) })
            })
    }

    private static func bound(_ command: Command, in context: Context, _ bindings: [Target: [Key]]) -> Command {
        var command = command
        if let keys = bindings[Target(command.id, in: context)] {
            command.keys = keys
        } else if let keys = bindings[Target(command.id)] {
            // A letter that serves elsewhere may be text here: the usual keys stay then.
            let usable = keys.filter { !context.isText($0) }
            if !usable.isEmpty || keys.isEmpty { command.keys = usable }
        } else {
            return command
        }
        // Whoever looks for the way out finds Esc.
        if command.id.leadsOut, !command.keys.contains(.escape) { command.keys.append(.escape) }
        return command
    }

    private struct Conflict {
        var context: Context
        var key: Key
        var commands: [CommandID]

        /// The latest binding that made it.
        func culprit(in bindings: [Binding]) -> Int? {
            bindings.lastIndex { binding in
                commands.contains(binding.target.command) && (binding.target.context ?? context) == context && binding.keys.contains(key)
            }
        }

        var reason: String { "\(key.name) would mean both \(commands.map(\.name).joined(separator: " and ")) on «\(context.title)»" }
    }

    private func conflict() -> Conflict? {
        // Nobody sees the screen before the first one, so another is named where there is one.
        for context in Context.allCases.filter({ $0 != .starting }) + [.starting] {
            var seen: [Key: CommandID] = [:]
            for command in commands(in: context) {
                for key in Set(command.keys) {
                    if let other = seen[key] { return Conflict(context: context, key: key, commands: [other, command.id]) }
                    seen[key] = command.id
                }
            }
        }
        return nil
    }
}

extension Keymap.Target {
    /// As the settings file writes it: `undo`, or `home.undo` for one place.
    package var name: String { (context.map { $0.name + "." } ?? "") + command.name }

    package init?(name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let command = parts.last.flatMap(CommandID.init(name:)), parts.count <= 2 else { return nil }
        self.init(command)
        guard parts.count == 2 else { return }
        guard let place = Context.allCases.first(where: { $0.name == parts[0] }) else { return nil }
        context = place
    }
}

extension CommandID {
    /// As the settings file writes it: `next-point`.
    package var name: String { rawValue.kebab }

    package init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    /// Esc does this wherever it is known.
    fileprivate var leadsOut: Bool { self == .back || self == .finishTyping }
    /// Without a key for it there would be no way out, or none to learn the keys.
    fileprivate var isNeeded: Bool { leadsOut || self == .leave || self == .help }
}

extension Context {
    /// As the settings file writes it.
    package var name: String { rawValue.kebab }

    /// Whether a key types something here, so that it cannot be a command.
    func isText(_ key: Key) -> Bool {
        switch (self, key) {
        case (.mock, .enter), (.mock, .backspace), (.mock, .character), (.typing, .enter), (.typing, .backspace), (.search, .backspace),
            (.claim, .backspace):
            true
        case (.typing, .character), (.search, .character), (.settingValue, .character), (.claim, .character): true
        case (.numeric, .character(let character)): character.isNumber || ".-+".contains(character)
        default: false
        }
    }
}

extension String {
    /// `scrollDown` as `scroll-down`.
    fileprivate var kebab: String { reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) } }
}
