import Screen

extension Commands {
    /// The keys of the settings screen, of its list of keys, and of what is asked for there.
    static let settings: [Command] = [
        Command(.settings, [.character(",")], [.home], label: "settings", "Change settings and keys."),
        Command(.increase, [.right, .character("l")], [.settings], label: "change", "Go to the next value."),
        Command(.decrease, [.left, .character("h")], [.settings], label: nil, "Go to the value before."),
        Command(.change, [.enter], [.settings], label: "type", "Type a value, or open the list of keys."),
        Command(.change, [.enter], [.keys], label: "new key", "Give the command another key: the next one that you press."),
        Command(.addKey, [.character("a")], [.keys], label: "one more", "Give the command one more key."),
        Command(.useDefault, [.character("d")], [.settings, .keys], label: "default", "Go back to what it is by default."),
        Command(.edit, [.character("e")], [.settings, .keys], label: "edit file", "Open the settings file in your editor."),
        Command(.accept, [.enter], [.settingValue], label: "take", "Take the value."),
        Command(.erase, [.backspace], [.settingValue], label: nil, "Erase the last character."),
        Command(.back, [.escape], [.settingValue, .newKey], label: "leave it", "Leave it as it was."),
        Command(.back, [.escape], [.settings], label: nil, "Go home."),
        Command(.back, [.escape], [.keys], label: nil, "Go back to the settings."),
        Command(.scrollDown, [.down, .character("j")], [.settings, .keys], label: nil, "Go to the next line."),
        Command(.scrollUp, [.up, .character("k")], [.settings, .keys], label: nil, "Go to the line before."),
        Command(.pageDown, [.pageDown, .control("f")], [.settings, .keys], label: nil, "Go down a page."),
        Command(.pageUp, [.pageUp, .control("b")], [.settings, .keys], label: nil, "Go up a page."),
    ]
}
