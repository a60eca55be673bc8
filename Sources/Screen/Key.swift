/// A key press as the trainer sees it, whatever the terminal sent for it.
package enum Key: Hashable, Sendable {
    case character(Character)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    case control(Character)
    case alt(Character)
    case function(Int)
}
