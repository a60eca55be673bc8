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
        switch bytes(path, limit: TextSafety.maximumBytes) {
        case .success(let bytes): return TextSafety.decode(bytes, path: path)
        case .failure(let error) where error.size > TextSafety.maximumBytes:
            return .failure(.init(TextSafety.oversize(error.size, path: path)))
        case .failure(let error):
            let reason = String(cString: strerror(error.code))
            return .failure(.init(Finding(.error, "file", path, Place(), "the file cannot be read: \(reason)")))
        }
    }

    struct Failure: Error {
        let code: Int32
        /// Bytes of a file that is larger than was allowed; 0 elsewhere.
        var size = 0
    }

    /// All bytes of a file that has at most `limit`.
    static func bytes(_ path: String, limit: Int = .max) -> Result<[UInt8], Failure> {
        // Never wait for a pipe that somebody put into the bank.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(Failure(code: errno)) }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { return .failure(Failure(code: errno)) }
        guard info.st_mode & S_IFMT == S_IFREG else { return .failure(Failure(code: EINVAL)) }
        let size = Int(info.st_size)
        guard size <= limit else { return .failure(Failure(code: EFBIG, size: size)) }
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
