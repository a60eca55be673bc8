import Practice
import Progress

extension Desk {
    /// Whether nothing was ever answered or set here.
    func isFirstRun() throws -> Bool {
        guard try store.isEmpty(), case .missing = kept.file.read() else { return false }
        return true
    }

    /// Makes the settings file, which keeps the welcome from coming again; where that fails it is no reason not to start.
    func noteWelcome() { try? kept.make() }

    /// Keeps what was chosen in the welcome.
    func choose(path: String, minutes: String) throws {
        for (key, value) in [(Settings.Key.path, path), (.minutes, minutes)] where kept.settings.text(key) != value {
            try kept.set(key, value)
        }
    }
}
