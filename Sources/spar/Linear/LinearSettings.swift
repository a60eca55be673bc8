import Practice
import Terminal

/// The settings as numbered lines: a number, then the new value.
struct LinearSettings {
    let desk: Desk
    let io: LineIO

    func run() throws {
        let keys = Settings.Group.allCases.flatMap(\.keys)
        while true {
            try desk.kept.refresh()
            for notice in desk.kept.notices { io.say(notice) }
            io.say("Settings, kept in \(desk.kept.file.path):")
            for (index, key) in keys.enumerated() {
                io.say("\(index + 1) \(key.rawValue): \(desk.kept.settings.text(key)). \(key.meaning), \(key.allowed).")
            }
            guard let line = io.ask("Number of the setting to change, e edit the file, Enter back to home") else { return }
            switch line.lowercased() {
            case "", "q", "0", "back": return
            case "e", "edit":
                do {
                    try desk.kept.make()
                    try desk.runEditor(desk.kept.file.path) { try $0() }
                } catch let error as EditorError { io.say("\(error)") } catch let error as Failure { io.say("\(error)") }
            default:
                guard let number = Int(line), keys.indices.contains(number - 1) else {
                    io.say("«\(line)» is not a number from 1 to \(keys.count).")
                    continue
                }
                guard try change(keys[number - 1]) else { return }
            }
        }
    }

    /// - Returns: false at the end of the input.
    private func change(_ key: Settings.Key) throws -> Bool {
        while true {
            guard let value = io.ask("New value of \(key.rawValue), \(key.allowed); Enter leaves \(desk.kept.settings.text(key))") else {
                return false
            }
            if value.isEmpty { return true }
            do {
                try desk.kept.set(key, value)
                io.say("\(key.rawValue) is \(desk.kept.settings.text(key)).")
                return true
            } catch let problem as Settings.Problem {
                io.say("\(problem).")
            } catch let failure as Failure {
                io.say("\(failure)")
                return true
            }
        }
    }
}
