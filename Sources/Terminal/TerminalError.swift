/// Why there is no screen to draw on; each sentence says what to do.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    case inputIsNoTerminal
    case outputIsNoTerminal
    /// The terminfo database has no entry for TERM, nor for xterm-256color.
    case unknownType(String)
    /// The terminal cannot place its cursor.
    case tooSimple(String)
    /// The system refused; a message of strerror.
    case system(String)

    package var description: String {
        switch self {
        case .inputIsNoTerminal:
            "Standard input is not a terminal, so keys cannot be read. Run it in a terminal, or with --plain to read lines."
        case .outputIsNoTerminal:
            "Standard output is not a terminal, so there is no screen to draw on. Run it in a terminal, or with --plain."
        case .unknownType(""):
            "TERM is not set, so the kind of terminal is unknown. Set it (try TERM=xterm-256color), or use --plain."
        case .unknownType(let name):
            "The terminal type \"\(name)\" (TERM) is unknown here. Try TERM=xterm-256color, install its terminfo entry "
                + "(Debian: ncurses-term), or use --plain."
        case .tooSimple(let name):
            "The terminal type \"\(name)\" (TERM) cannot place the cursor. Use --plain for sessions as plain lines."
        case .system(let reason):
            "The terminal could not be opened: \(reason). Try again, or use --plain."
        }
    }
}
