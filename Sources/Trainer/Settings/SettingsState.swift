import Practice

/// The settings as they hold, and what is wrong with the file that they come from.
package struct SettingsState: Hashable, Sendable {
    package var settings: Settings
    package var keys: Keymap
    /// Where the file lies, shortened for reading.
    package var path: String
    /// What in the file cannot be used, a sentence each.
    package var problems: [String]

    package init(settings: Settings, keys: Keymap, path: String, problems: [String]) {
        self.settings = settings
        self.keys = keys
        self.path = path
        self.problems = problems
    }
}
