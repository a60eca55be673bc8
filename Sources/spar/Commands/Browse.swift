import ArgumentParser
import Practice
import Trainer

struct Browse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Browse and search all questions, read them and practise a selection.",
        discussion: """
            A query narrows the list from the start, as in spar browse 'topic:regularization level:senior due'; docs/browsing.md has the \
            terms. --plain prints numbered lines and asks for numbers, for screen readers, dumb terminals and pipes.
            """)

    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("What the questions must be or hold.", valueName: "query"))
    var query: [String] = []

    @Flag(name: .long, help: "Use plain lines on standard input and output.")
    var plain = false

    @OptionGroup var files: FileOptions
    @OptionGroup var colours: ColourOptions

    func validate() throws {
        if let option = query.first(where: { $0.hasPrefix("--") }) { throw ValidationError("Unknown option '\(option)'") }
    }

    func run() throws {
        let desk = try opened { try Desk(files) }
        let text = query.joined(separator: " ")
        // A query that cannot be read is told before the screen is taken.
        _ = try desk.query(text)
        let linear = {
            var list = try LinearBrowse(desk: desk, query: text)
            try list.run()
        }
        if plain { return try opened(linear) }
        try Screens.run(desk, colours: colours, opening: [.loadHome, .browse(query: text, isSearching: false)], linear: linear)
    }
}
