import ArgumentParser
import Foundation
import Screen
import Trainer

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "Show which keys do what, or change them.",
        discussion: """
            Without arguments every command is listed, screen by screen. «spar keys undo U» gives a command other keys on all its \
            screens, «spar keys question.hint H» on one. They are kept in the settings file.
            """)

    @Argument(help: "The command's name, as in undo or question.undo.") var command: String?
    @Argument(help: "Its new keys: a character, Enter, Space, Tab, Up, PgDn, F1, ^e or Alt-e.") var keys: [String] = []

    @Flag(name: .long, help: "Go back to the command's usual keys; without a command, show the usual keys of all.")
    var usual = false

    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.")
    var json = false

    @OptionGroup var files: FileOptions

    func validate() throws {
        if usual, !keys.isEmpty { throw ValidationError("--usual gives back the usual keys; leave the keys out") }
    }

    struct Screen: Encodable {
        struct Command: Encodable {
            var name: String
            var keys: [String]
            var help: String
        }
        var name: String
        var title: String
        var commands: [Command]
    }

    func run() throws {
        if usual, command == nil { return try show(.standard, only: nil) }
        let folders = Folders(environment: ProcessInfo.processInfo.environment)
        let desk = try opened { try SettingsDesk(folders, files.openStore(folders)) }
        let target = try command.map(Self.target)
        if let target, usual || !keys.isEmpty {
            let new = try keys.map { word in
                guard let key = Key(name: word) else {
                    throw Failure("«\(word)» is no key; write a character, Enter, Space, Tab, Up, PgDn, F1, ^e or Alt-e.", .usage)
                }
                return key
            }
            try opened { try desk.bind(target, to: usual ? nil : new) }
        }
        desk.warn()
        try show(desk.keys, only: target)
    }

    private static func target(_ name: String) throws -> Keymap.Target {
        if let target = Keymap.Target(name: name) { return target }
        throw Failure("«\(name)» is not a command; «spar keys» lists them all.", .usage)
    }

    private func show(_ keymap: Keymap, only target: Keymap.Target?) throws {
        let screens = Context.allCases.filter { $0 != .starting }.compactMap { context -> Screen? in
            let wanted = keymap.commands(in: context).filter { command in
                target.map { $0.command == command.id && ($0.context ?? context) == context } ?? true
            }
            guard !wanted.isEmpty else { return nil }
            return Screen(
                name: context.name, title: context.title,
                commands: wanted.map { .init(name: $0.id.name, keys: $0.keysText.map { [$0] } ?? $0.keys.map(\.name), help: $0.help) })
        }
        if json { return try JSON.print(["screens": screens]) }
        for (number, screen) in screens.enumerated() {
            if number > 0 { print() }
            print("\(screen.title) (\(screen.name))")
            for command in screen.commands {
                let keys = command.keys.isEmpty ? "no key" : command.keys.joined(separator: " ")
                print("  \(padded(keys, 14))\(padded(command.name, 18))\(command.help)")
            }
        }
    }

    private func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(2, width - text.count)) }
}
