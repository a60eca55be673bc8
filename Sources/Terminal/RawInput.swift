import CTerminal
import Screen

/// One answer of the C side, before bytes become characters and pastes.
enum RawInput: Equatable {
    case byte(UInt8)
    case key(Key)
    case pasteBegin, pasteEnd
    /// A report of the mouse follows as bytes.
    case mouseBegin
    case resized, woken, nothing, closed
    /// A key that the trainer has no name for.
    case unknown

    init(code: Int32) {
        if (0...255).contains(code) {
            self = .byte(UInt8(code))
            return
        }
        switch Int(code) {
        case CT_NOTHING: self = .nothing
        case CT_WOKEN: self = .woken
        case CT_RESIZED: self = .resized
        case CT_KEY_UP: self = .key(.up)
        case CT_KEY_DOWN: self = .key(.down)
        case CT_KEY_LEFT: self = .key(.left)
        case CT_KEY_RIGHT: self = .key(.right)
        case CT_KEY_HOME: self = .key(.home)
        case CT_KEY_END: self = .key(.end)
        case CT_KEY_PAGE_UP: self = .key(.pageUp)
        case CT_KEY_PAGE_DOWN: self = .key(.pageDown)
        case CT_KEY_ENTER: self = .key(.enter)
        case CT_KEY_BACKSPACE: self = .key(.backspace)
        case CT_KEY_DELETE: self = .key(.delete)
        case CT_KEY_BACK_TAB: self = .key(.backTab)
        case CT_KEY_PASTE_BEGIN: self = .pasteBegin
        case CT_KEY_PASTE_END: self = .pasteEnd
        case CT_KEY_MOUSE_BEGIN: self = .mouseBegin
        case (CT_KEY_FUNCTION + 1)...(CT_KEY_FUNCTION + 63): self = .key(.function(Int(code) - CT_KEY_FUNCTION))
        case CT_KEY_OTHER: self = .unknown
        default: self = .closed
        }
    }
}
