import GRDB
import Practice

extension ProgressStore {
    /// The settings that this file was last used with; what is missing or cannot be read has its default.
    ///
    /// The user's settings are a file of their own. Those here are the ones that due days were derived with, and they hold where
    /// that file cannot be read.
    package func settings() throws(ProgressError) -> Settings {
        try read(Self.settings)
    }

    /// Whether the settings were moved to the user's file; before that, those here are the truth.
    package func hasMovedSettings() throws(ProgressError) -> Bool {
        try read { db in try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM settings WHERE key = ?)", arguments: [movedMark]) ?? false }
    }

    static func settings(_ db: Database) throws -> Settings {
        var settings = Settings()
        let rows = try Row.fetchCursor(db, sql: "SELECT key, value FROM settings")
        while let row = try rows.next() {
            guard let key = Settings.Key(rawValue: try row.decode(atIndex: 0)) else { continue }
            try? settings.set(key, row.decode(atIndex: 1))
        }
        return settings
    }

    /// Uses this file with the user's settings from now on, and derives due days anew where they depend on one that changed.
    ///
    /// Where nothing changed nothing is written.
    package func use(_ settings: Settings) throws(ProgressError) {
        if try hasMovedSettings(), Self.changes(from: try self.settings(), to: settings).isEmpty { return }
        try write { db in
            let changes = Self.changes(from: try Self.settings(db), to: settings)
            for (key, value) in changes.map({ ($0.rawValue, settings.text($0)) }) + [(movedMark, "1")] {
                try db.execute(sql: "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", arguments: [key, value])
            }
            if changes.contains(where: \.shapesDueDays) { try Derived(db, settings: settings).store(db) }
        }
    }

    private static func changes(from old: Settings, to new: Settings) -> [Settings.Key] {
        Settings.Key.allCases.filter { old.text($0) != new.text($0) }
    }
}

/// The row that says that the settings are in the user's file.
private let movedMark = "moved-to-file"

extension Settings.Key {
    /// Whether due days are derived with it.
    fileprivate var shapesDueDays: Bool {
        switch self {
        case .desiredRetention, .maximumInterval, .rolloverHour: true
        case .minutes, .newMinutes, .path, .shares, .topicWeights, .interviewDate, .weekMinutes, .daysOff, .level, .planGoal, .colours, .mouse,
            .mockSignal, .mockRecorder, .allowedBanks:
            false
        }
    }
}
