import Screen

extension Commands {
    /// The keys of mock interviews: choosing, holding, scoring, and what came of one.
    static let mocking: [Command] = [
        Command(.mock, [.character("m")], [.home], label: "mock", "Choose a mock interview, or go on with the one you left."),
        Command(.loop, [.character("L")], [.home], label: nil, "Open the interview loop: coding, design and theory with one scorecard."),
        Command(.start, [.enter, .character(" ")], [.loop], label: "start", "Hold the part, or go on with it."),
        Command(.another, [.character("n")], [.loop], label: "another loop", "Begin another loop; at the second press where this one is not done."),
        Command(.back, [.escape], [.loop], label: nil, "Go home; the loop is kept."),
        Command(.start, [.enter], [.mocks], label: "start", "Open the mock; its clock starts at a further key."),
        Command(.needed, [.character("n")], [.mocks], label: "needed", "Go to the prompt that you need most."),
        Command(.attempts, [.character("a")], [.mocks], label: "attempts", "List the mocks that were held."),
        Command(.increase, [.right, .character("l")], [.mocks], label: "minutes", "Take the next length: the prompt's own, 35, 45 or 60 minutes."),
        Command(.decrease, [.left, .character("h")], [.mocks], label: nil, "Take the length before."),
        Command(.nextTopic, [.character("t")], [.mocks], label: "topic", "Show the prompts of one topic after the other, then all."),
        Command(.nextLevel, [.character("v")], [.mocks], label: "level", "Show the prompts of one level after the other, then all."),
        Command(.openAttempt, [.enter], [.mockAttempts], label: "open", "Open the mock: verdict, notes, model answer."),
        Command(.attempts, [.character("a")], [.mockAttempts], label: "prompts", "Go back to the prompts."),
        Command(.back, [.escape], [.mocks], label: nil, "Go home."),
        Command(.back, [.escape], [.mockAttempts], label: nil, "Go back to the prompts."),

        Command(.nextPhase, [.control("n")], [.mock, .mockPrompt], label: "next phase", "Go on to the next phase; after the last one, to the end."),
        Command(.previousPhase, [.control("b"), .alt("p")], [.mock], label: nil, "Go back to the phase before; its clock goes on."),
        Command(.probe, [.control("p")], [.mock], label: "probe", "Let the interviewer ask the next question now."),
        Command(.compose, [.control("e")], [.mock], label: "editor", "Write the notes of this phase in your editor; the clock goes on."),
        Command(
            .wholeQuestion, [.control("o")], [.mock, .mockPrompt], label: "prompt", "Show the whole prompt in place of the notes, or the notes again."
        ),
        Command(.pause, [.control("s")], [.mock, .mockPrompt], label: "pause", "Stop the clock; the pause is recorded."),
        Command(.help, [.function(1)], [.mock], label: nil, "Show or hide the keys."),
        Command(.back, [.escape], [.mock], label: "leave", "Stop the clock, to go on, leave or end; everything is kept."),
        Command(.back, [.escape], [.mockPrompt], label: "notes", "Go back to the notes."),
        Command(.start, [.enter, .character(" ")], [.mockPaused], label: "go on", "Let the clock run."),
        Command(
            .finish, [.character("f")], [.mockPaused], label: "end and score", "At the second press, end the interview now and go on to the scoring."),
        Command(.giveUp, [.character("X")], [.mockPaused], label: nil, "Give this mock up, at the second press: it is not judged."),
        Command(.back, [.escape], [.mockPaused], label: "leave", "Go back to the prompts; the mock is kept."),
        Command(.accept, [.enter], [.mockEnding], label: "end and score", "End the interview and go on to the scoring."),
        Command(.back, [.escape], [.mockEnding], label: "back", "Go back to the notes."),

        Command(.tick, tickLetters.map(Key.character), [.mockScore], label: "tick", "Tick a behaviour that was seen.", keysText: "a b c d g …"),
        Command(
            .accept, [.enter, .character(" ")], [.mockScore], label: "next", "Go on to the next competency; after the last one, to the verdict."),
        Command(.previousQuestion, [.left, .backspace, .character("p")], [.mockScore], label: "back", "Go back to the competency before."),
        Command(.back, [.escape], [.mockScore], label: nil, "Go back to the prompts; ticks are kept."),

        Command(
            .accept, [.enter, .character(" ")], [.mockResult, .mockAnswer], label: "next",
            "Go on: verdict, model answer phase by phase, all attempts."),
        Command(.nextPhase, [.right, .character("n")], [.mockAnswer], label: nil, "Show the answer of the next phase."),
        Command(.previousPhase, [.left, .character("p")], [.mockAnswer], label: "back", "Show the answer of the phase before."),
        Command(
            .modelAnswer, [.character("m")], [.mockResult, .mockAnswer], label: "model answer",
            "Show the model answer beside your notes, or the verdict again."),
        Command(
            .charts, [.character("c")], [.mockResult, .mockAnswer], label: "charts", "Show levels and times over all attempts, or the verdict again."),
        Command(.scoreAgain, [.character("s")], [.mockResult], label: "score again", "Tick the behaviours once more."),
        Command(.back, [.escape], [.mockResult], label: nil, "Go back: to the verdict, then to the prompts."),
        Command(.back, [.escape], [.mockAnswer], label: nil, "Go back to the verdict."),
    ]
}
