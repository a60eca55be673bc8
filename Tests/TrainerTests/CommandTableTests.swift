import Screen
import Testing

@testable import Trainer

@Suite struct CommandTableTests {
    /// A key that meant two things in one place would do only the first.
    @Test func noKeyIsBoundTwiceInAPlace() {
        for context in Context.allCases {
            var seen: [Key: CommandID] = [:]
            for command in Keymap.standard.commands(in: context) {
                for key in command.keys {
                    #expect(seen[key] == nil, "\(key.name) in \(context) is \(String(describing: seen[key])) and \(command.id)")
                    seen[key] = command.id
                }
            }
        }
    }

    @Test func everyCommandIsBoundSomewhere() {
        let bound = Set(Commands.all.map(\.id))
        for command in CommandID.allCases { #expect(bound.contains(command), "\(command)") }
    }

    @Test func viKeysAndArrowsBothScroll() {
        for context in [Context.question, .reveal, .summary, .help, .browse, .reading] {
            #expect(Keymap.standard.command(for: .down, in: context) == Keymap.standard.command(for: .character("j"), in: context))
            #expect(Keymap.standard.command(for: .up, in: context) == Keymap.standard.command(for: .character("k"), in: context))
        }
    }

    /// Help is reachable and leaving possible wherever keys are commands.
    @Test func helpAndLeaveAreEverywhere() {
        for context in Context.allCases where context.hasCommandsOnly {
            #expect(Keymap.standard.command(for: .character("?"), in: context) == .help, "\(context)")
            #expect(Keymap.standard.command(for: .character("q"), in: context) == .leave, "\(context)")
        }
    }

    @Test func theFooterNeverOverflows() {
        for context in Context.allCases {
            for width in 10...120 {
                #expect(Footer.line(Keymap.standard.commands(in: context), width: width).width <= max(width, 12), "\(context) at \(width)")
            }
        }
    }

    @Test func theHelpNamesEveryKeyOfThePlace() {
        for context in Context.allCases where context != .starting {
            let text = HelpView.lines(for: context, .standard, width: 200).map(\.text).joined(separator: "\n")
            for command in Keymap.standard.commands(in: context) {
                #expect(text.contains(command.keyText), "\(command.id)")
                #expect(text.contains(command.help), "\(command.id)")
            }
        }
    }
}

@Suite struct FooterTests {
    /// A question with hints, nothing graded yet: hints must not push out what comes after them.
    @Test func aQuestionsKeysAllFitAt80Columns() throws {
        let driver = try Driver.session()
        let footer = try #require(driver.screen.split(separator: "\n").last)
        for label in ["reveal", "type it", "sure", "unsure", "hint", "skip", "help", "leave"] { #expect(footer.contains(label), "\(label)") }
    }
}
