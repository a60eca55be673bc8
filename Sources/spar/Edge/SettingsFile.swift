import Configuration
import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The user's settings file: read whole, written whole and at once.
struct SettingsFile {
    let path: String

    /// What was found at the path.
    enum Content {
        case missing
        case text(String)
        case unusable(SettingsProblem)
    }

    /// What tells one version of the file from another.
    struct Signature: Hashable {
        private let values: [Int64]
        init?(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else { return nil }
            #if canImport(Glibc)
                let (modified, changed) = (status.st_mtim, status.st_ctim)
            #else
                let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
            #endif
            values = [
                Int64(status.st_size), Int64(bitPattern: UInt64(status.st_ino)), Int64(modified.tv_sec), Int64(modified.tv_nsec),
                Int64(changed.tv_sec), Int64(changed.tv_nsec),
            ]
        }
    }

    var signature: Signature? { Signature(path) }

    private static let maximumBytes = 100_000

    func read() -> Content {
        // Without waiting: somebody may have put a pipe there.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            return errno == ENOENT ? .missing : .unusable(SettingsProblem("it cannot be read: \(String(cString: strerror(errno)))"))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return .unusable(SettingsProblem(Folders.isFolder(path) ? "it is a folder, not a file" : "it is not a file"))
        }
        guard status.st_size <= Self.maximumBytes else {
            return .unusable(SettingsProblem("it has more than \(Self.maximumBytes / 1000) kB"))
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        guard let data = try? handle.read(upToCount: Self.maximumBytes + 1) ?? Data() else {
            return .unusable(SettingsProblem("it cannot be read"))
        }
        guard let text = String(validating: data, as: UTF8.self) else { return .unusable(SettingsProblem("it is not UTF-8 text")) }
        return .text(text)
    }

    /// Writes the file beside itself and puts it in place in one step, so that it is never half written; a link stays a link.
    func write(_ text: String, making make: (String) throws -> Void) throws {
        let target = try Self.followed(path)
        let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
        try make(folder)
        var template = Array((folder + "/.config.yml.XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        let temporary = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        func failure() -> Failure { Failure("\(path) cannot be written: \(String(cString: strerror(errno))).", .cannotWrite) }
        guard descriptor >= 0 else { throw failure() }
        var isKept = false
        defer {
            close(descriptor)
            if !isKept { unlink(temporary) }
        }
        var old = stat()
        fchmod(descriptor, stat(target, &old) == 0 ? old.st_mode & 0o777 : 0o644)
        let bytes = Array(text.utf8)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Self.system_write(descriptor, $0) }
            guard count > 0 else { throw failure() }
            written += count
        }
        guard fsync(descriptor) == 0, rename(temporary, target) == 0 else { throw failure() }
        isKept = true
    }

    private static func system_write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    /// The file that a chain of links leads to, which need not be there yet.
    private static func followed(_ path: String) throws -> String {
        var path = path
        for _ in 0..<40 {
            guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
            path = next.hasPrefix("/") ? next : URL(fileURLWithPath: path).deletingLastPathComponent().path + "/" + next
        }
        throw Failure("\(path) is a link that leads round in a circle.", .cannotWrite)
    }
}
