import ArgumentParser
import Foundation
import Practice
import Progress

struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "Show the settings, or change one.",
        discussion: "Without arguments all settings are listed; «spar settings minutes 40» changes one.")

    @Argument(help: "The setting's name.") var key: String?
    @Argument(help: "Its new value.") var value: String?

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var files: FileOptions

    func run() throws {
        let folders = Folders(environment: ProcessInfo.processInfo.environment)
        let store = try opened { try files.openStore(folders) }
        var settings = try opened { try store.settings() }
        if let name = key {
            guard let key = Settings.Key(rawValue: name) else {
                let known = Settings.Key.allCases.map(\.rawValue).joined(separator: ", ")
                throw Failure("«\(name)» is not a setting; known are \(known).", .usage)
            }
            if let value {
                do { try settings.set(key, value) } catch { throw Failure("\(error).", .usage) }
                try opened { try store.set(key, in: settings) }
            }
            if !json { return print("\(key.rawValue) = \(settings.text(key))") }
        }
        let keys = Settings.Key.allCases.filter { key == nil || $0.rawValue == key }
        if json { return try JSON.print(Dictionary(uniqueKeysWithValues: keys.map { ($0.rawValue, settings.text($0)) })) }
        for key in keys {
            let text = "\(key.rawValue) = \(settings.text(key))"
            print(text + String(repeating: " ", count: max(2, 40 - text.count)) + key.explanation)
        }
    }
}
