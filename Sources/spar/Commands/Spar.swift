import ArgumentParser
import Foundation
import Terminal
import Trainer

@main
struct Spar: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "spar",
        abstract: "Trains for machine-learning engineering interviews, a little every day.",
        discussion: """
            Without a command it opens home: what is due today, and Enter to start. Questions come from text files, progress is one \
            local file; nothing leaves this machine.

            Environment: SPAR_BANKS (folders of banks, separated by colons), SPAR_NOW (fixes the clock, ISO 8601), VISUAL and EDITOR, \
            NO_COLOR, XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME.
            """,
        version: Version.text,
        subcommands: [
            Home.self, Today.self, TopicsCommand.self, Drill.self, StatsCommand.self, PlanCommand.self, Browse.self, Due.self,
            SolveCommand.self, Attempts.self, MockCommand.self, LoopCommand.self, History.self, BankCommand.self, Suspend.self, Schedule.self,
            Simulate.self, SettingsCommand.self, KeysCommand.self, Doctor.self,
        ],
        defaultSubcommand: Home.self)

    /// Prints failures as one sentence, with the exit status of their kind.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
            // Numbers that are still being drawn ahead of time are not waited for; leaving by `exit` makes the library that runs
            // programs complain of them on the user's terminal.
            fflush(nil)
            _exit(0)
        } catch let failure as Failure {
            exit(printing: failure.description, failure.status)
        } catch let error as ProgressProblem {
            exit(printing: error.description, error.status)
        } catch {
            exit(withError: error)
        }
    }

    private static func exit(printing text: String, _ status: ExitStatus) -> Never {
        FileHandle.standardError.write(Data(("spar: " + text + "\n").utf8))
        Foundation.exit(status.rawValue)
    }
}

/// The program's version.
enum Version {
    static let text = "0.1.0"
}

struct Home: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Open home (the default).", shouldDisplay: false)

    @Flag(name: .long, help: "Use plain lines on standard input and output.")
    var plain = false

    @OptionGroup var files: FileOptions
    @OptionGroup var colours: ColourOptions

    func run() throws {
        let desk = try opened { try Desk(files) }
        let linear = { try LinearHome(desk: desk).run() }
        try plain ? opened(linear) : Screens.run(desk, colours: colours, opening: [desk.isFirstRun() ? .welcome : .loadHome], linear: linear)
    }
}
