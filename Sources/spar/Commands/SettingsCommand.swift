import ArgumentParser
import Foundation
import Practice
import Progress
import Terminal

struct SettingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "Show the settings, or change one.",
        discussion: """
            Without arguments all settings are listed; «spar settings minutes 40» changes one, and nothing else in the settings file. \
            --edit opens that file, which is made with every setting explained where there is none yet.
            """)

    @Argument(help: "The setting's name.") var name: String?
    @Argument(help: "Its new value.") var value: String?

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @Flag(name: .long, help: "Open the settings file in your editor.")
    var edit = false

    @Flag(name: .long, help: "Print where the settings file lies.")
    var path = false

    @OptionGroup var files: FileOptions

    func validate() throws {
        if edit, name != nil { throw ValidationError("--edit opens the whole file; leave the name out") }
    }

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let folders = Folders(environment: environment)
        if path { return print(folders.settings) }
        let desk = try opened { try SettingsDesk(folders, files.openStore(folders)) }
        if edit { return try edit(desk, environment) }
        let key = try name.map(Self.key)
        if let key, let value {
            do { try opened { try desk.set(key, value) } } catch let problem as Settings.Problem { throw Failure("\(problem).", .usage) }
        }
        desk.warn()
        let keys = key.map { [$0] } ?? Settings.Key.allCases
        if json { return try JSON.print(Dictionary(uniqueKeysWithValues: keys.map { ($0.rawValue, desk.settings.text($0)) })) }
        if let key { return print("\(key.rawValue) = \(desk.settings.text(key))") }
        for key in keys {
            let text = "\(key.rawValue) = \(desk.settings.text(key))"
            print(text + String(repeating: " ", count: max(2, 40 - text.count)) + key.explanation)
        }
    }

    private static func key(_ name: String) throws -> Settings.Key {
        if let key = Settings.Key(rawValue: name) { return key }
        throw Failure("«\(name)» is not a setting; known are \(Settings.Key.allCases.map(\.rawValue).joined(separator: ", ")).", .usage)
    }

    private func edit(_ desk: SettingsDesk, _ environment: [String: String]) throws {
        try opened { try desk.make() }
        do {
            let status = try ExternalEditor.run(path: desk.file.path, environment: environment)
            if status != 0 { throw Failure("The editor ended with status \(status); what it saved was kept.", .unavailable) }
        } catch let error as EditorError {
            throw Failure("\(error)", .unavailable)
        }
        _ = try opened { try desk.refresh() }
        guard desk.notices.isEmpty else { throw Failure(desk.notices.joined(separator: "\n"), .data) }
    }
}
