import Foundation
import Scheduling

/// Where things lie, by the XDG base directory rules.
struct Folders: Sendable {
    let data: String
    let home: String
    let cache: String
    let configuration: String
    private let environment: [String: String]

    init(environment: [String: String]) {
        self.environment = environment
        let home: String = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
        self.home = home
        // The specification says that relative paths are to be ignored.
        func folder(_ key: String, _ fallback: String) -> String {
            let stated = environment[key].flatMap { $0.hasPrefix("/") ? $0 : nil }
            return (stated ?? home + "/" + fallback) + "/spar"
        }
        data = folder("XDG_DATA_HOME", ".local/share")
        cache = folder("XDG_CACHE_HOME", ".cache")
        configuration = folder("XDG_CONFIG_HOME", ".config")
    }

    /// Where programs are looked for.
    var searchPath: String { environment["PATH"] ?? "/usr/bin:/bin" }

    var progress: String { data + "/progress.db" }
    var settings: String { configuration + "/config.yml" }
    /// The user's own questions.
    var ownBanks: String { data + "/banks" }

    /// Banks to read where none is named: the user's own, then those that came with the program.
    ///
    /// - Throws: a failure where `SPAR_BANKS` names a folder that is not there.
    func banks() throws -> [String] {
        if let stated = environment["SPAR_BANKS"], !stated.isEmpty {
            let folders = stated.split(separator: ":").map(String.init)
            if let missing = folders.first(where: { !Self.isFolder($0) }) {
                throw Failure("SPAR_BANKS names the folder \(missing), which does not exist.", .missing)
            }
            return folders
        }
        let shipped = Self.shipped(besides: Self.executable)
        return ([ownBanks] + shipped).filter { Self.isFolder($0) }
    }

    /// `share` beside an installed program, or the checkout that a built one lies in.
    static func shipped(besides executable: String) -> [String] {
        var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
        let installed = folder.deletingLastPathComponent().appendingPathComponent("share/spar/QuestionBanks").path
        if isFolder(installed) { return [installed] }
        for _ in 0..<6 {
            let checkout = folder.appendingPathComponent("QuestionBanks").path
            if isFolder(checkout) { return [checkout] }
            folder = folder.deletingLastPathComponent()
        }
        return []
    }

    static var executable: String {
        #if os(Linux)
            if let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") { return path }
        #endif
        return Bundle.main.executablePath ?? CommandLine.arguments[0]
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The cache file for a set of bank folders.
    func index(for roots: [String]) -> String { "\(cache)/bank-\(String(StableHash.hash(roots.joined(separator: "\n")), radix: 16)).index" }

    func make(_ folder: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            let error = error as NSError
            let code = (error.userInfo[NSUnderlyingErrorKey] as? NSError)?.code ?? (error.code == NSFileWriteNoPermissionError ? Int(EACCES) : 0)
            let reason = code == 0 ? "" : ": \(String(cString: strerror(Int32(code))))"
            throw Failure("The folder \(folder) cannot be made\(reason).", .cannotWrite)
        }
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
