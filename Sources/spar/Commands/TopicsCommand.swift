import ArgumentParser
import Foundation
import Practice
import QuestionBank
import Questions
import Trainer

struct TopicsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topics", abstract: "Show all topics, those first in which a minute of practice gains most.",
        discussion: """
            Readiness is the expected probability of a good answer to a question of the topic, with an 80 % interval; \
            docs/topics-and-statistics.md says how it is worked out. On a terminal it opens the screen, else it prints plain lines.
            """)

    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.")
    var json = false

    @Flag(name: .long, help: "Print plain lines.")
    var plain = false

    @OptionGroup var files: FileOptions
    @OptionGroup var colours: ColourOptions

    func run() throws {
        let desk = try opened { try Desk(files) }
        if json { return try opened { try JSON.print(TopicsReport(try desk.topics())) } }
        let linear = { for line in TopicsText.lines(try desk.topics()) { print(line) } }
        if plain || !Screens.isPossible { return try opened(linear) }
        try Screens.run(desk, colours: colours, opening: [.loadTopics], linear: linear)
    }
}

struct Drill: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Practise the questions of a topic; answers count.",
        discussion: """
            Takes as many questions of the topics as the minutes hold: what failed today, what is due, new ones, and then those not yet \
            due. Without a topic it takes the first that «spar topics» lists.
            """)

    @Argument(help: ArgumentHelp("Topics, as «spar topics» names them.", valueName: "topic"))
    var topics: [String] = []

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
        let chosen = try opened { try self.wanted(desk) }
        let linear = {
            guard let session = try desk.drill(chosen) else { return print("There is nothing to practise: all of it is suspended.") }
            try LinearSession(desk: desk).run(session, backTo: nil)
        }
        try plain ? opened(linear) : Screens.run(desk, colours: colours, opening: [.loadHome, .drill(chosen)], linear: linear)
    }

    private func wanted(_ desk: Desk) throws -> [String] {
        guard !topics.isEmpty else {
            guard let first = try desk.topics().topics.first else {
                throw Failure("There are no questions; «spar doctor» shows where spar looks.", .missing)
            }
            return [first.topic]
        }
        let known = Set(desk.bank.summaries.map(\.topic))
        for topic in topics where !known.contains(topic) {
            let near = NearestWord.find(topic, among: known.sorted()).map { "did you mean «\($0)»? " } ?? ""
            throw Failure("There are no questions about «\(topic)»; \(near)«spar topics» lists them all.", .missing)
        }
        return topics
    }
}
