import Questions

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads whole files, bounded in size and checked to be safe text.
enum FileReader {
    /// The text of a question or manifest.
    static func text(_ path: String) -> Result<String, TextSafety.Rejection> {
        switch bytes(path, limit: TextSafety.maximumBytes + 1) {
        case .success(let bytes): return TextSafety.decode(bytes, path: path)
        case .failure(let error):
            let reason = String(cString: strerror(error.code))
            return .failure(.init(Finding(.error, "file", path, Place(), "the file cannot be read: \(reason)")))
        }
    }

    struct Failure: Error { let code: Int32 }

    /// At most `limit` bytes from the beginning of a file.
    static func bytes(_ path: String, limit: Int = .max) -> Result<[UInt8], Failure> {
        // Never wait for a pipe that somebody put into the bank.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(Failure(code: errno)) }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { return .failure(Failure(code: errno)) }
        guard info.st_mode & S_IFMT == S_IFREG else { return .failure(Failure(code: EINVAL)) }
        let size = min(limit, Int(info.st_size))
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                count += got
            }
        }
        return failure == 0 ? .success(bytes) : .failure(Failure(code: failure))
    }
}
