import Screen

/// Everything a key can ask for.
package enum CommandID: String, CaseIterable, Sendable {
    case start, help, leave, back, undo, edit
    case reveal, type, compose, sure, unsure, hint, menu, skip, suspend
    case tick, nextPoint, previousPoint, toggle, followUp
    case again, hard, good, easy, accept, wholeQuestion
    case scrollUp, scrollDown, pageUp, pageDown, scrollLeft, scrollRight
    case more, erase, finishTyping
    case startDay, browse, search, finishSearch, complete, read, mark, markAll, practise, takeAll
    case skipWelcome, fewerMinutes, moreMinutes
    case nextQuestion, previousQuestion, history, first, last
    case write, run, finish, giveUp, pane, tryOut, diff, attempts, openAttempt, resetAnswer
    case mock, needed, nextTopic, nextLevel, nextPhase, previousPhase, probe, pause, modelAnswer, charts, scoreAgain, loop, another
    case topics, statistics, drill, nextPage, previousPage
    case plan
    case check, settings, increase, decrease, change, addKey, useDefault
}

/// A command with its keys, where they hold and what they are called.
package struct Command: Sendable {
    package var id: CommandID
    package var keys: [Key]
    package var contexts: [Context]
    /// The word behind the key in the footer; nil where the footer does not mention it.
    package var label: String?
    /// A sentence for the help and the manual.
    package var help: String
    /// How the keys are written where the list of them would be long.
    package var keysText: String?

    init(_ id: CommandID, _ keys: [Key], _ contexts: [Context], label: String? = nil, _ help: String, keysText: String? = nil) {
        self.id = id
        self.keys = keys
        self.contexts = contexts
        self.label = label
        self.help = help
        self.keysText = keysText
    }
}

/// The one table that binds keys: dispatch, footer, help and manual are all drawn from it.
package enum Commands {
    /// The letters that tick points or choose options, in the order of the points; the other letters are commands.
    ///
    /// Capitals follow the small ones, so that each of a design rubric's points has a letter of its own.
    package static let tickLetters: [Character] = Array("abcdgimnrvwyz" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    private static let asking: [Context] = [.question, .choice, .numeric]
    static let welcomePlaces: [Context] = [.welcome, .welcomeAnswer, .welcomeStart]
    /// Where arrows scroll or choose among mocks.
    private static let mockPlaces: [Context] = [.mocks, .mockAttempts, .mockPrompt, .mockScore, .mockResult, .mockAnswer, .loop]
    private static let scrolling = asking + [.home, .code, .attempts, .reveal, .summary, .help, .reading] + welcomePlaces + mockPlaces

    package static let all = solving + general + statistics + planning + mocking + browsing + settings + welcome

    private static let general: [Command] = [
        Command(.start, [.enter, .character(" ")], [.home], label: "start", "Start today's session, or go on with the one you left."),
        Command(.reveal, [.character(" "), .enter], [.question], label: "reveal", "Turn the card: show the model answer."),
        Command(.reveal, [.character(" "), .enter], [.choice], label: "check", "Check the choice and show the reasons."),
        Command(.check, [.enter], [.numeric], label: "check", "Check the number."),
        Command(.reveal, [.character(" ")], [.numeric], label: "reveal", "Turn the card without a number."),
        Command(.tick, tickLetters.prefix(8).map(Key.character), [.choice], label: "choose", "Choose an option.", keysText: "a b c d"),
        Command(.type, [.character("t")], [.question], label: "type it", "Type an answer here; it is kept with the review."),
        Command(.compose, [.character("T")], asking, label: nil, "Write the answer in your editor ($VISUAL, $EDITOR)."),
        Command(.sure, [.character("!")], asking, label: "sure", "Predict that you know it; shown against the outcome later."),
        Command(.unsure, [.character("~")], asking, label: "unsure", "Predict that you do not."),
        Command(.hint, [.character("h")], asking, label: "hint", "Open the next hint; the grade is then Hard at most."),
        Command(.erase, [.backspace], [.numeric], label: nil, "Erase the last digit."),
        Command(.accept, [.enter], [.reveal], label: nil, "Take the suggested grade."),
        Command(.again, [.character("1")], [.reveal], label: nil, "Grade Again: not recalled; comes back in this session."),
        Command(.hard, [.character("2")], [.reveal], label: nil, "Grade Hard: recalled with gaps or great effort."),
        Command(.good, [.character("3")], [.reveal], label: nil, "Grade Good: recalled."),
        Command(.easy, [.character("4")], [.reveal], label: nil, "Grade Easy: complete and at once."),
        Command(.tick, tickLetters.map(Key.character), [.reveal], label: "tick", "Tick a key point that you said.", keysText: "a b c d g …"),
        Command(.nextPoint, [.tab], [.reveal], label: "to the points", "Go to the next key point."),
        Command(.previousPoint, [.backTab], [.reveal], label: nil, "Go to the key point before."),
        Command(.toggle, [.character("x")], [.reveal], label: nil, "Tick or untick the point you are at."),
        Command(.followUp, [.character("f")], [.reveal], label: "follow-up", "Open the next follow-up, then its answer."),
        Command(.wholeQuestion, [.character("o")], [.reveal], label: "question", "Show the whole question again, or hide it."),
        Command(.more, [.character("p")], [.summary], label: "practise more", "Practise more; the screen says whether it counts."),
        Command(.start, [.enter], [.summary], label: "home", "Go back to home."),
        Command(.skip, [.character("s")], [.menu], label: "skip now", "Leave the item out of this session."),
        Command(.suspend, [.character("x")], [.menu], label: "suspend", "Take the item out of all sessions until you bring it back."),
        Command(.menu, [.character("s")], asking + [.code, .reveal], label: "skip", "Skip or suspend the item."),
        Command(.edit, [.character("e")], asking + [.reveal], label: "edit", "Open the question's file in your editor."),
        Command(.edit, [.character("E")], [.code], label: nil, "Open the question's file in your editor."),
        Command(
            .undo, [.character("u")], [.home, .question, .choice, .numeric, .code, .reveal, .summary], label: "undo", "Take back the last grade."),
        Command(.finishTyping, [.escape], [.typing], label: "done", "Stop typing; the text is kept."),
        Command(.compose, [.control("e")], [.typing], label: "editor", "Go on in your editor."),
        Command(.scrollDown, [.down, .character("j")], scrolling, label: nil, "Scroll down."),
        Command(.scrollUp, [.up, .character("k")], scrolling, label: nil, "Scroll up."),
        Command(.pageDown, [.pageDown, .control("f")], scrolling, label: nil, "Scroll down a page."),
        Command(.pageUp, [.pageUp, .control("b")], scrolling, label: nil, "Scroll up a page."),
        Command(
            .scrollRight, [.right], asking + [.code, .attempts, .reveal, .reading], label: nil, "Show more of code that is wider than the screen."),
        Command(.scrollLeft, [.left], asking + [.code, .attempts, .reveal, .reading], label: nil, "Go back to the beginning of its lines."),
        Command(.help, [.character("?")], Context.allCases.filter(\.hasCommandsOnly), label: "help", "Show or hide the keys."),
        Command(.back, [.escape], asking + [.code, .attempts, .reveal, .summary, .menu, .help], label: nil, "Go back; a session you leave is kept."),
        Command(.leave, [.character("q")], Context.allCases.filter(\.hasCommandsOnly), label: "leave", "Leave; nothing is lost."),
    ]
}

extension Command {
    /// The keys as the help writes them.
    package var keyText: String { keysText ?? (keys.isEmpty ? "no key" : keys.map(\.name).joined(separator: " ")) }
}
