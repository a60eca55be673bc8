#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes a file beside its place and moves it there, so that a reader sees the old bytes or the new, never a part.
package enum AtomicFile {
    /// - Returns: whether it was written; a copy that cannot be kept is no error to anybody.
    @discardableResult
    package static func write(_ bytes: [UInt8], to path: String) -> Bool {
        let temporary = path + ".\(getpid()).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { posixWrite(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            done += count
        }
        guard close(descriptor) == 0, done == bytes.count, rename(temporary, path) == 0 else {
            unlink(temporary)
            return false
        }
        return true
    }
}

/// `write`, under a name that the static method does not hide.
private func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int { write(descriptor, bytes, count) }
