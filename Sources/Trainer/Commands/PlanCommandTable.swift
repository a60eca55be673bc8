import Screen

extension Commands {
    /// The way to the plan, and the keys of its screen.
    static let planning: [Command] = [
        Command(.plan, [.character("p")], [.home], label: "plan", "Show the plan toward the interview."),
        Command(.settings, [.character(",")], [.plan], label: "settings", "Change the date and the minutes."),
        Command(.back, [.escape], [.plan], label: nil, "Go home."),
        Command(.scrollDown, [.down, .character("j")], [.plan], label: nil, "Scroll down."),
        Command(.scrollUp, [.up, .character("k")], [.plan], label: nil, "Scroll up."),
        Command(.pageDown, [.pageDown, .control("f"), .character(" ")], [.plan], label: nil, "Scroll down a page."),
        Command(.pageUp, [.pageUp, .control("b")], [.plan], label: nil, "Scroll up a page."),
    ]
}
