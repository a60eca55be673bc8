/// What was done with the mouse.
package enum MouseAction: Hashable, Sendable {
    /// The left button was pressed on a cell.
    case press(Point)
    case wheelUp, wheelDown
}
