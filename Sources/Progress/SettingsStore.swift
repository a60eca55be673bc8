import GRDB
import Practice

extension ProgressStore {
    /// The settings as stored; what is missing or cannot be read has its default.
    package func settings() throws(ProgressError) -> Settings {
        try read(Self.settings)
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

    /// Stores one setting and, where due days depend on it, derives them anew.
    package func set(_ key: Settings.Key, in settings: Settings) throws(ProgressError) {
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", arguments: [key.rawValue, settings.text(key)])
            switch key {
            case .desiredRetention, .maximumInterval, .rolloverHour: try Derived(db, settings: settings).store(db)
            case .minutes, .newMinutes, .path, .shares: break
            }
        }
    }
}
