import Screen

extension Commands {
    /// The keys of the list of questions, of its search line and of an open question.
    static let browsing: [Command] = [
        Command(.startDay, [.character("d")], [.home], label: "today's session", "Start today's session in place of the questions you chose."),
        Command(.browse, [.character("b")], [.home], label: "browse", "Browse all questions."),
        Command(.finishSearch, [.enter], [.search], label: "done", "Stop typing; the list stays as it was found."),
        Command(.complete, [.tab], [.search], label: "complete", "Complete the term: a field, a state, or the value of a field."),
        Command(.back, [.escape], [.search], label: "back", "Put the query back as it was."),
        Command(.scrollDown, [.down], [.search], label: nil, "Go to the next question while typing."),
        Command(.scrollUp, [.up], [.search], label: nil, "Go to the question before."),
        Command(.pageDown, [.pageDown], [.search], label: nil, "Go down a page."),
        Command(.pageUp, [.pageUp], [.search], label: nil, "Go up a page."),
        Command(.read, [.enter], [.browse], label: "read", "Open the question: text, answer, key points and past reviews."),
        Command(.search, [.character("/")], [.home, .browse], label: "search", "Search: words, or terms such as topic:, level: and due."),
        Command(.nextQuestion, [.character("n")], [.reading], label: "next", "Open the next question of the list."),
        Command(.previousQuestion, [.character("N")], [.reading], label: nil, "Open the question before."),
        Command(.history, [.character("h")], [.reading], label: "history", "Go to the past reviews."),
        Command(.mark, [.character(" ")], [.browse, .reading], label: "mark", "Mark the question, or take the mark off."),
        Command(.markAll, [.character("M")], [.browse], label: nil, "Take all marks off; where there are none, mark all that are listed."),
        Command(
            .practise, [.character("p")], [.browse, .reading], label: "practise",
            "Practise what is marked, else the whole list, else the open question."),
        Command(.accept, [.enter], [.offer], label: "start", "Start; answers count."),
        Command(.takeAll, [.character("a")], [.offer], label: "all of them", "Start with all of them, however long it takes."),
        Command(.back, [.escape], [.offer], label: "back", "Go back without starting."),
        Command(.suspend, [.character("x")], [.browse, .reading], label: "suspend", "Take the question out of all sessions, or bring it back."),
        Command(.edit, [.character("e")], [.browse, .reading], label: nil, "Open the question's file in your editor."),
        Command(.scrollDown, [.down, .character("j")], [.browse], label: nil, "Go to the next question."),
        Command(.scrollUp, [.up, .character("k")], [.browse], label: nil, "Go to the question before."),
        Command(.pageDown, [.pageDown, .control("f")], [.browse], label: nil, "Go down a page."),
        Command(.pageUp, [.pageUp, .control("b")], [.browse], label: nil, "Go up a page."),
        Command(.first, [.character("g"), .home], [.browse, .reading], label: nil, "Go to the beginning."),
        Command(.last, [.character("G"), .end], [.browse, .reading], label: nil, "Go to the end."),
        Command(.back, [.escape], [.browse], label: nil, "Show all questions again; where they are shown, go home."),
        Command(.back, [.escape], [.reading], label: nil, "Go back to the list."),
    ]
}
