import CTerminal
import Screen

/// What came from the terminal, or why nothing did.
package enum Input: Equatable, Sendable {
    case key(Key)
    /// Pasted text, whole: line breaks are `\n`, other control characters are left out.
    case paste(String)
    case mouse(MouseAction)
    /// A new size; also sent where only the drawing was lost, so always draw again.
    case resize(Size)
    /// Another thread called `Waker.wake()`.
    case wake
    /// The time ran out, or what came means nothing here.
    case idle
    /// The terminal is gone. Every later read says so at once: save and leave.
    case closed
}

/// Makes a waiting `Terminal.read` return `.wake`, from any thread.
///
/// Several calls before the next read come as one `.wake`. Calls after the terminal is closed do nothing.
package struct Waker: Sendable {
    package func wake() { ct_wake() }
}
