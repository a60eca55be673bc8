import Foundation

/// A program in a real terminal of its own: a private tmux server with a fixed environment.
///
/// Nothing here waits a fixed time: what the screen shows is polled for. Call `kill()` in a `defer`.
package struct Tmux {
    /// What the screen showed instead of what was waited for.
    package struct Missing: Error, CustomStringConvertible {
        package let text: String
        package let screen: String
        package var description: String { "\"\(text)\" did not appear; the screen was:\n\(screen)" }
    }

    /// tmux did not do as it was told.
    package struct Failure: Error, CustomStringConvertible {
        package let arguments: [String]
        package let output: String
        package var description: String { "tmux \(arguments.joined(separator: " ")): \(output)" }
    }

    /// Whether the tests that need tmux can run here.
    package static let isAvailable = (try? run(["-V"])) != nil

    private let server: String

    /// Starts a command.
    ///
    /// - Parameters:
    ///   - folder: becomes HOME; the XDG folders are made inside it.
    ///   - environment: added to a fixed one (TERM, LC_ALL, TZ, PATH, HOME, XDG), or instead of its values. An empty
    ///     value unsets the variable.
    package init(_ command: [String], columns: Int = 80, rows: Int = 24, folder: URL, environment: [String: String] = [:]) throws {
        server = "spar-\(UUID().uuidString.prefix(13))"
        var variables = [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": folder.path,
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
        for (name, inside) in [
            "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state", "XDG_CACHE_HOME": "cache",
        ] {
            let directory = folder.appendingPathComponent(inside)
            try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
            variables[name] = directory.path
        }
        variables.merge(environment) { $1 }
        let assignments = variables.filter { !$0.value.isEmpty }.map { "\($0.key)=\($0.value)" }.sorted()
        // A dead pane stays, so that the last words and the exit status can be read. Without the clean environment tmux
        // would hand down its own TMUX and whatever the tests were started with.
        let options = [
            ["status", "off"], ["remain-on-exit", "on"], ["remain-on-exit-format", ""], ["default-shell", "/bin/sh"], ["escape-time", "0"],
        ]
        try tmux(
            ["start-server", ";"] + options.flatMap { ["set", "-gq"] + $0 + [";"] }
                + ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", folder.path, "/usr/bin/env", "-i"] + assignments
                + command)
    }

    /// Types keys by tmux's names (`Enter`, `Escape`, `Up`, `C-c`, `M-x`, `F1`); what is no name is typed as text.
    package func type(_ keys: String...) throws { try tmux(["send-keys", "--"] + keys) }

    /// Types text that could be taken for a key's name.
    package func type(text: String) throws { try tmux(["send-keys", "-l", "--", text]) }

    /// Pastes as a terminal does: bracketed if the program asked for it, with CR for line breaks.
    package func paste(_ text: String) throws {
        try tmux(["set-buffer", "--", text])
        try tmux(["paste-buffer", "-p", "-d"])
    }

    package func resize(columns: Int, rows: Int) throws { try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"]) }

    /// What is on screen, without styles and without the blanks at the ends of rows.
    package func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

    /// What is on screen, with the escape sequences of its styles.
    package func styledScreen() throws -> String { try tmux(["capture-pane", "-p", "-e"]) }

    /// Polls until the screen shows a text.
    ///
    /// - Returns: that screen.
    /// - Throws: `Missing` after the given time.
    @discardableResult
    package func waitFor(_ text: String, seconds: Double = 30) throws -> String {
        try poll(for: text, seconds: seconds) { screen in screen.contains(text) }
    }

    /// Polls until the screen no longer shows a text.
    @discardableResult
    package func waitUntilGone(_ text: String, seconds: Double = 30) throws -> String {
        try poll(for: "anything but \(text)", seconds: seconds) { screen in !screen.contains(text) }
    }

    /// Polls until the command has ended.
    ///
    /// - Returns: its exit status, or 128 + the number of the signal that ended it.
    package func waitForEnd(seconds: Double = 30) throws -> Int {
        var status: Int?
        _ = try poll(for: "the end", seconds: seconds) { _ in
            let state = try format("#{pane_dead} #{pane_dead_status} #{pane_dead_signal} #{pid}").components(separatedBy: " ")
            guard state[0] == "1" else { return false }
            status = Int(state[1]) ?? Int(state[2]).map { 128 + $0 }
            // tmux 3.3a at times misses that its child has ended, and leaves a zombie until the next time it looks.
            if status == nil, let server = pid_t(state[3]) { Foundation.kill(server, SIGCHLD) }
            return status != nil
        }
        return status ?? -1
    }

    /// A value of tmux, such as `#{cursor_x}`, `#{cursor_flag}`, `#{alternate_on}` or `#{pane_pid}`.
    package func format(_ format: String) throws -> String {
        try tmux(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
    }

    /// Ends the server, and with it the terminal that the command runs in.
    package func kill() { _ = try? tmux(["kill-server"]) }

    private func poll(for text: String, seconds: Double, until satisfied: (String) throws -> Bool) throws -> String {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        while true {
            let now = try screen()
            if try satisfied(now) { return now }
            guard clock.now < end else { throw Missing(text: text, screen: now) }
            usleep(20_000)
        }
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        try Self.run(["-L", server, "-f", "/dev/null"] + arguments)
    }

    /// Runs tmux and returns what it printed.
    ///
    /// Not with Foundation's `Process`: that waits for a socket which the tmux server inherits and keeps open, and hands
    /// down the signals that the test's thread blocks, so that nothing inside could be ended or stopped.
    private static func run(_ arguments: [String]) throws -> String {
        // Into a file, not a pipe: a tmux server that another test starts right now could inherit a pipe and keep it open for ever.
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tmux-\(UUID().uuidString)").path
        let output = open(file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard output >= 0 else { throw Failure(arguments: arguments, output: String(cString: strerror(errno))) }
        defer {
            close(output)
            unlink(file)
        }
        var child: pid_t = 0
        let failure = spawn(["tmux"] + arguments, writingTo: output, into: &child)
        guard failure == 0 else { throw Failure(arguments: arguments, output: String(cString: strerror(failure))) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let text = String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
        guard status == 0 else { throw Failure(arguments: arguments, output: text) }
        return text
    }

    private static func spawn(_ command: [String], writingTo output: Int32, into child: inout pid_t) -> Int32 {
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
            var actions: posix_spawn_file_actions_t?
            let closing = Int16(POSIX_SPAWN_CLOEXEC_DEFAULT)
        #else
            var attributes = posix_spawnattr_t()
            var actions = posix_spawn_file_actions_t()
            let closing: Int16 = 0
        #endif
        posix_spawnattr_init(&attributes)
        posix_spawn_file_actions_init(&actions)
        defer {
            posix_spawnattr_destroy(&attributes)
            posix_spawn_file_actions_destroy(&actions)
        }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | closing)
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, output, 2)
        #if os(Linux)
            // What other tests have open at the moment; closing what is not open is no error.
            for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        #endif

        // The tests may themselves run inside a tmux.
        var environment = ProcessInfo.processInfo.environment
        environment["TMUX"] = nil
        environment["LC_ALL"] = "C.UTF-8"
        let arguments = command.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        return posix_spawnp(&child, command[0], &actions, &attributes, arguments, variables)
    }
}
