import CTerminal
import Foundation
import Screen

/// Whether to use colours.
package enum ColourChoice: String, CaseIterable, Sendable {
    /// As many as the terminal has, none where NO_COLOR is set and not empty (no-color.org).
    case auto
    /// As many as the terminal has, whatever NO_COLOR says.
    case always
    /// The sixteen of the terminal's own palette at most, none where NO_COLOR is set and not empty.
    case palette
    case never
}

/// The terminal as a screen to paint frames on and a source of keys.
///
/// There is one at a time, and it belongs to the main thread. From opening to closing, keys arrive raw (^C, ^S and ^Z too),
/// and what is written to standard error is held back until the terminal is given back. It is given back by `close()`, by
/// `exit()`, by the signals that end a program and by a crash, which still reports itself.
package final class Terminal {
    /// What styles look like here.
    package let theme: Theme
    /// Makes `read` return early, from any thread.
    package let waker = Waker()
    /// False where no locale takes UTF-8; text beyond ASCII is then drawn as the nearest ASCII.
    package let isUnicode: Bool

    private var decoder = InputDecoder { RawInput(code: ct_read(Int32(clamping: $0 ?? -1))) }
    private var isOpen = true

    /// Takes over the terminal on standard input and output.
    ///
    /// - Throws: `TerminalError`, with the terminal left as it was.
    package init(colours: ColourChoice = .auto) throws(TerminalError) {
        let environment = ProcessInfo.processInfo.environment
        let refused = !(environment["NO_COLOR"] ?? "").isEmpty
        let opened = ct_open(colours == .always || colours != .never && !refused)
        let name = environment["TERM"] ?? ""
        switch opened {
        case CT_OPENED: break
        case CT_NO_INPUT: throw .inputIsNoTerminal
        case CT_NO_OUTPUT: throw .outputIsNoTerminal
        case CT_UNKNOWN_TYPE: throw .unknownType(name)
        case CT_TOO_SIMPLE: throw .tooSimple(name)
        default: throw .system(String(cString: strerror(errno)))
        }
        let depth = ColourDepth(terminfoColours: Int(ct_colours()))
        theme = Theme(depth: colours == .palette ? min(depth, .sixteen) : depth)
        isUnicode = ct_is_unicode()
    }

    deinit { close() }

    /// The size now; 0 by 0 once closed.
    package var size: Size {
        guard isOpen else { return Size(columns: 0, rows: 0) }
        var columns: Int32 = 0
        var rows: Int32 = 0
        ct_size(&columns, &rows)
        return Size(columns: Int(columns), rows: Int(rows))
    }

    /// Shows a frame, sending only what differs from the one before.
    ///
    /// A frame of another size is cut or padded with blanks.
    package func paint(_ frame: Frame) {
        guard isOpen else { return }
        ct_erase()
        var runs = FrameRuns(frame: frame, within: size, ascii: !isUnicode)
        while let run = runs.next() {
            let look = theme.look(of: run.style)
            runs.text.withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { text in
                    ct_draw(
                        Int32(run.column), Int32(run.row), text.baseAddress, Int32(text.count),
                        Int32(look.foreground ?? -1), look.attributes.rawValue)
                }
            }
        }
        let cursor = frame.cursor ?? Point(column: -1, row: -1)
        let isInside = (0..<size.columns).contains(cursor.column) && (0..<size.rows).contains(cursor.row)
        ct_refresh(isInside ? Int32(cursor.column) : -1, isInside ? Int32(cursor.row) : -1)
    }

    /// Waits for the next input.
    ///
    /// - Parameter timeout: milliseconds; 0 only looks, nil waits for ever. `.idle` may come earlier.
    package func read(timeout: Int?) -> Input {
        guard isOpen else { return .closed }
        return decoder.read(timeout: timeout.map { max(0, $0) }) ?? .resize(size)
    }

    /// Whether clicks and the wheel are reported; text can then be selected only with Shift held, in most terminals.
    package func listenToMouse(_ isWanted: Bool) {
        if isOpen { ct_mouse(isWanted) }
    }

    /// Gives the terminal back as it was found; then shows what was written to standard error meanwhile.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        ct_close()
    }

    /// Stops the program and its process group, as ^Z does elsewhere; returns when the shell continues it.
    ///
    /// The last frame is shown again; if the size changed meanwhile, the next `read` says so.
    package func suspend() {
        guard isOpen else { return }
        ct_suspend()
    }

    /// Lends the terminal to another program, such as an editor, while `body` runs it.
    ///
    /// The last frame is shown again; if the size changed meanwhile, the next `read` says so.
    package func whileAway<T>(_ body: () throws -> T) rethrows -> T {
        guard isOpen else { return try body() }
        ct_leave()
        defer { ct_return() }
        return try body()
    }

    /// An audible bell, or whatever the user made of it.
    package func bell() {
        if isOpen { ct_bell() }
    }

    /// Inverts the screen for a moment, where the terminal can; else rings the bell.
    package func flash() {
        if isOpen { ct_flash() }
    }
}
