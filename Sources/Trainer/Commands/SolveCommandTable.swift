import Screen

extension Commands {
    /// The keys of a problem whose answer is run.
    static let solving: [Command] = [
        Command(.write, [.enter, .character("e")], [.code], label: "write", "Open your answer in your editor; it is run when saved."),
        Command(.finish, [.character(" ")], [.code], label: "go on", "Once it passes: state what it costs, then see the reference."),
        Command(.run, [.character("r")], [.code], label: "run", "Run the answer against the tests."),
        Command(.tryOut, [.character("t")], [.code], label: "try", "Run a query on the shown data, without judging it."),
        Command(.hint, [.character("h")], [.code], label: "hint", "Open the next hint: what to look at, signatures, steps."),
        Command(.pane, [.tab], [.code], label: "results", "Go to and fro between the problem and the results."),
        Command(.giveUp, [.character("x")], [.code], label: "give up", "Twice: stop and see the reference; the outcome is «looked»."),
        Command(.diff, [.character("d")], [.code], label: "diff", "Compare your file with the last version that passed."),
        Command(.attempts, [.character("a")], [.code], label: "versions", "List every version that was run."),
        Command(.openAttempt, [.enter], [.attempts], label: "open", "Read a version with its results, or close it."),
        Command(.diff, [.character("d")], [.attempts], label: "diff", "Compare your file with the version."),
        Command(.resetAnswer, [.character("R")], [.code], label: nil, "Start again from the starter; the version is kept."),
        Command(.sure, [.character("!")], [.code], label: nil, "Predict that you will solve it."),
        Command(.unsure, [.character("~")], [.code], label: nil, "Predict that you will not."),
        Command(.accept, [.enter], [.claim], label: "next", "Take what you typed; an empty line is no answer."),
        Command(.back, [.escape], [.claim], label: "back", "Go back to the problem."),
    ]
}
