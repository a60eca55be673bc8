import Foundation

#if canImport(Darwin)
    private typealias SpawnAttributes = posix_spawnattr_t?
#else
    private typealias SpawnAttributes = posix_spawnattr_t
#endif

/// A child in our own process group, hence in the terminal's foreground, with every signal at its default.
enum Child {
    /// Runs a command found on PATH and waits for it; see `ExternalEditor.run` for what comes back.
    static func run(_ command: [String], environment: [String: String]) throws(EditorError) -> Int32 {
        let name = command.first ?? ""
        var process: pid_t = 0
        let failure = spawn(command, environment: environment.map { "\($0.key)=\($0.value)" }, into: &process)
        guard failure == 0 else {
            if failure == ENOENT || failure == ENOTDIR { throw .notFound(name) }
            throw .cannotStart(name, reason: String(cString: strerror(failure)))
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw .cannotStart(name, reason: String(cString: strerror(errno))) }
        }
        // The layout of a wait status: the signal in the low seven bits, else the exit status in the next byte.
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    private static func spawn(_ command: [String], environment: [String], into process: inout pid_t) -> Int32 {
        var attributes = makeAttributes()
        defer { posix_spawnattr_destroy(&attributes) }
        // What the parent ignores or blocks stays so over exec: an editor that cannot be interrupted.
        var every = sigset_t()
        sigfillset(&every)
        var nothing = sigset_t()
        sigemptyset(&nothing)
        posix_spawnattr_setsigdefault(&attributes, &every)
        posix_spawnattr_setsigmask(&attributes, &nothing)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))

        let arguments = command.map { strdup($0) } + [nil]
        let variables = environment.map { strdup($0) } + [nil]
        defer { for text in arguments + variables { free(text) } }
        guard let program = arguments[0] else { return ENOENT }
        return posix_spawnp(&process, program, nil, &attributes, arguments, variables)
    }

    private static func makeAttributes() -> SpawnAttributes {
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
        #else
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawnattr_init(&attributes)
        return attributes
    }
}
