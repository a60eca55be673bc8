import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The few questions to the file system that running programs needs.
enum FileAccess {
    static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Bytes of a plain file; nil for anything else.
    static func size(_ path: String) -> Int? {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG ? Int(info.st_size) : nil
    }

    /// Removes the folders of a name that nothing was made in for a day.
    static func removeOld(_ prefix: String, in parent: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(prefix) {
            var info = stat()
            guard stat("\(parent)/\(name)", &info) == 0, time(nil) - seconds(info) > 86_400 else { continue }
            removeFolder("\(parent)/\(name)")
        }
    }

    /// Removes a folder with all that is in it, folders included that a program made unreadable.
    static func removeFolder(_ path: String) {
        let manager = FileManager.default
        if (try? manager.removeItem(atPath: path)) != nil { return }
        var waiting = [path]
        while let folder = waiting.popLast() {
            chmod(folder, 0o700)
            for name in (try? manager.contentsOfDirectory(atPath: folder)) ?? [] {
                let child = folder + "/" + name
                var info = stat()
                // Links are not followed: they may lead out of the folder.
                if lstat(child, &info) == 0, info.st_mode & S_IFMT == S_IFDIR { waiting.append(child) }
            }
        }
        try? manager.removeItem(atPath: path)
    }

    /// Removes folders of this user's earlier runs that ended before they could tidy up.
    static func removeLeftovers() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? [] where name.hasPrefix("spar-") {
            let parts = name.split(separator: "-")
            var info = stat()
            guard parts.count == 3, let owner = pid_t(parts[1]), kill(owner, 0) != 0, errno == ESRCH,
                lstat("/tmp/\(name)", &info) == 0, info.st_mode & S_IFMT == S_IFDIR, info.st_uid == getuid()
            else { continue }
            removeFolder("/tmp/\(name)")
        }
    }

    /// Makes a folder that nobody else can read; its name tells whose it is.
    static func temporaryFolder(_ prefix: String = "/tmp/spar-\(getpid())-") -> String? {
        var template = Array("\(prefix)XXXXXX".utf8CString)
        return template.withUnsafeMutableBufferPointer { buffer -> String? in
            guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return nil }
            return String(cString: start)
        }
    }

    private static func seconds(_ info: stat) -> Int {
        #if canImport(Glibc)
            info.st_mtim.tv_sec
        #else
            info.st_mtimespec.tv_sec
        #endif
    }
}
