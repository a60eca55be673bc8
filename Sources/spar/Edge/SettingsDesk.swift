import Configuration
import Foundation
import Practice
import Progress
import Screen
import Trainer

/// The user's settings: the file is the truth, the progress file is kept in step with it.
final class SettingsDesk {
    let file: SettingsFile
    private(set) var reading: SettingsReading
    private let folders: Folders
    private let store: ProgressStore
    private var signature: SettingsFile.Signature?

    init(_ folders: Folders, _ store: ProgressStore) throws(ProgressError) {
        self.folders = folders
        self.store = store
        file = SettingsFile(path: folders.settings)
        reading = SettingsReading("", holding: Settings())
        let moving = try moveFromProgress()
        try read(holding: store.settings())
        if let moving { reading = SettingsReading(broken: moving, holding: try store.settings()) } else { try store.use(reading.settings) }
    }

    var settings: Settings { reading.settings }
    var keys: Keymap { reading.keys }

    /// What the settings screen shows.
    var screen: SettingsState {
        let home = folders.home.isEmpty ? nil : folders.home + "/"
        let short = home.flatMap { file.path.hasPrefix($0) ? "~/" + file.path.dropFirst($0.count) : nil }
        return SettingsState(settings: settings, keys: keys, path: short ?? file.path, problems: notices)
    }

    /// What is wrong with the file, for the user: a sentence each.
    var notices: [String] {
        reading.problems.map { "\(file.path)\($0.line.map { ":\($0)" } ?? ""): \($0.text)\($0.text.hasSuffix("?") ? "" : ".")" }
    }

    /// Says on standard error what is wrong with the file.
    func warn() {
        for notice in notices { FileHandle.standardError.write(Data("spar: \(notice)\n".utf8)) }
    }

    /// Where the settings come from, in words.
    var state: String { signature == nil ? "the defaults hold; \(file.path) does not exist yet" : file.path }

    /// Writes the file where settings were kept in the progress file before there was one.
    ///
    /// - Returns: why that could not be done; they hold where they are then.
    private func moveFromProgress() throws(ProgressError) -> SettingsProblem? {
        let kept = try store.settings()
        guard try !store.hasMovedSettings(), kept != Settings(), case .missing = file.read() else { return nil }
        do {
            try file.write(SettingsTemplate.text(kept), making: folders.make)
            return nil
        } catch {
            return SettingsProblem("your settings could not be moved here from the progress file. \(error)")
        }
    }

    /// Reads the file again if it changed.
    ///
    /// - Returns: whether it did.
    @discardableResult
    func refresh() throws(ProgressError) -> Bool {
        guard file.signature != signature else { return false }
        read(holding: reading.settings)
        try store.use(reading.settings)
        return true
    }

    private func read(holding held: Settings) {
        signature = file.signature
        switch file.read() {
        case .missing: reading = SettingsReading("", holding: held)
        case .text(let text): reading = SettingsReading(text, holding: held, keys)
        case .unusable(let problem): reading = SettingsReading(broken: problem, holding: held, keys)
        }
    }

    /// Changes one value in the file and here.
    ///
    /// - Throws: `Settings.Problem` where the value is refused, a failure where the file cannot be changed; nothing changed then.
    func set(_ key: Settings.Key, _ value: String) throws {
        var new = settings
        try new.set(key, value)
        try change { text throws(SettingsProblem) in try text.set(key, to: new.text(key)) }
    }

    /// Gives a command keys of its own, or nil for the usual ones everywhere.
    func bind(_ target: Keymap.Target, to new: [Key]?) throws {
        do throws(Keymap.Refusal) { _ = try keys.binding(target, to: new) } catch {
            throw Failure("\(target.name) keeps its keys: \(error.reason).", .usage)
        }
        let targets = new == nil && target.context == nil ? keys.bindings.map(\.target).filter { $0.command == target.command } : [target]
        guard !targets.isEmpty else { return }
        try change { text throws(SettingsProblem) in
            for target in targets { try text.bind(target, to: new) }
        }
    }

    /// Makes the file where there is none, with the settings that hold.
    func make() throws {
        if case .missing = file.read() { try file.write(SettingsTemplate.text(settings), making: folders.make) }
        try refresh()
    }

    private func change(_ body: (inout SettingsText) throws(SettingsProblem) -> Void) throws {
        var text: SettingsText
        switch file.read() {
        case .missing: text = SettingsText(SettingsTemplate.text(settings))
        case .text(let found): text = SettingsText(found)
        case .unusable(let problem): throw Failure("\(file.path) was not changed: \(problem).", .data)
        }
        do throws(SettingsProblem) { try body(&text) } catch { throw Failure("\(file.path) was not changed: \(error).", .data) }
        try file.write(text.text, making: folders.make)
        try refresh()
    }
}
