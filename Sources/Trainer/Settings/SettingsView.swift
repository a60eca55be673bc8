import Practice
import Screen

/// The settings with their values, changed by single keys, and the list of commands whose keys can be changed.
package struct SettingsView: Hashable, Sendable {
    package var state: SettingsState
    /// The row that is chosen: a setting, and behind the last one the way to the keys.
    var row = 0
    /// The value being typed, or nil.
    var typed: String?
    /// The command chosen in the list of keys, or nil while the settings are shown.
    var keyRow: Int?
    /// The next key pressed is for the chosen command: in place of its keys, or as one more.
    var isAdding: Bool?
    var scroll = 0

    package init(state: SettingsState) { self.state = state }

    /// In the order of the screen.
    private static let keys = Settings.Group.allCases.flatMap(\.keys)

    /// The chosen setting; nil on the way to the keys.
    var key: Settings.Key? { Self.keys.indices.contains(row) ? Self.keys[row] : nil }

    var chosenKeys: KeyList.Row? { keyRow.map { KeyList.rows[$0] } }

    package var context: Context {
        if isAdding != nil { return .newKey }
        if keyRow != nil { return .keys }
        return typed == nil ? .settings : .settingValue
    }

    // MARK: Keys

    mutating func perform(_ command: CommandID, in layout: Layout, notice: inout App.Notice?) -> [Effect] {
        switch (context, command) {
        case (_, .edit): return [.editSettings]
        case (.settingValue, .accept): return accept(&notice)
        case (.settingValue, .erase): typed = typed.map { String($0.dropLast()) }
        case (.settingValue, .back): typed = nil
        case (.newKey, .back): isAdding = nil
        case (.keys, .back), (.keys, .leave): (keyRow, scroll) = (nil, 0)
        case (.keys, .change): isAdding = false
        case (.keys, .addKey): isAdding = true
        case (.keys, .useDefault): return chosenKeys.map { [.bind($0.target, nil)] } ?? []
        case (.settings, .back), (.settings, .leave): return [.loadHome]
        case (.settings, .increase): return step(1, &notice)
        case (.settings, .decrease): return step(-1, &notice)
        case (.settings, .useDefault): return key.map { [.set($0, Settings().text($0))] } ?? []
        case (.settings, .change): if key == nil { (keyRow, scroll) = (0, 0) } else { typed = "" }
        default: move(command, layout)
        }
        return []
    }

    private mutating func step(_ steps: Int, _ notice: inout App.Notice?) -> [Effect] {
        guard let key else { return [] }
        guard let value = state.settings.stepped(key, by: steps) else {
            notice = App.Notice(text: "\(key.rawValue) is typed: \(key.allowed).", tone: .plain)
            return []
        }
        guard value != state.settings.text(key) else {
            notice = App.Notice(text: "\(key.rawValue) goes from \(key.allowed).", tone: .plain)
            return []
        }
        return [.set(key, value)]
    }

    private mutating func accept(_ notice: inout App.Notice?) -> [Effect] {
        guard let key, let typed else { return [] }
        let value = typed.split(separator: " ").joined(separator: " ")
        var settings = state.settings
        do throws(Settings.Problem) { try settings.set(key, value) } catch {
            notice = App.Notice(text: "\(error).", tone: .bad)
            return []
        }
        self.typed = nil
        return [.set(key, value)]
    }

    /// Takes a key that is text or is to be bound; nil where it is a command.
    mutating func type(_ key: Key, _ keys: Keymap, notice: inout App.Notice?) -> [Effect]? {
        switch context {
        case .settingValue:
            guard keys.command(for: key, in: .settingValue) == nil, case .character(let character) = key else { return nil }
            typed = String(((typed ?? "") + String(character)).prefix(60))
            return []
        case .newKey:
            guard key != .escape, let chosen = chosenKeys else { return nil }
            let isMore = isAdding == true
            isAdding = nil
            let old = keys.commands(in: chosen.context).first { $0.id == chosen.target.command }?.keys ?? []
            let new = isMore ? old.filter { $0 != key } + [key] : [key]
            do throws(Keymap.Refusal) {
                _ = try keys.binding(chosen.target, to: new)
                return [.bind(chosen.target, new)]
            } catch {
                notice = App.Notice(text: "\(key.name) cannot serve as \(chosen.target.name): \(error.reason).", tone: .bad)
                return []
            }
        default: return nil
        }
    }

    mutating func paste(_ text: String) {
        guard typed != nil else { return }
        typed = String(((typed ?? "") + text.filter { !$0.isNewline && $0 != "\t" }).prefix(60))
    }

    private mutating func move(_ command: CommandID, _ layout: Layout) {
        let rows = layout.bodyRows(panel: panelRows(layout))
        let step =
            switch command {
            case .scrollDown: 1
            case .scrollUp: -1
            case .pageDown: rows - 1
            case .pageUp: 1 - rows
            default: 0
            }
        if let keyRow { self.keyRow = min(max(0, keyRow + step), KeyList.rows.count - 1) } else { row = min(max(0, row + step), Self.keys.count) }
        let body = body(layout)
        // The heading above the first row comes into view with it.
        let top = (keyRow ?? row) == 0 ? 0 : body.chosen
        scroll = Scroll.clamped(Scroll.showing(top..<(body.chosen + 1), scroll: scroll, rows: rows), count: body.lines.count, rows: rows)
    }
}
