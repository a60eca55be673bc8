#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What tells one version of a file from another without reading it.
struct Stamp: Hashable, Sendable {
    var size: Int64
    var modified: Int64
    /// Nanoseconds since 1970; unlike the modification time, no program can set it.
    var changed: Int64
    var inode: UInt64

    /// Mixes the stamp into a running number.
    func folded(_ seed: UInt64) -> UInt64 {
        var hash = seed ^ 0x9e37_79b9_7f4a_7c15
        for value in [UInt64(bitPattern: size), UInt64(bitPattern: modified), UInt64(bitPattern: changed), inode] {
            hash = (hash ^ value) &* 0xff51_afd7_ed55_8ccd
            hash ^= hash >> 33
        }
        return hash
    }
}

/// The visible files and folders of one folder, sorted by name.
struct Listing {
    struct File {
        var name: String
        var stamp: Stamp
    }

    var files: [File] = []
    var folders: [String] = []

    /// - Returns: nil where the folder cannot be read; `errno` says why.
    init?(_ path: String) {
        guard let directory = opendir(path) else { return nil }
        defer { closedir(directory) }
        let descriptor = dirfd(directory)
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") || name == "__pycache__" || name.hasSuffix("~") { continue }
            // A folder needs no stat, but a link to a file does; links to folders are not followed.
            if entry.pointee.d_type == UInt8(DT_DIR) {
                folders.append(name)
                continue
            }
            var info = stat()
            guard fstatat(descriptor, name, &info, 0) == 0 else { continue }
            let format = info.st_mode & S_IFMT
            if format == S_IFDIR {
                if entry.pointee.d_type == UInt8(DT_UNKNOWN), !isLink(descriptor, name) { folders.append(name) }
            } else if format == S_IFREG {
                files.append(File(name: name, stamp: Stamp(info)))
            }
        }
        files.sort { $0.name < $1.name }
        folders.sort()
    }

    /// Asked only on file systems that do not tell a folder from a link to one.
    private func isLink(_ descriptor: Int32, _ name: String) -> Bool {
        var info = stat()
        return fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && info.st_mode & S_IFMT == S_IFLNK
    }
}

extension Stamp {
    init(_ info: stat) {
        size = Int64(info.st_size)
        inode = UInt64(info.st_ino)
        #if canImport(Glibc)
            modified = Int64(info.st_mtim.tv_sec) * 1_000_000_000 + Int64(info.st_mtim.tv_nsec)
            changed = Int64(info.st_ctim.tv_sec) * 1_000_000_000 + Int64(info.st_ctim.tv_nsec)
        #else
            modified = Int64(info.st_mtimespec.tv_sec) * 1_000_000_000 + Int64(info.st_mtimespec.tv_nsec)
            changed = Int64(info.st_ctimespec.tv_sec) * 1_000_000_000 + Int64(info.st_ctimespec.tv_nsec)
        #endif
    }
}
