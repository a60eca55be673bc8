import Foundation
import Scheduling

/// Where things lie, by the XDG base directory rules.
struct Folders: Sendable {
    let data: String
    let cache: String
    private let environment: [String: String]

    init(environment: [String: String]) {
        self.environment = environment
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
        // The specification says that relative paths are to be ignored.
        func folder(_ key: String, _ fallback: String) -> String {
            let stated = environment[key].flatMap { $0.hasPrefix("/") ? $0 : nil }
            return (stated ?? home + "/" + fallback) + "/spar"
        }
        data = folder("XDG_DATA_HOME", ".local/share")
        cache = folder("XDG_CACHE_HOME", ".cache")
    }

    var progress: String { data + "/progress.db" }
    /// The user's own questions.
    var ownBanks: String { data + "/banks" }

    /// Banks to read where none is named: the user's own, then those that came with the program.
    func banks() -> [String] {
        if let stated = environment["SPAR_BANKS"], !stated.isEmpty {
            return stated.split(separator: ":").map(String.init)
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
            throw Failure("The folder \(folder) cannot be made: \(reason(error)). Choose another progress file with --progress.", .cannotWrite)
        }
    }

    private func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        return underlying.map { String(cString: strerror(Int32($0.code))) } ?? error.localizedDescription
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
