import Practice

/// The settings file as it is first written: every setting with what it is, and the values that hold.
package enum SettingsTemplate {
    package static func text(_ settings: Settings) -> String {
        var lines = [
            "# The settings of spar. Change them here or on the settings screen («,» on home): it changes the values here and leaves the",
            "# rest of this file as you write it. What is missing here has its default; «spar settings» shows what holds.",
        ]
        for group in Settings.Group.allCases {
            lines += ["", "# \(group.rawValue)"]
            for key in group.keys { lines += ["", "# \(comment(key))", "\(key.rawValue): \(YAMLScalar.text(settings.text(key)))"] }
        }
        lines += [
            "", "# Keys", "",
            "# Commands and their keys, in place of the usual ones; «spar keys» lists both, and which screens they are on. As in",
            "#   undo: [u, F2]", "#   question.hint: [H]",
            "# where the second holds on one screen only. ^e is Ctrl-e. Esc always leads back, and Ctrl-c leaves at once.",
            "\(SettingsTree.keys):",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a setting is, which values it takes, and its default.
    static func comment(_ key: Settings.Key) -> String {
        "\(key.meaning.prefix(1).uppercased())\(key.meaning.dropFirst()): \(key.allowed). Default: \(Settings().text(key))."
    }
}
