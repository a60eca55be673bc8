import GRDB

/// Why progress could not be read or written, in the user's words.
package enum ProgressError: Error, Equatable, CustomStringConvertible {
    case foreign(path: String)
    case corrupt(path: String, detail: String)
    case newer(path: String)
    case readOnly(path: String)
    case diskFull(path: String)
    case busy(path: String)
    /// Another program goes on with the mock that this one would write.
    case takenOver
    case other(path: String, detail: String)

    package var description: String {
        switch self {
        case .foreign(let path):
            "\(path) is not a progress file of spar, so it was left alone. Choose another file with --progress."
        case .corrupt(let path, let detail):
            """
            \(path) is damaged (\(detail)); nothing was changed. Move it away and start afresh, or put back a copy: \
            «spar doctor» lists the backups beside it.
            """
        case .newer(let path):
            "\(path) was written by a newer spar than this one; nothing was changed. Install the newer version to go on."
        case .readOnly(let path):
            "\(path) cannot be written, so answers could not be kept. Make its folder writable or choose another file with --progress."
        case .diskFull(let path):
            "The disk is full: \(path) could not be written. Free some space and try again; everything graded before is safe."
        case .busy(let path):
            "\(path) is in use by another program for too long. Try again when that has finished."
        case .takenOver:
            "This mock goes on in another window; what is written here is not kept. Leave it here, or open it here anew."
        case .other(let path, let detail):
            "\(path) could not be used: \(detail)."
        }
    }

    /// Sorts SQLite's result codes into what a user can do about them.
    init(_ error: any Error, path: String) {
        guard let error = error as? DatabaseError else {
            switch error {
            case let error as ProgressError: self = error
            case let damage as Damage: self = .corrupt(path: path, detail: damage.detail)
            case is RowDecodingError: self = .corrupt(path: path, detail: "a value is missing or of the wrong kind")
            default: self = .other(path: path, detail: "\(error)")
            }
            return
        }
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .foreign(path: path)
        case .SQLITE_CORRUPT: self = .corrupt(path: path, detail: error.message ?? "malformed")
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: self = .diskFull(path: path)
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        // Every statement is ours: where a table or column is missing, the file's list of them is damaged.
        case .SQLITE_ERROR where error.message?.hasPrefix("no such ") ?? false:
            self = .corrupt(path: path, detail: error.message ?? "a table is missing")
        default: self = .other(path: path, detail: error.message ?? "SQLite answered \(error.resultCode.rawValue)")
        }
    }
}
