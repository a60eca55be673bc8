#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The few questions to the file system that running programs needs.
enum FileAccess {
    static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Makes a folder that nobody else can read.
    static func temporaryFolder() -> String? {
        var template = Array("/tmp/spar-XXXXXX".utf8CString)
        return template.withUnsafeMutableBufferPointer { buffer -> String? in
            guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return nil }
            return String(cString: start)
        }
    }
}
