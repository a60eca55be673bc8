import ArgumentParser
import Foundation
import Practice
import Trainer

struct Today: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Start today's session, or go on with the one you left.",
        discussion: """
            One queue over all kinds of question, packed into the minutes: what failed today, then what is due by expected loss, then \
            new questions by learning path. --plain runs the same session as plain lines, for screen readers, dumb terminals and pipes.
            """)

    @Option(name: .long, help: "Minutes to practise, 1 to 600 (default: the setting, 25 at first).")
    var minutes: Double?

    @Flag(name: .long, help: "Use plain lines on standard input and output.")
    var plain = false

    @OptionGroup var files: FileOptions
    @OptionGroup var colours: ColourOptions

    func validate() throws {
        if let minutes, !(1...600).contains(minutes) { throw ValidationError("--minutes takes a number from 1 to 600") }
    }

    func run() throws {
        let desk = try opened { try Desk(files, minutes: minutes) }
        let linear = { try LinearSession(desk: desk).run() }
        try plain ? opened(linear) : Screens.run(desk, colours: colours, opening: [.loadHome, .start(.daily)], linear: linear)
    }
}
