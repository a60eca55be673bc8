import Screen

extension Commands {
    static let welcome: [Command] = [
        Command(.reveal, [.character(" "), .enter], [.welcome], label: "turn", "Turn the card: show the model answer."),
        Command(.accept, [.enter, .character(" ")], [.welcomeAnswer], label: "go on", "Go on to the second screen."),
        Command(.start, [.enter, .character(" ")], [.welcomeStart], label: "home", "Keep these settings and go to home."),
        Command(.skipWelcome, [.escape], welcomePlaces, label: "skip", "Go to home at once; nothing of this comes again."),
        Command(.tick, firstLetters, [.welcomeAnswer], label: "tick", "Tick a key point that you said.", keysText: "a b c"),
        Command(.tick, firstLetters, [.welcomeStart], label: "choose", "Say where you come from.", keysText: "a b c"),
        Command(.fewerMinutes, [.left, .character("-")], [.welcomeStart], label: nil, "Five minutes a day less."),
        Command(.moreMinutes, [.right, .character("+")], [.welcomeStart], label: nil, "Five minutes a day more."),
    ]

    private static let firstLetters = tickLetters.prefix(3).map(Key.character)
}
