import Screen

extension Commands {
    private static let places: [Context] = [.topics, .statistics]

    /// The keys of weak topics and of statistics.
    static let statistics: [Command] = [
        Command(.topics, [.character("w")], [.home], label: "topics", "Show all topics, those first in which a minute gains most."),
        Command(.drill, [.enter, .character("d")], [.topics], label: "drill", "Practise the topic's questions; answers count."),
        Command(.browse, [.character("b")], [.topics], label: "browse", "List the topic's questions."),
        Command(.statistics, [.character("s")], [.home, .topics], label: "stats", "Show what the log says of habit and memory."),
        Command(.nextPage, [.tab], [.statistics], label: "next picture", "Show the next picture."),
        Command(.previousPage, [.backTab], [.statistics], label: nil, "Show the picture before."),
        Command(.edit, [.character("e")], [.statistics], label: "rewrite", "Open the file of the leech in hand in your editor."),
        Command(.suspend, [.character("x")], [.statistics], label: "suspend", "Take the leech in hand out of all sessions, or bring it back."),
        Command(.scrollLeft, [.left, .character("h")], [.statistics], label: "earlier", "Go to the left: to a day or week before."),
        Command(.scrollRight, [.right, .character("l")], [.statistics], label: "later", "Go to the right: to a day or week after."),
        Command(.topics, [.character("w")], [.statistics], label: "topics", "Show all topics."),
        Command(.scrollDown, [.down, .character("j")], places, label: nil, "Go down."),
        Command(.scrollUp, [.up, .character("k")], places, label: nil, "Go up."),
        Command(.pageDown, [.pageDown, .control("f")], places, label: nil, "Go down or on by more."),
        Command(.pageUp, [.pageUp, .control("b")], places, label: nil, "Go up or back by more."),
        Command(.first, [.character("g"), .home], places, label: nil, "Go to the beginning."),
        Command(.last, [.character("G"), .end], places, label: nil, "Go to the end."),
        Command(.back, [.escape], places, label: nil, "Go home."),
    ]
}
